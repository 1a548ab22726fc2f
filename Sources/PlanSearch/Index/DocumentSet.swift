/// Some of the entries of a segment: a bit for each.
struct DocumentSet: Sendable {
  /// Bit `n % 64` of word `n / 64` stands for entry `n`; bits beyond the last entry are 0.
  ///
  /// Without words there are no entries: most sets of a search never get any, and those then
  /// cost nothing.
  private var words: [UInt64]
  /// The number of words, once there are any.
  private let wordCount: Int

  /// None of `count` entries.
  init(count: Int) {
    words = []
    wordCount = (count + 63) / 64
  }

  /// All of `count` entries.
  init(all count: Int) {
    wordCount = (count + 63) / 64
    words = [UInt64](repeating: .max, count: wordCount)
    if count % 64 != 0 { words[wordCount - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ entry: Int) -> Bool {
    !words.isEmpty && words[entry / 64] >> UInt64(entry % 64) & 1 != 0
  }

  private mutating func makeWords() {
    if words.isEmpty { words = [UInt64](repeating: 0, count: wordCount) }
  }

  /// Adds an entry; whether it is new.
  @discardableResult
  mutating func insert(_ entry: Int) -> Bool {
    makeWords()
    let bit: UInt64 = 1 << UInt64(entry % 64)
    let isNew = words[entry / 64] & bit == 0
    words[entry / 64] |= bit
    return isNew
  }

  mutating func remove(_ entry: Int) {
    if !words.isEmpty { words[entry / 64] &= ~(1 << UInt64(entry % 64)) }
  }

  mutating func formUnion(_ other: DocumentSet) {
    if words.isEmpty { words = other.words } else { combine(other) { $0 | $1 } }
  }

  mutating func formIntersection(_ other: DocumentSet) {
    if other.words.isEmpty { words = [] } else { combine(other) { $0 & $1 } }
  }

  mutating func subtract(_ other: DocumentSet) { combine(other) { $0 & ~$1 } }

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

  @inline(__always)
  private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
    if words.isEmpty || other.words.isEmpty { return }
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
    words.withUnsafeMutableBufferPointer { words in
      if list.isBits {
        for index in words.indices { words[index] |= list.word(index) }
      } else {
        let limit = words.count * 64
        for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
          let entry = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
          // An entry beyond the last one would be damage that the checksums did not tell.
          if entry < limit { words[entry / 64] |= 1 << UInt64(entry % 64) }
        }
      }
    }
  }

  /// Calls `body` with every entry in order until it returns `false`.
  @inline(__always)
  func forEach(_ body: (Int) -> Bool) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        let entry = index * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        if !body(entry) { return }
      }
    }
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

  /// How many entries there are.
  var count: Int {
    guard isBits else { return bytes.count / 2 }
    return (0..<(bytes.count + 7) / 8).reduce(0) { $0 + word($1).nonzeroBitCount }
  }
}
