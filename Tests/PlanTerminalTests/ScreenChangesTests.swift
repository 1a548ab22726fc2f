import PlanBrowser
import Testing

@testable import PlanTerminal

@MainActor
struct ScreenChangesTests {
  /// A frame of one row; every character beyond ASCII counts as wide.
  private func frame(_ text: String, width: Int = 10, role: Role = .normal) -> Frame {
    var frame = Frame(size: Size(width: width, height: 1))
    var x = 0
    for character in text {
      let columns = character.isASCII ? 1 : 2
      frame.put(character, width: columns, at: Point(x: x, y: 0), role: role)
      x += columns
    }
    return frame
  }

  @Test(arguments: [
    ("abc", "abc", 0..<0), ("abc", "abd", 2..<3), ("abc", "xbz", 0..<3),
    ("洛阳", "洛阳", 0..<0), ("洛阳", "洛州", 2..<4), ("a洛阳", "ab阳", 1..<5),
    ("ab阳", "a洛阳", 1..<5), ("洛阳", "a洛阳", 0..<5), ("洛阳市", "洛a阳", 2..<6),
  ])
  func `only what differs is written, and wide characters whole`(
    old: String, new: String, columns: Range<Int>
  ) {
    let changes = TerminalScreen.changes(in: 0, from: frame(old), to: frame(new))
    #expect(changes == columns)
  }

  @Test func `a new role is a change`() {
    let changes = TerminalScreen.changes(
      in: 0, from: frame("洛阳"), to: frame("洛阳", role: .selected))
    #expect(changes == 0..<4)
  }

  @Test func `without an old frame the whole row is written`() {
    #expect(TerminalScreen.changes(in: 0, from: nil, to: frame("洛阳")) == 0..<10)
  }

  @Test(arguments: [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("$<5/>\u{1B}c", "\u{1B}c"), ("a$b", "a$b"),
    ("a$<", "a$<"), ("", ""),
  ])
  func `the terminal database's delays are cut out`(capability: String, bytes: String) {
    #expect(TerminalModes.withoutPadding(Array(capability.utf8)) == Array(bytes.utf8))
  }
}
