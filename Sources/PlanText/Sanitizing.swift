extension String {
  /// The text as one line that is safe to show.
  ///
  /// Tabs and line breaks become spaces. Controls, direction marks, other
  /// invisible characters and noncharacters become U+FFFD, so that no text can
  /// move the cursor, turn text around or hide a part of a name. A pile of
  /// combining marks is cut at four.
  ///
  /// The result has exactly as many characters as the text, so that offsets
  /// into one count in the other, and each takes one or two columns.
  package func sanitized() -> String {
    if isPlain { return self }
    var result: [Character] = []
    for character in self {
      var safe = character.sanitized
      if let last = result.last, joins(last, safe) {
        // Only next to a replaced character can two characters grow together.
        if safe == " " || safe == replacement {
          result[result.count - 1] = replacement
        } else {
          safe = replacement
        }
      }
      result.append(safe)
    }
    if let last = result.last, joins(last, " ") { result[result.count - 1] = replacement }
    return String(result)
  }

  /// The lines of the text, each one sanitised; a text without line breaks is one line.
  package func sanitizedLines() -> [String] {
    if isPlain { return [self] }
    return split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { String($0).sanitized() }
  }
}

extension String {
  /// Whether the text is surely safe as it is.
  private var isPlain: Bool { withPlainScalars { _ in } != nil }
}

private let replacement: Character = "\u{FFFD}"

/// Whether two characters written one after the other become a single one.
private func joins(_ left: Character, _ right: Character) -> Bool {
  if let left = left.unicodeScalars.last, let right = right.unicodeScalars.first,
    left.standsAlone || left == " ", right.standsAlone
  {
    return false
  }
  return (String(left) + String(right)).count == 1
}

extension Character {
  /// The character itself, cut to a few marks, or its replacement.
  fileprivate var sanitized: Character {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return replacement }
    if scalars.count == 1 && first.standsAlone { return self }
    if scalars.allSatisfy({ $0.isBlankControl }) { return " " }
    if scalars.contains(where: { $0.isForbidden }) { return replacement }
    let kept = scalars.count > 1 ? withFewMarks : self
    return ColumnMeter().width(of: kept) == 0 ? replacement : kept
  }

  /// The character with at most four marks, and ten scalars in all: the
  /// longest emoji have ten, and ncurses keeps a base and four marks in a cell.
  private var withFewMarks: Character {
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      if kept.count == 10 { break }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        marks += 1
        if marks > 4 { continue }
      default: break
      }
      kept.append(scalar)
    }
    // A joiner left at the end would take the next emoji into the character.
    while kept.count < unicodeScalars.count, kept.last == "\u{200D}" { kept.removeLast() }
    let text = String(kept)
    return text.count == 1 ? Character(text) : replacement
  }
}

extension Unicode.Scalar {
  /// Tab, and the characters that break a line.
  fileprivate var isBlankControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// What does not belong in a name: controls, line and paragraph separators,
  /// noncharacters, and format characters other than joiners and emoji tags.
  fileprivate var isForbidden: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return !isAllowedFormat
    case .unassigned: return (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    default: return false
    }
  }

  /// Joiners, emoji tags, the soft hyphen and the marks that enclose digits
  /// leave ink or shape the characters beside them.
  private var isAllowedFormat: Bool {
    value == 0x200C || value == 0x200D || (0xE0020...0xE007F).contains(value)
      || WidthTable.width(of: self, ambiguous: .narrow) > 0
  }
}
