/// Ordinals in Chinese numerals, such as 第十一期 and 二号线, which are put in order by their value.
///
/// Only a numeral behind 第, or before 期 and the like, counts: that of 三门峡 is a part of a name.
package enum OrdinalNumerals {
  /// The numerals in a text, in its order, with their values.
  package static func found(
    in scalars: some RandomAccessCollection<UInt32>
  ) -> [(range: Range<Int>, value: UInt64)] {
    let text = Array(scalars)
    var found: [(range: Range<Int>, value: UInt64)] = []
    var start = 0
    while start < text.count {
      guard isNumeral(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, isNumeral(text[end]) { end += 1 }
      let isOrdinal =
        (start > 0 && text[start - 1] == ordinal) || (end < text.count && isUnit(text[end]))
      if isOrdinal { found.append((start..<end, value(of: text[start..<end]))) }
      start = end
    }
    return found
  }

  /// 第.
  private static let ordinal: UInt32 = 0x7B2C
  /// 期, 号, 批, 届 and 标.
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x671F, 0x53F7, 0x6279, 0x5C4A, 0x6807: true
    default: false
    }
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    ChineseFigures.figure(scalar) != nil || ChineseFigures.multiple(scalar) != nil
  }

  /// The value of 十一, 二十, 一百零三, and of 二〇二四 digit by digit.
  private static func value(of numeral: ArraySlice<UInt32>) -> UInt64 {
    var (sum, number): (UInt64, UInt64?) = (0, nil)
    for scalar in numeral.prefix(12) {
      if let multiple = ChineseFigures.multiple(scalar) {
        sum += (number ?? 1) * UInt64(multiple)
        number = nil
      } else if let digit = ChineseFigures.figure(scalar) {
        number = (number ?? 0) * 10 + UInt64(digit)
      }
    }
    return sum + (number ?? 0)
  }
}
