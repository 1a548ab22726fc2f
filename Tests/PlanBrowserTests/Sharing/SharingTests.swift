import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import Testing

@testable import PlanBrowser

@Test(arguments: [
  (
    Language.chinese, "l",
    "交通先导行动，《示例都市圈发展规划（2020—2035）》。来源：《示例都市圈座谈会召开》，示例日报，2021-04-12，第2段"
  ),
  (
    .english, "ll",
    "推动焦济洛平高铁开工, 示例都市圈发展规划（2020—2035）. Source: 示例都市圈座谈会召开, 示例日报, 2021-04-12, ¶2"
  ),
  (
    .chinese, "",
    "《示例都市圈发展规划（2020—2035）》，2021-04。来源：《示例都市圈座谈会召开》，示例日报，2021-04-12"
  ),
])
func `y copies a citation with plan, source, publisher, date and paragraph`(
  language: Language, keys: String, citation: String
) {
  var screen = BrowserFixture.screen(120, 24, language: language)
  screen.press(keys + "y")
  #expect(screen.effects == [.terminal(.copy(citation))])
  #expect(screen.state.message?.text.contains("\(citation.count)") == true)
  #expect(!citation.contains("\n"))
}

@Test func `a thing in several paragraphs is cited with all of them`() {
  let source = Source(id: "a", title: "甲", url: "https://a.example/1")
  let other = Source(id: "b", title: "乙", repostedBy: "转载网")
  let project = Project(
    id: "p", name: "丙", kind: .rail,
    statements: [("a", 6), ("b", 2), ("a", 3), ("a", 6)].map { name, paragraph in
      Statement(mode: .target, source: SourceReference(source: name, paragraph: paragraph))
    })
  let plan = Plan(
    id: "x", title: "丁", kind: .commentary, region: Region(name: "戊", kind: .economicCircle),
    sources: [source, other], projects: [project])
  let citation = Citation(plan: plan, words: Strings(.chinese))
  #expect(
    citation.text(of: .project(project))
      == "丙，《丁》。来源：《甲》，第3、6段，https://a.example/1；《乙》，转载网，第2段")
  #expect(citation.text(of: .source(other)) == "《乙》，转载网")
  #expect(citation.addresses(of: .project(project)) == ["https://a.example/1"])
}

@Test func `what has a name of two lines is copied as one line`() {
  let plan = Plan(
    id: "x", title: "甲\n乙\u{1B}]0;", kind: .commentary,
    region: Region(name: "圈", kind: .economicCircle))
  var screen = BrowserFixture.screen(
    80, 24, library: Library(plans: [plan], gazetteer: Gazetteer()))
  screen.press("yY")
  #expect(screen.effects.first == .terminal(.copy("《甲 乙\u{FFFD}]0;》")))
  guard case .terminal(.copy(let text)) = screen.effects.last else {
    Issue.record("nothing was copied")
    return
  }
  #expect(text.hasPrefix("甲\n乙\u{FFFD}]0;\n"))
}

@Test func `nothing that a copied text says reaches the terminal as a command`() {
  let hostile = "甲\u{1B}]52;c;!\u{7}乙\u{9B}2J丙\u{202E}丁\r\n戊"
  let shown = "甲\u{FFFD}]52;c;!\u{FFFD}乙\u{FFFD}2J丙\u{FFFD}丁"
  let blocks: [DetailBlock] = [
    .title(hostile), .subtitle(hostile), .heading(hostile), .text(hostile),
    .field(hostile, hostile), .entry(mark: hostile, role: .normal, hostile), .remark(hostile),
  ]
  for block in blocks {
    let text = [block].plainText
    #expect(text.contains(shown), "\(block)")
    #expect(
      !text.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}\u{202E}\r".unicodeScalars.contains($0) })
  }
  let plan = Plan(
    id: "x", title: "规划", kind: .commentary, region: Region(name: "圈", kind: .economicCircle),
    summary: hostile, sources: [Source(id: "s", title: "来源", paragraphs: [hostile])])
  var screen = BrowserFixture.screen(
    80, 24, library: Library(plans: [plan], gazetteer: Gazetteer()))
  for keys in ["Y", "lGY"] {
    screen.press(keys)
    guard case .terminal(.copy(let text)) = screen.effects.last else {
      Issue.record("nothing was copied with \(keys)")
      continue
    }
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{9B}"))
  }
}

