import PlanCore

/// What a map shows, without where on the screen: places and the lines between them.
package struct MapScene: Equatable, Sendable {
  /// The places, the most important first.
  package let places: [MapPlace]
  /// The lines that can be drawn, those of one style between two places as one.
  let strokes: [MapStroke]
  /// The styles of these lines.
  let styles: Set<LineStyle>
  /// The chosen line, which is drawn above the others; it need not be one of them.
  package var chosen: PlanLine?
  /// Whether the other lines are left out, for a page without colours.
  package var showsChosenOnly = false

  /// The places and lines of a table.
  ///
  /// Cost: linear in the lines.
  package init(of table: LineTable, gazetteer: Gazetteer, choosing chosen: PlanLine? = nil) {
    let lines = table.lines.filter(\.isDrawn)
    self.chosen = chosen
    strokes = MapStroke.all(of: lines)
    styles = Set(lines.map { LineStyle(of: $0) })
    var counts: [Identifier<Place>: Int] = [:]
    for line in lines {
      for place in Set(line.drawnPlaces) { counts[place, default: 0] += 1 }
    }
    let found = table.places.compactMap { id in
      gazetteer[id].flatMap { MapPlace($0, lines: counts[id] ?? 0) }
    }
    places = found.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.isCity != second.isCity { return first.isCity }
      return first.lines == second.lines ? left.offset < right.offset : first.lines > second.lines
    }.map(\.element)
  }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { places.isEmpty }

  /// The styles that are seen.
  var shownStyles: Set<LineStyle> {
    showsChosenOnly ? Set([chosen].compactMap { $0 }.map { LineStyle(of: $0) }) : styles
  }

  /// The places of the chosen line in their order; none when it cannot be drawn.
  var chosenPlaces: [Identifier<Place>] {
    chosen.map { $0.isDrawn ? $0.drawnPlaces : [] } ?? []
  }

  /// The points that a map of everything has to show.
  package var points: [Coordinate] { places.map(\.coordinate) }

  /// The points of the chosen line, or all when none is chosen.
  package var focus: [Coordinate] { chosen.map(\.points) ?? points }
}

/// A place on a map.
package struct MapPlace: Equatable, Sendable {
  package let id: Identifier<Place>
  /// The short name.
  package let name: String
  package let coordinate: Coordinate
  /// Whether it is a city and not a county or district.
  package let isCity: Bool
  /// How many lines run there.
  package let lines: Int

  /// Takes over a place, which has to have a coordinate.
  init?(_ place: Place, lines: Int) {
    guard let coordinate = place.coordinate else { return nil }
    id = place.id
    name = place.aliases.first ?? place.name
    self.coordinate = coordinate
    isCity =
      switch place.level {
      case .province, .municipality, .prefecture, .provinceRun: true
      case .county, .district, .area: false
      }
    self.lines = lines
  }
}
