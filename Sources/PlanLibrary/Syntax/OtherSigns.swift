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
    if sign != ":", ascii(sign) == ":" {
      return Colon(column: index, fault: .otherSign(String(sign), expected: ":"))
    }
    return nil
  }
}
