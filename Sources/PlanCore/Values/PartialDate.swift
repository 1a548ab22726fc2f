/// A calendar date as exact as the source gives it: a year, a month or a day.
public struct PartialDate: Hashable, Sendable {
  /// The year of the Gregorian calendar, 1...9999.
  public let year: Int
  /// The month, 1...12, or `nil` when only the year is known.
  public let month: Int?
  /// The day of the month, or `nil` when only the month is known.
  public let day: Int?

  /// Creates a date, or returns `nil` when there is no such day or month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021`, `2021-04` or `2021-04-12`; anything else gives `nil`.
  public init?(_ text: String) {
    self.init(utf8: text.utf8[...])
  }

  /// Reads bytes in the same form.
  init?(utf8 text: Substring.UTF8View) {
    // Thousands are read at a start, so nothing is taken apart for it.
    var (numbers, part, digits) = ((0, 0, 0), 0, 0)
    for byte in text {
      if byte == 0x2D {
        guard digits == (part == 0 ? 4 : 2), part < 2 else { return nil }
        (part, digits) = (part + 1, 0)
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30)
      digits += 1
      guard digits <= 4 else { return nil }
      switch part {
      case 0: numbers.0 = numbers.0 * 10 + digit
      case 1: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    guard digits == (part == 0 ? 4 : 2) else { return nil }
    self.init(
      year: numbers.0, month: part > 0 ? numbers.1 : nil, day: part > 1 ? numbers.2 : nil)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The ISO 8601 form with the precision that is known: `2021-04`.
  public var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}

extension PartialDate: Comparable {
  /// Orders by year, then month, then day; an unknown part sorts before a known one.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// Whether the date lies before `other` however the unknown parts are filled in.
  ///
  /// Compares only the parts that both have: 2023-04 is surely before 2023-05, but
  /// 2023 is not surely before 2023-05, nor 2023-05 before 2023.
  public func isSurelyBefore(_ other: Self) -> Bool {
    guard year == other.year else { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    guard month == otherMonth else { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
