import BrowserTestSupport
import PlanCore
import PlanText
import Testing

@testable import PlanBrowser

@Test func `titles and counts are there before any plan is read`() {
  let state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  let screen = TestScreen(state)
  #expect(screen.lines[3].hasPrefix(" 第0号规划"))
  #expect(screen.lines[5].contains("第2号规划"))
  #expect(screen.text.contains("正在打开…"))
}

@Test func `a plan is asked for before the frame that shows it`() {
  var state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  #expect(state.update(.keyPressed("j")).isEmpty)
  #expect(state.prepareFrame() == [.openPlan(NumberedPlans.id(1))])
  // Not twice while the answer is on its way.
  #expect(state.prepareFrame().isEmpty)
  #expect(state.update(.planOpened(NumberedPlans.plan(1))).isEmpty)
  #expect(state.prepareFrame().isEmpty)
  #expect(TestScreen(state).text.contains("第1号行动"))
}

@Test func `coming back to a kept plan reads its neighbours ahead`() {
  var state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  for number in 0..<2 {
    _ = state.prepareFrame()
    _ = state.update(.planOpened(NumberedPlans.plan(number)))
    #expect(state.prepareFrame().isEmpty)
    _ = state.update(.keyPressed(number == 0 ? "j" : "k"))
  }
  #expect(state.prepareFrame() == [.readAhead(from: NumberedPlans.id(0))])
  #expect(state.prepareFrame().isEmpty)
}

@Test func `plans that a flood of keys runs over are not read`() {
  var screen = NumberedPlans.screen(0..<500)
  screen.flood(String(repeating: "j", count: 300))
  #expect(screen.openedPlans == ["0-area", "300-area"])
  #expect(screen.text.contains("第300号行动"))
}

@Test(arguments: ["jl", "jll", "jl<Tab>", "j<Tab>G", "jljl", "Gklh", "jle", "j/高<Esc>l"])
func `keys mean the same however fast they come`(keys: String) {
  var slow = NumberedPlans.screen(0..<5, height: 8)
  slow.press(keys)
  var fast = NumberedPlans.screen(0..<5, height: 8)
  fast.flood(keys)
  #expect(fast.text == slow.text)
  #expect(fast.state.selection == slow.state.selection)
}

@Test func `sixteen plans are kept, those shown last`() {
  var screen = NumberedPlans.screen(0..<30)
  screen.press(String(repeating: "j", count: 12))
  screen.press("jjjj")
  // Number 13 cannot be read; 0 to 16 without it are sixteen, all kept.
  #expect(screen.openedPlans.count == 17)
  screen.press("gg")
  #expect(screen.openedPlans.count == 17)
  screen.press("GkG")
  #expect(screen.openedPlans.suffix(2) == ["29-area", "28-area"])
  // Two new ones have pushed out 1 and 2; 0 has been shown since.
  screen.press("ggjj")
  #expect(screen.openedPlans.suffix(2) == ["1-area", "2-area"])
}

@Test func `a plan that cannot be read says why and keeps nothing else from working`() {
  var screen = NumberedPlans.screen(12..<15)
  screen.press("j")
  #expect(screen.text.contains("无法打开这部规划"), "\(screen.text)")
  #expect(screen.text.contains("没有权限"), "\(screen.text)")
  let asked = screen.openedPlans.count
  screen.send(.resized(Size(width: 90, height: 24)))
  #expect(screen.openedPlans.count == asked)
  // Enter tries again: the file may have been mended.
  screen.press("l")
  #expect(screen.openedPlans.count == asked + 1)
  #expect(screen.state.message?.text == "无法打开这部规划")
  screen.press("hj")
  #expect(screen.text.contains("第14号行动"))
}

@Test func `a key overtakes what waited for a plan`() {
  var state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  #expect(state.update(.keyPressed("l")) == [.openPlan(NumberedPlans.id(0))])
  _ = state.update(.keyPressed("j"))
  _ = state.update(.planOpened(NumberedPlans.plan(0)))
  #expect(state.selection == [.plan(NumberedPlans.id(1))])
}

@Test func `the browser can start in a plan that is still to be read`() {
  let screen = NumberedPlans.screen(0..<9, start: 7)
  #expect(screen.openedPlans == ["7-area"])
  #expect(screen.state.selection == [.plan(NumberedPlans.id(7)), .item("first")])
}

@Test func `a hit in a plan that is not open leads there`() {
  var screen = NumberedPlans.screen(0..<9) { effect in
    guard case .search(let query, let ticket) = effect else {
      return NumberedPlans.answer(effect)
    }
    return [.searchFinished(NumberedPlans.result(query.text, plans: [5, 8, 2]), ticket: ticket)]
  }
  screen.press("/第")
  // The rows of hits say where they are without any plan.
  #expect(screen.lines[3].contains("第5号规划"))
  #expect(screen.openedPlans == ["0-area"])
  screen.press("<Enter>")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(5)), .item("first")])
  #expect(screen.state.message?.text == "“第” 1/3")
  screen.press("N")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(2)), .item("first")])
  #expect(screen.openedPlans == ["0-area", "5-area", "2-area"])
}

@Test func `an export asks for no plan`() {
  var state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  #expect(state.update(.keyPressed("e")).isEmpty)
  #expect(TestScreen(state).text.contains("0-area.md"))
}

@Test func `a plan that was not asked for does no harm`() {
  var state = BrowserState(
    catalog: NumberedPlans.catalog(0..<3), language: .chinese, size: Size(width: 80, height: 24))
  let before = state
  #expect(state.update(.planOpened(NumberedPlans.plan(77))).isEmpty)
  #expect(state.update(.planNotOpened(NumberedPlans.id(78), problems: [])).isEmpty)
  #expect(state == before)
}
