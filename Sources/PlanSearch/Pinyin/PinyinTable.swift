/// How Chinese characters are read, in plain letters: 洛 is luo, 绿 is lv.
package enum PinyinTable {
  /// The syllables by number; number 0 is the empty one of what has no reading.
  package static let syllables: [[UInt8]] = PinyinReadings.shared.syllables

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
