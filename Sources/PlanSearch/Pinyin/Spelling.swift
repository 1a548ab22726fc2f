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