@Test func `Y copies what the detail pane says`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("lllY")
  guard case .terminal(.copy(let text)) = screen.effects.last else {
    Issue.record("nothing was copied")
    return
  }
  #expect(
    text == """
      焦济洛平高铁
      项目
      现状  在建
      别名  呼南高铁豫西通道
      类型  铁路
      地方  焦作、洛阳
      线路  焦作 — 济源（经） — 洛阳

      数量
      · 全长  约242公里
        示例日报 2021-04-12 ¶2

      表述 2
      ◦ 2021-04（推断）  “加快推进…开工建设”  拟开工
        省发改委副主任 · 示例日报 2021-04-12 ¶2
      ▸ 2024-04（推断）  “开工建设”  已开工
        示例日报 2021-04-12 ¶2

      见于
      · 交通先导行动 › 推动焦济洛平高铁开工
      · 焦作市相关负责人 › 加快启动焦济洛平高铁
      """)
}

@Test func `a text that terminals would cut is not copied, and its size is shown`() {
  let plan = Plan(
    id: "x", title: "长", kind: .commentary, region: Region(name: "圈", kind: .economicCircle),
    summary: String(repeating: "长", count: 30_000))
  var screen = BrowserFixture.screen(
    80, 24, library: Library(plans: [plan], gazetteer: Gazetteer()))
  screen.press("Y")
  #expect(screen.effects.isEmpty)
  #expect(screen.state.message?.kind == .failure)
  #expect(screen.state.message?.text.contains("90 KB") == true)
}

@Test func `a terminal without a clipboard says so`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("y")
  screen.send(.notCopied)
  #expect(screen.state.message?.kind == .failure)
}

