import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import Testing

/// The rows of the focused list on a screen of one pane, from the heading down.
private func list(_ screen: TestScreen) -> [String] {
  Array(screen.lines[2..<(screen.lines.count - 1)]).filter { !$0.isEmpty }
}

@Test func `a filter narrows the list with each letter and says what and how many`() {
  var screen = BrowserFixture.screen(40, 12)
  screen.press("lf先")
  #expect(screen.state.context == .filter)
  #expect(list(screen)[0].contains("筛选“先” 1/13"), "\(screen.text)")
  #expect(list(screen)[1].contains("交通先导行动"))
  #expect(list(screen).count == 2)
  screen.press("<BS>")
  #expect(list(screen).count > 5, "\(screen.text)")
}

@Test func `enter keeps the filter and escape removes it`() {
  var screen = BrowserFixture.screen(40, 12)
  screen.press("lf先<Enter>")
  #expect(screen.state.context == .columns)
  #expect(list(screen)[0].contains("筛选“先” 1/13"))
  screen.press("<Esc>")
  #expect(!screen.text.contains("筛选“先”"))
  #expect(screen.state.message?.text == "已取消筛选")
  #expect(screen.state.selection.last == .item("transport"))
}

@Test func `escape while typing removes the filter`() {
  var screen = BrowserFixture.screen(40, 12)
  screen.press("lf先<Enter>f<Esc>")
  #expect(screen.state.context == .columns)
  #expect(!screen.text.contains("筛选“"), "\(screen.text)")
}

@Test func `f continues with what was typed`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lf先<Enter>f导")
  #expect(screen.text.contains("筛选“先导”"), "\(screen.text)")
  screen.press("<Enter><Esc>f<C-p>")
  #expect(screen.text.contains("筛选“先导”"), "\(screen.text)")
}

@Test func `the choice stays where it is seen and comes back when it is again`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljjj")
  let chosen = screen.state.selection
  #expect(chosen.last == .section(.mechanisms))
  screen.press("f先导")
  #expect(screen.state.selection.last == .item("transport"))
  screen.press("<C-u>机")
  #expect(screen.state.selection == chosen)
}

@Test func `of several rows that pass, the first is chosen when the chosen one is hidden`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljjj")
  let chosen = screen.state.selection
  screen.press("f行动")
  #expect(screen.text.contains("筛选“行动” 2/13"), "\(screen.text)")
  #expect(screen.state.selection.last == .item("transport"))
  screen.press("<C-u>机")
  #expect(screen.state.selection == chosen)
  // One that passes stays, were it the last of them.
  screen = BrowserFixture.screen(80, 24)
  screen.press("ljf行动")
  #expect(screen.state.selection.last == .item("empty"))
}

@Test func `a list without matches says so and is not kept`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lf没有这个")
  #expect(screen.text.contains("没有符合的行"))
  #expect(screen.text.contains("0/13"))
  let chosen = screen.state.selection
  screen.press("<Enter>")
  #expect(screen.state.message?.text.contains("没有这个") == true)
  #expect(screen.state.selection == chosen)
  #expect(!screen.text.contains("0/13"))
}

@Test func `an unknown value names those that exist`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lfkind:x")
  #expect(screen.text.contains("park"), "\(screen.text)")
}

@Test func `rows lie below what passes and headings above it stay`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lfkind:rail<Enter>")
  #expect(screen.text.contains("交通先导行动"))
  #expect(!screen.text.contains("尚无任务的行动"), "\(screen.text)")
  #expect(screen.text.contains("规划其他内容"))
  screen.press("lljj")
  #expect(screen.state.selection.count > 2)
}

@Test func `counts and ends go by the rows that are shown`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lf行动<Enter>G")
  #expect(screen.state.selection.last == .item("empty"))
  screen.press("gg5j")
  #expect(screen.state.selection.last == .item("empty"))
  screen.press("1G")
  #expect(screen.state.selection.last == .item("transport"))
}

@Test func `a jump to a hidden row removes the filter and says so`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("llf石化<Enter>/焦<Enter>")
  #expect(screen.state.selection.last == .item("railway"))
  #expect(screen.state.message?.text == "“焦” 1/2 · 筛选隐藏了这一行，已取消")
  screen.press("h<Esc>")
  #expect(!screen.text.contains("筛选“石化”"))
}

@Test func `a jump to a row that is shown leaves the filter`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("llf高铁<Enter>/焦<Enter>")
  #expect(screen.state.message?.text == "“焦” 1/2")
  screen.press("h<Esc>")
  #expect(screen.text.contains("筛选“高铁” 1/2"), "\(screen.text)")
}

@Test func `a mark on a hidden row removes the filter`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljmakf先<Enter>'a")
  #expect(screen.state.selection.last == .item("empty"))
  #expect(screen.state.message?.text == "筛选隐藏了这一行，已取消")
}

