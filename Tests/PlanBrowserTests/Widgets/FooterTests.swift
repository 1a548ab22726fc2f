import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

@Test func `a message leaves the position and the keys in sight`() throws {
  var screen = BrowserFixture.screen(100, 24)
  screen.press("/高<Enter>")
  let footer = try #require(screen.lines.last)
  #expect(footer.contains("1/2") && footer.contains("“高” 1/2"), "\(footer)")
  #expect(footer.contains("进入"), "\(footer)")
}

@Test func `n and N are named while there are hits to walk through`() throws {
  var screen = BrowserFixture.screen(120, 24)
  #expect(!(try #require(screen.lines.last)).contains("下一处"))
  screen.press("/高<Enter>j")
  #expect((try #require(screen.lines.last)).contains("n 下一处"))
}

@Test func `keys that would do nothing are not named`() throws {
  let screen = BrowserFixture.screen(120, 24)
  #expect(!(try #require(screen.lines.last)).contains("返回"))
}

@Test func `full-width keys mean the same where no text is typed`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ｊ")
  #expect(screen.state.selection == [.plan("empty-plan")])
  screen.press("ｋ／")
  #expect(screen.state.context == .search)
  screen.press("ｊ")
  #expect(screen.lines[0].contains("ｊ"))
  screen.press("<Esc>？ｑ")
  #expect(screen.state.context == .columns)
  screen.press("ｑ")
  #expect(screen.effects.last == .terminal(.quit))
}

@Test func `initiatives are counted through their groups and apart from the sections`() throws {
  let source = SourceReference(source: "daily")
  let initiatives = ["a", "b", "c"].compactMap { id in
    Identifier<Initiative>(id).map {
      Initiative(
        id: $0, title: id, group: id == "c" ? "重点工作" : "回顾工作", field: .economy,
        mode: .target, source: source)
    }
  }
  let plan = Plan(
    id: "report", title: "报告", kind: .governmentWorkReport,
    region: Region(name: "省", kind: .cityCluster), sources: [Source(id: "daily", title: "日报")],
    initiatives: initiatives)
  var screen = BrowserFixture.screen(80, 24, library: Library(plans: [plan]))
  screen.press("ljj")
  #expect(try #require(screen.lines.last).hasPrefix(" 3/3"))
  screen.press("j")
  #expect(try #require(screen.lines.last).hasPrefix(" 1/1"))
}

@Test func `on a narrow screen key and word do not become one word`() throws {
  var screen = BrowserFixture.screen(40, 12, language: .english)
  screen.press("<F4><Tab>")
  let footer = try #require(screen.lines.last)
  #expect(footer.contains("Enter open Esc back ?help t swap"), "\(footer)")
  var chinese = BrowserFixture.screen(40, 12)
  chinese.press("<F4><Tab>")
  #expect(try #require(chinese.lines.last).contains("Enter进入"))
}

@Test(arguments: [("x", "x"), ("gx", "g x"), ("<Tab>o", "o"), ("<F2>z", "z"), ("<F4>é", "é")])
func `a key that does nothing says so and names the help`(keys: String, label: String) throws {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(80, 24, language: language)
    screen.press(keys)
    #expect(screen.state.message?.text == Strings(language).unbound(label, help: "?"))
  }
}

@Test func `Esc after the beginning of a key, and keys below a question, say nothing`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("g<Esc>")
  #expect(screen.state.message == nil)
  screen.press("e<C-u>taken.md<Enter>")
  #expect(screen.state.context == .confirmation)
  screen.press("x")
  #expect(screen.state.context == .confirmation)
  #expect(screen.state.message == nil)
}

@Test func `keys at an end say where to continue`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("h")
  #expect(screen.state.message?.text == "已在最上一级；q 退出")
  screen.press("<Esc>")
  #expect(screen.state.message?.text == "已在最上一级；q 退出")
  var narrow = BrowserFixture.screen(40, 12)
  for keys in ["z", "z", "<lt>", ">"] {
    narrow.press(keys)
    #expect(narrow.state.message?.text == Strings(.chinese).onlyOnePane, "\(keys)")
  }
}