@Test func `where nothing can be cited nothing is copied`() {
  let problem = LibraryProblem(file: "a.yaml", keyPath: "", fault: .empty)
  var screen = BrowserFixture.screen(
    80, 24, library: Library(plans: [], gazetteer: Gazetteer(), problems: [problem]))
  screen.press("yw")
  #expect(screen.effects.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}

private func library(addresses: [String?]) -> Library {
  let sources = addresses.enumerated().compactMap { index, address in
    Identifier<Source>("s\(index)").map { Source(id: $0, title: "来源\(index)", url: address) }
  }
  return Library(
    plans: [
      Plan(
        id: "x", title: "规划", kind: .commentary, region: Region(name: "圈", kind: .economicCircle),
        sources: sources)
    ], gazetteer: Gazetteer())
}

@Test func `w opens the address of a source, with a number that of another one`() throws {
  var screen = BrowserFixture.screen(
    80, 24, library: library(addresses: ["https://a.example/?x=1&y=2", nil, "http://b.example"]))
  screen.press("w")
  let first = try #require(WebAddress("https://a.example/?x=1&y=2"))
  #expect(screen.effects == [.openAddress(first)])
  #expect(screen.state.message?.text.contains("1/2") == true)
  screen.press("2w")
  #expect(screen.effects.last == WebAddress("http://b.example").map(BrowserEffect.openAddress))
  screen.press("3w")
  #expect(screen.effects.count == 2)
  #expect(screen.state.message?.kind == .failure)
}

@Test(arguments: [
  "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example", "https://", "http:///x",
  "https://a.example/ -x", "https://a.example/\n", "https://a.example/\u{1B}[2J", "--help",
  "https://a.example/\u{202E}cod", "https://a.example/`id`", "https://-x", "",
  "https://a.example/" + String(repeating: "x", count: 2_000),
])
func `what is no address of the web is not opened`(text: String) {
  #expect(WebAddress(text) == nil)
  var screen = BrowserFixture.screen(80, 24, library: library(addresses: [text]))
  screen.press("w")
  #expect(screen.effects.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}

@Test(arguments: [
  "http://a.example", "HTTPS://A.example/", "https://[::1]:8080/x?y#z", "https://例子.中国/路径",
  "https://a.example/it's;$(x)&y",
])
func `addresses of the web are opened as they are`(text: String) {
  #expect(WebAddress(text)?.text == text)
}

@Test func `O gives the text to the pager`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lO")
  guard case .page(let text) = screen.effects.last else {
    Issue.record("nothing is shown")
    return
  }
  #expect(text.hasPrefix("交通先导行动\n行动\n"))
  #expect(text.hasSuffix("\n"))
}

@Test func `a command gets the selection, the plan or the picks, and is remembered`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("l|")
  #expect(screen.state.context == .pipe)
  #expect(screen.lines[22].contains("交通先导行动"))
  screen.press("wc -l<Enter>")
  let item = ExportSubject(plan: "sample-area", item: "transport")
  #expect(screen.effects == [.rememberPipe("wc -l"), .pipe([item], command: "wc -l")])
  screen.press("|<Tab><Up>")
  #expect(screen.lines[23].contains("wc -l"))
  #expect(screen.lines[22].contains("整部规划"))
  screen.press("<Enter>")
  let plan = ExportSubject(plan: "sample-area", item: nil)
  #expect(screen.effects.last == .pipe([plan], command: "wc -l"))
  screen.press("vv|sort<Enter>")
  #expect(
    screen.effects.last
      == .pipe([item, ExportSubject(plan: "sample-area", item: "empty")], command: "sort"))
}

@Test func `a command can be given in the command line too, and Esc calls the prompt off`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press(":open-pipe wc -c<Enter>")
  #expect(
    screen.effects.last
      == .pipe([ExportSubject(plan: "sample-area", item: nil)], command: "wc -c"))
  let count = screen.effects.count
  screen.press("|x<Esc>")
  #expect(screen.state.context == .columns)
  screen.press("| <Enter>")
  #expect(screen.state.context == .pipe)
  #expect(screen.state.message?.kind == .failure)
  #expect(screen.effects.count == count)
}

@Test(arguments: Language.allCases)
func `a message says how a program ended, unless the reader saw it`(language: Language) throws {
  var screen = BrowserFixture.screen(120, 24, language: language)
  let address = try #require(WebAddress("https://a.example"))
  let outcomes: [(ProgramOutcome, String, Message.Kind)] = [
    (.silent("wc"), "wc", .information), (.exited("wc", status: 3), "3", .failure),
    (.killed("wc", signal: 9), "9", .failure), (.notStarted("wc", reason: "why"), "why", .failure),
    (.opened(address), "a.example", .information),
    (.noWebBrowser(address), "BROWSER", .failure), (.nothing, "", .failure),
    (.noEditor, "EDITOR", .failure),
  ]
  for (outcome, part, kind) in outcomes {
    screen.send(.programEnded(outcome))
    #expect(screen.state.message?.text.contains(part) == true || part.isEmpty)
    #expect(screen.state.message?.kind == kind)
  }
  screen.send(.programEnded(.done))
  #expect(screen.state.message == nil)
}

@Test func `sharing waits for a plan that is not open yet`() {
  var screen = TestScreen(
    BrowserState(
      catalog: Catalog(of: SampleLibrary.library), language: .chinese,
      size: Size(width: 80, height: 24)))
  screen.press("y")
  #expect(screen.effects == [.openPlan("sample-area")])
  screen.send(.planOpened(SampleLibrary.plan))
  guard case .terminal(.copy) = screen.effects.last else {
    Issue.record("nothing was copied")
    return
  }
}
