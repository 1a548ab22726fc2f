import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import TestSupport
import Testing

@testable import PlanBrowser

/// A browser by lines on the sample library, and everything that it says.
private struct PlainScreen {
  var browser: PlainBrowser
  var text = ""
  var effects: [BrowserEffect] = []
  var hasQuit = false

  init(_ language: Language, library: Library = SampleLibrary.library) {
    browser = PlainBrowser(
      BrowserState(library: library, language: language, size: Size(width: 80, height: 24)))
    say()
  }

  mutating func enter(_ line: String) {
    text += "> \(line)\n"
    var asked: [BrowserEffect] = []
    hasQuit = !browser.step(line) { effect in
      asked.append(effect)
      return BrowserFixture.answer(effect)
    }
    effects += asked
    if !hasQuit { say() }
  }

  private mutating func say() {
    for line in browser.answer() { text += line + "\n" }
  }
}

/// Whole walks: their name and their lines.
private let walks: [(String, [String])] = [
  ("walk", ["1", "1", "1", "1", "back", "back", "back", "2", "99", "0", "nonsense", "quit"]),
  ("search", ["search 高", "2", "next-hit", "搜索 没有的", "search", "焦济洛", "1", "返回", "退出"]),
  (
    "work",
    [
      "copy-citation 2", "detail 1", "copy-text 9", "export taken.md", "n", "mine.md", "export", "",
      "pick", "1", "pick",
      "list", "clear", "open-pipe", "", "open-pipe wc -l", "详情", "", "", "set-mark a", "back",
      "go-to-mark a", "filter 空", "clear", "zoom-pane", "help", "", "q",
    ]
  ),
  (
    "views",
    [
      "projects", "order", "1", "group-rows", "2", "filter 洛", "clear", "clear", "detail 2",
      "copy-citation 1", "pick 1", "list", "1", "go-back", "99", "追踪", "1", "back", "back",
      "view-places", "1", "1", "timeline", "back", "map", "指标", "compare", "2", "quit",
    ]
  ),
  (
    "versions",
    [
      "version", "", "1", "version", "none.yaml", "version old.yaml", "detail 1", "filter 项目",
      "clear", "later other.yaml", "较新版本 old.yaml", "1", "go-back", "unfilter", "back", "quit",
    ]
  ),
]

@Test(arguments: walks.map(\.0), Language.allCases)
func `a walk by lines says what is kept for it`(name: String, language: Language) throws {
  let lines = try #require(walks.first { $0.0 == name }).1
  var screen = PlainScreen(language)
  for line in lines { screen.enter(line) }
  #expect(screen.hasQuit)
  let suffix = language == .english ? "-en" : ""
  let difference = GoldenFile("plain-\(name)\(suffix).txt").difference(from: screen.text)
  #expect(difference == nil)
  let isPlain = screen.text.unicodeScalars.allSatisfy {
    $0 == "\n" || $0.properties.generalCategory != .control
  }
  #expect(isPlain)
}

@Test func `long lists come by the page`() {
  let plans = (1...45).compactMap { number in
    Identifier<Plan>("plan-\(number)").map {
      Plan(
        id: $0, title: "规划\(number)", kind: .commentary,
        region: Region(name: "圈", kind: .economicCircle))
    }
  }
  var screen = PlainScreen(.english, library: Library(plans: plans, gazetteer: Gazetteer()))
  #expect(screen.text.contains("\n18. ") && !screen.text.contains("\n19. "))
  #expect(screen.text.contains("more lines"))
  screen.enter("")
  screen.enter("")
  #expect(screen.text.contains("\n45. "))
  // A number counts rows across pages.
  screen.enter("40")
  #expect(screen.browser.state.selection == [.plan("plan-40")])
}

@Test func `every command by lines has a name that finds it`() {
  for command in Command.plain {
    #expect(Command(plainName: command.name) == command)
    for language in Language.allCases {
      if let hint = command.hint(in: language) {
        #expect(Command(plainName: hint) != nil, "\(hint)")
      }
    }
  }
  #expect(Command(plainName: "zoom-pane") == nil)
  #expect(Command(plainName: "") == nil)
}

@Test func `after a search next goes to the first hit and previous to the last`() {
  var screen = PlainScreen(.chinese)
  screen.enter("search 高")
  screen.enter("next")
  #expect(screen.browser.state.selection.last == .item("railway"))
  screen.enter("search 高")
  screen.enter("previous")
  #expect(screen.browser.state.selection.last == .item("belt"))
}

@Test func `a command after a search is about the list and not about the hits`() {
  var screen = PlainScreen(.chinese)
  screen.enter("1")
  screen.enter("search 高")
  screen.enter("back")
  #expect(screen.browser.state.selection == [.plan("sample-area")])
}

@Test func `bars are not read out`() {
  var screen = PlainScreen(.english)
  screen.enter("figures")
  screen.enter("detail 1")
  #expect(!screen.text.contains("⣿"), "\(screen.text)")
}

@Test func `versions in a library without plans are not asked for`() {
  var screen = PlainScreen(.english, library: Library(plans: []))
  screen.enter("version old.yaml")
  #expect(!screen.effects.contains { if case .compareVersions = $0 { true } else { false } })
  screen.enter("quit")
  #expect(screen.hasQuit, "the line was a command and no path")
}

@Test(arguments: Language.allCases)
func `messages in line mode name commands and no keys`(language: Language) {
  var screen = PlainScreen(language)
  screen.enter("compare")
  let pick = language == .chinese ? "用 pick 另选两部" : "pick two plans with pick"
  #expect(screen.text.contains(pick), "\(screen.text)")
  screen.enter("filter 没有这样的")
  let unfilter = language == .chinese ? "按 clear 取消筛选" : "Press clear"
  #expect(screen.text.contains(unfilter), "\(screen.text)")
  screen.enter("clear")
  #expect(screen.text.contains("1. "), "\(screen.text)")
  #expect(
    Command.allCases.allSatisfy { Command(plainName: $0.plainName)?.plainName != "step-back" })
}
