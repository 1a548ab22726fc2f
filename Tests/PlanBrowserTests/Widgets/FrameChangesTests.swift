import BrowserTestSupport
import PlanBrowser
import PlanText
import TestSupport
import Testing

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

/// The changes as a text: `2:州` for a character and its column.
private func changes(from old: String, to new: String) -> [String] {
  var changes: [String] = []
  frame(new).forEachChange(since: frame(old)) { place, piece in
    changes.append("\(place.x):\(piece.glyph.character)")
  }
  return changes
}

@Test(
  arguments: [
    ("abc", "abc", []), ("abc", "abd", ["2:d"]), ("abc", "xbz", ["0:x", "2:z"]),
    ("洛阳", "洛阳", []), ("洛阳", "洛州", ["2:州"]), ("a洛阳", "ab阳", ["1:b", "2:阳", "4: "]),
    ("ab阳", "a洛阳", ["1:洛", "3:阳"]), ("洛阳", "a洛阳", ["0:a", "1:洛", "3:阳"]),
    ("洛阳市", "洛a阳", ["2:a", "3:阳", "5: "]), ("e\u{301}", "e\u{301}", []),
    ("e\u{301}", "e\u{300}", ["0:e\u{300}"]),
  ] as [(String, String, [String])])
func `only what differs is written, and wide characters whole`(
  old: String, new: String, expected: [String]
) {
  #expect(changes(from: old, to: new) == expected)
}

@Test func `a new role is a change`() {
  var count = 0
  frame("洛阳", role: .selected).forEachChange(since: frame("洛阳")) { _, _ in count += 1 }
  #expect(count == 2)
}

/// A terminal as ncurses sees it: writing over half of a wide character blanks the other half.
private func show(_ frame: Frame, over shown: inout Frame) {
  let old = shown
  frame.forEachChange(since: old) { place, piece in
    shown.put(piece.glyph, width: piece.span, at: place, role: piece.role)
  }
  shown.cursor = frame.cursor
  shown.isCursorVisible = frame.isCursorVisible
}

@Test(arguments: 1...20)
func `the changes over an old frame give the new one`(seed: Int) {
  var random = SeededNumbers(seed: UInt64(seed))
  let glyphs: [(Character, Int)] = [
    (" ", 1), ("a", 1), ("洛", 2), ("阳", 2), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("·", 1),
  ]
  let roles: [Role] = [.normal, .dim, .selected]
  var shown = Frame(size: Size(width: 12, height: 3))
  for _ in 0..<200 {
    var next = shown
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let (glyph, width) = glyphs[Int.random(in: 0..<glyphs.count, using: &random)]
      let place = Point(
        x: Int.random(in: -1...12, using: &random), y: Int.random(in: 0...3, using: &random))
      next.put(
        glyph, width: width, at: place, role: roles[Int.random(in: 0..<3, using: &random)])
    }
    show(next, over: &shown)
    #expect(shown == next)
    #expect(shown.flaw == nil)
  }
}
