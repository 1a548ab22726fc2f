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
    let shards: [ShardPart]

    /// Creates a part.
    package init(segment: Segment, positions: [Int?]) {
      self.segment = segment
      self.positions = positions
      shards = segment.shards.map { ShardPart($0, positions: positions) }
    }
  }

  /// What filters and completion have to know.
  package let scope: SearchScope
  private let parts: [Part]
  let shards: [ShardPart]

  /// Creates an index on segments; every plan of `catalog` may be in one part or, not yet, in none.
  package init(catalog: Catalog, parts: [Part]) {
    shards = parts.flatMap(\.shards)
    let years = shards.reduce(into: Set<Int>()) { $0.formUnion($1.shard.years(of: $1.live)) }
    scope = SearchScope(of: catalog, years: Array(years))
    self.parts = parts
  }

  /// The entries that contain every word of `query` and pass its filters, best first, without
  /// suggestions; see ``suggestions(for:)``.
  ///
  /// - Throws: ``SegmentDamage`` when a part turns out to be damaged; the parts that are say so
  ///   by ``Segment/isDamaged``.
  package func search(_ query: SearchQuery) throws(SegmentDamage) -> SearchResult {
    let question = SearchQuestion(query, in: scope)
    var total = 0
    var hits: [SearchHit] = []
    if question.isAnswerable {
      let asked = ShardQuestion(question)
      var answers: [(part: ShardPart, matches: ShardMatches)] = []
      for part in shards {
        if let matches = ShardMatches(of: asked, in: part.shard, live: part.live) {
          total += matches.all.count
          answers.append((part, matches))
        }
      }
      let best = BestEntries(asked, answers, limit: max(0, query.limit ?? total)).entries()
      hits = best.compactMap { hit(of: $0.entry, in: answers[$0.answer].part, for: question.words) }
    }
    try checkParts()
    return SearchResult(query: query, total: total, hits: hits, notices: question.notices)
  }

  private func hit(of entry: Int, in part: ShardPart, for words: SearchWords) -> SearchHit? {
    guard let text = part.shard.text(of: entry) else { return nil }
    let folded = SearchEntry(text)
    let readings = words.needReadings ? EntryReadings(of: folded) : nil
    return text.hit(for: words.words.compactMap { folded.find($0, readings: readings) })
  }

  /// Throws when anything has turned out to be damaged.
  func checkParts() throws(SegmentDamage) {
    if parts.contains(where: \.segment.isDamaged) { throw SegmentDamage() }
  }
}
