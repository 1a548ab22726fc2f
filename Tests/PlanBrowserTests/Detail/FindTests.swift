import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import Testing

/// The detail of the railway, which has the keys.
private func detail(_ width: Int = 80, _ height: Int = 32) -> TestScreen {
  var screen = BrowserFixture.screen(width, height)
  screen.press("lll<Tab>")
  return screen
}

/// The characters drawn in a role.
private func text(in role: Role, of screen: TestScreen) -> String {
  let frame = screen.state.frame()
  return String(
    (0..<frame.size.height).flatMap { frame.row($0) }
      .filter { $0.role == role && $0.span > 0 }.map(\.glyph))
}

@Test func `words are highlighted while they are typed, and counted`() {
  var screen = detail()
  screen.press("f开")
  #expect(screen.state.context == .find)
  #expect(screen.text.contains("查找“开” 1/5"), "\(screen.text)")
  #expect(text(in: .matchSelected, of: screen) == "开")
  #expect(text(in: .match, of: screen) == "开开开开")
  screen.press("工建")
  #expect(screen.text.contains("查找“开工建” 1/2"), "\(screen.text)")
}

@Test func `n and N go round and say so`() {
  var screen = detail()
  screen.press("f开工建<Enter>n")
  #expect(screen.state.context == .detail)
  #expect(screen.text.contains("查找“开工建” 2/2"), "\(screen.text)")
  #expect(screen.state.message == nil)
  screen.press("n")
  #expect(screen.text.contains("查找“开工建” 1/2"), "\(screen.text)")
  #expect(screen.state.message?.text == "已到末尾，从头继续")
  screen.press("N")
  #expect(screen.text.contains("查找“开工建” 2/2"), "\(screen.text)")
  #expect(screen.state.message?.text == "已到开头，从末尾继续")
  screen.press("3n")
  #expect(screen.text.contains("查找“开工建” 1/2"), "\(screen.text)")
}

@Test func `the cursor is where the word is`() {
  var screen = detail()
  screen.press("f全长<Enter>")
  let frame = screen.state.frame()
  let cursor = frame.cursor ?? Point(x: 0, y: 0)
  #expect(frame[cursor.x, cursor.y].glyph == "全")
  #expect(frame[cursor.x, cursor.y].role == .matchSelected)
}

@Test func `labels are found too`() {
  var screen = detail()
  screen.press("f别名<Enter>")
  #expect(text(in: .matchSelected, of: screen) == "别名")
}

@Test func `what is below comes into view and cancelling leads back`() {
  var screen = detail(80, 10)
  screen.press("f见于")
  #expect(screen.text.contains("见于"), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.lines[2].contains("焦济洛平高铁"))
  #expect(!screen.text.contains("查找“"))
  screen.press("f见于<Enter><Esc>")
  #expect(screen.state.context == .detail)
  #expect(!screen.text.contains("查找“"))
  screen.press("<Esc>")
  #expect(screen.state.context == .columns)
}

@Test func `words that are not found are reported and not kept`() {
  var screen = detail()
  screen.press("f没有这个")
  #expect(screen.lines[31].contains("没有找到"), "\(screen.text)")
  screen.press("<Enter>")
  #expect(screen.state.message?.text == "详情中没有“没有这个”")
  screen.press("n")
  #expect(screen.state.message?.text == "还没有搜索；按 / 搜索")
}

@Test func `the search continues in what is chosen next`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ljjl<Tab>f开工<Enter><Tab>")
  let here = text(in: .match, of: screen).count
  screen.press("j")
  #expect(screen.text.contains("查找“开工”"), "\(screen.text)")
  #expect(text(in: .match, of: screen).count != here)
  screen.press("k<Tab>n")
  #expect(screen.text.contains("查找“开工” 1/"), "\(screen.text)")
}

@Test func `in the lists n still goes through the hits of the search`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/焦<Enter><Tab>f焦<Enter><Tab>n")
  #expect(screen.state.message?.text == "“焦” 2/2")
}

@Test func `a match that wraps is highlighted in both lines`() {
  for width in 20...60 {
    var screen = BrowserFixture.screen(width, 30)
    screen.press("lll<Tab>f推动焦济洛平高铁开工<Enter>")
    #expect(text(in: .matchSelected, of: screen) == "推动焦济洛平高铁开工", "\(width)\n\(screen.text)")
  }
}

@Test func `a new width finds the words again`() {
  var screen = detail(80, 40)
  screen.press("f开工<Enter>")
  let count = text(in: .match, of: screen) + text(in: .matchSelected, of: screen)
  screen.send(.resized(Size(width: 24, height: 60)))
  #expect(text(in: .match, of: screen) + text(in: .matchSelected, of: screen) == count)
}

@Test func `the history comes back`() {
  var screen = detail()
  screen.press("f开工<Enter>f<C-p>")
  #expect(screen.lines[31].contains("查找: 开工"), "\(screen.text)")
}
