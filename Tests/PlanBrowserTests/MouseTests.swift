import PlanBrowser
import PlanCore
import PlanTestSupport
import Testing

@Test func `a click chooses a row and a second one opens it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 4))))
  #expect(screen.state.selection == [.plan("empty-plan")])
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 3))))
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 3))))
  #expect(screen.state.selection == [.plan("sample-area"), .item("transport")])
}

@Test func `a click in a preview column goes there`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 25, y: 4))))
  #expect(screen.state.selection == [.plan("sample-area"), .item("empty")])
}

@Test func `the wheel moves the list under the pointer`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("l")
  screen.send(.mouse(MouseEvent(.wheelDown, at: Point(x: 3, y: 5))))
  #expect(screen.state.selection.last == .section(.mechanisms))
}

@Test func `a click on a heading or below the rows does nothing`() {
  var screen = BrowserFixture.screen(80, 24)
  let before = screen.state
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 2))))
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 20))))
  #expect(screen.state == before)
}

@Test func `a click in the detail gives it the keys`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 60, y: 5))))
  #expect(screen.state.isDetailFocused)
}

@Test func `a double click on a hit goes to it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高")
  screen.send(.mouse(MouseEvent(.doubleClick, at: Point(x: 5, y: 4))))
  #expect(screen.state.selection.last == .item("belt"))
}

@Test func `a double click on the chosen row goes one level down`() {
  var screen = BrowserFixture.screen(80, 24)
  let row = Point(x: 3, y: 3)
  screen.send(.mouse(MouseEvent(.click, at: row)))
  screen.send(.mouse(MouseEvent(.doubleClick, at: row)))
  #expect(screen.state.selection == [.plan("sample-area"), .item("transport")])
}

@Test func `a double click on another row opens it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lj")
  let row = Point(x: 3, y: 3)
  screen.send(.mouse(MouseEvent(.click, at: row)))
  #expect(screen.state.selection.last == .item("transport"))
  screen.send(.mouse(MouseEvent(.doubleClick, at: row)))
  #expect(screen.state.selection.last == .item("start-railway"))
}

@Test func `the wheel over a column above shows its detail from the top`() {
  var screen = BrowserFixture.screen(120, 12)
  screen.press("l<Tab>jjj")
  screen.send(.mouse(MouseEvent(.wheelUp, at: Point(x: 3, y: 4))))
  #expect(screen.state.selection == [.plan("sample-area")])
  #expect(screen.lines[3].contains("示例都市圈发展规划"))
}
