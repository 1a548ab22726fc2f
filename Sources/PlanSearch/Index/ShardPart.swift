/// A shard and which of its plans count.
struct ShardPart {
  let shard: Shard
  /// For each plan its place in the library, or `nil` when it has been replaced.
  let positions: [Int?]
  /// The entries of the plans that count, or `nil` for all.
  let live: DocumentSet?

  init(_ shard: Shard, positions: [Int?]) {
    self.shard = shard
    self.positions = positions
    guard positions.contains(nil) else {
      live = nil
      return
    }
    var live = DocumentSet(count: shard.count)
    for (number, position) in positions.enumerated() where position != nil {
      shard[.facets].add(FacetKey.plan(number).rawValue, to: &live)
    }
    self.live = live
  }

  /// The place of an entry's plan in the library.
  func position(of entry: Int) -> Int {
    let plan = shard.plan(of: entry)
    return positions.indices.contains(plan) ? positions[plan] ?? 0 : 0
  }
}
