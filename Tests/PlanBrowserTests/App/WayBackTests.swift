import BrowserTestSupport
import PlanCore
import PlanViews
import Testing

@testable import PlanBrowser

// ←, h and Esc lead back to where one came from, and the bars say where that is.

@Test(arguments: ["<Left>", "h", "<Esc>"])
func `what was opened from a table leads back to its row`(key: String) {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("<F2>3j")
  let row = screen.state.views.table.chosen
  screen.press("<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.text.contains("‹ 项目  "))
  #expect(screen.text.contains("返回项目"))
  screen.press(key)
  #expect(screen.state.view == .projects)
  #expect(screen.state.views.table.chosen == row)
}

@Test func `rows beside the opened one lead back too, and rows below it lead up first`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("<F2><Enter>")
  let arrival = screen.state.selection
  screen.press("j")
  screen.press("h")
  #expect(screen.state.view == .projects)
  screen.press("<Enter>")
  #expect(screen.state.selection == arrival)
  screen.press("<Tab>")
  #expect(screen.state.detail.isFocused)
  screen.press("h")
  #expect(screen.state.view == .plans && !screen.state.detail.isFocused)
  screen.press("h")
  #expect(screen.state.view == .projects)
}

@Test func `a hit leads back to the search with its words and its choice`() {
  var screen = BrowserFixture.screen(120, 40)
  let start = screen.state.selection
  screen.press("/高")
  screen.press("<Down>")
  let search = screen.state.prompts.top(SearchPrompt.self)
  screen.press("<Enter>")
  #expect(screen.state.prompts.isEmpty)
  #expect(screen.text.contains("‹ 搜索  "))
  screen.press("h")
  let again = screen.state.prompts.top(SearchPrompt.self)
  #expect(again?.line.text == "高")
  #expect(again?.chosen == search?.chosen && again?.hits == search?.hits)
  screen.press("<Esc>")
  #expect(screen.state.selection == start)
}

@Test func `a way through several documents is gone back step by step`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("<F3><Enter><Enter>")
  #expect(screen.state.view == .plans)
  screen.press("h")
  #expect(screen.state.view == .history)
  screen.press("h")
  #expect(screen.state.view == .track)
  screen.press("h")
  #expect(screen.state.view == .plans)
}

@Test func `who went in alone goes up level by level, and Esc like ←`() {
  for key in ["h", "<Esc>"] {
    var screen = BrowserFixture.screen(120, 40)
    screen.press("ll")
    let depth = screen.state.selection.count
    screen.press("<F2>")
    screen.press(key)
    #expect(screen.state.view == .plans && screen.state.selection.count == depth)
    screen.press(key)
    #expect(screen.state.selection.count == depth - 1)
  }
}

@Test func `going above the opened row forgets the way back`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("<F2><Enter>")
  #expect(screen.state.wayBack != nil)
  screen.press("g1")
  screen.press("2h")
  #expect(screen.state.wayBack == nil || screen.state.view != .plans)
}

@Test func `Esc takes filters and picks away before it leads back`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("lv<Esc>")
  #expect(screen.state.exports.picks.isEmpty)
  #expect(screen.state.selection.count == 2)
  screen.press("<Esc>")
  #expect(screen.state.selection.count == 1)
  screen.press("<Esc>")
  #expect(screen.state.message?.text == "已在最上一级；q 退出")
}
