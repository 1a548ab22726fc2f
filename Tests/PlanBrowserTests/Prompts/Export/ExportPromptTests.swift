import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import Testing

@Test func `e offers a file name for the selected plan`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("e")
  #expect(screen.lines[23].contains("sample-area.md"))
  screen.press("<Enter>")
  #expect(
    screen.effects == [
      .export(ExportRequest(plan: "sample-area", item: nil, path: "sample-area.md"), ticket: 1)
    ])
  #expect(screen.state.message?.text.hasSuffix("sample-area.md") == true)
  #expect(screen.state.context == .columns)
}

@Test func `e writes what is selected inside the plan`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("le<Enter>")
  #expect(
    screen.effects == [
      .export(
        ExportRequest(plan: "sample-area", item: "transport", path: "sample-area-transport.md"),
        ticket: 1)
    ])
}

@Test func `tab exports the whole plan instead of the selection`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("le<Tab><Enter>")
  #expect(
    screen.effects == [
      .export(ExportRequest(plan: "sample-area", item: nil, path: "sample-area.md"), ticket: 1)
    ])
}

@Test func `tab keeps a path that was typed`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("le<C-u>mine.md<Tab><Enter>")
  #expect(
    screen.effects == [
      .export(ExportRequest(plan: "sample-area", item: nil, path: "mine.md"), ticket: 1)
    ])
}

@Test func `a file that exists is replaced only after a yes`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("e<C-u>taken.md<Enter>")
  #expect(screen.state.context == .confirmation)
  screen.press("n")
  #expect(screen.state.context == .export)
  screen.press("<Enter>y")
  #expect(
    screen.effects.last
      == .export(
        ExportRequest(plan: "sample-area", item: nil, path: "taken.md", replaces: true), ticket: 3))
  #expect(screen.state.context == .columns)
}

@Test func `enter does not replace a file`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("e<C-u>taken.md<Enter><Enter><Enter>")
  #expect(screen.effects.count == 1)
}

@Test func `a failure says why and leaves the path to be mended`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("e<C-u>/locked/x.md<Enter>")
  #expect(screen.state.context == .export)
  #expect(screen.lines[22].contains("/locked/x.md: Permission denied"))
  #expect(screen.lines[23].contains("/locked/x.md"))
  screen.press("<Esc>j")
  #expect(screen.state.selection == [.plan("empty-plan")])
}

@Test func `an empty path is not written`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("e<C-u> <Enter>")
  #expect(screen.effects.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}

@Test func `quit suspend and redraw are effects`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<C-l><C-z>q")
  #expect(screen.effects == [.redraw, .suspend, .quit].map(BrowserEffect.terminal))
}

@Test func `q closes the help and then quits`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("?")
  #expect(screen.state.context == .help)
  screen.press("q")
  #expect(!screen.effects.contains(.terminal(.quit)))
  screen.press("q")
  #expect(screen.effects.last == .terminal(.quit))
}

@Test(arguments: [40, 80, 200])
func `the prompt always names its keys`(width: Int) {
  var screen = BrowserFixture.screen(width, 24)
  screen.press("l")
  screen.press("e")
  for key in ["Enter", "Esc", "Tab"] {
    #expect(screen.lines[22].contains(key), "\(screen.lines[22])")
  }
  #expect(screen.lines[23].contains("sample-area-transport.md"))
}

@Test func `the prompt and its answers are seen on the smallest screens too`() {
  var screen = BrowserFixture.screen(30, 4)
  screen.press("e")
  #expect(screen.lines[3].contains("sample-area.md"))
  screen.press("<C-u>taken.md<Enter>")
  #expect(screen.lines[3].contains("已存在"))
  screen.press("y")
  #expect(screen.lines[3].contains("taken.md"))
  screen.press("j")
  #expect(!screen.text.contains("taken.md"))
}

@Test func `E asks for the form, and then where to`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lE")
  #expect(screen.state.context == .columnMenu)
  #expect(screen.text.contains("交通先导行动（Markdown）"))
  #expect(screen.text.contains("整部规划（Markdown）"))
  for format in ExportFormat.formats(of: .plans) {
    #expect(screen.text.contains("整部规划（\(format.title(in: .chinese))）"))
  }
  screen.press("<Down><Down><Enter>")
  #expect(screen.state.context == .export)
  #expect(screen.lines[22].contains("整部规划（CSV）"))
  #expect(screen.lines[23].contains("sample-area.csv"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area.xlsx"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area-oc4ids.json"))
  screen.press("<Enter>")
  #expect(
    screen.effects.last
      == .export(
        ExportRequest(.plan("sample-area", .oc4ids), path: "sample-area-oc4ids.json"), ticket: 1))
}

@Test func `E in a table lists what e writes there`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>E")
  #expect(screen.text.contains("CSV") && screen.text.contains("OC4IDS"))
  screen.press("<Down><Enter>")
  #expect(screen.lines[23].contains("metroplan-projects.csv"))
  screen.press("<Esc>E<Esc>")
  #expect(screen.state.context == .table)
}

@Test func `a click chooses a form`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("E")
  let row = screen.lines.firstIndex { $0.contains("GeoJSON") } ?? 0
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 4, y: row))))
  #expect(screen.lines[23].contains("sample-area.geojson"))
}
