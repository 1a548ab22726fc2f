import PlanCore

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

  /// Creates an index on segments; every plan of `catalog` may be in one part or, not yet, in none.
  package init(catalog: Catalog, parts: [Part]) {}

  /// The entries that contain every word of `query` and pass its filters, best first, without
  /// suggestions; see ``suggestions(for:)``.
  ///
  /// - Throws: ``SegmentDamage`` when a part turns out to be damaged; the parts that are say so
  ///   by ``Segment/isDamaged``.
  package func search(_ query: SearchQuery) throws(SegmentDamage) -> SearchResult {
    SearchResult(query: query, total: 0)
  }

  /// The titles that a query which finds nothing may have meant.
  package func suggestions(for query: SearchQuery) throws(SegmentDamage) -> [String] { [] }
}
