import PlanCore

/// Searches a library by looking at every entry: the definition of what a query finds.
///
/// docs/search.md says in words what this does; anything faster has to give
/// the same hits in the same order.
package struct SearchScan: Sendable {
  private let library: Library
  private let entries: [SearchEntry]
  private let readings: LibraryReadings

  /// Folds everything that can be found in `library`.
  ///
  /// Cost: linear in the text of the library.
  package init(library: Library) {
    self.library = library
    entries = library.plans.flatMap { SearchEntry.entries(of: $0, gazetteer: library.gazetteer) }
    readings = LibraryReadings(of: entries)
  }

  /// Searches entries that were folded before.
  init(catalog: Catalog, entries: [SearchEntry]) {
    let years = Set(entries.flatMap(\.facets.years).flatMap { [$0.lowerBound, $0.upperBound] })
    let events = years.compactMap { year in
      PartialDate(year: year).map {
        Event(id: "year", name: "", date: $0, source: SourceReference(source: "year"))
      }
    }
    library = Library(
      plans: catalog.summaries.map { summary in
        Plan(
          id: summary.id, title: summary.title, shortTitle: summary.shortTitle,
          aliases: summary.aliases, kind: summary.kind,
          region: Region(
            name: summary.regionName, aliases: summary.regionAliases, kind: .metropolitanArea),
          events: summary.id == catalog.summaries.first?.id ? events : [])
      }, gazetteer: catalog.gazetteer)
    self.entries = entries
    readings = LibraryReadings(of: entries)
  }

  /// The entries that contain every word of `query` and pass its filters, best first.
  ///
  /// A query without words and filters finds everything.
  package func search(_ query: SearchQuery) -> SearchResult {
    let words = SearchWords(query)
    var notices: [SearchNotice] = query.isCut ? [.cut(limit: SearchQuery.longestText)] : []
    var filters: [SearchFilter] = []
    // A filter whose value is still to be typed asks for nothing yet.
    for word in words.filters where !word.value.isEmpty {
      if let filter = SearchFilter(word, in: library) {
        filters.append(filter)
      } else {
        notices.append(notice(of: word))
      }
    }
    guard filters.count == words.filters.count(where: { !$0.value.isEmpty }) else {
      return SearchResult(query: query, total: 0, notices: notices)
    }

    func passes(_ entry: SearchEntry) -> Bool {
      (query.plan == nil || query.plan == entry.plan) && filters.allSatisfy { $0.passes(entry) }
    }
    let readings = words.needReadings ? readings.all : nil
    var found: [(entry: SearchEntry, words: [FoundWord], rank: SearchRank)] = []
    for (index, entry) in entries.enumerated() where passes(entry) {
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
      hit.entry.hit(for: hit.words)
    }
    let suggestions =
      found.isEmpty ? NearMisses(words)?.nearest(of: entries.filter(passes)) ?? [] : []
    return SearchResult(
      query: query, total: found.count, hits: hits, notices: notices, suggestions: suggestions)
  }

  /// Says which values the field of a filter has.
  private func notice(of word: FilterWord) -> SearchNotice {
    let values = word.field.values(in: library, isChinese: word.isChinese)
    return .unknownValue(
      field: word.field, value: word.value, known: values.nearest(to: word.value, limit: 60))
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
