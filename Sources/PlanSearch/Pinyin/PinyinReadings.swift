/// Another way to type a syllable with ü: lue for lve, lyu for lv.
package struct SyllableSpelling: Sendable {
  package let letters: [UInt8]
  /// Whether it is a syllable of its own, which comes first: lu is 路 before it is 绿.
  package let isLoose: Bool

  static func others(of syllable: [UInt8]) -> [SyllableSpelling] {
    guard syllable.count > 1, syllable[1] == UInt8(ascii: "v") else { return [] }
    let (first, rest) = (syllable[0], Array(syllable[2...]))
    // Passports write yu; input methods take lue and nue, which nothing else is.
    return [
      SyllableSpelling(letters: [first] + Array("yu".utf8) + rest, isLoose: false),
      SyllableSpelling(letters: [first, UInt8(ascii: "u")] + rest, isLoose: rest.isEmpty),
    ]
  }
}

/// The table taken apart, once, when it is first asked; never given back.
///
/// Millions of characters are looked up for one answer, so the lists are bare memory.
package final class PinyinReadings: @unchecked Sendable {
  // Unchecked only for the pointers, behind which nothing is written after init.

  package static let shared = PinyinReadings()

  /// The syllables by number.
  package let syllables: [[UInt8]]
  /// For each syllable the other ways in which it is typed; see ``SyllableSpelling``.
  package let spellings: [[SyllableSpelling]]
  /// For each syllable the characters that may be read so, in order.
  package let readAs: [[UInt16]]
  /// For each syllable its first letter, 0 for none.
  package let initials: UnsafePointer<UInt8>

  /// The usual syllable of each character of the block, 0 for none.
  @usableFromInline let usual: UnsafePointer<UInt16>
  /// The readings of a unit that phrases give it, in order.
  private let others: [UInt16: [UInt16]]
  /// The phrases by their first character, the longest first.
  private let phrases: UnsafePointer<PinyinPhrases.Span>
  /// The characters of all phrases.
  private let phraseCharacters: UnsafePointer<UInt16>
  /// The syllables of all phrases.
  private let phraseSyllables: UnsafePointer<UInt16>
  /// For each character of the block, and its end, the first of its phrases.
  private let phraseStarts: UnsafePointer<UInt16>

  private init() {
    let characters = PinyinCharacters(lines: PinyinTable.characters)
    let phrases = PinyinPhrases(lines: PinyinTable.phrases, known: characters.syllables)
    var readAs = characters.readAs
    var others: [UInt16: [UInt16]] = [:]
    for (unit, reading) in zip(phrases.characters, phrases.syllables) where reading != 0 {
      guard let index = PinyinBlock.index(of: UInt32(unit)), characters.usual[index] != reading,
        insert(reading, into: &others[unit, default: []])
      else { continue }
      insert(unit, into: &readAs[Int(reading)])
    }
    syllables = characters.syllables
    spellings = syllables.map { SyllableSpelling.others(of: $0) }
    self.readAs = readAs
    self.others = others
    self.phrases = kept(phrases.spans)
    phraseCharacters = kept(phrases.characters)
    phraseSyllables = kept(phrases.syllables)
    phraseStarts = kept(phrases.starts)
    usual = kept(characters.usual)
    initials = kept(syllables.map { $0.first ?? 0 })
  }

  /// Appends the readings of a folded text.
  package func append(readingsOf text: UnsafeBufferPointer<UInt32>, to readings: inout [UInt16]) {
    var position = 0
    while position < text.count {
      guard let block = PinyinBlock.index(of: text[position]) else {
        readings.append(0)
        position += 1
        continue
      }
      if let phrase = phrase(at: position, in: text, block) {
        for index in 0..<Int(phrase.count) {
          readings.append(phraseSyllables[Int(phrase.start) + index])
        }
        position += Int(phrase.count)
      } else {
        readings.append(usual[block])
        position += 1
      }
    }
  }

  @inline(__always)
  private func phrase(
    at position: Int, in text: UnsafeBufferPointer<UInt32>, _ block: Int
  ) -> PinyinPhrases.Span? {
    for index in Int(phraseStarts[block])..<Int(phraseStarts[block + 1]) {
      let phrase = phrases[index]
      guard position + Int(phrase.count) <= text.count else { continue }
      var offset = 1
      while offset < Int(phrase.count),
        text[position + offset] == phraseCharacters[Int(phrase.start) + offset]
      {
        offset += 1
      }
      if offset == Int(phrase.count) { return phrase }
    }
    return nil
  }

  /// The reading of a unit where no phrase decides; 0 for what is not a Chinese character.
  @inlinable @inline(__always)
  package func usualReading(of unit: UInt16) -> UInt16 {
    PinyinBlock.index(of: UInt32(unit)).map { usual[$0] } ?? 0
  }

  /// The reading that a variant of a unit means.
  @inlinable @inline(__always)
  package func reading(of unit: UInt16, variant: UInt8) -> UInt16 {
    variant == 0 ? usualReading(of: unit) : otherReading(of: unit, variant)
  }

  @usableFromInline @inline(never)
  func otherReading(of unit: UInt16, _ variant: UInt8) -> UInt16 {
    guard let readings = others[unit], readings.count >= Int(variant) else { return 0 }
    return readings[Int(variant) - 1]
  }

  /// Which variant of a unit a reading is: 0 for the usual one.
  @inlinable @inline(__always)
  package func variant(of unit: UInt16, readAs reading: UInt16) -> UInt8 {
    reading == usualReading(of: unit) ? 0 : otherVariant(of: unit, reading)
  }

  @usableFromInline @inline(never)
  func otherVariant(of unit: UInt16, _ reading: UInt16) -> UInt8 {
    let index = others[unit]?.firstIndex(of: reading) ?? 0
    return UInt8(truncatingIfNeeded: index + 1)
  }

  /// Whether a character is read in the same way in every phrase.
  package func isReadInOneWay(_ unit: UInt16) -> Bool { others[unit] == nil }
}

/// Puts a number into a list in order; whether it is new there.
@discardableResult
private func insert(_ number: UInt16, into numbers: inout [UInt16]) -> Bool {
  let index = numbers.firstIndex { $0 >= number } ?? numbers.count
  if index < numbers.count, numbers[index] == number { return false }
  numbers.insert(number, at: index)
  return true
}

/// A copy that is never given back.
private func kept<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
  copy.initialize(from: array, count: array.count)
  return UnsafePointer(copy)
}
