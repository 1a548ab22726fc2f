/// Puts the answers of segments in order, as far as they are wanted.
///
/// Entries are looked at class by class in the order of ``SearchRank``; within a class those of a
/// segment stand in order already. So mostly only the best ones are looked at.
struct BestEntries {
  /// An entry that is wanted.
  struct Entry {
    /// The kind and the length of the title above, the place of the plan below.
    let key: UInt64
    /// Which of the answers it is from.
    let answer: Int
    let entry: Int
  }

  private let question: ShardQuestion
  private let answers: [(part: ShardPart, matches: ShardMatches)]
  private let limit: Int

  init(
    _ question: ShardQuestion,
    _ answers: [(part: ShardPart, matches: ShardMatches)], limit: Int
  ) {
    self.question = question
    self.answers = answers
    self.limit = limit
  }

  /// The best entries, the best first.
  func entries() -> [Entry] {
    var best: [Entry] = []
    let tiers: [SearchRank.Tier] = [.allInTitle, .someInTitle, .someInAlias, .onlyInText]
    for byReading in [false, true] {
      guard !byReading || answers.contains(where: \.matches.hasReadings) else { continue }
      for tier in tiers where best.count < limit {
        best += entries(byReading: byReading, in: tier, limit: limit - best.count)
      }
    }
    return best
  }

  private func entries(byReading: Bool, in tier: SearchRank.Tier, limit: Int) -> [Entry] {
    let pools = answers.indices.compactMap { index -> Pool? in
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
    }
    var best: [Entry] = []
    let fits: [SearchRank.Fit] = tier == .onlyInText ? [.inside] : [.whole, .prefix, .inside]
    let forms: [WordForm] = byReading ? [.full, .unfinished, .initials] : [.literal]
    for fit in fits {
      for form in forms where best.count < limit {
        best += entries(of: pools, as: fit, in: form, limit: limit - best.count)
      }
    }
    return best
  }

  /// The entries of one class.
  private func entries(
    of pools: [Pool], as fit: SearchRank.Fit, in form: WordForm, limit: Int
  ) -> [Entry] {
    var best: [Entry] = []
    /// The key of the last wanted entry so far.
    var last = UInt64.max
    for pool in pools {
      let answer = answers[pool.answer]
      var wanted = limit
      let entries = pool.candidates(for: fit)
      answer.matches.entries(of: entries, in: form).forEach { entry in
        let key =
          UInt64(answer.part.shard.rank(of: entry)) << 32
          | UInt64(answer.part.position(of: entry))
        guard key <= last else { return false }
        if pool.stands(entry, as: fit) {
          best.append(Entry(key: key, answer: pool.answer, entry: entry))
          wanted -= 1
        }
        return wanted > 0
      }
      if best.count / 4 >= limit {
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
      // A plan so large that it fills several segments.
      return ordinal(of: left) < ordinal(of: right)
    }
  }

  private func ordinal(of entry: Entry) -> Int {
    EntryDetails(answers[entry.answer].part.shard.detailBytes(of: entry.entry)).ordinal
  }
}

/// The entries of one segment in one tier.
private struct Pool {
  let answer: Int
  let entries: DocumentSet
  /// `nil` when words stand inside in all of them.
  let fit: ShardFit?

  /// Those that may have the words so.
  func candidates(for wanted: SearchRank.Fit) -> DocumentSet {
    guard let fit, wanted != .inside else { return entries }
    return fit.candidates
  }

  /// Whether a candidate has the words so.
  func stands(_ entry: Int, as wanted: SearchRank.Fit) -> Bool {
    guard let fit, fit.candidates.contains(entry) else { return wanted == .inside }
    if wanted == .whole, !fit.mayBeWhole(entry) { return false }
    return fit.fit(of: entry) == wanted
  }
}
