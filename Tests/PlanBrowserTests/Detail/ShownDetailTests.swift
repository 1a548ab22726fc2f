import BrowserTestSupport
import PlanCore
import PlanText
import Testing

@testable import PlanBrowser

/// A browser in a list with a detail pane.
private func screen() -> TestScreen { NumberedPlans.screen(0..<9, width: 120) }

@Test func `a detail stays while rows are run over, and nothing else does`() throws {
  var screen = screen()
  let before = screen.state.frame()
  let shown = try #require(screen.state.shownDetail(of: before))
  let detail = try #require(screen.state.layout.detail)
  for _ in 0..<3 {
    screen.press("j")
    let whole = screen.state.frame()
    let kept = screen.state.frame(keeping: shown)
    #expect(kept != whole && kept.cursor == whole.cursor)
    for y in 0..<24 {
      for x in 0..<120 {
        let expected = detail.contains(Point(x: x, y: y)) ? before : whole
        #expect(kept[x, y] == expected[x, y])
      }
    }
  }
}

@Test(arguments: ["l", "z", "jk", "J", "<Tab>", "/", "?", ":", "j<Tab>J"])
func `a detail does not stay when more than the row has changed`(keys: String) throws {
  var screen = screen()
  let shown = try #require(screen.state.shownDetail(of: screen.state.frame()))
  screen.press(keys)
  #expect(screen.state.frame(keeping: shown) == screen.state.frame())
}

@Test func `a detail does not stay when pages are turned`() throws {
  var screen = NumberedPlans.screen(0..<90, width: 120)
  let shown = try #require(screen.state.shownDetail(of: screen.state.frame()))
  for keys in ["<PgDn>", "<PgDn>", "<PgUp>", "G", "gg<PgDn>"] {
    screen.press(keys)
    #expect(screen.state.frame(keeping: shown) == screen.state.frame(), "\(keys)")
  }
  screen.press("j")
  #expect(screen.state.frame(keeping: shown) != screen.state.frame())
}

@Test func `a detail does not stay in another size`() throws {
  var screen = screen()
  let shown = try #require(screen.state.shownDetail(of: screen.state.frame()))
  screen.send(.resized(Size(width: 120, height: 23)))
  screen.press("j")
  #expect(!screen.state.mayKeep(shown))
  screen.send(.resized(Size(width: 12, height: 4)))
  #expect(screen.state.shownDetail(of: screen.state.frame()) == nil)
}
