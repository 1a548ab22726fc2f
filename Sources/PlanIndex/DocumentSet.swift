/// Some of the entries of a segment: a bit for each.
struct DocumentSet: Sendable {
  /// Bit `n % 64` of word `n / 64` is entry `n`; bits beyond the last entry are 0.
  ///
  /// Without words it is the empty or the full set: most sets of a search are one of these, and
  /// they cost nothing.
  private var words: [UInt64]
  /// Whether it is the full set and its bits have not been needed.
  private var isAll: Bool
  /// The number of possible entries.
  private let capacity: Int

  /// None of `count` entries.
  init(count: Int) {
    words = []
    isAll = false
    capacity = count
  }

  /// All of `count` entries.
  init(all count: Int) {
    words = []
    isAll = count > 0
    capacity = count
  }

  var isEmpty: Bool { !isAll && words.allSatisfy { $0 == 0 } }

  var count: Int { isAll ? capacity : words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ entry: Int) -> Bool {
    words.isEmpty ? isAll : words[entry / 64] >> UInt64(entry % 64) & 1 != 0
  }

  private mutating func makeWords() {
    guard words.isEmpty else { return }
    let count = (capacity + 63) / 64
    words = [UInt64](repeating: isAll ? .max : 0, count: count)
    if isAll, capacity % 64 != 0 { words[count - 1] = (1 << UInt64(capacity % 64)) - 1 }
    isAll = false
  }

  /// Adds an entry, and returns whether it is new.
  @discardableResult
  mutating func insert(_ entry: Int) -> Bool {
    makeWords()
    let bit: UInt64 = 1 << UInt64(entry % 64)
    let isNew = words[entry / 64] & bit == 0
    words[entry / 64] |= bit
    return isNew
  }

  /// Adds consecutive entries.
  mutating func insert(_ entries: Range<Int>) {
    makeWords()
    var entry = entries.lowerBound
    while entry < entries.upperBound {
      let bit = entry % 64
      let count = min(64 - bit, entries.upperBound - entry)
      words[entry / 64] |= (UInt64.max >> UInt64(64 - count)) << UInt64(bit)
      entry += count
    }
  }

  mutating func remove(_ entry: Int) {
    if isAll { makeWords() }
    if !words.isEmpty { words[entry / 64] &= ~(1 << UInt64(entry % 64)) }
  }

  mutating func formUnion(_ other: DocumentSet) {
    if isAll || other.words.isEmpty && !other.isAll || shares(other) { return }
    if words.isEmpty || other.isAll { self = other } else { combine(other) { $0 | $1 } }
  }

  mutating func formIntersection(_ other: DocumentSet) {
    if other.isAll || shares(other) { return }
    if isAll || other.words.isEmpty { self = other } else { combine(other) { $0 & $1 } }
  }

  mutating func subtract(_ other: DocumentSet) {
    if other.isAll {
      self = DocumentSet(count: capacity)
    } else if !other.words.isEmpty {
      if isAll { makeWords() }
      combine(other) { $0 & ~$1 }
    }
  }

  func union(_ other: DocumentSet) -> DocumentSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: DocumentSet) -> DocumentSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: DocumentSet) -> DocumentSet {
    var result = self
    result.subtract(other)
    return result
  }

  /// Whether the words are shared with another set and are not a copy.
  private func shares(_ other: DocumentSet) -> Bool {
    // All empty arrays share their storage.
    if words.isEmpty { return false }
    return words.withUnsafeBufferPointer { words in
      other.words.withUnsafeBufferPointer { $0.baseAddress == words.baseAddress }
    }
  }

  /// Combines the words of both.
  @inline(__always)
  private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
    if words.isEmpty { return }
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { other in
        for index in 0..<min(words.count, other.count) {
          words[index] = operation(words[index], other[index])
        }
      }
    }
  }

  /// Adds a list of a table; a list as long as the bits of all entries is those bits.
  mutating func insert(_ list: EntryList) {
    let bytes = list.bytes
    makeWords()
    let capacity = capacity
    words.withUnsafeMutableBufferPointer { words in
      // Entries beyond the last one would be damage that the checksums missed.
      if list.isBits {
        for index in words.indices { words[index] |= list.word(index) }
        if capacity % 64 != 0 { words[words.count - 1] &= (1 << UInt64(capacity % 64)) - 1 }
      } else {
        for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
          let entry = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
          if entry < capacity { words[entry / 64] |= 1 << UInt64(entry % 64) }
        }
      }
    }
  }

  /// Calls `body` with every entry in order until it returns `false`.
  @inline(__always)
  func forEach(_ body: (Int) -> Bool) {
    var cursor = Cursor()
    while let entry = next(&cursor) {
      if !body(entry) { return }
    }
  }

  /// The progress of an iteration.
  struct Cursor {
    /// The index after the word of ``rest``.
    fileprivate var index = 0
    /// The rest of a word.
    fileprivate var rest: UInt64 = 0
  }

  /// The next entry, or `nil` after the last one.
  @inline(__always)
  func next(_ cursor: inout Cursor) -> Int? {
    if isAll {
      guard cursor.index < capacity else { return nil }
      cursor.index += 1
      return cursor.index - 1
    }
    while cursor.rest == 0 {
      guard cursor.index < words.count else { return nil }
      cursor.rest = words[cursor.index]
      cursor.index += 1
    }
    let entry = (cursor.index - 1) * 64 + cursor.rest.trailingZeroBitCount
    cursor.rest &= cursor.rest - 1
    return entry
  }
}

/// The entries of one key of a table, as they are stored.
struct EntryList {
  let bytes: UnsafeRawBufferPointer
  /// Whether the bytes are a bit for each entry.
  let isBits: Bool

  /// 64 entries of a list of bits.
  func word(_ index: Int) -> UInt64 {
    let offset = index * 8
    if offset + 8 <= bytes.count {
      return bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var word: UInt64 = 0
    for byte in stride(from: offset, to: bytes.count, by: 1) {
      word |= UInt64(bytes[byte]) << UInt64((byte - offset) * 8)
    }
    return word
  }

  /// The number of entries.
  var count: Int {
    guard isBits else { return bytes.count / 2 }
    return (0..<(bytes.count + 7) / 8).reduce(0) { $0 + word($1).nonzeroBitCount }
  }
}
