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
    var best = postponed.removeValue(forKey: tier) ?? []
    /// The key of the last wanted entry so far.
    var last = UInt64.max
    for pool in pools {
      let (part, matches) = answers[pool.answer]
      var wanted = limit
      let candidates = matches.entries(of: pool.candidates(for: fit), in: form)
      let ranks = part.shard.ranks
      candidates.forEach { entry in
        guard entry * 4 + 4 <= ranks.count else { return false }
        let rank = ranks.loadUnaligned(fromByteOffset: entry * 4, as: UInt32.self)
        // Mostly the rank alone tells that an entry comes too late.
        guard UInt64(rank) <= last >> 32 else { return false }
        let key = UInt64(rank) << 32 | UInt64(part.position(of: entry))
        guard key <= last else { return false }
        let found = Entry(key: key, answer: pool.answer, entry: entry)
        guard matches.unsure.contains(entry) else {
          if pool.stands(entry, as: fit) {
            best.append(found)
            wanted -= 1
          }
          return wanted > 0
        }
        // The first tier that an entry comes up in is the best it can be in.
        guard let real = look.take(entry, of: pool.answer) else { return true }
        if real == tier {
          best.append(found)
          wanted -= 1
        } else {
          postponed[real, default: []].append(found)
        }
        return wanted > 0
      }
      if best.count > limit {
        best = Array(sorted(best).prefix(limit))
        last = best.last?.key ?? last
      }
    }
    return Array(sorted(best).prefix(limit))
  }

  private func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.answer == right.answer { return left.entry < right.entry }
      // A plan so large that it fills several shards.
      return ordinal(of: left) < ordinal(of: right)
    }
  }

  private func ordinal(of entry: Entry) -> Int {
    EntryDetails(answers[entry.answer].part.shard.detailBytes(of: entry.entry)).ordinal
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
