/// How Chinese characters are read, in plain letters: 洛 is luo, 绿 is lv.
enum PinyinTable {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  static let syllables: [[UInt8]] = decoded.syllables

  /// The numbers of the syllables of a folded text, one for each scalar.
  ///
  /// Phrases decide for characters with several readings: at each place the longest one that
  /// begins there, from the left. A text is read as a whole, so a part of it is not read anew.
  static func readings(of text: [UInt32]) -> [UInt16] {
    let table = decoded
    var readings: [UInt16] = []
    readings.reserveCapacity(text.count)
    while readings.count < text.count {
      let position = readings.count
      guard let block = table.block(of: text[position]) else {
        readings.append(0)
        continue
      }
      let phrase = table.phrases[text[position]]?.first { phrase in
        text[position...].starts(with: phrase.characters)
      }
      if let phrase { readings += phrase.syllables } else { readings.append(table.single[block]) }
    }
    return readings
  }

  private static let decoded = Decoded()

  /// The table taken apart, once, when the first word of letters is searched for.
  private struct Decoded {
    var syllables: [[UInt8]] = [[]]
    /// The syllable of each character from U+4E00 on.
    var single = [UInt16](repeating: 0, count: 0x5200)
    /// The phrases that begin with a character, longest first.
    var phrases: [UInt32: [(characters: [UInt32], syllables: [UInt16])]] = [:]

    init() {
      var numbers: [String: UInt16] = [:]
      for line in PinyinTable.characters.utf8.split(separator: newline) {
        let words = line.split(separator: space)
        let number = UInt16(syllables.count)
        syllables.append(Array(words[0]))
        numbers[String(Substring(words[0]))] = number
        for character in Substring(words[1]).unicodeScalars {
          if let place = block(of: character.value) { single[place] = number }
        }
      }
      for line in PinyinTable.phrases.utf8.split(separator: newline) {
        let words = line.split(separator: space)
        let characters = Substring(words[0]).unicodeScalars.map(\.value)
        let reading = words.dropFirst().map { numbers[String(Substring($0))] ?? 0 }
        phrases[characters[0], default: []].append((characters, reading))
      }
      for first in phrases.keys {
        phrases[first]?.sort { $0.characters.count > $1.characters.count }
      }
    }

    /// Where a character stands in ``single``, or `nil` for what is no Chinese character.
    func block(of scalar: UInt32) -> Int? {
      (0x4E00..<0xA000).contains(scalar) ? Int(scalar - 0x4E00) : nil
    }
  }
}

private let newline: UInt8 = 0x0A
private let space: UInt8 = 0x20
