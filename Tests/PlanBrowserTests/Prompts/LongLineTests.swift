import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import TestSupport
import Testing

/// The keys that open the line of each context that takes text.
private func keys(_ context: KeyContext) -> String? {
  switch context {
  case .search: "/"
  case .export: "e"
  case .pipe: "l|"
  case .version: "V"
  case .palette: ":"
  case .filter: "f"
  case .find: "ll<Tab>f"
  case .helpFilter: "?/"
  case .columns, .detail, .table, .map, .figures, .places, .columnMenu, .confirmation, .help: nil
  }
}

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

/// The processor time of this thread for a paste and some keys, in seconds; the least of two.
private func time(of text: String, in context: KeyContext) -> Double {
  var opened = BrowserFixture.screen(80, 24)
  opened.press(keys(context) ?? "")
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

@Test(arguments: KeyContext.allCases.filter(\.takesText))
func `work on a line grows as its length does`(context: KeyContext) throws {
  try #require(keys(context) != nil)
  for shape in shapes {
    // Ten times the length takes ten times as long at most, and a hundred times when quadratic.
    let (short, long) = (
      time(of: shape.text(1000), in: context), time(of: shape.text(10_000), in: context)
    )
    #expect(long < 25 * short + 0.05, "\(shape.name): \(short) s, then \(long) s")
  }
}
