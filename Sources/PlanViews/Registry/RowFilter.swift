import PlanCore

/// How words and filters narrow the rows of a view.
struct RowFilter: Sendable {
  /// What each search for rows begins with; a search for anything in all plans would find ten times
  /// as much as a view has.
  var scopes: @Sendable (ColumnTable) -> [String] = { _ in [""] }
  /// The column whose years the filters for years are about, where rows have dates of their own.
  var yearColumn: String?
  /// Whether the words may be the name of a place.
  var takesPlaces = false

  /// Rows about what a search with this beginning finds.
  static func search(_ scope: String) -> RowFilter { RowFilter(scopes: { _ in [scope] }) }

  /// The places of a name, such as 洛济焦 or 吉利, or else those with it in their row.
  static let places = RowFilter(scopes: { _ in [] }, takesPlaces: true)

  /// Rows about things of the plans compared; what an earlier version had is found by no search.
  static let comparison = RowFilter(
    scopes: { table in
      Set(table.targets.lazy.flatMap(\.items).map(\.plan)).sorted().map { "plan:\($0) " }
    })
}

/// What views ask of the search.
package struct ViewSearch {
  package let search: (SearchQuery) -> SearchResult
  /// Whether a year passes the filters for years of a text.
  package let years: (_ filter: String) -> (_ year: String?) -> Bool
  /// What else counts as a word in cells, or `nil` when nothing does.
  package let near: (_ word: String) -> NearCells?

  /// What else counts as a word: whether a cell has it, and what to tell the reader.
  package struct NearCells {
    let notices: [SearchNotice]
    let isIn: (_ text: String) -> Bool

    package init(notices: [SearchNotice], isIn: @escaping (_ text: String) -> Bool) {
      self.notices = notices
      self.isIn = isIn
    }
  }

  package init(
    search: @escaping (SearchQuery) -> SearchResult,
    years: @escaping (_ filter: String) -> (_ year: String?) -> Bool,
    near: @escaping (_ word: String) -> NearCells?
  ) {
    self.search = search
    self.years = years
    self.near = near
  }
}

/// Which rows of a table pass a filter.
package struct FilteredRows {
  /// Whether a row passes, by its number.
  package var passing: [Bool]
  /// The parts of the filter that are not understood, what near words added, and names that may have
  /// been meant.
  package var notices: [SearchNotice] = []
  package var suggestions: [String] = []
}

extension ViewFactory {
  /// The rows of a view's table that pass a filter.
  ///
  /// A filter that names a column asks the cells of that column, another one the search. Each word
  /// has to be in a cell of the row or, with all others that are in none, in what the row is about.
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
    let parts = RowFilterParts(filter, of: table, folding: fold, near: search.near)
    var found = FilteredRows(passing: parts.passing, notices: parts.notices)
    var rows = SearchedRows(
      scopes: view.filter.scopes(table), filters: parts.filters, words: parts.words, search)
    let passesYear = search.years(filter)
    let dates = view.filter.yearColumn.flatMap { table.column($0) }
    for row in found.passing.indices where found.passing[row] {
      found.passing[row] =
        rows.passes(table.targets[row], missing: parts.missingWords(of: row))
        && (dates.map { passesYear($0.value(of: row).groups?.first) } ?? true)
    }
    if !found.passing.contains(true), let all = rows.whole {
      found.suggestions = all.suggestions
    }
    found.notices += rows.notices.filter { !found.notices.contains($0) }
    return found
  }

  private func places(named name: String, _ gazetteer: Gazetteer) -> Set<Identifier<Place>>? {
    let name = name.split(separator: " ").joined(separator: " ")
    switch PlaceFinder(gazetteer, folding: fold).find(name) {
    case .place(let place, _): return [place.id]
    case .group(let places), .several(let places): return Set(places.map(\.id))
    case .none: return nil
    }
  }
}

/// Asks the search about rows: once for each set of words that the cells of some row lack.
private struct SearchedRows {
  private let scopes: [String]
  private let filters: [String]
  private let words: [String]
  private let search: ViewSearch
  private var known: [UInt8: Set<ItemReference>] = [:]
  private(set) var notices: [SearchNotice] = []
  private var suggestions: [String] = []

  init(scopes: [String], filters: [String], words: [String], _ search: ViewSearch) {
    self.scopes = scopes
    self.filters = filters
    self.words = words
    self.search = search
  }

  /// Whether a row is about what is found with the words that it lacks.
  mutating func passes(_ target: RowTarget, missing: UInt8) -> Bool {
    if missing == 0, filters.isEmpty { return true }
    let found = known[missing] ?? ask(missing)
    return target.items.contains(where: found.contains)
  }

  /// The answer about all words, for what may have been meant; `nil` without a search.
  var whole: SearchResult? {
    mutating get {
      guard let scope = scopes.first, !words.isEmpty || !filters.isEmpty else { return nil }
      return search.search(
        SearchQuery(text: scope + (filters + words).joined(separator: " "), limit: 1))
    }
  }

  private mutating func ask(_ missing: UInt8) -> Set<ItemReference> {
    let wanted = words.enumerated().filter { missing & RowFilterParts.bit($0.offset) != 0 }
      .map(\.element)
    let text = (filters + wanted).joined(separator: " ")
    let results = scopes.map { search.search(SearchQuery(text: $0 + text)) }
    // The first question is about most words; a later one may still be too long, or have others.
    let said = results.first?.notices ?? []
    notices +=
      known.isEmpty
      ? said : said.filter { ($0.isCut || $0.isAddition) && !notices.contains($0) }
    var found: Set<ItemReference> = []
    for hit in results.lazy.flatMap(\.hits) {
      guard let id = ItemIdentifier(hit.id) else { continue }
      found.insert(ItemReference(plan: hit.plan, id: id))
    }
    known[missing] = found
    return found
  }
}
