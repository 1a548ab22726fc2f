import PlanCore

/// Looks at the text of entries of which the tables cannot tell whether they answer.
struct EntryLookup {
  private let shards: [ShardPart]
  private var finder: EntryFinder
  /// For each shard the entries that have been looked at.
  private var seen: [Int: DocumentSet] = [:]

  init(_ question: ShardQuestion, _ shards: [ShardPart]) {
    self.shards = shards
    finder = EntryFinder(question)
  }

  /// The number of the tier of an entry, or `nil` when it does not answer or was asked for before.
  mutating func take(_ entry: Int, of number: Int) -> Int? {
    let shard = shards[number].shard
    guard seen[number, default: DocumentSet(count: shard.count)].insert(entry) else { return nil }
    return finder.tierNumber(of: entry, in: shard)
  }
}