@Test func `the next hit removes the filter once`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljjlf百万<Enter>/焦<Enter>")
  let first = screen.state.selection
  screen.press("nn")
  #expect(screen.state.selection == first)
  #expect(screen.state.message?.text == "“焦” 1/2")
}

@Test func `a filter belongs to its list and to no other plan`() {
  var screen = NumberedPlans.screen(0..<4)
  screen.press("lf行动<Enter>")
  #expect(screen.text.contains("筛选“行动”"))
  screen.press("]")
  #expect(!screen.text.contains("筛选“"), "\(screen.text)")
  screen.press("[")
  #expect(screen.text.contains("筛选“行动”"))
}

@Test func `picks outlive a filter`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("llvf石化<Enter>")
  #expect(screen.state.exports.picks.count == 1)
  screen.press("<Esc>")
  #expect(screen.state.exports.picks.count == 1)
  screen.press("<Esc>")
  #expect(screen.state.exports.picks.isEmpty)
}

@Test func `an order goes round and back to the document's`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljj")
  #expect(screen.state.selection.last == .section(.projects))
  screen.press("l")
  let printed = list(screen)
  screen.press("o")
  #expect(list(screen)[0].contains("按名称"), "\(screen.text)")
  let named = list(screen)
  #expect(named.dropFirst() != printed.dropFirst())
  screen.press("o")
  #expect(list(screen)[0].contains("按现状"))
  screen.press("oo")
  #expect(list(screen)[0].contains("最近在前"))
  screen.press("o")
  #expect(list(screen) == printed)
  screen.press("5o")
  #expect(list(screen) == printed)
}

@Test func `the chosen row stays chosen when its list is put in order`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljjlj")
  let chosen = screen.state.selection
  for _ in 0..<5 {
    screen.press("o")
    #expect(screen.state.selection == chosen)
  }
}

@Test func `an order is one for all lists of a kind`() {
  var screen = NumberedPlans.screen(0..<4)
  screen.press("lo]")
  #expect(screen.text.contains("按名称"))
}

@Test func `only orders that change something are offered`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lo")
  #expect(screen.text.contains("按名称"))
  screen.press("o")
  #expect(!screen.text.contains("按"), "\(screen.text)")
}

@Test func `sections stay below the initiatives in every order`() {
  var screen = BrowserFixture.screen(80, 30)
  screen.press("lo")
  let rows = list(screen).map { $0.prefix { $0 != "│" } }
  let heading = rows.firstIndex { $0.contains("规划其他内容") }
  #expect(heading == 3, "\(screen.text)")
}

@Test func `tab completes a filter and goes through its values`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lfk<Tab>")
  #expect(screen.lines[23].contains("筛选: kind:"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("kind:rail"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("kind:rail-hub"))
}

@Test func `the command line filters a list at once`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("l:filter-list 先导<Enter>")
  #expect(screen.state.context == .columns)
  #expect(screen.text.contains("筛选“先导” 1/13"), "\(screen.text)")
  screen.press(":filter-list 没有<Enter>")
  #expect(screen.state.message?.text.contains("没有") == true)
  #expect(!screen.text.contains("1/13"))
}

@Test func `answers to what is no longer asked are dropped`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("l"))
  _ = state.update(.keyPressed("f"))
  let first = state.update(.keyPressed("先"))
  _ = state.update(.keyPressed("导"))
  guard case .filter(let question) = first[0] else {
    Issue.record("\(first)")
    return
  }
  let before = state
  _ = state.update(.filtered(FilterAnswer(path: question.path, text: "先", passing: [])))
  #expect(state == before)
}

@Test(arguments: [
  Size(width: 19, height: 5), Size(width: 12, height: 3), Size(width: 30, height: 4),
])
func `the smallest screens show what a list is narrowed to`(size: Size) {
  var screen = BrowserFixture.screen(size.width, size.height)
  screen.press("lf先导")
  #expect(screen.lines[size.height - 1].contains("先导"), "\(screen.text)")
  screen.press("<Enter>")
  #expect(screen.lines[size.height - 1].contains("1/13"), "\(screen.text)")
  #expect(screen.state.frame().flaw == nil)
  screen.press("<Esc>j")
  #expect(!screen.text.contains("1/13"))
}

@Test(arguments: 1...45)
func `a heading never runs out of its list`(width: Int) {
  for height in [1, 4, 5, 12] {
    var screen = BrowserFixture.screen(width, height)
    screen.press("lf先导行动<Enter>ok")
    #expect(screen.state.frame().flaw == nil, "\(width)x\(height)")
    #expect(
      width < 12 || height < 2 || screen.text.contains("1/13"), "\(width)x\(height)\n\(screen.text)"
    )
  }
}

@Test func `the row chosen before a filter stays chosen as long as it passes`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lf行动<Enter>G")
  let last = screen.state.selection
  screen.press("<Esc>")
  #expect(screen.state.selection == last)
  screen.press("f行动")
  #expect(screen.state.selection == last)
  screen.press("<C-u>先")
  #expect(screen.state.selection != last)
}
