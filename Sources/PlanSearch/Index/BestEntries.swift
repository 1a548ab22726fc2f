import PlanCore

/// Puts the answers of shards in order, as far as they are wanted.
///
/// Entries are looked at tier by tier in the order of ``SearchRank``; within a tier those of a
/// shard stand in order already. So mostly only the best ones are looked at.
struct BestEntries {
  /// An entry that is wanted.
  struct Entry {
    /// The kind and the length of the title above, the place of the plan below.
    let key: UInt64
    /// Which of the answers it is from.
    let answer: Int
    let entry: Int

    /// Of a plan that fills several shards, the earlier ones hold what comes first.
    var order: (UInt64, Int, Int) { (key, answer, entry) }
  }

  typealias Answer = (part: ShardPart, matches: ShardMatches)

  private let question: ShardQuestion
  private let answers: [Answer]
  private let limit: Int
  private var look: EntryLook
  /// Entries that a look has put into a later tier than the sets, by the number of the tier.
  private var postponed: [Int: [Entry]] = [:]
  private var best: [Entry] = []

  /// Finds the best entries of answers that go so deep.
  init(_ question: ShardQuestion, _ answers: [Answer], to depth: SearchDepth, limit: Int) {
    self.question = question
    self.answers = answers
    self.limit = limit
    look = EntryLook(question, answers)
    let mayBeRead = question.words.contains { $0.sequences != nil }
    for byReading in mayBeRead ? [false, true] : [false] {
      for tier in SearchRank.Tier.allCases
      where best.count < limit && depth.finds(tier, byReading: byReading) {
        findBest(byReading: byReading, in: tier)
      }
    }
  }

  /// The best entries, the best first.
  var entries: [Entry] { best }

  private mutating func findBest(byReading: Bool, in tier: SearchRank.Tier) {
    let pools = mapShards(Array(answers.indices)) { [question, answers] index -> Pool? in
      let answer = answers[index]
      let entries = answer.matches.entries(byReading: byReading, in: tier)
      guard !entries.isEmpty else { return nil }
      let fit =
        tier == .onlyInText
        ? nil
        : ShardFit(
          of: question, in: answer.part.shard, among: entries,
          inTitle: tier != .someInAlias, byReading: byReading)
      return Pool(answer: index, entries: entries, fit: fit)
    }.compactMap { $0 }
    let fits: [SearchRank.Fit] = tier == .onlyInText ? [.inside] : [.whole, .prefix, .inside]
    let forms: [WordForm] = byReading ? [.full, .unfinished, .initials] : [.literal]
    for fit in fits {
      for form in forms where best.count < limit {
        let number = SearchRank.tierNumber(isByReading: byReading, tier, fit, form)
        best += entries(of: pools, as: fit, in: form, number, limit: limit - best.count)
      }
    }
  }

  /// The entries of one tier, with all that makes it.
  private mutating func entries(
    of pools: [Pool], as fit: SearchRank.Fit, in form: WordForm, _ tier: Int, limit: Int
  ) -> [Entry] {
    var found: [Entry] = []
    let sets = pools.map { pool in
      (pool, answers[pool.answer].matches.entries(of: pool.candidates(for: fit), in: form))
    }
    var walk = RankedWalk(sets.map { ($0.0.answer, answers[$0.0.answer].part, $0.1) })
    while found.count < limit, let (set, entry) = walk.next() {
      let pool = sets[set].0
      guard answers[pool.answer].matches.unsure.contains(entry.entry) else {
        if pool.stands(entry.entry, as: fit) { found.append(entry) }
        continue
      }
      // The first tier that an entry comes up in is the best it can be in.
      guard let real = look.take(entry.entry, of: pool.answer) else { continue }
      if real == tier { found.append(entry) } else { postponed[real, default: []].append(entry) }
    }
    guard let others = postponed.removeValue(forKey: tier) else { return found }
    return Array((found + others).sorted { $0.order < $1.order }.prefix(limit))
  }
}

/// The entries of one shard in one tier.
private struct Pool: Sendable {
  let answer: Int
  let entries: DocumentSet
  /// `nil` when words stand inside in all of them.
  let fit: ShardFit?

  /// Those that may have the words so.
  func candidates(for wanted: SearchRank.Fit) -> DocumentSet {
    guard let fit, wanted != .inside else { return entries }
    return wanted == .whole ? fit.wholeCandidates : fit.candidates
  }

  /// Whether a candidate has the words so.
  func stands(_ entry: Int, as wanted: SearchRank.Fit) -> Bool {
    guard let fit, fit.candidates.contains(entry) else { return wanted == .inside }
    return fit.fit(of: entry) == wanted
  }
}
