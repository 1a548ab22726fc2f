import PlanCore

/// Numbers in Chinese characters, folded: 十四, 二百五十, 二零二四.
enum ChineseNumerals {
  /// Whether a character belongs to a number, 万 and 亿 included.
  static func isPart(_ scalar: UInt32) -> Bool {
    digit(scalar) != nil || multiple(scalar) != nil || scalar == 0x4E07 || scalar == 0x4EBF
  }

  static func digit(_ scalar: UInt32) -> Int? { ChineseFigures.figure(scalar) }

  static func multiple(_ scalar: UInt32) -> Int? { ChineseFigures.multiple(scalar) }

  /// The longest number below ten thousand that begins at a position: by places, as 二百五十, or
  /// figure by figure, as 二零二四, where the zero may be a letter or a figure.
  static func number(in text: ArraySlice<UInt32>) -> (value: Int, length: Int, isByFigures: Bool)? {
    let figures = figureCount(in: text)
    if figures >= 2, text.dropFirst(figures).first.flatMap(multiple) == nil {
      guard figures <= 4 else { return nil }
      let value = text.prefix(figures).reduce(0) { $0 * 10 + (digit($1) ?? 0) }
      return (value, figures, true)
    }
    var (value, length, last) = (0, 0, 10_000)
    var isAfterZero = false
    var rest = text
    while let first = rest.first {
      let leading = digit(first)
      let next = leading == nil ? first : rest.dropFirst().first
      if let next, let place = multiple(next), place < last, leading != 0,
        leading != nil || (place == 10 && length == 0)
      {
        let used = leading == nil ? 1 : 2
        value += (leading ?? 1) * place
        (length, last) = (length + used, place)
        isAfterZero = false
        rest = rest.dropFirst(used)
      } else if leading == 0, last > 10, last < 10_000,
        rest.dropFirst().first.flatMap(digit) ?? 0 > 0
      {
        // 一百零五, 一千零二十.
        rest = rest.dropFirst()
        length += 1
        isAfterZero = true
        last = min(last, 100)
      } else if let leading, leading > 0, last == 10 || isAfterZero || length == 0 {
        return (value + leading, length + 1, false)
      } else {
        break
      }
    }
    return length > 0 ? (value, length, false) : nil
  }

  /// How many figures stand in a row; 0 and the letter o count as zero between others.
  private static func figureCount(in text: ArraySlice<UInt32>) -> Int {
    var count = 0
    // Nothing longer is a number.
    for scalar in text.prefix(8) {
      let isZero = scalar == 0x6F || scalar == 0x30
      guard digit(scalar) != nil || (isZero && count > 0) else { break }
      count += 1
    }
    // A zero of another script is one only between Chinese figures, as is 0 of 10.
    while count > 0, digit(text[text.startIndex + count - 1]) == nil { count -= 1 }
    return count
  }

  /// A number below ten thousand by places: 十四, 二百五十, 一千零二十.
  static func byPlaces(_ number: Int) -> [UInt32] {
    guard number > 0 else { return [ChineseFigures.signs[0]] }
    var result: [UInt32] = []
    var skipsZero = false
    for (place, sign) in [(1_000, 0x5343), (100, 0x767E), (10, 0x5341), (1, 0)] as [(Int, UInt32)] {
      let figure = number / place % 10
      guard figure > 0 else {
        skipsZero = !result.isEmpty
        continue
      }
      if skipsZero { result.append(ChineseFigures.signs[0]) }
      skipsZero = false
      if !(place == 10 && figure == 1 && result.isEmpty) {
        result.append(ChineseFigures.signs[figure])
      }
      if place > 1 { result.append(sign) }
    }
    return result
  }

  /// The ways to write a number by places: 两 for the 二 that it begins with, as in 两千五百 and 两大.
  static func allByPlaces(_ number: Int) -> [[UInt32]] {
    let written = byPlaces(number)
    guard written.first == ChineseFigures.signs[2], written.dropFirst().first != ten else {
      return [written]
    }
    return [written, [liang] + written.dropFirst()]
  }

  private static let (ten, liang): (UInt32, UInt32) = (0x5341, 0x4E24)

  /// Figures one by one: 二零二四; with another zero, as 二o二四 and 二0二四 are printed.
  static func byFigures(_ figures: some Sequence<Int>, zero: UInt32? = nil) -> [UInt32] {
    figures.map { $0 == 0 ? zero ?? ChineseFigures.signs[0] : ChineseFigures.signs[$0] }
  }
}
