/// How Chinese characters are read, in plain letters: 洛 is luo, 绿 is lv.
enum PinyinTable {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  static let syllables: [[UInt8]] = decoded.syllables

  /// The numbers of the syllables of a folded text, one for each scalar.
  ///
  /// Phrases decide for characters with several readings: at each place the longest one that
  /// begins there, from the left. A text is read as a whole, so a part of it is not read anew.
  static func readings(of text: [UInt32]) -> [UInt16] {
    var readings: [UInt16] = []
    readings.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { append(readingsOf: $0, to: &readings) }
    return readings
  }

  /// Appends the readings of a folded text.
  static func append(
    readingsOf text: UnsafeBufferPointer<UInt32>, to readings: inout [UInt16]
  ) {
    let table = decoded
    var position = 0
    while position < text.count {
      guard let block = block(of: text[position]) else {
        readings.append(0)
        position += 1
        continue
      }
      let phrases = table.phrases[table.phraseStarts[block]..<table.phraseStarts[block + 1]]
      let phrase = phrases.first { phrase in
        position + phrase.characters.count <= text.count
          && phrase.characters.indices.allSatisfy {
            text[position + $0] == phrase.characters[$0]
          }
      }
      if let phrase {
        readings += phrase.syllables
        position += phrase.syllables.count
      } else {
        readings.append(table.single[block])
        position += 1
      }
    }
  }

  /// The reading of a character where no phrase decides; 0 for what is no Chinese character.
  static func usualReading(of scalar: UInt32) -> UInt16 {
    block(of: scalar).map { decoded.single[$0] } ?? 0
  }

  /// The characters that may be read as a syllable, in order.
  static func characters(readAs syllable: UInt16) -> [UInt16] {
    Int(syllable) < decoded.readAs.count ? decoded.readAs[Int(syllable)] : []
  }

  /// Whether a character may be read so that the reading begins with a letter.
  static func mayBegin(_ unit: UInt16, with letter: UInt8) -> Bool {
    guard let block = block(of: UInt32(unit)), letter >= 0x61 else { return false }
    return decoded.letters[block] >> UInt32(letter - 0x61) & 1 != 0
  }

  /// Whether a character is read in the same way in every phrase.
  static func isReadInOneWay(_ unit: UInt16) -> Bool {
    block(of: UInt32(unit)).map { decoded.isReadInOneWay[$0] } ?? false
  }

  /// Where a character stands in the table, or `nil` for what is no Chinese character.
  private static func block(of scalar: UInt32) -> Int? {
    (0x4E00..<0xA000).contains(scalar) ? Int(scalar - 0x4E00) : nil
  }

  private static let decoded = Decoded()

  /// The table taken apart, once, when it is first asked.
  private struct Decoded {
    struct Phrase {
      let characters: [UInt32]
      let syllables: [UInt16]
    }

    var syllables: [[UInt8]] = [[]]
    /// The syllable of each character from U+4E00 on.
    var single = [UInt16](repeating: 0, count: 0x5200)
    /// The phrases by their first character, of which the longest comes first.
    var phrases: [Phrase] = []
    /// For each character, and the end, the first of its phrases.
    var phraseStarts = [Int](repeating: 0, count: 0x5201)
    /// For each syllable the characters that may be read so, in order.
    var readAs: [[UInt16]]
    /// For each character from U+4E00 on the letters that its readings begin with, bit 0 for a.
    var letters = [UInt32](repeating: 0, count: 0x5200)
    var isReadInOneWay = [Bool](repeating: true, count: 0x5200)

    init() {
      var numbers: [String: UInt16] = [:]
      for line in PinyinTable.characters.utf8.split(separator: newline) {
        let words = line.split(separator: space)
        let number = UInt16(syllables.count)
        syllables.append(Array(words[0]))
        numbers[String(Substring(words[0]))] = number
        for character in Substring(words[1]).unicodeScalars {
          if let place = PinyinTable.block(of: character.value) { single[place] = number }
        }
      }
      for line in PinyinTable.phrases.utf8.split(separator: newline) {
        let words = line.split(separator: space)
        phrases.append(
          Phrase(
            characters: Substring(words[0]).unicodeScalars.map(\.value),
            syllables: words.dropFirst().map { numbers[String(Substring($0))] ?? 0 }))
      }
      phrases.sort {
        $0.characters[0] == $1.characters[0]
          ? $0.characters.count > $1.characters.count : $0.characters[0] < $1.characters[0]
      }
      var next = 0
      for block in 0..<0x5200 {
        phraseStarts[block] = next
        while next < phrases.count, phrases[next].characters[0] <= UInt32(0x4E00 + block) {
          next += 1
        }
      }
      phraseStarts[0x5200] = next
      readAs = Self.characters(by: single, and: phrases, count: syllables.count)
      for (syllable, characters) in readAs.enumerated().dropFirst() {
        for character in characters {
          let block = Int(character) - 0x4E00
          letters[block] |= 1 << UInt32(syllables[syllable][0] - 0x61)
          if single[block] != UInt16(syllable) { isReadInOneWay[block] = false }
        }
      }
    }

    private static func characters(
      by single: [UInt16], and phrases: [Phrase], count: Int
    ) -> [[UInt16]] {
      var readAs = [Set<UInt16>](repeating: [], count: count)
      for (block, reading) in single.enumerated() where reading != 0 {
        readAs[Int(reading)].insert(UInt16(0x4E00 + block))
      }
      for phrase in phrases {
        for (character, reading) in zip(phrase.characters, phrase.syllables) where reading != 0 {
          readAs[Int(reading)].insert(UInt16(character))
        }
      }
      return readAs.map { $0.sorted() }
    }
  }
}

private let newline: UInt8 = 0x0A
private let space: UInt8 = 0x20
