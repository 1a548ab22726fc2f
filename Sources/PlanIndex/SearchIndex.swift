import PlanCore
import PlanPlatform
import PlanSearch

/// Searches segments; finds what ``SearchScan`` finds, in the same order.
package struct SearchIndex: Sendable {
  /// A segment and which of its plans are in use.
  package struct Part: Sendable {
    package let segment: Segment
    /// For each plan of the segment its position in the library, or `nil` when it has been replaced.
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

  /// What filters and completion need.
  package let scope: SearchScope
  private let parts: [Part]
  let shards: [ShardPart]

  /// Creates an index on segments; every plan of `catalog` is in one part, or in none until it is
  /// indexed.
  package init(catalog: Catalog, parts: [Part]) {
    shards = parts.flatMap(\.shards)
    let shards = shards
    scope = SearchScope(
      of: catalog, years: shards.flatMap { $0.shard.years(of: $0.live) })
    self.parts = parts
  }

  /// The entries that contain every word of `query` and pass its filters, best first, without
  /// suggestions; see ``suggestions(for:)``.
  ///
  /// - Throws: ``SegmentDamage`` if a part is damaged; see ``Segment/isDamaged``.
  package func search(_ query: SearchQuery) throws(SegmentDamage) -> SearchResult {
    let question = SearchQuestion(query, in: scope)
    guard question.isAnswerable else {
      return SearchResult(query: query, total: 0, notices: question.notices)
    }
    let asked = ShardQuestion(question)
    let limit = max(0, query.limit ?? Int.max)
    var answers: [ShardMatches?] = []
    var best = BestEntries(asked, in: shards, limit: limit)
    // Without words only filters decide, and they check everything at once.
    let depths = asked.depths(
      countsAll: query.countsAll || query.limit == nil || asked.words.isEmpty)
    var isDeepest = false
    for depth in depths {
      answers = matches(of: asked, to: depth)
      best.add(answers, to: depth)
      isDeepest = depth == depths.last
      if best.entries.count == limit { break }
    }
    // If there are fewer than wanted, these are all.
    let total =
      best.entries.count < limit
      ? (count: best.entries.count, isExact: true)
      : total(of: answers, for: asked, isDeepest: isDeepest, countsAll: query.countsAll)
    let hits = hits(of: best.entries, for: asked)
    try checkParts()
    return SearchResult(
      query: query, total: max(total.count, hits.count), isTotalExact: total.isExact, hits: hits,
      notices: question.notices)
  }

  /// What each shard finds.
  private func matches(of question: ShardQuestion, to depth: SearchDepth) -> [ShardMatches?] {
    mapShards(shards) { part in
      ShardMatches(of: question, in: part.shard, live: part.live, to: depth)
    }
  }

  /// The number of matches; those that only the text can decide are counted on request.
  private func total(
    of answers: [ShardMatches?], for question: ShardQuestion, isDeepest: Bool,
    countsAll: Bool
  ) -> (count: Int, isExact: Bool) {
    let known = answers.compactMap { $0 }
    let sure = known.reduce(0) { $0 + $1.sureCount }
    guard isDeepest else { return (sure, false) }
    if known.allSatisfy(\.unsure.isEmpty) { return (sure, true) }
    guard countsAll else { return (sure, false) }
    let looked = mapShards(Array(zip(shards, answers))) { part, matches in
      var finder = EntryFinder(question)
      return matches.map { finder.count(in: $0.unsure, of: part.shard) } ?? 0
    }
    return (sure + looked.reduce(0, +), true)
  }

  private func hits(of entries: [BestEntries.Entry], for question: ShardQuestion) -> [SearchHit] {
    mapShards(entries.map { (shards[$0.shard].shard, $0.entry) }) { shard, entry in
      var finder = EntryFinder(question)
      return finder.find(in: entry, of: shard).flatMap { shard.text(of: entry)?.hit(for: $0) }
    }.compactMap { $0 }
  }

  /// Throws if anything is damaged.
  func checkParts() throws(SegmentDamage) {
    if parts.contains(where: \.segment.isDamaged) { throw SegmentDamage() }
  }
}

/// Does something with every shard, on several threads if that pays.
func mapShards<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ body: @escaping @Sendable (Value) -> Result
) -> [Result] {
  // Starting a thread takes as long as searching a few shards.
  values.count < 8 ? values.map(body) : parallelMap(values, body)
}
