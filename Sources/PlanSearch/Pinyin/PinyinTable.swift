/// How Chinese characters are read, in plain letters: 洛 is luo, 绿 is lv.
package enum PinyinTable {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  package static let syllables: [[UInt8]] = PinyinReadings.shared.syllables

  /// The numbers of the syllables of a folded text, one for each scalar.
  ///
  /// Phrases decide for characters with several readings: at each position the longest one that
  /// begins there, from the left. A text is read as a whole; its parts are not read again.
  static func readings(of text: [UInt32]) -> [UInt16] {
    var readings: [UInt16] = []
    readings.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { PinyinReadings.shared.append(readingsOf: $0, to: &readings) }
    return readings
  }
}

/// How a text is read aloud.
package enum Spelling {
  /// The syllables of a text without tones, one for each Chinese character; other characters, in
  /// small letters, are words of their own where blanks part them.
  package static func syllables(of text: String) -> [String] {
    let scalars = Folding.scalars(of: text)
    var syllables: [String] = []
    var word = ""
    for (scalar, reading) in zip(scalars, PinyinTable.readings(of: scalars)) {
      if reading == 0, let scalar = Unicode.Scalar(scalar), scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty { syllables.append(word) }
      word = ""
      if reading != 0 {
        syllables.append(String(decoding: PinyinTable.syllables[Int(reading)], as: UTF8.self))
      }
    }
    return word.isEmpty ? syllables : syllables + [word]
  }
}
