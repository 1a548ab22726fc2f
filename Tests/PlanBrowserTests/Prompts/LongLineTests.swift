import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import TestSupport
import Testing

/// The keys that open each line that takes text, those of a filter in every kind of view, and what
/// waits for one key.
private let openings: [(keys: String, context: KeyContext)] = [
  ("/", .search), ("e", .export), ("l|", .pipe), ("V", .version), (":", .palette), ("f", .filter),
  ("ll<Tab>f", .find), ("?/", .helpFilter), ("g2f", .filter), ("g3f", .filter), ("g4f", .filter),
  ("g5f", .filter), ("g6f", .filter), ("g8f", .filter), ("m", .columns), ("\u{27}", .columns),
  ("g", .columns), ("9", .columns),
]

/// Lines of so many characters that are hard for something.
private let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
  ("one word", { String(repeating: "圈", count: $0) }),
  ("many words", { count in (0..<count / 4).map { "字\($0 % 89) " }.joined() }),
  ("readings", { String(repeating: "xianan", count: $0 / 6) }),
  ("figures", { String(repeating: "19", count: $0 / 2) }),
  ("marks on one letter", { "e" + String(repeating: "\u{301}", count: $0) }),
  ("spaces", { String(repeating: " ", count: $0) }),
  ("filters", { String(repeating: "kind:铁路 ", count: $0 / 8) }),
]

/// The processor time of this thread for a paste and some keys, in seconds.
private func time(of text: String, behind keys: String, _ context: KeyContext) -> Double {
  var opened = BrowserFixture.screen(80, 24)
  opened.press(keys)
  #expect(opened.state.context == context)
  return processorTime {
    var screen = opened
    screen.send(.textPasted(text))
    for key in ["a", "<Left>", "<BS>", "<C-w>", "b"] {
      screen.press(key)
      _ = screen.state.frame()
    }
  }
}

@Test(arguments: openings.indices)
func `work on a line grows as its length does`(opening: Int) {
  let (keys, context) = openings[opening]
  for shape in shapes {
    // Ten times the length takes ten times as long at most, and a hundred times when quadratic.
    let (short, long) = (
      time(of: shape.text(1000), behind: keys, context),
      time(of: shape.text(10_000), behind: keys, context)
    )
    #expect(long < 25 * short + 0.05, "\(shape.name): \(short) s, then \(long) s")
  }
}

@Test func `every line that takes text is tried`() {
  #expect(Set(openings.map(\.context)).isSuperset(of: KeyContext.allCases.filter(\.takesText)))
}
