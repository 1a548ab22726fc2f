/// Collects the entries of each key and writes them as a table.
struct PostingTableBuilder {
  /// A key in an open hash table.
  ///
  /// Its fields are together, since each access elsewhere would wait for memory.
  private struct Slot {
    var key: UInt64 = 0
    /// The index of the key in order of appearance; negative for an empty slot.
    var number: Int32 = -1
    /// The last entry that the key was seen in.
    var lastEntry: Int32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  private var keys: [UInt64] = []
  // One element for each time a key is first seen in an entry.
  private var numbers: [UInt32] = []
  private var entries: [UInt16] = []

  init() {
    slots = [Slot](repeating: Slot(), count: 1 << 10)
    mask = slots.count - 1
  }

  /// Notes that an entry contains a key; entries come in ascending order.
  @inline(__always)
  mutating func add(_ key: UInt64, _ entry: Int) {
    var slot = Self.hash(key) & mask
    while true {
      let found = slots[slot]
      if found.number < 0 {
        insert(key, entry, at: slot)
        return
      }
      if found.key == key {
        guard found.lastEntry != Int32(entry) else { return }
        slots[slot].lastEntry = Int32(entry)
        numbers.append(UInt32(found.number))
        entries.append(UInt16(entry))
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func insert(_ key: UInt64, _ entry: Int, at slot: Int) {
    slots[slot] = Slot(key: key, number: Int32(keys.count), lastEntry: Int32(entry))
    numbers.append(UInt32(keys.count))
    entries.append(UInt16(entry))
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for known in old where known.number >= 0 {
      var slot = Self.hash(known.key) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }

  /// The keys in order, each with its entries in order.
  func table() -> FinishedTable {
    var starts = [Int](repeating: 0, count: keys.count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in keys.indices { starts[number + 1] += starts[number] }
    var next = starts
    var sorted = [UInt16](repeating: 0, count: entries.count)
    for (position, number) in numbers.enumerated() {
      sorted[next[Int(number)]] = entries[position]
      next[Int(number)] += 1
    }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    return FinishedTable(
      keys: order.map { keys[$0] }, lists: order.map { starts[$0]..<starts[$0 + 1] },
      entries: sorted)
  }
}

/// A table before it is written.
struct FinishedTable {
  let keys: [UInt64]
  /// For each key the range of its entries.
  let lists: [Range<Int>]
  let entries: [UInt16]

  /// The first units of pairs that occur in at least a quarter of `count` entries: joining their
  /// many lists for each query would take too long.
  func unitTable(of count: Int) -> FinishedTable {
    var units: [UInt64] = []
    var unitLists: [Range<Int>] = []
    var unitEntries: [UInt16] = []
    var start = 0
    while start < keys.count {
      let head = keys[start] >> 32
      let end = keys[start...].firstIndex { $0 >> 32 != head } ?? keys.count
      let total = lists[start..<end].reduce(0) { $0 + $1.count }
      if end - start > 1, total * 4 >= count {
        var set = DocumentSet(count: count)
        for entry in entries[lists[start].lowerBound..<lists[start].upperBound] {
          set.insert(Int(entry))
        }
        for list in lists[start + 1..<end] {
          for entry in entries[list] { set.insert(Int(entry)) }
        }
        let first = unitEntries.count
        set.forEach {
          unitEntries.append(UInt16($0))
          return true
        }
        units.append(head << 32)
        unitLists.append(first..<unitEntries.count)
      }
      start = end
    }
    return FinishedTable(keys: units, lists: unitLists, entries: unitEntries)
  }

  /// Writes the table; `count` is the number of entries of the shard.
  func write(_ table: SegmentLayout.Table, count: Int, to writer: inout SegmentWriter) {
    var heads: [UInt16] = []
    var headStarts: [UInt32] = []
    for (index, key) in keys.enumerated() where index == 0 || keys[index - 1] >> 32 != key >> 32 {
      heads.append(UInt16(key >> 32))
      headStarts.append(UInt32(index))
    }
    headStarts.append(UInt32(keys.count))
    let bitsLength = (count + 15) / 16
    var listStarts: [UInt32] = []
    var written: [UInt16] = []
    written.reserveCapacity(entries.count)
    for list in lists {
      listStarts.append(UInt32(written.count))
      if list.count < bitsLength {
        written += entries[list]
      } else {
        let start = written.count
        written += repeatElement(0, count: bitsLength)
        for entry in entries[list] { written[start + Int(entry) / 16] |= 1 << (entry % 16) }
      }
    }
    listStarts.append(UInt32(written.count))
    writer.append(heads, as: SegmentLayout.part(table, .heads))
    writer.append(headStarts, as: SegmentLayout.part(table, .headStarts))
    writer.append(keys.map { UInt32(truncatingIfNeeded: $0) }, as: SegmentLayout.part(table, .keys))
    writer.append(listStarts, as: SegmentLayout.part(table, .listStarts))
    writer.append(written, as: SegmentLayout.part(table, .lists))
  }
}

/// Concatenates the parts of a segment.
struct SegmentWriter {
  private(set) var bytes: [UInt8]

  init(entries: Int) {
    bytes = [UInt8](repeating: 0, count: SegmentLayout.headerSize)
    set(UInt64(entries), at: 0)
  }

  /// Appends numbers as one part, at an offset that is a multiple of eight.
  mutating func append<Number: FixedWidthInteger>(_ numbers: [Number], as part: Int) {
    while bytes.count % 8 != 0 { bytes.append(0) }
    set(UInt64(bytes.count), at: 8 + part * 16)
    set(UInt64(numbers.count * MemoryLayout<Number>.size), at: 16 + part * 16)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func set(_ number: UInt64, at offset: Int) {
    withUnsafeBytes(of: number) { number in
      for (index, byte) in number.enumerated() { bytes[offset + index] = byte }
    }
  }

  /// The bytes with their checksums.
  consuming func sealed() -> [UInt8] {
    VerifiedBytes.seal(&bytes)
    return bytes
  }
}
