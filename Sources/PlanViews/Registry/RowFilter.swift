import PlanCore

/// How words and filters narrow the rows of a view.
struct RowFilter: Sendable {
  /// What each search for rows begins with; a search for anything in all plans would find ten times
  /// as much as a view has.
  var scopes: @Sendable (ColumnTable) -> [String] = { _ in [""] }
  /// The column whose years the filters for years are about, where rows have dates of their own.
  var yearColumn: String?
  /// Whether rows also pass that have all words in their cells.
  var takesWords = false
  /// Whether the words may be the name of a place.
  var takesPlaces = false

  /// Rows about what a search with this beginning finds.
  static func search(_ scope: String) -> RowFilter { RowFilter(scopes: { _ in [scope] }) }

  /// The places of a name, such as 洛济焦 or 吉利, or else those with it in their row.
  static let places = RowFilter(scopes: { _ in [] }, takesWords: true, takesPlaces: true)

  /// Rows about things of the plans compared; what an earlier version had is found by no search.
  static let comparison = RowFilter(
    scopes: { table in
      Set(table.targets.lazy.flatMap(\.items).map(\.plan)).sorted().map { "plan:\($0) " }
    }, takesWords: true)
}

/// What views ask of the search.
package struct ViewSearch {
  package let search: (SearchQuery) -> SearchResult
  /// Whether a year passes the filters for years of a text.
  package let years: (_ filter: String) -> (_ year: String?) -> Bool

  package init(
    search: @escaping (SearchQuery) -> SearchResult,
    years: @escaping (_ filter: String) -> (_ year: String?) -> Bool
  ) {
    self.search = search
    self.years = years
  }
}

/// Which rows of a table pass a filter.
package struct FilteredRows {
  /// Whether a row passes, by its number.
  package var passing: [Bool]
  /// The parts of the filter that are not understood, and names that may have been meant.
  package var notices: [SearchNotice] = []
  package var suggestions: [String] = []
}

extension ViewFactory {
  /// The rows of a view's table that pass a filter.
  package func rows(
    of table: ColumnTable, in view: PlanView, passing filter: String, gazetteer: Gazetteer,
    _ search: ViewSearch
  ) -> FilteredRows {
    if view.filter.takesPlaces, let places = places(named: filter, gazetteer) {
      return FilteredRows(
        passing: table.targets.map { target in
          if case .place(let place) = target { places.contains(place) } else { false }
        })
    }
    let results = view.filter.scopes(table).map { scope in
      search.search(SearchQuery(text: scope + filter))
    }
    var found: Set<ItemReference> = []
    for hit in results.lazy.flatMap(\.hits) {
      guard let id = ItemIdentifier(hit.id) else { continue }
      found.insert(ItemReference(plan: hit.plan, id: id))
    }
    let passesYear = search.years(filter)
    let dates = view.filter.yearColumn.flatMap { table.column($0) }
    let words = view.filter.takesWords ? fold(filter).split(separator: " ") : []
    let passing = table.targets.indices.map { row in
      guard table.targets[row].items.contains(where: found.contains) else {
        return view.filter.takesWords && has(words, row: row, of: table)
      }
      return dates.map { passesYear($0.value(of: row).groups?.first) } ?? true
    }
    return FilteredRows(
      passing: passing, notices: results.first?.notices ?? [],
      suggestions: results.first?.suggestions ?? [])
  }

  private func places(named name: String, _ gazetteer: Gazetteer) -> Set<Identifier<Place>>? {
    let name = name.split(separator: " ").joined(separator: " ")
    switch PlaceFinder(gazetteer, folding: fold).find(name) {
    case .place(let place, _): return [place.id]
    case .group(let places), .several(let places): return Set(places.map(\.id))
    case .none: return nil
    }
  }

  /// Whether each of some folded words is in a cell of a row.
  private func has(_ words: [Substring], row: Int, of table: ColumnTable) -> Bool {
    let cells = table.columns.map { fold($0.value(of: row).text) }
    return words.allSatisfy { word in cells.contains { $0.contains(word) } }
  }
}
