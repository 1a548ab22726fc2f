import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import Testing

/// The titles of the commands listed, the best first.
private func first(_ screen: TestScreen) -> String {
  String(screen.lines[1].trimmingPrefix(" "))
}

@Test(arguments: [
  ("move-down", "下移"), ("mvdn", "下移"), ("next hit", "下一处命中"), ("下一处", "下一处命中"),
  ("xiayichu", "下一处命中"), ("xycmz", "下一处命中"), ("tuichu", "退出"), ("导出", "导出所选为"),
  ("daochu", "导出所选为"), ("mark", "在此设标记"), ("ｑｕｉｔ", "退出"), ("zoom", "本栏占满"),
])
func `commands are found by name title and reading`(typed: String, title: String) {
  var screen = BrowserFixture.screen(120, 24)
  screen.press(":\(typed)")
  #expect(first(screen).hasPrefix(title), "\(screen.text)")
}

@Test func `every command of the lists can be called by its name`() {
  for binding in Keymap.standard.bindings where binding.context == .columns {
    guard binding.command != .openPalette else { continue }
    var screen = BrowserFixture.screen(120, 24)
    screen.press("/高<Enter>H")
    var called = screen
    screen.send(.keyPressed(binding.keys[0].keys[0]))
    for key in binding.keys[0].keys.dropFirst() { screen.send(.keyPressed(key)) }
    called.press(":\(binding.command.name)<Enter>")
    #expect(called.state.selection == screen.state.selection, "\(binding.command)")
    #expect(called.state.context == screen.state.context, "\(binding.command)")
    #expect(called.state.exports.picks == screen.state.exports.picks, "\(binding.command)")
    let effects = called.effects.filter {
      switch $0 {
      case .remember, .spell: false
      default: true
      }
    }
    let expected = screen.effects.filter { if case .spell = $0 { false } else { true } }
    #expect(effects == expected, "\(binding.command)")
  }
}

@Test func `a count and a number alone work as before keys`() {
  var screen = NumberedPlans.screen(0..<40, width: 80, height: 24, language: .chinese)
  screen.press(":5 move-down<Enter>")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(5))])
  screen.press(":12<Enter>")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(11))])
  screen.press("：３<Enter>")
  #expect(screen.state.selection == [.plan(NumberedPlans.id(2))])
}

@Test func `tab completes the chosen name and then the next ones`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press(":page<Tab>")
  let one = screen.lines[23]
  screen.press("<Tab>")
  let other = screen.lines[23]
  #expect(one.hasPrefix(" :page-") && other.hasPrefix(" :page-") && one != other, "\(one) \(other)")
  screen.press("<S-Tab>")
  #expect(screen.lines[23] == one)
  screen.press("<C-u>3 page-d<Tab>")
  #expect(screen.lines[23].hasPrefix(" :3 page-down"))
}

@Test func `the chosen row is called`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press(":page<Down><Enter>")
  #expect(screen.state.context == .columns)
  #expect(screen.effects.contains(.remember(command: "page-down")))
}

@Test func `arguments follow the name`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("l:set-mark a<Enter>")
  #expect(screen.state.history.marks["a"]?.path == screen.state.selection)
  let place = screen.state.selection
  screen.press("h:go-to-mark a<Enter>")
  #expect(screen.state.selection == place)
  screen.press(":set-mark<Enter>b")
  #expect(screen.state.history.marks["b"]?.path == place)
  screen.press(":export mine.md<Enter>")
  #expect(
    screen.effects.contains(
      .export(
        ExportRequest(plan: "sample-area", item: "transport", path: "mine.md"), ticket: 1)))
  screen.press(":open-search 高<Enter>")
  #expect(screen.state.context == .search)
  #expect(screen.lines[0].contains("高"))
}

@Test func `an unknown command is reported with the nearest one`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press(":movw-down<Enter>")
  #expect(screen.state.context == .palette)
  #expect(screen.lines[0].contains("move-down"), "\(screen.lines[0])")
  screen.press("<Esc>")
  #expect(screen.state.context == .columns)
}

@Test func `lines are remembered and come back`() {
  var screen = TestScreen(
    BrowserState(
      catalog: Catalog(of: SampleLibrary.library), language: .english,
      size: Size(width: 80, height: 24),
      commandHistory: ["page-up", "5 move-down"]))
  screen.press(":<C-p>")
  #expect(screen.lines[23].hasPrefix(" :5 move-down"))
  screen.press("<C-p>")
  #expect(screen.lines[23].hasPrefix(" :page-up"))
  screen.press("<Enter>:<C-p>")
  #expect(screen.lines[23].hasPrefix(" :page-up"))
  #expect(screen.effects.contains(.remember(command: "page-up")))
}

@Test func `backspace in an empty line leaves it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press(":a<BS>")
  #expect(screen.state.context == .palette)
  screen.press("<BS>")
  #expect(screen.state.context == .columns)
}

@Test func `a click calls the command under the pointer`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press(":quit")
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 3, y: 1))))
  #expect(screen.effects.last == .terminal(.quit))
}

@Test(arguments: [
  Size(width: 20, height: 5), Size(width: 12, height: 3), Size(width: 1, height: 1),
])
func `the command line is there on the smallest screens`(size: Size) {
  var screen = BrowserFixture.screen(size.width, size.height)
  screen.press(":mo")
  #expect(screen.state.frame().flaw == nil)
  #expect(size.width < 3 || screen.lines[size.height - 1].contains(":mo"))
}

@Test(arguments: [
  ("命中", "下一处命中"), ("next hit", "下一处命中"), ("next-hit", "下一处命中"), ("xiayichu", "下一处命中"),
  ("xyc", "下一处命中"),
  ("ctrl-l", "刷新屏幕"),
])
func `the help screen is narrowed to what is typed`(typed: String, title: String) {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("?/\(typed)")
  #expect(screen.text.contains(title))
  #expect(!screen.text.contains("挂起"), "\(screen.text)")
  screen.press("<Enter>")
  #expect(screen.state.context == .help)
  #expect(screen.lines[0].contains(typed))
  screen.press("<Esc>")
  #expect(screen.state.context == .help)
  #expect(screen.text.contains("上移"))
  screen.press("<Esc>")
  #expect(screen.state.context == .columns)
}

@Test func `a help screen without a row says so`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("?/zzzz")
  #expect(screen.text.contains("没有找到"))
  screen.press("<Esc>q")
  #expect(screen.state.context == .columns)
}

@Test(arguments: ["export plan.md", "filter-list kind:rail", "open-search 高铁", "5 move-down x"])
func `a command stays listed while its argument is typed`(line: String) {
  var screen = BrowserFixture.screen(120, 24)
  screen.press(":\(line)")
  #expect(screen.lines[0].hasSuffix(" 1") || screen.lines[0].contains(" 1 "), "\(screen.lines[0])")
  let name = line.split(separator: " ").first { $0.first?.isLetter == true } ?? ""
  #expect(screen.lines[1].contains(name), "\(screen.lines[1])")
}
