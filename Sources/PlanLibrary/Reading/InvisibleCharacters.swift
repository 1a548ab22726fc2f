/// Characters that nobody sees: the one place that says what becomes of them.
///
/// They come with text that is copied from pages and documents. What is read from a file is without
/// those that say nothing, so that screens, Markdown, CSV and JSON never have them, and two names
/// that look the same are the same. Characters for private use stay, since a font of the reader's
/// may have them; `metroplan validate` tells of both.
package enum InvisibleCharacters {
  /// What becomes of a character.
  package enum Treatment: Hashable, Sendable {
    /// It is left out of what is read.
    case leftOut
    /// It is left out, and comes along with so many texts that only a strict check tells of it.
    case leftOutQuietly
    /// It stays, though few see it.
    case kept
  }

  /// A character in a file.
  package struct Finding: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column in characters, from 1.
    package let column: Int
    package let scalar: UInt32
    package let treatment: Treatment
  }

  /// The text without the characters that say nothing.
  package static func removed(from text: String) -> String {
    var text = text
    guard text.withUTF8({ mayHave($0) }) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let treatment = treatment(
        of: scalar, after: index > 0 ? scalars[index - 1] : nil,
        before: index + 1 < scalars.count ? scalars[index + 1] : nil)
      if treatment == nil || treatment == .kept { result.append(scalar) }
    }
    return String(result)
  }

  /// The characters of a file that nobody sees, in its order; at most `limit`.
  package static func found(in bytes: [UInt8], limit: Int = 100) -> [Finding] {
    guard bytes.withUnsafeBufferPointer({ mayHave($0) }) else { return [] }
    var findings: [Finding] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where line.withUnsafeBufferPointer({ mayHave($0) }) {
      let text = String(decoding: line, as: UTF8.self)
      let scalars = Array(text.unicodeScalars)
      for (place, scalar) in scalars.enumerated() {
        // The mark of a file's encoding is no part of its text.
        if index == 0, place == 0, scalar.value == 0xFEFF { continue }
        guard
          let treatment = treatment(
            of: scalar, after: place > 0 ? scalars[place - 1] : nil,
            before: place + 1 < scalars.count ? scalars[place + 1] : nil)
        else { continue }
        guard findings.count < limit else { return findings }
        let before = String(String.UnicodeScalarView(scalars[..<place]))
        findings.append(
          Finding(
            line: index + 1, column: before.count + 1, scalar: scalar.value, treatment: treatment))
      }
    }
    return findings
  }

  /// Whether only a strict check tells of a character that is left out.
  package static func isQuiet(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).flatMap { treatment(of: $0, after: nil, before: nil) }
      == .leftOutQuietly
  }

  /// What becomes of a character between two others; `nil` for one that is seen or shapes those
  /// beside it.
  static func treatment(
    of scalar: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Treatment? {
    switch scalar.value {
    // Zero-width spaces and joiners, where they join nothing.
    case 0x200B, 0x2060: return .leftOutQuietly
    case 0x200C, 0x200D: return joins(last) && joins(next) ? nil : .leftOutQuietly
    // Soft hyphen, joiner of graphemes, marks of direction, separators without width.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200E, 0x200F, 0x2061...0x2065, 0x206A...0x206F:
      return .leftOut
    // Annotations of lines, of notes and of shorthand.
    case 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: return .leftOut
    // Letters and patterns that are blank.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: return .leftOut
    // Tags spell the flags of regions behind 🏴, and hide text elsewhere.
    case 0xE0000...0xE007F:
      let isInFlag = last.map { $0.value == 0x1F3F4 || (0xE0020...0xE007E).contains($0.value) }
      return isInFlag == true && scalar.value >= 0xE0020 ? nil : .leftOut
    // A variation of nothing.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return last.map { $0.value > 0x20 } == true ? nil : .leftOut
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return .kept
    default: return nil
    }
  }

  /// Whether a joiner beside a character has an effect: in emoji, and in Arabic and Indic scripts.
  private static func joins(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if (0x600..<0x1100).contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value) {
      return true
    }
    return scalar.value > 0x2000 && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier)
  }

  /// Whether a closer look is needed, by the bytes of such characters.
  private static func mayHave(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let first = bytes[index]
      // Nearly all text is ASCII, or begins with E3 to E9; but for a filler of Hangul.
      if first < 0xC2 || first &- 0xE4 <= 5 { continue }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch (first, second, third) {
      case (0xC2, 0xAD, _), (0xCD, 0x8F, _), (0xD8, 0x9C, _): return true
      case (0xE1, 0x85, 0x9F...0xA0), (0xE1, 0xA0, 0x8B...0x8F): return true
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0...0xAF), (0xE2, 0xA0, 0x80): return true
      case (0xE3, 0x85, 0xA4): return true
      case (0xEE, _, _), (0xEF, 0x80...0xA3, _): return true
      case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBE, 0xA0), (0xEF, 0xBF, 0xB9...0xBB): return true
      case (0xF0, 0x9B, 0xB2), (0xF0, 0x9D, 0x85), (0xF3, _, _), (0xF4, _, _): return true
      default: continue
      }
    }
    return false
  }
}
