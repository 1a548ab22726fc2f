import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

/// A browser in a list of plans with a detail pane.
private func screen() -> TestScreen { NumberedPlans.screen(0..<9, width: 120) }

@Test func `while a key is held down no plan is opened and the detail stays`() {
  var screen = screen()
  screen.press("j")
  let before = screen.frame
  let opened = screen.openedPlans
  // The first key comes alone; only the next one shows that it is held down.
  screen.send(.keyPressed(.character("j")))
  screen.hold("jjj")
  #expect(screen.openedPlans == opened + ["2-area"])
  #expect(screen.frame != before && screen.frame != screen.state.frame())
}

@Test func `after a rest the detail follows, and its plan is opened`() {
  var screen = screen()
  screen.hold("jjjj")
  screen.rest(.milliseconds(50))
  #expect(screen.frame != screen.state.frame())
  screen.rest(.milliseconds(20))
  #expect(screen.frame == screen.state.frame())
  #expect(screen.openedPlans.last == "4-area")
}

@Test func `a single key shows its detail at once`() {
  var screen = screen()
  for _ in 0..<3 {
    screen.hold("j", every: .milliseconds(150))
    #expect(screen.frame == screen.state.frame())
  }
}

@Test func `a step without news gives no frame`() {
  var core = BrowserCore(screen().state)
  let now = ContinuousClock.now
  guard case .frame = core.step(at: now, handler: { _ in [] }) else {
    Issue.record("the first step gives a frame")
    return
  }
  guard case .unchanged = core.step(at: now, handler: { _ in [] }) else {
    Issue.record("nothing has happened since")
    return
  }
  core.invalidate()
  guard case .frame = core.step(at: now, handler: { _ in [] }) else {
    Issue.record("a screen that something else has written on is drawn again")
    return
  }
}

@Test func `an effect that ends the session ends the step`() {
  var core = BrowserCore(screen().state)
  let step = core.step([.keyPressed(.character("Q"))], at: .now) { effect in
    effect == .terminal(.quit) ? nil : []
  }
  guard case .ended = step else {
    Issue.record("the session has ended")
    return
  }
}
