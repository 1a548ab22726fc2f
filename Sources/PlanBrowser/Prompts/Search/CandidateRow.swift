import PlanText

/// The row of candidates below the search box: the page that holds the chosen one.
struct CandidateRow {
  /// One candidate on the row.
  struct Spot: Equatable {
    /// Its index among all candidates.
    let index: Int
    let text: String
    let x: Int
    let width: Int
  }

  let rect: Rect
  /// The candidate that is in the box, if any.
  let chosen: Int?
  private(set) var spots: [Spot] = []
  /// Whether there are candidates before the first spot.
  private(set) var hasBefore = false
  /// Whether there are candidates after the last spot.
  private(set) var hasAfter = false

  /// The columns between two candidates.
  private static let gap = 2
  private static let more = "…"

  init(_ candidates: [String], chosen: Int?, in rect: Rect, meter: ColumnMeter) {
    self.rect = rect
    self.chosen = chosen
    for (index, candidate) in candidates.enumerated() {
      let text = candidate.sanitized()
      let isLast = index == candidates.count - 1
      if let spot = spot(index, text, isLast: isLast, meter: meter) {
        spots.append(spot)
        continue
      }
      // The page is full: it is shown when the chosen one is on it.
      guard let chosen, chosen >= index else {
        hasAfter = true
        return
      }
      spots = []
      hasBefore = true
      spots.append(wide(index, text, meter: meter))
    }
  }

  /// The candidate at a point, or `nil`.
  func index(at point: Point) -> Int? {
    guard point.y == rect.y else { return nil }
    return spots.first { ($0.x..<$0.x + $0.width).contains(point.x) }?.index
  }

  /// Draws the row.
  func draw(on canvas: inout Canvas) {
    if hasBefore {
      canvas.draw(Self.more, at: Point(x: rect.x + 1, y: rect.y), width: 1, role: .dim)
    }
    for spot in spots {
      canvas.draw(
        spot.text, at: Point(x: spot.x, y: rect.y), width: spot.width,
        role: spot.index == chosen ? .selected : .label)
    }
    if hasAfter, let last = spots.last {
      canvas.draw(
        Self.more, at: Point(x: last.x + last.width + Self.gap, y: rect.y), width: 1, role: .dim)
    }
  }

  private var start: Int { rect.x + 1 + (hasBefore ? 1 + Self.gap : 0) }
  /// The width of the sign for more candidates.
  private static let moreWidth = gap + 1

  /// The column of the next candidate, or `nil` if it does not fit.
  private func spot(_ index: Int, _ text: String, isLast: Bool, meter: ColumnMeter) -> Spot? {
    guard let last = spots.last else { return wide(index, text, meter: meter) }
    let x = last.x + last.width + Self.gap
    let width = meter.width(of: text)
    let end = rect.maxX - 1 - (isLast ? 0 : Self.moreWidth)
    return x + width <= end ? Spot(index: index, text: text, x: x, width: width) : nil
  }

  /// The first candidate of a page, which must fit.
  private func wide(_ index: Int, _ text: String, meter: ColumnMeter) -> Spot {
    let room = max(0, rect.maxX - 1 - Self.moreWidth - start)
    return Spot(index: index, text: text, x: start, width: min(room, meter.width(of: text)))
  }
}
