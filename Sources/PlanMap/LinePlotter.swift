import Glibc
import PlanAcross
import PlanCore

/// What a cell of a map is drawn with.
struct LineInk: Equatable, Sendable {
  let style: LineStyle
  let isChosen: Bool
}

/// Draws the lines of a scene, those between the same two places side by side.
///
/// Lines of one style share a lane: there may be a dozen between two places, of which the
/// list tells, and the map tells how far along they are.
struct LinePlotter {
  let scene: MapScene
  let view: MapView
  private(set) var canvas: DotCanvas<LineInk>

  /// The dots from lane to lane.
  private static let spacing = 3

  init(_ scene: MapScene, view: MapView, grid: DotGrid, columns: Int, rows: Int) {
    self.scene = scene
    self.view = view
    canvas = DotCanvas(grid: grid, columns: columns, rows: rows)
  }

  /// Draws all lines, the chosen one last.
  mutating func draw() {
    let lanes = lanes()
    var drawn: Set<Lane> = []
    let order = scene.lines.indices.sorted { left, right in
      rank(left) == rank(right) ? left < right : rank(left) < rank(right)
    }
    for index in order where !scene.showsChosenOnly || index == scene.chosen {
      let line = scene.lines[index]
      let style = LineStyle(of: line)
      let isChosen = index == scene.chosen
      var place = 0
      for segment in Segment.all(of: line) {
        let isNew = drawn.insert(Lane(segment: segment.sorted, style: style)).inserted
        place = draw(
          segment, offset: offset(of: style, among: lanes[segment.sorted] ?? []),
          ink: LineInk(style: style, isChosen: isChosen), from: place, isSeen: isNew || isChosen)
      }
    }
  }

  /// What is further along covers what is less, and the chosen line everything.
  private func rank(_ index: Int) -> Int {
    if index == scene.chosen { return LineProgress.allCases.count }
    // The codelist runs from the furthest along to the least.
    let place = LineProgress.allCases.firstIndex(of: scene.lines[index].progress) ?? 0
    return LineProgress.allCases.count - 1 - place
  }

  /// The styles of the lines between each two places, in the order of legends.
  private func lanes() -> [Segment: [LineStyle]] {
    var found: [Segment: Set<LineStyle>] = [:]
    for (index, line) in scene.lines.enumerated()
    where !scene.showsChosenOnly || index == scene.chosen {
      for segment in Segment.all(of: line) {
        found[segment.sorted, default: []].insert(LineStyle(of: line))
      }
    }
    return found.mapValues { styles in LineStyle.all.filter(styles.contains) }
  }

  /// How far beside the straight way a lane runs, in dots.
  ///
  /// Characters instead of dots leave no room for lanes; what is further along is seen.
  private func offset(of style: LineStyle, among lanes: [LineStyle]) -> Double {
    guard canvas.grid == .braille, let number = lanes.firstIndex(of: style) else { return 0 }
    return (Double(number) - Double(lanes.count - 1) / 2) * Double(Self.spacing)
  }

  /// Draws one piece of a line and returns where its dashes have come to.
  private mutating func draw(
    _ segment: Segment, offset: Double, ink: LineInk, from place: Int, isSeen: Bool
  ) -> Int {
    let start = view.place(of: segment.start, in: canvas.size)
    let end = view.place(of: segment.end, in: canvas.size)
    let shift = shift(of: segment, by: offset)
    let line = DotLine(from: start.moved(by: shift), to: end.moved(by: shift))
    guard isSeen else { return place + line.count }
    guard let visible = line.clipped(to: canvas.size) else { return place + line.count }
    let isFlat = abs(end.x - start.x) >= abs(end.y - start.y)
    for (step, point) in visible.enumerated() {
      // A character tells the style by itself.
      guard canvas.grid == .character || ink.style.isSet(at: place + step) else { continue }
      canvas.set(point, ink: ink)
      if ink.style.isBelt, canvas.grid == .braille {
        canvas.set(point.moved(by: isFlat ? (0, 1) : (1, 0)), ink: ink)
      }
    }
    return place + line.count
  }

  /// The way to a lane, to the same side from both ends.
  private func shift(of segment: Segment, by offset: Double) -> (x: Int, y: Int) {
    guard offset != 0 else { return (0, 0) }
    let sorted = segment.sorted
    let start = view.place(of: sorted.start, in: canvas.size)
    let end = view.place(of: sorted.end, in: canvas.size)
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = hypot(dx, dy)
    guard length > 0 else { return (0, 0) }
    return (Int((-dy / length * offset).rounded()), Int((dx / length * offset).rounded()))
  }

  private struct Lane: Hashable {
    let segment: Segment
    let style: LineStyle
  }
}

/// A straight piece of a line.
private struct Segment: Hashable {
  let start: Coordinate
  let end: Coordinate

  /// The pieces of a line in their order.
  static func all(of line: PlanLine) -> [Segment] {
    let points = line.points
    return zip(points, points.dropFirst()).map { Segment(start: $0.0, end: $0.1) }
  }

  /// The same piece from its western end, whichever way a line runs.
  var sorted: Segment {
    let isSorted = (start.longitude, start.latitude) <= (end.longitude, end.latitude)
    return isSorted ? self : Segment(start: end, end: start)
  }
}

extension DotPoint {
  fileprivate func moved(by step: (x: Int, y: Int)) -> DotPoint {
    DotPoint(x: x + step.x, y: y + step.y)
  }
}
