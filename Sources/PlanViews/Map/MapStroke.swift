import PlanCore

/// A straight piece between two places, from its western end.
package struct MapSegment: Hashable, Sendable {
  let west: Coordinate
  let east: Coordinate

  /// The piece between two places, whichever way a line runs.
  init(_ start: Coordinate, _ end: Coordinate) {
    let isSorted = (start.longitude, start.latitude) <= (end.longitude, end.latitude)
    (west, east) = isSorted ? (start, end) : (end, start)
  }

  /// The pieces of a line in its order.
  static func all(of line: PlanLine) -> [MapSegment] {
    let points = line.points
    return zip(points, points.dropFirst()).map { MapSegment($0.0, $0.1) }
  }
}

/// All lines of one style between the same two places.
///
/// There may be thousands of lines and only so many strokes; the list describes each line, and the
/// map shows how far along they are.
package struct MapStroke: Equatable, Sendable {
  let segment: MapSegment
  let style: LineStyle
  /// How many lanes it runs beside the straight way, to the left of the way east; halves when
  /// there is an even number of lanes.
  let lane: Double

  /// The strokes of some lines, those that are further along last, so that they cover the others.
  ///
  /// Cost: linear in the lines.
  static func all(of lines: [PlanLine]) -> [MapStroke] {
    var order: [MapSegment] = []
    var styles: [MapSegment: Set<LineStyle>] = [:]
    for line in lines {
      let style = LineStyle(of: line)
      for segment in MapSegment.all(of: line) {
        if styles[segment] == nil { order.append(segment) }
        styles[segment, default: []].insert(style)
      }
    }
    let strokes = order.flatMap { segment in
      lanes(of: segment, styles[segment] ?? []).map { style, lane in
        MapStroke(segment: segment, style: style, lane: lane)
      }
    }
    let ranks = Dictionary(
      uniqueKeysWithValues: LineStyle.all.enumerated().map { ($0.element, $0.offset) })
    func rank(_ stroke: MapStroke) -> Int { ranks[stroke.style] ?? 0 }
    return strokes.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  /// The lane of each style, in the order of legends.
  private static func lanes(
    of segment: MapSegment, _ styles: Set<LineStyle>
  ) -> [(LineStyle, Double)] {
    let sorted = LineStyle.all.filter(styles.contains)
    return sorted.enumerated().map { number, style in
      (style, Double(number) - Double(sorted.count - 1) / 2)
    }
  }
}
