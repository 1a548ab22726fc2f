/// How Chinese characters are read, in plain letters: 洛 is luo, 绿 is lv.
enum PinyinTable {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  static let syllables: [[UInt8]] = PinyinReadings.shared.syllables

  /// The numbers of the syllables of a folded text, one for each scalar.
  ///
  /// Phrases decide for characters with several readings: at each place the longest one that
  /// begins there, from the left. A text is read as a whole, so a part of it is not read anew.
  static func readings(of text: [UInt32]) -> [UInt16] {
    var readings: [UInt16] = []
    readings.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { PinyinReadings.shared.append(readingsOf: $0, to: &readings) }
    return readings
  }
}

/// The table taken apart, once, when it is first asked; never given back.
///
/// Millions of characters are looked up for one answer, so the lists are bare memory.
final class PinyinReadings: @unchecked Sendable {
  // Unchecked only for the pointers, behind which nothing is written after init.

  static let shared = PinyinReadings()

  private struct Phrase {
    let characters: [UInt32]
    let syllables: [UInt16]
  }

  /// A phrase in the lists of all phrases.
  private struct PhrasePlace {
    let start: Int
    let count: Int
  }

  /// The syllables by number.
  let syllables: [[UInt8]]
  /// For each syllable the characters that may be read so, in order.
  let readAs: [[UInt16]]
  /// For each syllable its first letter, 0 for none.
  let initials: UnsafePointer<UInt8>

  /// The usual syllable of each unit; 0 for what is no Chinese character.
  private let usual: UnsafePointer<UInt16>
  /// The letters that the readings of each unit begin with, bit 0 for a.
  private let letters: UnsafePointer<UInt32>
  /// The readings of a unit that phrases give it, in order.
  private let others: [UInt16: [UInt16]]
  /// The phrases by their first character, of which the longest comes first.
  private let phrases: UnsafePointer<PhrasePlace>
  /// The characters of all phrases.
  private let phraseCharacters: UnsafePointer<UInt32>
  /// The syllables of all phrases.
  private let phraseSyllables: UnsafePointer<UInt16>
  /// For each character from U+4E00 on, and the end, the first of its phrases.
  private let phraseStarts: UnsafePointer<Int>

  private init() {
    var numbers: [String: UInt16] = [:]
    var syllables: [[UInt8]] = [[]]
    var usual = [UInt16](repeating: 0, count: 1 << 16)
    for line in PinyinTable.characters.utf8.split(separator: newline) {
      let words = line.split(separator: space)
      let number = UInt16(syllables.count)
      syllables.append(Array(words[0]))
      numbers[String(Substring(words[0]))] = number
      for unit in Substring(words[1]).utf16 where Self.block(of: UInt32(unit)) != nil {
        usual[Int(unit)] = number
      }
    }
    var phrases = PinyinTable.phrases.utf8.split(separator: newline).map { line in
      let words = line.split(separator: space)
      return Phrase(
        characters: Substring(words[0]).unicodeScalars.map(\.value),
        syllables: words.dropFirst().map { numbers[String(Substring($0))] ?? 0 })
    }
    phrases.sort {
      $0.characters[0] == $1.characters[0]
        ? $0.characters.count > $1.characters.count : $0.characters[0] < $1.characters[0]
    }
    var readAs = [Set<UInt16>](repeating: [], count: syllables.count)
    var others: [UInt16: Set<UInt16>] = [:]
    for (unit, reading) in usual.enumerated() where reading != 0 {
      readAs[Int(reading)].insert(UInt16(unit))
    }
    for (character, reading) in phrases.flatMap({ zip($0.characters, $0.syllables) })
    where reading != 0 && reading != usual[Int(character)] {
      readAs[Int(reading)].insert(UInt16(character))
      others[UInt16(character), default: []].insert(reading)
    }
    var letters = [UInt32](repeating: 0, count: 1 << 16)
    for (syllable, characters) in readAs.enumerated().dropFirst() {
      for character in characters {
        letters[Int(character)] |= 1 << UInt32(syllables[syllable][0] - 0x61)
      }
    }
    self.syllables = syllables
    self.readAs = readAs.map { $0.sorted() }
    self.others = others.mapValues { $0.sorted() }
    var start = 0
    self.phrases = kept(
      phrases.map { phrase in
        defer { start += phrase.characters.count }
        return PhrasePlace(start: start, count: phrase.characters.count)
      })
    phraseCharacters = kept(phrases.flatMap(\.characters))
    phraseSyllables = kept(phrases.flatMap(\.syllables))
    self.usual = kept(usual)
    self.letters = kept(letters)
    initials = kept(syllables.map { $0.first ?? 0 })
    phraseStarts = kept(Self.starts(of: phrases))
  }

