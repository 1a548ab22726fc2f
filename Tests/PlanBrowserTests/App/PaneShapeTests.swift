import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import Testing

/// The columns of the borders.
private func borders(_ screen: TestScreen) -> [Int] {
  let frame = screen.state.frame()
  return (0..<frame.size.width).filter { frame[$0, 3].glyph == "│" }
}

@Test func `the pane with the keys grows and shrinks and becomes as it was`() {
  var screen = BrowserFixture.screen(120, 24)
  let usual = borders(screen)
  screen.press(">")
  #expect(borders(screen) == [usual[0] + 2, usual[1]])
  screen.press("<lt>")
  #expect(borders(screen) == usual)
  screen.press("l5>")
  #expect(borders(screen) == [usual[0], usual[1] + 10])
  screen.press("<Tab>2>")
  #expect(borders(screen) == [usual[0], usual[1] + 6])
  screen.press("=")
  #expect(borders(screen) == usual)
}

@Test func `a border stops where a neighbour gets too narrow and can be moved back at once`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("99>")
  let farthest = borders(screen)
  screen.press(">")
  #expect(borders(screen) == farthest)
  screen.press("<lt>")
  #expect(borders(screen) == farthest.map { $0 - 2 })
  screen.press("99<lt>")
  #expect(borders(screen) == [8])
  #expect(screen.state.frame().flaw == nil)
}

@Test func `z shows one pane and then all again`() {
  var screen = BrowserFixture.screen(120, 24)
  let usual = screen.text
  screen.press("z")
  #expect(borders(screen).isEmpty)
  #expect(screen.text.contains("示例都市圈"))
  screen.press("<Tab>")
  #expect(borders(screen).isEmpty)
  #expect(screen.text.contains("详情"))
  screen.press("<Tab>z")
  #expect(screen.text == usual)
}
