import PlanCore

/// Looks at the text of entries of which the tables cannot tell whether they answer.
struct EntryLook {
  private let answers: [BestEntries.Answer]
  private var finder: EntryFinder
  /// For each answer the entries that have been looked at.
  private var seen: [Int: DocumentSet] = [:]

  init(_ question: ShardQuestion, _ answers: [BestEntries.Answer]) {
    self.answers = answers
    finder = EntryFinder(question)
  }

  /// The number of the tier of an entry, or `nil` when it does not answer or was asked for before.
  mutating func take(_ entry: Int, of answer: Int) -> Int? {
    let shard = answers[answer].part.shard
    guard seen[answer, default: DocumentSet(count: shard.count)].insert(entry) else { return nil }
    return finder.tierNumber(of: entry, in: shard)
  }

  /// How many of the entries of which the tables cannot tell do answer.
  mutating func count() -> Int {
    var count = 0
    for answer in answers {
      answer.matches.unsure.forEach { entry in
        if finder.find(in: entry, of: answer.part.shard) != nil { count += 1 }
        return true
      }
    }
    return count
  }
}
