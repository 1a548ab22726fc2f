import PlanAcross
import PlanCore

/// What a map shows, without where on the screen: places and the lines between them.
package struct MapScene: Equatable, Sendable {
  /// The places, the most important first.
  package let places: [MapPlace]
  /// The lines that can be drawn.
  package let lines: [PlanLine]
  /// The chosen line, by its place in ``lines``; it is drawn above the others.
  package var chosen: Int?
  /// Whether the other lines are left out, for a page without colours.
  package var showsChosenOnly = false

  /// The places and lines of a table.
  ///
  /// - Parameter isChosen: which of the lines is chosen, if one is.
  package init(
    of table: LineTable, gazetteer: Gazetteer,
    choosing isChosen: (PlanLine) -> Bool = { _ in false }
  ) {
    lines = table.lines.filter(\.isDrawn)
    chosen = lines.firstIndex(where: isChosen)
    var counts: [Identifier<Place>: Int] = [:]
    for line in lines {
      for place in Set(line.located.map { $0.successor ?? $0.place }) {
        counts[place, default: 0] += 1
      }
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

  /// The lines that are drawn, in their order.
  package var shownLines: [PlanLine] {
    showsChosenOnly ? chosen.map { [lines[$0]] } ?? lines : lines
  }

  /// The places of the chosen line in their order; none when no line is chosen.
  var chosenPlaces: [Identifier<Place>] {
    chosen.map { lines[$0].located.map { $0.successor ?? $0.place } } ?? []
  }

  /// The points that a map of everything has to show.
  package var points: [Coordinate] { places.map(\.coordinate) }

  /// The points of the chosen line, or all when none is chosen.
  package var focus: [Coordinate] { chosen.map { lines[$0].points } ?? points }
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
