import PlanText

/// The dots of a straight line, by Bresenham's way: one for each step along its longer side.
///
/// A line and the same one from its other end have the same dots.
struct DotLine: Sequence {
  private let start: Point
  private let end: Point

  /// Creates the line between two dots, both included.
  init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// The number of dots.
  var count: Int { Swift.max(abs(end.x - start.x), abs(end.y - start.y)) + 1 }

  func makeIterator() -> AnyIterator<Point> {
    // Halves are rounded as seen from one end, or the way back would have other dots.
    let isReversed = (end.x, end.y) < (start.x, start.y)
    let (first, last) = isReversed ? (end, start) : (start, end)
    let steps = count - 1
    var step = isReversed ? steps : 0
    return AnyIterator {
      guard (0...steps).contains(step) else { return nil }
      defer { step += isReversed ? -1 : 1 }
      return Point(
        x: first.x + Self.share(of: last.x - first.x, step, steps),
        y: first.y + Self.share(of: last.y - first.y, step, steps))
    }
  }

  /// `length * step / steps`, rounded to the nearest, halves up.
  private static func share(of length: Int, _ step: Int, _ steps: Int) -> Int {
    guard steps > 0 else { return 0 }
    let doubled = 2 * length * step + steps
    return doubled >= 0 ? doubled / (2 * steps) : -((-doubled + 2 * steps - 1) / (2 * steps))
  }
}

extension DotLine {
  /// The part of the line that may show in a map of a size, or `nil` when none does.
  ///
  /// Lines to places far outside would be drawn for long; clipping (Liang and Barsky) leaves
  /// `margin` dots around the map, so that dashes hardly shift.
  func clipped(to size: Size, margin: Int = 8) -> DotLine? {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    var (from, to) = (0.0, 1.0)
    for (step, room) in [
      (-dx, Double(start.x + margin)), (dx, Double(size.width + margin - start.x)),
      (-dy, Double(start.y + margin)), (dy, Double(size.height + margin - start.y)),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        from = Swift.max(from, room / step)
      } else {
        to = Swift.min(to, room / step)
      }
    }
    guard from <= to else { return nil }
    if from == 0, to == 1 { return self }
    func point(_ share: Double) -> Point {
      Point(
        x: start.x + Int((dx * share).rounded()), y: start.y + Int((dy * share).rounded()))
    }
    return DotLine(from: from == 0 ? start : point(from), to: to == 1 ? end : point(to))
  }
}
