/// The characters that pinyin is known of: the first block of CJK Unified Ideographs.
package enum PinyinBlock {
  @inlinable static var first: UInt32 { 0x4E00 }
  @inlinable static var count: Int { 0x5200 }

  /// The position of a character in the block, or `nil` for one outside it.
  @inlinable @inline(__always)
  package static func index(of scalar: UInt32) -> Int? {
    let index = scalar &- first
    return index < UInt32(count) ? Int(index) : nil
  }
}

/// The generated list of characters, taken apart.
///
/// What is made here and in `PinyinPhrases` stays in flat lists of the size that it needs: an
/// array for each phrase took a megabyte beside the few hundred kilobytes that are kept.
struct PinyinCharacters {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  private(set) var syllables: [[UInt8]] = [[]]
  /// The usual syllable of each character of the block, 0 for none.
  private(set) var usual = [UInt16](repeating: 0, count: PinyinBlock.count)

  /// Reads lines of a syllable and the characters that are read so.
  init(lines: String) {
    for line in lines.utf8.split(separator: newline) {
      guard let end = line.firstIndex(of: space) else { continue }
      let number = UInt16(syllables.count)
      syllables.append(Array(line[..<end]))
      for scalar in Substring(line[end...]).unicodeScalars {
        if let index = PinyinBlock.index(of: scalar.value) { usual[index] = number }
      }
    }
  }

  /// For each syllable the characters that are usually read so, in order.
  var readAs: [[UInt16]] {
    var counts = [Int](repeating: 0, count: syllables.count)
    for number in usual { counts[Int(number)] += 1 }
    var readAs = counts.map { count in
      var characters: [UInt16] = []
      // Room for a few more that phrases add.
      characters.reserveCapacity(count + 8)
      return characters
    }
    readAs[0] = []
    for (index, number) in usual.enumerated() where number != 0 {
      readAs[Int(number)].append(UInt16(PinyinBlock.first) + UInt16(index))
    }
    return readAs
  }
}

/// The generated list of phrases, taken apart.
struct PinyinPhrases {
  /// A phrase in the lists of all phrases.
  struct Span {
    let start: UInt16
    let count: UInt16
  }

  /// The phrases by their first character, the longest first.
  private(set) var spans: [Span] = []
  /// The characters of all phrases.
  private(set) var characters: [UInt16] = []
  /// The syllables of all phrases.
  private(set) var syllables: [UInt16] = []

  /// Reads lines of a phrase and the syllables of its characters, by their first characters.
  ///
  /// - Parameter known: the syllables by number.
  init(lines: String, known: [[UInt8]]) {
    let numbers = Dictionary(
      uniqueKeysWithValues: known.enumerated().map { ($1[...], UInt16($0)) })
    var rest = Array(lines.utf8)[...]
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: newline) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      let words = line.split(separator: space)
      guard let phrase = words.first else { continue }
      let start = characters.count
      characters += String(decoding: phrase, as: UTF8.self).utf16
      syllables += words.dropFirst().lazy.map { numbers[$0] ?? 0 }
      spans.append(
        Span(start: UInt16(start), count: UInt16(characters.count - start)))
    }
    spans.sort { [characters] one, other in
      let (first, second) = (characters[Int(one.start)], characters[Int(other.start)])
      return first == second ? one.count > other.count : first < second
    }
  }

  /// For each character of the block, and its end, the first of its phrases.
  var starts: [UInt16] {
    var starts: [UInt16] = []
    starts.reserveCapacity(PinyinBlock.count + 1)
    var next = 0
    for index in 0..<PinyinBlock.count {
      starts.append(UInt16(next))
      while next < spans.count,
        characters[Int(spans[next].start)] <= UInt16(PinyinBlock.first) + UInt16(index)
      {
        next += 1
      }
    }
    starts.append(UInt16(next))
    return starts
  }
}

private let newline: UInt8 = 0x0A
private let space: UInt8 = 0x20
