/// Walks through entries of several shards by the part of the rank that no query changes.
///
/// Each shard is already in that order, so they are only merged, and entries beyond the wanted ones
/// are never touched.
struct RankedMerge {
  private var walks: [ShardWalk] = []
  /// The walk with the best next entry, and the key up to which it stays the best.
  private var first = 0
  private var bound: (key: UInt64, walk: Int) = (0, 0)

  /// Starts with some entries of each of some shards, which are in order.
  init(_ sets: [(shard: Int, part: ShardPart, entries: DocumentSet)]) {
    for (number, set) in sets.enumerated() {
      var walk = ShardWalk(set: number, shard: set.shard, part: set.part, entries: set.entries)
      if walk.advance() { walks.append(walk) }
    }
    choose()
  }

  /// The next entry and the index of its set, or `nil` after the last one.
  mutating func next() -> (set: Int, entry: BestEntries.Entry)? {
    guard first < walks.count else { return nil }
    let walk = walks[first]
    if walks[first].advance() {
      // Entries of a rank are sorted by plan, so one walk stays ahead for a while.
      if (walks[first].key, first) >= bound { choose() }
    } else {
      walks.remove(at: first)
      choose()
    }
    return (walk.set, .init(key: walk.key, shard: walk.shard, entry: walk.entry))
  }

  /// Finds the walk with the best next entry.
  private mutating func choose() {
    first = 0
    bound = (.max, .max)
    guard var best = walks.first?.key else { return }
    for index in walks.indices.dropFirst() {
      let key = walks[index].key
      if key < best {
        bound = (best, first)
        (best, first) = (key, index)
      } else if (key, index) < bound {
        bound = (key, index)
      }
    }
  }
}

/// The walk through one shard.
private struct ShardWalk {
  let set: Int
  let shard: Int
  private let part: ShardPart
  private let entries: DocumentSet
  private let ranks: EntryRanks
  private var cursor = DocumentSet.Cursor()
  private var rankCursor = EntryRanks.Cursor()
  /// The current entry.
  private(set) var entry = 0
  /// The kind and the length of the title above, the position of the plan below.
  private(set) var key: UInt64 = 0

  init(set: Int, shard: Int, part: ShardPart, entries: DocumentSet) {
    (self.set, self.shard, self.part, self.entries) = (set, shard, part, entries)
    ranks = part.shard.ranks
  }

  /// Moves on to the next entry, if there is one.
  mutating func advance() -> Bool {
    guard let next = entries.next(&cursor) else { return false }
    entry = next
    key =
      UInt64(ranks.rank(of: next, &rankCursor)) << 32
      | UInt64(truncatingIfNeeded: part.position(of: next))
    return true
  }
}
