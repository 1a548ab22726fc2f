import PlanBrowser
import PlanCore
import PlanTestSupport
import Testing

@Test func `picked rows are written as one document`() throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("llvv")
  let actions = screen.state.picks
  #expect(actions.count == 2)
  #expect(screen.text.contains("+✓") || screen.text.contains("+"), "\(screen.text)")
  #expect(try #require(screen.lines.last).contains("已选 2 项"))
  screen.press("e<Enter>")
  #expect(
    screen.effects.last
      == .export(ExportRequest(.subjects(actions), path: "metroplan-selection.md"), ticket: 1))
}

@Test func `tab goes from the picks to the item and to the plan`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lve")
  #expect(screen.lines[23].contains("sample-area-transport.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area-empty.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area-transport.md"))
}

@Test func `v twice on a row takes it back and escape takes all back`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("vkv")
  #expect(screen.state.picks.isEmpty)
  screen.press("k2v")
  #expect(screen.state.picks.map(\.plan) == ["sample-area", "empty-plan"])
  screen.press("<Esc>")
  #expect(screen.state.picks.isEmpty)
}

@Test func `a section cannot be picked`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("ljjjv")
  #expect(screen.state.picks.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}
