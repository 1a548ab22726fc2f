import PlanCore

/// Signs of YAML as an input method for Chinese writes them.
///
/// libyaml takes them for letters, and fails far from where they are, or not at all.
enum OtherSigns {
  /// What is wrong with the colon of a key, and the number of characters before it.
  struct Colon {
    let column: Int
    let fault: LibraryProblem.Fault
  }

  /// The ASCII sign for which a character stands: full-width forms and the signs of Chinese.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "、": ","
    case "。": "."
    case "“", "”": "\""
    case "‘", "’": "'"
    case "－", "—", "–", "‐", "−", "﹣": "-"
    case "【", "〔", "［": "["
    case "】", "〕", "］": "]"
    case "\u{3000}": " "
    case "﹕", "∶", "︰": ":"
    default:
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    }
  }

  /// The text in ASCII signs, and the first sign that was none, or `nil` when there is none.
  static func folded(
    _ text: String
  ) -> (text: String, sign: String, expected: String)? {
    var result = String.UnicodeScalarView()
    var first: (String, String)?
    for scalar in text.unicodeScalars {
      let sign = ascii(scalar)
      if first == nil, let sign { first = (String(scalar), String(sign)) }
      result.append(sign ?? scalar)
    }
    return first.map { (String(result), $0.0, $0.1) }
  }

  /// What is wrong with a line that should have a key and its colon; `nil` when nothing is.
  static func colon(in line: String) -> Colon? {
    let scalars = Array(line.unicodeScalars)
    var index = 0
    while index < scalars.count, scalars[index] == " " || scalars[index] == "-" { index += 1 }
    let start = index
    while index < scalars.count, scalars[index].isASCII,
      scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index])
    {
      index += 1
    }
    guard index > start, index < scalars.count else { return nil }
    let key = String(String.UnicodeScalarView(scalars[start..<index]))
    let sign = scalars[index]
    if sign == ":", index + 1 < scalars.count, scalars[index + 1] != " " {
      return Colon(column: index, fault: .colonWithoutBlank(key: key))
    }
    if sign != ":", ascii(sign) == ":" || sign == "；" {
      return Colon(column: index, fault: .otherSign(String(sign), expected: ":"))
    }
    return nil
  }

  /// What is wrong with a line that begins with a sign of Chinese for a blank, the dash of an item or
  /// a bracket, or has such a bracket where a value begins; `nil` when nothing is.
  static func opening(in line: String) -> Colon? {
    let scalars = Array(line.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let sign = scalars[index]
      if let expected = ascii(sign), [" ", "-", "{", "["].contains(expected) {
        return Colon(column: index, fault: .otherSign(String(sign), expected: String(expected)))
      }
      if sign == " " || sign == "-" {
        index += 1
        continue
      }
      // Behind a key its value.
      guard let colon = scalars[index...].firstIndex(of: ":"), colon + 2 < scalars.count,
        scalars[colon + 1] == " ",
        scalars[index..<colon].allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
      else { return nil }
      let value = scalars[colon + 2]
      guard value == "｛" || value == "［" else { return nil }
      return Colon(
        column: colon + 2,
        fault: .otherSign(String(value), expected: ascii(value).map { String($0) } ?? ""))
    }
    return nil
  }

  /// The sign of Chinese at the start of a text for the bracket that begins a list or a mapping.
  static func bracket(of text: String, expected: Unicode.Scalar) -> LibraryProblem.Fault? {
    guard let first = text.unicodeScalars.first, ascii(first) == expected else { return nil }
    return .otherSign(String(first), expected: String(expected))
  }

  /// The sign of Chinese for the colon behind one of some keys in a text that is taken for a key.
  static func colon(inKey text: String, isKey: (String) -> Bool) -> LibraryProblem.Fault? {
    guard
      let place = text.unicodeScalars.firstIndex(where: { $0 != ":" && ascii($0) == ":" }),
      isKey(String(text.unicodeScalars[..<place]))
    else { return nil }
    return .otherSign(String(text.unicodeScalars[place]), expected: ":")
  }
}
