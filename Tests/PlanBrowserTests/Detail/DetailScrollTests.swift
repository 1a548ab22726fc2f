import BrowserTestSupport
import PlanText
import Testing

@testable import PlanBrowser

/// Every way to the end of a detail, with a text longer than the pane.
@Test(
  arguments: ["G", "99G", "20<PgDn>", "99j", "99<C-d>", "99J"],
  [(80, 10), (40, 12), (120, 8), (80, 6)])
func `a detail can be read to its last line, and no further`(keys: String, size: (Int, Int)) throws
{
  var screen = BrowserFixture.screen(size.0, size.1)
  screen.press("lll<Tab>")
  let pane = screen.state.detailPane
  let (count, height) = (pane.lines.count, pane.height)
  try #require(count > height)
  screen.press(keys)
  #expect(screen.state.detail.top == count - height)
  let last = pane.lines[count - 1].map(\.text).joined()
  let first = pane.lines[count - height].map(\.text).joined()
  #expect(!last.isEmpty)
  // The last line of the text stands above the row of the keys, and the first shown below the head.
  let shown = screen.lines.dropLast().suffix(height)
  #expect(try #require(shown.last).contains(last), "\(screen.text)")
  #expect(try #require(shown.first).contains(first), "\(screen.text)")
  screen.press("j")
  #expect(screen.state.detail.top == count - height)
  screen.press("k")
  #expect(screen.state.detail.top == count - height - 1)
  #expect(!screen.lines.dropLast().contains { $0.hasSuffix(last) }, "\(screen.text)")
  screen.press("gg")
  #expect(screen.state.detail.top == 0)
}
