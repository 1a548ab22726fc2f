import PlanCore

/// Characters that nobody sees: the one place that says what becomes of them.
///
/// They come with text that is copied from pages and documents. What is read from a file is without
/// those that say nothing, so that screens, Markdown, CSV and JSON never have them, and two names
/// that look the same are the same. Characters for private use stay, since a font of the reader's
/// may have them; `metroplan validate` tells of both.
package enum InvisibleCharacters {
  /// What becomes of a character.
  enum Treatment: Hashable, Sendable {
    /// It is left out of what is read.
    case leftOut
    /// It is left out, and comes along with so many texts that only a strict check tells of it.
    case leftOutQuietly
    /// It stays, though few see it.
    case kept
  }

  /// A character in a file.
  struct Finding: Hashable {
    let position: Position
    let scalar: UInt32
    let treatment: Treatment

    /// What a check says of it.
    var fault: LibraryProblem.Fault { InvisibleCharacters.fault(of: scalar, treatment) }
  }

  /// What a check says of a character.
  static func fault(of scalar: UInt32, _ treatment: Treatment) -> LibraryProblem.Fault {
    treatment == .kept ? .privateCharacter(scalar) : .invisibleCharacter(scalar)
  }

  /// The text without the characters that say nothing.
  package static func removed(from text: String) -> String {
    var text = text
    guard text.withUTF8({ mayHave($0) }) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let treatment = treatment(ofScalarAt: place, in: scalars)
      if treatment == nil || treatment == .kept { result.append(scalar) }
    }
    return String(result)
  }

  /// The characters of a text that nobody sees, in its order; at most `limit` of those that every
  /// check tells of, and of those that only a strict one does.
  static func found(in bytes: [UInt8], limit: Int = 100) -> [Finding] {
    var findings: [Finding] = []
    var (quiet, told) = (0, 0)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where line.withUnsafeBufferPointer({ mayHave($0) }) {
      let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      for (place, scalar) in scalars.enumerated() {
        guard let treatment = treatment(ofScalarAt: place, in: scalars) else { continue }
        if treatment == .leftOutQuietly { quiet += 1 } else { told += 1 }
        guard (treatment == .leftOutQuietly ? quiet : told) <= limit else { continue }
        findings.append(
          Finding(
            position: Position(line: index + 1, column: place + 1), scalar: scalar.value,
            treatment: treatment))
      }
      if told >= limit, quiet >= limit { break }
    }
    return findings
  }

  /// What becomes of those characters of a text that nobody sees; mostly empty.
  static func treatments(in text: String) -> [UInt32: Treatment] {
    var text = text
    guard text.withUTF8({ mayHave($0) }) else { return [:] }
    let scalars = Array(text.unicodeScalars)
    var treatments: [UInt32: Treatment] = [:]
    for (place, scalar) in scalars.enumerated() {
      if let treatment = treatment(ofScalarAt: place, in: scalars) {
        treatments[scalar.value] = treatment
      }
    }
    return treatments
  }

  /// Whether only a strict check tells of a character that is left out.
  package static func isQuiet(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).flatMap { treatment(of: $0, after: nil, before: nil) }
      == .leftOutQuietly
  }

  private static func treatment(
    ofScalarAt place: Int, in scalars: [Unicode.Scalar]
  ) -> Treatment? {
    treatment(
      of: scalars[place], after: place > 0 ? scalars[place - 1] : nil,
      before: place + 1 < scalars.count ? scalars[place + 1] : nil)
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
      // Nearly all text is ASCII, or begins with E4 to E9.
      if first < 0xC2 || first &- 0xE4 <= 5 { continue }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      if mayBegin(first, second, third) { return true }
    }
    return false
  }

  /// Whether such a character may begin with three bytes.
  static func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xC2, 0xAD, _), (0xCD, 0x8F, _), (0xD8, 0x9C, _): true
    case (0xE1, 0x85, 0x9F...0xA0), (0xE1, 0xA0, 0x8B...0x8F): true
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0...0xAF), (0xE2, 0xA0, 0x80): true
    // A filler of Hangul.
    case (0xE3, 0x85, 0xA4): true
    case (0xEE, _, _), (0xEF, 0x80...0xA3, _): true
    case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBE, 0xA0), (0xEF, 0xBF, 0xB9...0xBB): true
    case (0xF0, 0x9B, 0xB2), (0xF0, 0x9D, 0x85), (0xF3, _, _), (0xF4, _, _): true
    default: false
    }
  }
}
