import PlanBrowser
import Testing

@testable import PlanTerminal

struct FrameChangesTests {
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
    #expect(frame(new).changes(in: 0, since: frame(old)) == columns)
  }

  @Test func `a new role is a change`() {
    #expect(frame("洛阳", role: .selected).changes(in: 0, since: frame("洛阳")) == 0..<4)
  }
}
