/// Writes plain text so that a Markdown reader gives exactly that text back.
///
/// Markup characters are escaped wherever they stand, so that no rule about
/// neighbouring characters has to be known; what is markup only at the start of
/// a line is escaped only there, so that dates and codes such as G30-2 stay
/// readable. Entities are used where a backslash would not do.
enum MarkdownEscaping {
  /// `text` inside a heading or a table cell.
  static func inline(_ text: String) -> String {
    escaped(Array(text.singleLine.unicodeScalars), startsLine: false)
  }

  /// `text` as the start of a paragraph, a list item or a note.
  static func line(_ text: String) -> String {
    escaped(Array(text.singleLine.unicodeScalars), startsLine: true)
  }

  private static func escaped(_ scalars: [Unicode.Scalar], startsLine: Bool) -> String {
    var result = String.UnicodeScalarView()
    let marker = startsLine ? markerOffset(in: scalars) : nil
    for (offset, scalar) in scalars.enumerated() {
      if scalar.isBlank && (offset == 0 || offset == scalars.count - 1) {
        // Readers cut white space at both ends, and indent code by four spaces.
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        continue
      }
      if alwaysEscaped.contains(scalar) || offset == marker
        || startsAddress(scalars, at: offset)
      {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Markup in CommonMark or in one of the extensions in wide use: `!` and `^`
  /// make an image or another note of the mark behind them, `$` sets formulas.
  private static let alwaysEscaped = Set("\\`*_[]<>&|~#!^$".unicodeScalars)

  /// Where the character stands that makes a list item or an underline of the line.
  private static func markerOffset(in scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if first == "-" || first == "+" || first == "=" { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count else { return nil }
    let isMarker = scalars[digits] == "." || scalars[digits] == ")"
    let isAlone = digits + 1 == scalars.count || scalars[digits + 1] == " "
    return isMarker && isAlone ? digits : nil
  }

  /// Whether the character is the one without which `https://…` or `www.…` is
  /// no address: GFM links those without asking, and takes the backslashes of
  /// other escapes for a part of them.
  private static func startsAddress(_ scalars: [Unicode.Scalar], at offset: Int) -> Bool {
    switch scalars[offset] {
    case ":": scalars[(offset + 1)...].starts(with: ["/", "/"])
    case ".": offset >= 3 && scalars[(offset - 3)..<offset].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// White space of any script, and the byte order mark, which some readers cut too.
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" }
}