  private static func starts(of phrases: [Phrase]) -> [Int] {
    var starts: [Int] = []
    var next = 0
    for character in UInt32(0x4E00)..<0xA000 {
      starts.append(next)
      while next < phrases.count, phrases[next].characters[0] <= character { next += 1 }
    }
    return starts + [next]
  }

  /// The place of a character from U+4E00 on, or `nil` for what is no Chinese character.
  private static func block(of scalar: UInt32) -> Int? {
    (0x4E00..<0xA000).contains(scalar) ? Int(scalar - 0x4E00) : nil
  }

  /// Appends the readings of a folded text.
  func append(readingsOf text: UnsafeBufferPointer<UInt32>, to readings: inout [UInt16]) {
    var position = 0
    while position < text.count {
      guard let block = Self.block(of: text[position]) else {
        readings.append(0)
        position += 1
        continue
      }
      if let phrase = phrase(at: position, in: text, block) {
        for index in 0..<phrase.count { readings.append(phraseSyllables[phrase.start + index]) }
        position += phrase.count
      } else {
        readings.append(usual[Int(text[position])])
        position += 1
      }
    }
  }

  @inline(__always)
  private func phrase(
    at position: Int, in text: UnsafeBufferPointer<UInt32>, _ block: Int
  ) -> PhrasePlace? {
    var index = phraseStarts[block]
    while index < phraseStarts[block + 1] {
      let phrase = phrases[index]
      index += 1
      guard position + phrase.count <= text.count else { continue }
      var offset = 1
      while offset < phrase.count,
        text[position + offset] == phraseCharacters[phrase.start + offset]
      {
        offset += 1
      }
      if offset == phrase.count { return phrase }
    }
    return nil
  }

  /// The reading of a unit where no phrase decides; 0 for what is no Chinese character.
  @inline(__always)
  func usualReading(of unit: UInt16) -> UInt16 { usual[Int(unit)] }

  /// The reading that a variant of a unit stands for.
  @inline(__always)
  func reading(of unit: UInt16, variant: UInt8) -> UInt16 {
    variant == 0 ? usual[Int(unit)] : otherReading(of: unit, variant)
  }

  @inline(never)
  private func otherReading(of unit: UInt16, _ variant: UInt8) -> UInt16 {
    guard let readings = others[unit], readings.count >= Int(variant) else { return 0 }
    return readings[Int(variant) - 1]
  }

  /// Which variant of a unit a reading is: 0 for the usual one.
  @inline(__always)
  func variant(of unit: UInt16, readAs reading: UInt16) -> UInt8 {
    reading == usual[Int(unit)] ? 0 : otherVariant(of: unit, reading)
  }

  @inline(never)
  private func otherVariant(of unit: UInt16, _ reading: UInt16) -> UInt8 {
    let index = others[unit]?.firstIndex(of: reading) ?? 0
    return UInt8(truncatingIfNeeded: index + 1)
  }

  /// Whether a character may be read so that the reading begins with a letter.
  @inline(__always)
  func mayBegin(_ unit: UInt16, with letter: UInt8) -> Bool {
    letters[Int(unit)] >> UInt32(letter - 0x61) & 1 != 0
  }

  /// Whether a character is read in the same way in every phrase.
  func isReadInOneWay(_ unit: UInt16) -> Bool { others[unit] == nil }
}

/// A copy that is never given back.
private func kept<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
  copy.initialize(from: array, count: array.count)
  return UnsafePointer(copy)
}

private let newline: UInt8 = 0x0A
private let space: UInt8 = 0x20
