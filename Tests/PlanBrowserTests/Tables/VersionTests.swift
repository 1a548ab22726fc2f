import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

private let walks = [
  Walk(name: "versions-asked", keys: "V"),
  Walk(name: "versions-failed", keys: "Vnone.yaml<Enter>"),
  Walk(name: "versions", keys: "Vold.yaml<Enter>"),
  Walk(name: "versions-grouped", keys: "Vold.yaml<Enter>b<Down><Enter>+"),
]

@Test(arguments: walks, TestScreen.sizes)
func `a walk to another version ends on the screen kept for it`(walk: Walk, size: Size) {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(size.width, size.height, language: language)
    screen.press(walk.keys)
    let difference = screen.difference(fromKept: walk.name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test func `a version is asked for of the plan that is shown`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("lVold.yaml<Enter>")
  #expect(
    screen.effects.contains(
      .compareVersions(VersionRequest(path: "old.yaml", isLater: false), ticket: 1)))
  #expect(screen.state.view == .compare)
  #expect(screen.lines[1].contains("对比 > old.yaml → 示例都市圈"), "\(screen.text)")
  #expect(screen.lines[1].contains("实质修订") && screen.lines[1].contains("编辑性修改"))
  #expect(screen.text.contains("+ 新增"))
  #expect(screen.text.contains("- 删去"))
}

@Test func `the file can be the later version`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("Vold.yaml<Tab><Enter>")
  #expect(screen.lines[1].contains("示例都市圈 → old.yaml"), "\(screen.text)")
  let tunnel = screen.lines.first { $0.contains("黄河隧道") } ?? ""
  #expect(tunnel.contains("+ 新增"), "\(screen.text)")
}

@Test(arguments: [(Language.chinese, "较新版本", "较早版本"), (.english, "later", "earlier")])
func `tab in the prompt names the version that it turns to`(
  language: Language, later: String, earlier: String
) {
  for (width, row) in [(40, 22), (120, 22)] {
    var screen = BrowserFixture.screen(width, 24, language: language)
    screen.press("V")
    #expect(screen.lines[row].contains("Tab \(later)"), "\(screen.text)")
    screen.press("<Tab>")
    #expect(screen.lines[row].contains("Tab \(earlier)"), "\(screen.text)")
  }
}

@Test func `a row leads to its item, and one that was dropped to the plan`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("Vold.yaml<Enter>f百万吨<Enter><Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.last == .item("ethylene"))
  screen.press("H<Esc>f黄河<Enter><Enter>")
  #expect(screen.state.selection == [.plan("sample-area")])
}

@Test func `a file that is no version says why, and the prompt stays`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("Vnone.yaml<Enter>")
  #expect(screen.state.message?.text.contains("No such file or directory") == true)
  #expect(screen.state.context == .version)
  screen.press("<C-u>other.yaml<Enter>")
  #expect(screen.state.message?.text.contains("不在规划库中") == true)
  screen.press("<C-u><Enter>")
  #expect(screen.state.message?.kind == .failure)
  screen.press("<Esc>")
  #expect(screen.state.view == .plans)
}

@Test func `Esc leads from two versions to two plans, and then to the plans`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("Vold.yaml<Enter><Esc>")
  #expect(screen.state.view == .compare)
  #expect(screen.lines[1].contains("示例都市圈 | 没有内容的规划"), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.state.view == .plans)
}

@Test func `two versions stay until other plans are picked`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("Vold.yaml<Enter>g1g8")
  #expect(screen.lines[1].contains("old.yaml"), "\(screen.text)")
  screen.press("g1vvg8")
  #expect(!screen.lines[1].contains("old.yaml"), "\(screen.text)")
  screen.press("V")
  #expect(screen.text.contains("old.yaml"), "the path of before is offered")
}

@Test func `changes are described in the reader's language`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("Vold.yaml<Enter>")
  #expect(screen.lines[2].contains("字段"), "\(screen.text)")
  for key in ["title", "aliases", "status.", "statements"] {
    #expect(!screen.text.contains(key), "\(screen.text)")
  }
}

@Test func `a file that cannot be read is named once`() throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("V")
  let ticket = screen.state.ticket
  screen.press("gone.yaml<Enter>")
  screen.send(
    .versionsCompared(
      .unreadable(path: "gone.yaml", reason: "gone.yaml: 无法读取"), ticket: ticket + 1))
  let message = try #require(screen.state.message?.text)
  #expect(message.components("gone.yaml") == 1, "\(message)")
}

extension String {
  /// How often this text contains another.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}

@Test(arguments: Language.allCases)
func `V asks for a version of the plan also while the detail has the keys`(language: Language) {
  var screen = BrowserFixture.screen(80, 24, language: language)
  screen.press("l<Tab>V")
  #expect(screen.state.context == .version)
  screen.press("old.yaml<Enter>")
  #expect(screen.state.view == .compare)
  screen.press("H")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.first == .plan("sample-area"))
}
