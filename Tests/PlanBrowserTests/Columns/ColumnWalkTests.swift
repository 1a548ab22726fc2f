import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import Testing

@Test func `enter goes from plan to initiative to action to project`() {
  var screen = BrowserFixture.screen(120, 40)
  #expect(screen.state.selection == [.plan("sample-area")])
  screen.press("<Enter>")
  #expect(screen.state.selection.last == .item("transport"))
  screen.press("l")
  #expect(screen.state.selection.last == .item("start-railway"))
  screen.press("<Right>")
  #expect(screen.state.selection.last == .item("railway"))
  #expect(screen.lines[1].hasSuffix("示例都市圈 > 交通先导行动 > 推动焦济洛平高铁开工 > 焦济洛平高铁"))
}

@Test func `opening a leaf moves the keys to the detail, and tab moves them back`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lll")
  #expect(!screen.state.detail.isFocused)
  screen.press("l")
  #expect(screen.state.detail.isFocused)
  screen.press("<Tab>")
  #expect(!screen.state.detail.isFocused)
}

@Test func `going out and in again comes back to the same row`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lj")
  #expect(screen.state.selection.last == .item("empty"))
  screen.press("hl")
  #expect(screen.state.selection.last == .item("empty"))
}

@Test func `left at the plans stays where it is`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("hh<Left><BS>")
  #expect(screen.state.selection == [.plan("sample-area")])
}

@Test func `moving stops at the ends and skips headings`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lkk")
  #expect(screen.state.selection.last == .item("transport"))
  screen.press("jj")
  #expect(screen.state.selection.last == .section(.projects))
  screen.press("G")
  #expect(screen.state.selection.last == .section(.sources))
  screen.press("<Down>gg")
  #expect(screen.state.selection.last == .item("transport"))
}

@Test(arguments: PlanSection.allCases)
func `every section of a plan is reachable and shows its rows`(section: PlanSection) {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("l")
  for _ in 0..<20 where screen.state.selection.last != .section(section) { screen.press("j") }
  #expect(screen.state.selection.last == .section(section))
  screen.press("l")
  #expect(screen.state.selection.count == 3)
}

@Test func `commitments lead to their actions and projects`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("l")
  for _ in 0..<20 where screen.state.selection.last != .section(.commitments) {
    screen.press("j")
  }
  screen.press("lll")
  #expect(
    screen.state.selection.suffix(3) == [
      .item("jiaozuo-says"), .item("jiaozuo-start"), .item("railway"),
    ])
}

@Test func `the detail shows the statement history of a project`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("lll")
  for words in [
    "焦作 — 济源（经） — 洛阳", "表述 2", "2021-04（推断）  “加快推进…开工建设”  拟开工",
    "2024-04（推断）  “开工建设”  已开工", "省发改委副主任", "示例日报 2021-04-12 ¶2", "约242公里",
    "呼南高铁豫西通道", "见于",
  ] {
    #expect(screen.text.contains(words), "\(words)\n\(screen.text)")
  }
}

@Test func `control characters in a name do not reach the screen`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("lljl")
  #expect(!screen.text.contains("\u{1B}"))
  #expect(screen.state.frame().flaw == nil)
}

@Test func `the browser can start in a plan`() {
  let state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24),
    plan: "sample-area")
  #expect(state.selection == [.plan("sample-area"), .item("transport")])
}

@Test func `an empty library says where plans belong`() {
  let screen = BrowserFixture.screen(80, 24, library: .init())
  #expect(screen.text.contains("没有可读的规划"))
}

@Test func `every key may be pressed in an empty library`() {
  var screen = BrowserFixture.screen(80, 24, library: .init())
  for binding in screen.state.keymap.bindings where binding.context == .columns {
    for key in binding.keys.flatMap(\.keys) { screen.send(.keyPressed(key)) }
    screen.press("<Esc>")
  }
  #expect(screen.state.frame().flaw == nil)
}

@Test func `an agreement has the status of its latest milestone, not of its last line`() {
  let source = SourceReference(source: "daily")
  let plan = Plan(
    id: "plan", title: "规划", kind: .actionPlan,
    region: Region(name: "圈", kind: .metropolitanArea), sources: [Source(id: "daily", title: "日报")],
    agreements: [
      Agreement(
        id: "pact", title: "协议",
        statements: [
          Statement(date: PartialDate("2024"), stage: .start, mode: .achieved, source: source),
          Statement(date: PartialDate("2021"), stage: .idea, mode: .target, source: source),
        ])
    ])
  var screen = BrowserFixture.screen(120, 24, library: Library(plans: [plan]))
  screen.press("l")
  #expect(screen.text.contains("▸ 协议  在建"), "\(screen.text)")
}
