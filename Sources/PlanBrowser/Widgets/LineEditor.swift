/// One line of text being typed, edited as a shell edits its line.
package struct LineEditor: Equatable, Sendable {
  /// The characters, without line ends or control characters.
  package private(set) var characters: [Character]
  /// The index of the cursor, 0...characters.count.
  package private(set) var cursor: Int
  private var deleted: [Character] = []
  private var history: [String]
  /// How far back in `history` the text is; 0 is the line being typed.
  private var historyDepth = 0
  private var draft: [Character] = []

  /// The longest line, in characters; what is typed or pasted beyond it is dropped.
  package static let longestLine = 1000

  /// Creates a line with the cursor at its end.
  ///
  /// `history` is oldest first.
  package init(_ text: String = "", history: [String] = []) {
    characters = Array(Self.cleaned(text).prefix(Self.longestLine))
    cursor = characters.count
    self.history = history
  }

  /// The text typed so far.
  package var text: String { String(characters) }

  /// Inserts text at the cursor; control characters become spaces or are dropped.
  ///
  /// Returns `false` when some of it did not fit.
  package mutating func insert(_ text: String) -> Bool {
    // The text may merge with the character before it into one grapheme, so the cursor is found
    // again from the text after it.
    let behind = characters[cursor...]
    // Drop what cannot fit before cleaning, since a paste may be long.
    let mayFit = text.prefix(2 * Self.longestLine)
    let cleaned = Self.cleaned(String(mayFit))
    let room = max(0, Self.longestLine - characters.count)
    let fits = cleaned.count <= room && mayFit.endIndex == text.endIndex
    let front = Array(String(characters[..<cursor]) + String(cleaned.prefix(room)))
    characters = Array(String(front) + String(behind))
    cursor = max(0, characters.count - behind.count)
    return fits
  }

  /// Replaces some characters by a text, with the cursor after it.
  ///
  /// What does not fit is dropped.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    remove(range.clamped(to: 0..<characters.count))
    _ = insert(text)
  }

  /// Carries out an editing command; `false` for any other.
  package mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .cursorLeft: cursor = max(0, cursor - 1)
    case .cursorRight: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .cursorToStart: cursor = 0
    case .cursorToEnd: cursor = characters.count
    case .deleteBackward: if cursor > 0 { remove(cursor - 1..<cursor) }
    case .deleteForward: if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .deleteWord: cut(wordStart..<cursor)
    case .deleteToStart: cut(0..<cursor)
    case .deleteToEnd: cut(cursor..<characters.count)
    case .restoreDeleted: _ = insert(String(deleted))
    case .olderEntry: recall(historyDepth + 1)
    case .newerEntry: recall(historyDepth - 1)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func cut(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    deleted = Array(characters[range])
    remove(range)
  }

  private mutating func recall(_ depth: Int) {
    guard (0...history.count).contains(depth), depth != historyDepth else { return }
    if historyDepth == 0 { draft = characters }
    historyDepth = depth
    characters = depth == 0 ? draft : Array(history[history.count - depth].prefix(Self.longestLine))
    cursor = characters.count
  }

  /// The start of the word before the cursor, spaces after it skipped.
  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  /// Line ends and tabs become spaces; other control characters are dropped.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default:
        if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
    }
    return String(result)
  }
}
