import PlanCore

/// Searches a library by looking at every entry: the definition of what a query finds.
///
/// docs/search.md says in words what this does; anything faster has to give
/// the same hits in the same order.
package struct SearchScan: Sendable {
  private let entries: [SearchEntry]

  /// Folds everything that can be found in `library`.
  ///
  /// Cost: linear in the text of the library.
  package init(library: Library) {
    entries = library.plans.flatMap { SearchEntry.entries(of: $0, gazetteer: library.gazetteer) }
  }

  /// The entries that contain every word of `query`, best first.
  ///
  /// A query without words finds nothing.
  package func search(_ query: SearchQuery) -> SearchResult {
    let words = SearchWords(query)
    guard !words.words.isEmpty else { return SearchResult(query: query, total: 0) }

    var found: [(entry: SearchEntry, fields: [SearchHit.Field], rank: SearchRank)] = []
    for entry in entries where query.plan == nil || query.plan == entry.plan {
      guard let fields = Self.fields(of: words, in: entry) else { continue }
      found.append((entry, fields, SearchRank(of: entry, words: words, fields: fields)))
    }
    // The library's order decides between equals.
    let ranked = found.enumerated().sorted {
      $0.element.rank == $1.element.rank
        ? $0.offset < $1.offset : $0.element.rank < $1.element.rank
    }
    let hits = ranked.prefix(max(0, query.limit ?? ranked.count)).map { _, hit in
      hit.entry.hit(for: words, in: hit.fields)
    }
    return SearchResult(query: query, total: found.count, hits: hits)
  }

  /// The field in which each word is found, or `nil` when one is not found at all.
  private static func fields(of words: SearchWords, in entry: SearchEntry) -> [SearchHit.Field]? {
    var fields: [SearchHit.Field] = []
    for word in words.words {
      guard let field = entry.field(of: word) else { return nil }
      fields.append(field)
    }
    return fields
  }
}
