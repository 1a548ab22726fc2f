import PlanCore
import PlanSearch

/// Sorts the matches of shards, as many as are wanted.
///
/// Entries are examined tier by tier in the order of ``SearchRank``; within a tier those of a shard
/// are already sorted. So usually only the best are examined.
struct BestEntries {
  /// An entry that is wanted.
  struct Entry {
    /// The kind and the length of the title above, the position of the plan below.
    let key: UInt64
    /// The index of its shard.
    let shard: Int
    let entry: Int

    /// If a plan fills several shards, the earlier shards have its earlier entries.
    var order: (UInt64, Int, Int) { (key, shard, entry) }
  }

  private let question: ShardQuestion
  private let shards: [ShardPart]
  private let limit: Int
  private var answers: [ShardMatches?] = []
  private var look: EntryLookup
  /// The depth of the last answers, whose tiers are settled.
  private var settled: SearchDepth?
  /// Entries that turned out to be in a later tier than the sets say, by tier.
  private var postponed: [Int: [Entry]] = [:]
  /// The best entries, the best first.
  private(set) var entries: [Entry] = []

  /// Starts empty.
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

  /// The entries of one tier, with its conditions.
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
      // The first tier in which an entry comes up is its best.
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
  /// `nil` if words are inside the text in all of them.
  let fit: ShardFit?

  /// The candidates for this tier, whose worst word is matched in one form.
  func candidates(for wanted: SearchRank.Fit, in form: WordForm) -> DocumentSet {
    guard let fit, wanted != .inside else { return matches.entries(of: entries, in: form) }
    return matches.entries(
      of: wanted == .whole ? fit.wholeCandidates : fit.candidates, in: form)
  }

  /// Whether a candidate is in this tier.
  func stands(_ entry: Int, as wanted: SearchRank.Fit) -> Bool {
    guard let fit, fit.candidates.contains(entry) else { return wanted == .inside }
    return fit.fit(of: entry) == wanted
  }
}

/// Checks the text of entries that the tables cannot decide.
private struct EntryLookup {
  private let shards: [ShardPart]
  private var finder: EntryFinder
  /// The checked entries of each shard.
  private var seen: [Int: DocumentSet] = [:]

  init(_ question: ShardQuestion, _ shards: [ShardPart]) {
    self.shards = shards
    finder = EntryFinder(question)
  }

  /// The tier of an entry, or `nil` if it does not match or was asked for before.
  mutating func take(_ entry: Int, of number: Int) -> Int? {
    let shard = shards[number].shard
    guard seen[number, default: DocumentSet(count: shard.count)].insert(entry) else { return nil }
    return finder.tierNumber(of: entry, in: shard)
  }
}
