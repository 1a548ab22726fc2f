/// Finds the characters of a text at libyaml's positions.
///
/// Offsets count Unicode scalars, as libyaml does, and mostly grow.
struct ScalarOffsets {
  private let bytes: [UInt8]
  /// An offset that was looked up and its byte, to continue from for the next one.
  private var known = (scalars: 0, byte: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The characters from an offset to the next blank, comma or bracket.
  mutating func word(at offset: Int) -> String {
    let rest = bytes[byte(offset)...].prefix(Self.longestWord)
    return String(decoding: rest.prefix { !Self.separators.contains($0) }, as: UTF8.self)
  }

  /// A comment behind blanks at an offset that begins without a blank: `#2机组`; else `nil`.
  mutating func comment(at offset: Int) -> String? {
    let rest = bytes[byte(offset)...]
    let sign = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard sign.startIndex > rest.startIndex, sign.first == UInt8(ascii: "#"),
      let next = sign.dropFirst().first, !SyntaxScan.endsSign(next)
    else { return nil }
    let end = sign.prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: end.prefix(Self.longestWord), as: UTF8.self)
  }

  /// The escapes `\xAD`, `\u200B` and `\U000E0001` between two offsets, and where they are, given the
  /// position of the first.
  mutating func escapes(
    from start: Int, to end: Int, at position: Position
  ) -> [(scalar: UInt32, position: Position)] {
    let first = byte(start)
    let scalars = Array(
      String(decoding: bytes[first..<max(first, byte(end))], as: UTF8.self).unicodeScalars)
    var found: [(scalar: UInt32, position: Position)] = []
    var (line, column) = (position.line, position.column)
    var index = 0
    while index < scalars.count {
      var length = 1
      if scalars[index] == "\\", index + 1 < scalars.count {
        let digits = Self.escapeDigits(scalars[index + 1])
        length = 2 + digits
        let hex = String(String.UnicodeScalarView(scalars[(index + 2)...].prefix(digits)))
        if digits > 0, let scalar = UInt32(hex, radix: 16) {
          found.append((scalar, Position(line: line, column: column)))
        }
      }
      // An escaped end of a line is one, too.
      for scalar in scalars[index...].prefix(length) {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      index += length
    }
    return found
  }

  /// The number of hexadecimal digits of an escape with this letter.
  private static func escapeDigits(_ letter: Unicode.Scalar) -> Int {
    switch letter {
    case "x": 2
    case "u": 4
    case "U": 8
    default: 0
    }
  }

  /// No more of a word is told of, in bytes.
  private static let longestWord = 200

  /// The number of blanks at an offset.
  mutating func spaces(at offset: Int) -> Int {
    bytes[byte(offset)...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static let separators = Set(" \t\r\n,[]{}".utf8)

  /// The byte at which the scalar with this number starts.
  private mutating func byte(_ offset: Int) -> Int {
    if offset < known.scalars { known = (0, 0) }
    while known.scalars < offset, known.byte < bytes.count {
      known.byte += 1
      while known.byte < bytes.count, bytes[known.byte] & 0xC0 == 0x80 { known.byte += 1 }
      known.scalars += 1
    }
    return known.byte
  }
}
