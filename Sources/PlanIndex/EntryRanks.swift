import PlanCore
import PlanSearch

/// The part of the order of hits that does not depend on the query, as one number.
enum ShardRank {
  /// Kinds first, then the shorter title.
  static func value(kind: ItemKind, titleLength: Int) -> UInt32 {
    UInt32(SearchRank.number(of: kind)) << 27 | UInt32(min(titleLength, 1 << 27 - 1))
  }

  static func titleLength(_ value: UInt32) -> Int { Int(value & (1 << 27 - 1)) }

  /// The kind of a value; `nil` for damage.
  static func kind(_ value: UInt32) -> ItemKind? {
    let number = Int(value >> 27)
    return SearchRank.kinds.indices.contains(number) ? SearchRank.kinds[number] : nil
  }
}

/// The ranks of a shard's entries, which are sorted by rank: one run for each.
struct EntryRanks {
  private let values: UnsafeRawBufferPointer
  private let starts: UnsafeRawBufferPointer

  /// Takes the parts of a shard, which must outlive it.
  init(values: SegmentPart, starts: SegmentPart) {
    self.values = values.slice(0, values.length)
    self.starts = starts.slice(0, starts.length)
    if self.starts.count != self.values.count + 4 { starts.reportDamage() }
  }

  /// The number of ranks.
  private var count: Int { max(0, min(values.count, starts.count - 4) / 4) }

  private func value(_ run: Int) -> UInt32 {
    values.loadUnaligned(fromByteOffset: run * 4, as: UInt32.self)
  }

  private func start(_ run: Int) -> Int {
    Int(starts.loadUnaligned(fromByteOffset: run * 4, as: UInt32.self))
  }

  /// The kind and the length of the title of an entry; the last kind for damage.
  func rank(of entry: Int) -> UInt32 {
    var cursor = Cursor()
    return rank(of: entry, &cursor)
  }

  /// The progress of an ordered iteration.
  struct Cursor {
    fileprivate var rank: UInt32 = .max
    fileprivate var entries = 0..<0
  }

  /// The same, faster: neighbours usually share a rank.
  @inline(__always)
  func rank(of entry: Int, _ cursor: inout Cursor) -> UInt32 {
    if !cursor.entries.contains(entry) { find(entry, &cursor) }
    return cursor.rank
  }

  private func find(_ entry: Int, _ cursor: inout Cursor) {
    var low = 0
    var high = count
    // The last run that begins at or before the entry.
    while low < high {
      let middle = (low + high) / 2
      if start(middle) <= entry { low = middle + 1 } else { high = middle }
    }
    cursor = Cursor()
    guard low > 0, start(low - 1) <= entry, entry < start(low) else { return }
    cursor.rank = value(low - 1)
    cursor.entries = start(low - 1)..<start(low)
  }

  /// Those of `capacity` entries whose titles have at most so many characters.
  func entries(withTitlesUpTo length: Int, of capacity: Int) -> DocumentSet {
    var entries = DocumentSet(count: capacity)
    for run in 0..<count where ShardRank.titleLength(value(run)) <= length {
      let first = start(run)
      let end = min(start(run + 1), capacity)
      if first < end { entries.insert(first..<end) }
    }
    return entries
  }
}
