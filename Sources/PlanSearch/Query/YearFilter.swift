import PlanCore

/// The years that the filters of a query let through, for what has a date of its own.
package struct YearFilter: Sendable {
  private let ranges: [ClosedRange<Int>]

  /// Reads the filters for years of a query; those for anything else do not count.
  package init(_ text: String) {
    ranges = SearchWords(SearchQuery(text: text)).filters.compactMap { word in
      guard word.field == .year, case .years(let range) = SearchFilter(word, in: SearchScope())
      else { return nil }
      return range
    }
  }

  /// Whether a year passes; one that is no number only where no year is asked for.
  package func passes(year: String?) -> Bool {
    guard !ranges.isEmpty else { return true }
    guard let year = year.flatMap({ Int($0) }) else { return false }
    return ranges.allSatisfy { $0.contains(year) }
  }
}
