import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

@Test func `rows on the way to the selection are kept from key to key`() {
  var screen = NumberedPlans.screen(0..<3)
  screen.press("l")
  let way = screen.state.selection
  #expect(way.count == 2)
  let kept = screen.state.library.plans.rows
  #expect(kept.isAlong(way))
  #expect(kept[[.plan(NumberedPlans.id(0))]]?.first?.title == "第0号行动")
  #expect(kept[way]?.map(\.title) == ["任务0"])
  #expect(kept[[]] == nil && kept[[.plan(NumberedPlans.id(1))]] == nil)
  #expect(kept[way + [.problems]] == nil)
}

@Test func `a plan that is read again has its new rows at once`() {
  var screen = NumberedPlans.screen(0..<3)
  screen.press("l")
  #expect(screen.text.contains("任务0") && !screen.text.contains("任务1"))
  screen.send(.planOpened(NumberedPlans.plan(0, actions: 2)))
  #expect(screen.text.contains("任务1"))
}

@Test func `what is kept makes no difference between two browsers`() {
  var screen = NumberedPlans.screen(0..<3)
  screen.press("l")
  var other = screen.state
  other.library.plans.forgetRows()
  #expect(other == screen.state && other.frame() == screen.state.frame())
}
