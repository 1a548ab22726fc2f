import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import Testing

/// A browser on plans 10, 20 … 990, number 300 chosen and its row in the middle of the column.
private func scrolledScreen() -> TestScreen {
  var screen = NumberedPlans.screen(stride(from: 10, to: 1000, by: 10))
  screen.press(String(repeating: "j", count: 35) + String(repeating: "k", count: 6))
  return screen
}

private func line(of text: String, in screen: TestScreen) -> Int? {
  screen.lines.lastIndex { $0.contains(text) }
}

@Test func `new plans leave the chosen one chosen and in its line`() throws {
  var screen = scrolledScreen()
  let before = try #require(line(of: "第300号规划", in: screen))
  #expect(before > 5)
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<1000)))
  #expect(screen.state.selection == [.plan(NumberedPlans.id(300))])
  #expect(line(of: "第300号规划", in: screen) == before)
  #expect(screen.lines[2].contains("301/1000"))
}

@Test func `deep in a plan nothing moves`() {
  var screen = scrolledScreen()
  screen.press("ll")
  let before = screen.state.selection
  let lines = screen.lines
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<1000)))
  #expect(screen.state.selection == before)
  #expect(screen.lines == lines)
  // And out again the plan is where it was.
  screen.press("hh")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(300))])
}

@Test func `where the chosen plan is gone, what has come in its place is chosen`() {
  var screen = scrolledScreen()
  screen.press("l")
  screen.send(
    .catalogChanged(NumberedPlans.catalog(stride(from: 10, to: 1000, by: 10).filter { $0 != 300 })))
  #expect(screen.state.selection == [.plan(NumberedPlans.id(310))])
  screen.send(.catalogChanged(NumberedPlans.catalog([10])))
  #expect(screen.state.selection == [.plan(NumberedPlans.id(10))])
  screen.send(.catalogChanged(Catalog()))
  #expect(screen.state.selection.isEmpty)
  #expect(screen.state.frame().flaw == nil)
  screen.send(.catalogChanged(NumberedPlans.catalog([4, 5])))
  #expect(screen.state.selection == [.plan(NumberedPlans.id(4))])
}

@Test func `a changed plan is read again, and the way into it shortened to what is left`() {
  var opened = 0
  var state = BrowserState(
    catalog: NumberedPlans.catalog([1]), open: [NumberedPlans.plan(1, actions: 3)],
    language: .chinese, size: Size(width: 120, height: 24))
  for key in ["l", "l", "j", "j"] as [KeyPress] { _ = state.update(.keyPressed(key)) }
  #expect(state.selection.last == .item("action-2"))
  let shorter = NumberedPlans.plan(1, title: "新标题", actions: 2)
  var screen = TestScreen(state) { effect in
    guard case .openPlan = effect else { return [] }
    opened += 1
    return [.planOpened(shorter)]
  }
  screen.send(.catalogChanged(Catalog(of: Library(plans: [shorter]))))
  #expect(opened == 1)
  #expect(screen.state.selection == [.plan(NumberedPlans.id(1)), .item("first")])
  // The same catalog once more changes nothing.
  screen.send(.catalogChanged(Catalog(of: Library(plans: [shorter]))))
  #expect(opened == 1)
}

@Test func `a chosen problem stays chosen although its place is another`() {
  func problem(_ file: String) -> LibraryProblem {
    LibraryProblem(file: file, keyPath: "", fault: .empty)
  }
  var screen = TestScreen(
    BrowserState(
      catalog: NumberedPlans.catalog([1], problems: [problem("b.yaml")]), language: .chinese,
      size: Size(width: 80, height: 24)))
  screen.press("Gl")
  #expect(screen.state.selection == [.problems, .problem(0)])
  screen.send(
    .catalogChanged(
      NumberedPlans.catalog([1, 2], problems: [problem("a.yaml"), problem("b.yaml")])))
  #expect(screen.state.selection == [.problems, .problem(1)])
  #expect(screen.state.message?.text.contains("2 个文件有问题") == true)
  screen.send(.catalogChanged(NumberedPlans.catalog([1, 2])))
  #expect(screen.state.selection == [.plan(NumberedPlans.id(2))])
}
