import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
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
  #expect(screen.state.detail.isFocused)
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

/// Where a text is on the screen, in columns and rows.
private func place(of text: String, in screen: TestScreen, row: Int) throws -> Point {
  let line = screen.lines[row]
  let start = try #require(line.firstRange(of: text)).lowerBound
  return Point(x: ColumnMeter().width(of: String(line[..<start])), y: row)
}

@Test func `a border follows the pointer that holds it, and stays where it is left`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("l")
  let border = try place(of: "│", in: screen, row: 5)
  screen.send(.mouse(MouseEvent(.click, at: border)))
  for x in [border.x + 3, border.x + 9, border.x + 6] {
    screen.send(.mouse(MouseEvent(.drag, at: Point(x: x, y: 9))))
    #expect(try place(of: "│", in: screen, row: 5).x == x)
  }
  let selection = screen.state.selection
  // Not beyond what the panes need.
  screen.send(.mouse(MouseEvent(.drag, at: Point(x: 79, y: 9))))
  let end = try place(of: "│", in: screen, row: 5).x
  #expect(end == 79 - 8)
  screen.send(.mouse(MouseEvent(.release, at: Point(x: 79, y: 9))))
  screen.send(.mouse(MouseEvent(.drag, at: Point(x: 20, y: 9))))
  #expect(try place(of: "│", in: screen, row: 5).x == end)
  #expect(screen.state.selection == selection)
  screen.press("=")
  #expect(try place(of: "│", in: screen, row: 5) == border)
}

@Test func `a drag that holds no border does nothing, nor does a release unsay a message`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("y")
  let before = screen.state
  screen.send(.mouse(MouseEvent(.drag, at: Point(x: 9, y: 9))))
  screen.send(.mouse(MouseEvent(.release, at: Point(x: 9, y: 9))))
  #expect(screen.state == before)
  #expect(screen.state.message != nil)
}

@Test(arguments: [("示例都市圈", 1), ("交通先导行动", 2), ("规划库", 1), ("推动焦济洛平", 3)])
func `a click on a name of the way goes up to it`(name: String, level: Int) throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lll<Tab>")
  let whole = screen.state.selection
  #expect(whole.count == 4)
  var point = try place(of: name, in: screen, row: 1)
  point.x += 1
  screen.send(.mouse(MouseEvent(.click, at: point)))
  #expect(screen.state.selection == Array(whole.prefix(level)))
  #expect(!screen.state.detail.isFocused)
  let between = try place(of: " > ", in: screen, row: 1)
  let before = screen.state.selection
  screen.send(.mouse(MouseEvent(.click, at: between)))
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 119, y: 1))))
  #expect(screen.state.selection == before)
}

@Test(arguments: [40, 80, 120], Language.allCases)
func `a click on a key of the bottom row presses it`(width: Int, language: Language) throws {
  var screen = BrowserFixture.screen(width, 24, language: language)
  screen.press("l")
  let word = try #require(Command.openSearch.hint(in: language))
  screen.send(.mouse(MouseEvent(.click, at: try place(of: word, in: screen, row: 23))))
  #expect(screen.state.context == .search)
  let cancel = try #require(Command.cancel.hint(in: language))
  screen.send(.mouse(MouseEvent(.click, at: try place(of: cancel, in: screen, row: 23))))
  #expect(screen.state.context == .columns)
  // After a message the keys are elsewhere, if there is room for them.
  screen.press(width > 40 ? "y" : "j")
  let back = try #require(Command.leave.hint(in: language))
  screen.send(.mouse(MouseEvent(.click, at: try place(of: back, in: screen, row: 23))))
  #expect(screen.state.selection == [.plan("sample-area")])
  screen.send(.mouse(MouseEvent(.wheelDown, at: Point(x: 10, y: 23))))
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 0, y: 23))))
  #expect(screen.state.selection == [.plan("sample-area")])
}

@Test func `% gives the mouse to the terminal and takes it back, and the bottom row says so`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("%")
  #expect(screen.effects == [.terminal(.reportMouse(false))])
  screen.press("j")
  #expect(screen.lines[23].contains("鼠标关"))
  screen.press("%")
  #expect(screen.effects.last == .terminal(.reportMouse(true)))
  #expect(!screen.lines[23].contains("鼠标关"))
}
