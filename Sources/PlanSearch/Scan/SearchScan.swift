import PlanCore

/// Searches a library by looking at every entry: the definition of what a query finds.
///
/// docs/search.md says in words what this does; anything faster has to give
/// the same hits in the same order.
package struct SearchScan: Sendable {
  private let scope: SearchScope
  private let entries: [SearchEntry]
  private let readings: LibraryReadings

  /// Folds everything that can be found in `library`.
  ///
  /// Cost: linear in the text of the library.
  package init(library: Library) {
    self.init(
      library.plans.map { FoldedEntries(PlanEntries(of: $0, gazetteer: library.gazetteer)) },
      in: SearchScope(of: library))
  }

  /// Searches what has been folded before, of plans in the order of the library.
  package init(_ plans: [FoldedEntries], in scope: SearchScope) {
    self.scope = scope
    entries = plans.flatMap(\.entries)
    readings = LibraryReadings(of: entries)
  }

  /// The entries that contain every word of `query` and pass its filters, best first.
  ///
  /// A query without words and filters finds everything.
  package func search(_ query: SearchQuery) -> SearchResult {
    let question = SearchQuestion(query, in: scope)
    guard question.isAnswerable else {
      return SearchResult(query: query, total: 0, notices: question.notices)
    }
    let words = question.words
    let readings = words.needReadings ? readings.all : nil
    var found: [(entry: SearchEntry, words: [FoundWord], rank: SearchRank)] = []
    for (index, entry) in entries.enumerated() where question.passes(entry.content) {
      guard let inEntry = Self.find(words, in: entry, readings: readings?[index]) else { continue }
      let rank = SearchRank(of: entry, readings: readings?[index], words: inEntry)
      found.append((entry, inEntry, rank))
    }
    // The library's order decides between equals.
    let ranked = found.enumerated().sorted {
      $0.element.rank == $1.element.rank
        ? $0.offset < $1.offset : $0.element.rank < $1.element.rank
    }
    let hits = ranked.prefix(max(0, query.limit ?? ranked.count)).map { _, hit in
      hit.entry.content.hit(for: hit.words)
    }
    let suggestions =
      found.isEmpty
      ? NearMisses(words)?.nearest(
        of: entries.filter { question.passes($0.content) }) ?? [] : []
    return SearchResult(
      query: query, total: found.count, hits: hits, notices: question.notices,
      suggestions: suggestions)
  }

  /// Where each word is found, or `nil` when one is not found at all.
  private static func find(
    _ words: SearchWords, in entry: SearchEntry, readings: EntryReadings?
  ) -> [FoundWord]? {
    var found: [FoundWord] = []
    for word in words.words {
      guard let inEntry = entry.find(word, readings: readings) else { return nil }
      found.append(inEntry)
    }
    return found
  }
}
