/// A table of a segment: keys in order, each with the entries that it stands in.
struct PostingTable {
  private let bytes: VerifiedBytes
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
    self.bytes = bytes
    heads = part(.heads)
    headStarts = part(.headStarts)
    keys = part(.keys)
    listStarts = part(.listStarts)
    lists = part(.lists)
    bitsLength = (entries + 15) / 16 * 2
  }

  /// The number of heads.
  var headCount: Int { heads.length / 2 }

  /// A head: what the upper 16 bits of some keys are.
  func head(_ index: Int) -> UInt16 { heads.load(UInt16.self, index) }

  /// The places of the keys with the head at `index`.
  func keys(ofHeadAt index: Int) -> Range<Int> {
    let start = Int(headStarts.load(UInt32.self, index))
    let end = Int(headStarts.load(UInt32.self, index + 1))
    guard start <= end, end <= keys.length / 8 else {
      bytes.reportDamage()
      return 0..<0
    }
    return start..<end
  }

  /// The places of the keys with a head.
  func keys(of head: UInt16) -> Range<Int> {
    var low = 0
    var high = headCount
    while low < high {
      let middle = (low + high) / 2
      if self.head(middle) < head { low = middle + 1 } else { high = middle }
    }
    guard low < headCount, self.head(low) == head else { return 0..<0 }
    return keys(ofHeadAt: low)
  }

  /// The places of the keys in a range; both ends have the same head.
  func keys(in range: ClosedRange<UInt64>) -> Range<Int> {
    let all = keys(of: UInt16(truncatingIfNeeded: range.lowerBound >> 48))
    var low = all.lowerBound
    var high = all.upperBound
    while low < high {
      let middle = (low + high) / 2
      if key(middle) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.upperBound, key(end) <= range.upperBound { end += 1 }
    return low..<end
  }

  func key(_ index: Int) -> UInt64 { keys.load(UInt64.self, index) }

  /// Calls `body` with each place and key.
  @inline(__always)
  func forEachKey(in places: Range<Int>, _ body: (Int, UInt64) -> Void) {
    let slice = keys.slice(places.lowerBound * 8, places.count * 8)
    for index in 0..<slice.count / 8 {
      body(
        places.lowerBound + index,
        slice.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
  }

  /// The entries of the key at `index`.
  func list(_ index: Int) -> EntryList {
    let start = Int(listStarts.load(UInt32.self, index)) * 2
    let end = Int(listStarts.load(UInt32.self, index + 1)) * 2
    guard start <= end, end <= lists.length else {
      bytes.reportDamage()
      return EntryList(bytes: UnsafeRawBufferPointer(start: nil, count: 0), isBits: false)
    }
    return EntryList(
      bytes: lists.slice(start, end - start), isBits: end - start == bitsLength)
  }

  /// Adds the entries of one key, if it is there.
  func add(_ key: UInt64, to set: inout DocumentSet) {
    for index in keys(in: key...key) { set.insert(list(index)) }
  }
}

/// Bytes of a segment that belong together.
struct SegmentPart {
  private let bytes: VerifiedBytes
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
