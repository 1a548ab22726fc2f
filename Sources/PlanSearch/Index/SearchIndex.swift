import PlanCore
import Synchronization

/// Searches segments; finds what ``SearchScan`` finds, in the same order.
package struct SearchIndex: Sendable {
  /// A segment and which of its plans count.
  package struct Part: Sendable {
    package let segment: Segment
    /// For each plan of the segment its place in the library, or `nil` when it has been replaced.
    ///
    /// Ascending where not `nil`.
    package let positions: [Int?]

    /// Creates a part.
    package init(segment: Segment, positions: [Int?]) {
      self.segment = segment
      self.positions = positions
    }
  }

  private let catalog: Catalog
  private let parts: [Part]
  private let scan = LateScan()

  /// Creates an index on segments; every plan of `catalog` may be in one part or, not yet, in none.
  package init(catalog: Catalog, parts: [Part]) {
    self.catalog = catalog
    self.parts = parts
  }

  /// The entries that contain every word of `query` and pass its filters, best first, without
  /// suggestions; see ``suggestions(for:)``.
  ///
  /// - Throws: ``SegmentDamage`` when a part turns out to be damaged; the parts that are say so
  ///   by ``Segment/isDamaged``.
  package func search(_ query: SearchQuery) throws(SegmentDamage) -> SearchResult {
    let result = try madeScan().search(query)
    return SearchResult(
      query: query, total: result.total, hits: result.hits, notices: result.notices)
  }

  /// The titles that a query which finds nothing may have meant.
  package func suggestions(for query: SearchQuery) throws(SegmentDamage) -> [String] {
    try madeScan().search(query).suggestions
  }

  private func madeScan() throws(SegmentDamage) -> SearchScan {
    try scan.made.withLock { (made) throws(SegmentDamage) in
      if let made { return made }
      var entries: [(position: Int, entries: [SearchEntry])] = []
      for part in parts {
        for (position, inPlan) in zip(part.positions, try part.segment.entries()) {
          if let position { entries.append((position, inPlan)) }
        }
      }
      let ordered = entries.sorted { $0.position < $1.position }.flatMap(\.entries)
      let scan = SearchScan(catalog: catalog, entries: ordered)
      made = scan
      return scan
    }
  }
}

private final class LateScan: Sendable {
  let made = Mutex<SearchScan?>(nil)
}
