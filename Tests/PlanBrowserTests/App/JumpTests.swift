import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

@Test func `a mark leads back to where it was set`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lllma")
  let place = screen.state.selection
  #expect(screen.state.message?.text.hasSuffix("a") == true)
  screen.press("hhhj'a")
  #expect(screen.state.selection == place)
}

@Test func `two quotes go between two places`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("llmah")
  screen.press("h'a")
  let place = screen.state.selection
  screen.press("''")
  #expect(screen.state.selection == [.plan("sample-area"), .item("transport")].dropLast())
  screen.press("''")
  #expect(screen.state.selection == place)
}

@Test func `a mark that is not set is named`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("'x")
  #expect(screen.state.message?.kind == .failure)
  #expect(screen.state.message?.text.hasSuffix("x") == true)
  #expect(screen.state.selection == [.plan("sample-area")])
}

@Test func `before the first jump there is no place to go back to`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("''")
  #expect(screen.state.message?.text == "没有更早的位置")
}

@Test func `escape calls a mark off`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("m<Esc>")
  #expect(screen.state.history.marks.isEmpty)
  screen.press("j")
  #expect(screen.state.selection == [.plan("empty-plan")])
}

@Test(arguments: [("H", "L"), ("<A-Left>", "<A-Right>")])
func `back and forward go through the places that jumps have left`(back: String, forward: String) {
  var screen = BrowserFixture.screen(120, 24)
  let start = screen.state.selection
  screen.press("/高<Enter>")
  let first = screen.state.selection
  screen.press("n")
  let second = screen.state.selection
  #expect(first != second)
  screen.press(back)
  #expect(screen.state.selection == first)
  screen.press(back)
  #expect(screen.state.selection == start)
  screen.press(back)
  #expect(screen.state.message != nil)
  #expect(screen.state.selection == start)
  screen.press("2\(forward)")
  #expect(screen.state.selection == second)
  screen.press(forward)
  #expect(screen.state.selection == second)
  screen.press("\(back)/高<Enter>\(forward)")
  #expect(screen.state.selection == first)
}

@Test func `a jump to a plan that is not open arrives when it is`() {
  var screen = NumberedPlans.screen(0..<40, width: 80, height: 24, language: .chinese)
  screen.press("lma")
  let place = screen.state.selection
  #expect(place.count == 2)
  screen.press("h20jl")
  for _ in 0..<20 { screen.press("hkl") }
  screen.press("hG'a")
  #expect(screen.state.selection == place)
}

@Test func `brackets go through the level above without leaving`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("ll")
  let first = screen.state.selection
  screen.press("]")
  #expect(screen.state.selection.count == 3)
  #expect(screen.state.selection[1] != first[1])
  screen.press("[")
  #expect(screen.state.selection == first)
  screen.press("[")
  #expect(screen.state.selection == first)
  #expect(screen.state.message != nil)
}

@Test func `brackets open the next plan`() {
  var screen = NumberedPlans.screen(0..<40, width: 80, height: 24, language: .chinese)
  screen.press("l3]")
  #expect(screen.state.selection.count == 2)
  #expect(screen.state.selection[0] == .plan(NumberedPlans.id(3)))
  screen.press("h]")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(4))])
}

@Test func `a mark in a table leads back to its row, from there and from elsewhere`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("<F6>ggjjmaG")
  screen.press("'a")
  #expect(screen.state.views.table.chosen == 2)
  screen.press("G<F9>'a")
  #expect(screen.state.view == .timeline)
  #expect(screen.state.views.table.chosen == 2)
  // The row stays the marked one in another order.
  let target = screen.state.views.table.target
  screen.press("o<Down><Enter>ooG'a")
  #expect(screen.state.views.table.target == target)
  screen.press("f没有的<Enter>'a")
  #expect(screen.state.message?.text == Strings(.chinese).markHidden("a"))
}

@Test func `a mark in a table is kept for another run`() throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("<F2>jma<F9>mb")
  let kept = try #require(BrowserSession(text: screen.state.session.text))
  #expect(kept.marks == screen.state.history.marks)
  #expect(kept.marks["a"]?.row?.number == 1)
  var next = TestScreen(
    BrowserState(
      catalog: Catalog(of: SampleLibrary.library), open: SampleLibrary.library.plans,
      language: .chinese, size: Size(width: 120, height: 24), session: kept),
    answer: BrowserFixture.answer)
  next.press("'a")
  #expect(next.state.view == .projects)
  #expect(next.state.views.table.chosen == 1)
}

@Test(arguments: ["view:2 1", "view:2 x item a b", "view:2 -1 item a b", "view:2 1 thing a"])
func `a mark that means nothing makes no session`(place: String) {
  #expect(BrowserSession(text: "metroplan session 1\nmark a \(place)\nend\n") == nil)
  #expect(BrowserSession(text: "metroplan session 1\nmark a view:2\nend\n") != nil)
}
