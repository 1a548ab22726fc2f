import PlanCore
import PlanSearch

/// Puts the matches of shards in order, as many as are wanted.
///
/// Entries are examined tier by tier in the order of ``SearchRank``; within a tier those of a
/// shard are in order already. So mostly only the best ones are examined.
struct BestEntries {
  /// An entry that is wanted.
  struct Entry {
    /// The kind and the length of the title above, the position of the plan below.
    let key: UInt64
    /// Which of the shards it is in.
    let shard: Int
    let entry: Int

    /// Of a plan that fills several shards, the earlier ones hold what comes first.
    var order: (UInt64, Int, Int) { (key, shard, entry) }
  }

  private let question: ShardQuestion
  private let shards: [ShardPart]
  private let limit: Int
  private var answers: [ShardMatches?] = []
  private var look: EntryLookup
  /// The depth of the last answers; the tiers that it finds are settled.
  private var settled: SearchDepth?
  /// Entries that turned out to be in a later tier than the sets say, by the number of the tier.
  private var postponed: [Int: [Entry]] = [:]
  /// The best entries, the best first.
  private(set) var entries: [Entry] = []

  /// Starts without any.
  init(_ question: ShardQuestion, in shards: [ShardPart], limit: Int) {
    self.question = question
    self.shards = shards
    self.limit = limit
    look = EntryLookup(question, shards)
  }

  /// Continues with the matches of all shards at a greater depth than before.
  mutating func add(_ answers: [ShardMatches?], to depth: SearchDepth) {
    self.answers = answers
    for byReading in question.needReadings ? [false, true] : [false] {
      for tier in SearchRank.Tier.allCases
      where entries.count < limit && depth.finds(tier, byReading: byReading)
        && settled?.finds(tier, byReading: byReading) != true
      {
        findBest(byReading: byReading, in: tier)
      }
    }
    settled = depth
  }

  private mutating func findBest(byReading: Bool, in tier: SearchRank.Tier) {
    let pools = mapShards(Array(answers.indices)) { [question, shards, answers] index -> Pool? in
      guard let matches = answers[index] else { return nil }
      let entries = matches.entries(byReading: byReading, in: tier)
      guard !entries.isEmpty else { return nil }
      let fit =
        tier == .onlyInText
        ? nil
        : ShardFit(
          of: question, in: shards[index].shard, among: entries,
          inTitle: tier != .someInAlias, byReading: byReading)
      return Pool(shard: index, matches: matches, entries: entries, fit: fit)
    }.compactMap { $0 }
    let fits: [SearchRank.Fit] = tier == .onlyInText ? [.inside] : [.whole, .prefix, .inside]
    let forms: [WordForm] = byReading ? [.full, .unfinished, .initials] : [.literal]
    for fit in fits {
      for form in forms where entries.count < limit {
        let number = SearchRank.tierNumber(isByReading: byReading, tier, fit, form)
        entries += found(in: pools, as: fit, in: form, number, limit: limit - entries.count)
      }
    }
  }

  /// The entries of one tier, with all that makes it.
  private mutating func found(
    in pools: [Pool], as fit: SearchRank.Fit, in form: WordForm, _ tier: Int, limit: Int
  ) -> [Entry] {
    var found: [Entry] = []
    var walk = RankedMerge(
      pools.map { pool in
        (pool.shard, shards[pool.shard], pool.candidates(for: fit, in: form))
      })
    while found.count < limit, let (number, entry) = walk.next() {
      let pool = pools[number]
      guard pool.matches.unsure.contains(entry.entry) else {
        if pool.stands(entry.entry, as: fit) { found.append(entry) }
        continue
      }
      // The first tier that an entry comes up in is the best it can be in.
      guard let real = look.take(entry.entry, of: pool.shard) else { continue }
      if real == tier { found.append(entry) } else { postponed[real, default: []].append(entry) }
    }
    guard let others = postponed.removeValue(forKey: tier) else { return found }
    return Array((found + others).sorted { $0.order < $1.order }.prefix(limit))
  }
}

/// The entries of one shard in one tier.
private struct Pool: Sendable {
  let shard: Int
  let matches: ShardMatches
  let entries: DocumentSet
  /// `nil` when words are inside the text in all of them.
  let fit: ShardFit?

  /// Those that may have the words in this way, the worst of them in one form.
  func candidates(for wanted: SearchRank.Fit, in form: WordForm) -> DocumentSet {
    guard let fit, wanted != .inside else { return matches.entries(of: entries, in: form) }
    return matches.entries(
      of: wanted == .whole ? fit.wholeCandidates : fit.candidates, in: form)
  }

  /// Whether a candidate has the words in this way.
  func stands(_ entry: Int, as wanted: SearchRank.Fit) -> Bool {
    guard let fit, fit.candidates.contains(entry) else { return wanted == .inside }
    return fit.fit(of: entry) == wanted
  }
}

/// Checks the text of entries for which the tables cannot decide whether they match.
private struct EntryLookup {
  private let shards: [ShardPart]
  private var finder: EntryFinder
  /// For each shard the entries that have been checked.
  private var seen: [Int: DocumentSet] = [:]

  init(_ question: ShardQuestion, _ shards: [ShardPart]) {
    self.shards = shards
    finder = EntryFinder(question)
  }

  /// The number of the tier of an entry, or `nil` when it does not match or was asked for before.
  mutating func take(_ entry: Int, of number: Int) -> Int? {
    let shard = shards[number].shard
    guard seen[number, default: DocumentSet(count: shard.count)].insert(entry) else { return nil }
    return finder.tierNumber(of: entry, in: shard)
  }
}
