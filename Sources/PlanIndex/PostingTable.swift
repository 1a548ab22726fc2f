/// A table of a shard: sorted keys, each with the entries that contain it.
///
/// It is valid as long as its shard is.
struct PostingTable {
  private let heads: SegmentPart
  private let headStarts: SegmentPart
  private let keys: SegmentPart
  private let listStarts: SegmentPart
  private let lists: SegmentPart
  /// The length of a list of bits, in bytes.
  private let bitsLength: Int

  init(_ bytes: VerifiedBytes, _ table: SegmentLayout.Table, entries: Int) {
    func part(_ column: SegmentLayout.Column) -> SegmentPart {
      SegmentPart(bytes, SegmentLayout.part(table, column))
    }
    heads = part(.heads)
    headStarts = part(.headStarts)
    keys = part(.keys)
    listStarts = part(.listStarts)
    lists = part(.lists)
    bitsLength = (entries + 15) / 16 * 2
  }

  /// The indices of the keys with the head at `index`.
  private func keys(ofHeadAt index: Int) -> Range<Int> {
    let start = Int(headStarts.load(UInt32.self, index))
    let end = Int(headStarts.load(UInt32.self, index + 1))
    guard start <= end, end <= keys.length / 4 else {
      keys.reportDamage()
      return 0..<0
    }
    return start..<end
  }

  /// The indices of the keys with a head.
  func keys(of head: UInt16) -> Range<Int> {
    let heads = Units(bytes: heads.slice(0, heads.length))
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] < head { low = middle + 1 } else { high = middle }
    }
    guard low < heads.count, heads[low] == head else { return 0..<0 }
    return keys(ofHeadAt: low)
  }

  /// The indices of the keys in a range; both ends have the same head.
  func keys(in range: ClosedRange<UInt64>) -> Range<Int> {
    let all = keys(of: UInt16(truncatingIfNeeded: range.lowerBound >> 32))
    let first = UInt32(truncatingIfNeeded: range.lowerBound)
    let last = UInt32(truncatingIfNeeded: range.upperBound)
    let slice = keys.slice(all.lowerBound * 4, all.count * 4)
    func key(_ index: Int) -> UInt32 {
      slice.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
    }
    var low = 0
    var high = slice.count / 4
    while low < high {
      let middle = (low + high) / 2
      if key(middle) < first { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < slice.count / 4, key(end) <= last { end += 1 }
    return all.lowerBound + low..<all.lowerBound + end
  }

  /// Calls `body` with each index and key of a head.
  @inline(__always)
  func forEachKey(of head: UInt16, _ body: (Int, UInt64) -> Void) {
    forEachKey(in: keys(of: head), of: head, body)
  }

  /// Calls `body` with each index and key of some heads, which are in order.
  @inline(__always)
  func forEachKey(of wanted: [UInt16], _ body: (Int, UInt64) -> Void) {
    let heads = Units(bytes: heads.slice(0, heads.length))
    // Look up a few; for many, walk through the heads.
    guard wanted.count > heads.count / 16 else {
      for head in wanted { forEachKey(of: head, body) }
      return
    }
    var next = 0
    for head in wanted {
      while next < heads.count, heads[next] < head { next += 1 }
      guard next < heads.count else { return }
      if heads[next] == head { forEachKey(in: keys(ofHeadAt: next), of: head, body) }
    }
  }

  @inline(__always)
  private func forEachKey(
    in range: Range<Int>, of head: UInt16, _ body: (Int, UInt64) -> Void
  ) {
    let slice = keys.slice(range.lowerBound * 4, range.count * 4)
    for index in 0..<slice.count / 4 {
      let low = slice.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
      body(range.lowerBound + index, UInt64(head) << 32 | UInt64(low))
    }
  }

  /// The entries of the key at `index`.
  func list(_ index: Int) -> EntryList {
    let start = Int(listStarts.load(UInt32.self, index)) * 2
    let end = Int(listStarts.load(UInt32.self, index + 1)) * 2
    guard start <= end, end <= lists.length else {
      lists.reportDamage()
      return EntryList(bytes: UnsafeRawBufferPointer(start: nil, count: 0), isBits: false)
    }
    return EntryList(
      bytes: lists.slice(start, end - start), isBits: end - start == bitsLength)
  }

  /// The key of a reading in a table of readings.
  static func key(ofReading reading: UInt16) -> UInt64 { UInt64(reading) << 32 }

  /// The key of two letters in a table of first letters.
  static func key(ofLetters first: UInt8, _ second: UInt8) -> UInt64 {
    UInt64(first) << 40 | UInt64(second) << 32
  }

  /// Adds the entries of one key, if it is there.
  func add(_ key: UInt64, to set: inout DocumentSet) {
    for index in keys(in: key...key) { set.insert(list(index)) }
  }
}

/// Bytes of a shard that belong together, valid as long as the shard is.
struct SegmentPart {
  // Reference counting would take longer than the work itself.
  private unowned(unsafe) let bytes: VerifiedBytes
  private let start: Int
  /// In bytes.
  let length: Int

  init(_ bytes: VerifiedBytes, _ number: Int) {
    self.bytes = bytes
    start = Int(clamping: bytes.load(UInt64.self, at: 8 + number * 16))
    let length = Int(clamping: bytes.load(UInt64.self, at: 16 + number * 16))
    let isInside = start <= bytes.count && length <= bytes.count - start
    if !isInside { bytes.reportDamage() }
    self.length = isInside ? length : 0
  }

  /// Records damage.
  func reportDamage() { bytes.reportDamage() }

  /// The number at `index`.
  @inline(__always)
  func load<Number: FixedWidthInteger>(_ type: Number.Type, _ index: Int) -> Number {
    let offset = index * MemoryLayout<Number>.size
    guard offset >= 0, offset + MemoryLayout<Number>.size <= length else {
      bytes.reportDamage()
      return 0
    }
    return bytes.load(type, at: start + offset)
  }

  /// Some of the bytes.
  @inline(__always)
  func slice(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length >= 0, offset + length <= self.length else {
      bytes.reportDamage()
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return bytes.slice(start + offset, length)
  }
}
