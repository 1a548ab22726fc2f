/// What a terminal shows at one moment.
package struct TmuxScreen: Equatable, Sendable, CustomStringConvertible {
  /// The rows from the top, without spaces at their ends.
  package let lines: [String]
  package let cursorX: Int
  package let cursorY: Int
  package let isCursorVisible: Bool
  /// Whether it is the second screen, which programs use, and not the shell's.
  package let isAlternate: Bool
  /// Whether clicks are sent to the program.
  package let reportsMouse: Bool
  package let width: Int
  package let height: Int

  /// The rows as one text.
  package var text: String { lines.joined(separator: "\n") }

  /// Whether some row contains a text.
  package func shows(_ part: String) -> Bool {
    lines.contains { $0.contains(part) }
  }

  package var description: String {
    "\(width)x\(height), cursor \(cursorX),\(cursorY)\(isCursorVisible ? "" : " hidden")\n\(text)"
  }
}
