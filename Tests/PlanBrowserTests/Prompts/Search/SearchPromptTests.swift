import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import Testing

@testable import PlanBrowser

@Test func `typing asks for hits letter by letter and shows them`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁")
  #expect(
    screen.effects == [
      .complete(CompletionQuery(text: "", cursor: 0)),
      .search(SearchQuery(text: "高", limit: 200, countsAll: false), ticket: 1),
      .complete(CompletionQuery(text: "高", cursor: 1)),
      .search(SearchQuery(text: "高铁", limit: 200, countsAll: false), ticket: 2),
      .complete(CompletionQuery(text: "高铁", cursor: 2)),
    ])
  #expect(screen.lines[2].contains("焦济洛平高铁"))
  #expect(screen.text.contains("示例都市圈 > 交通先导行动"))
}

@Test func `the matched characters are highlighted`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁")
  #expect(screen.golden.contains("matchSelected 2,16-19"), "\(screen.golden)")
}

@Test func `enter goes to the hit in the columns`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁<Enter>")
  #expect(
    screen.state.selection == [
      .plan("sample-area"), .item("transport"), .item("start-railway"), .item("railway"),
    ])
  #expect(screen.state.context == .columns)
}

@Test func `escape returns to where one was`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lj")
  let before = screen.state.selection
  screen.press("/高铁<Down><Esc>")
  #expect(screen.state.selection == before)
  #expect(screen.state.context == .columns)
}

@Test func `n and N walk through the hits around the ends`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高<Enter>")
  let first = screen.state.selection.last
  screen.press("n")
  let second = screen.state.selection.last
  #expect(first != second)
  screen.press("n")
  #expect(screen.state.selection.last == first)
  screen.press("N")
  #expect(screen.state.selection.last == second)
}

@Test func `n without a search says what to do`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("n")
  #expect(screen.state.message?.text == Strings(.chinese).noSearchYet)
}

@Test func `an answer to an older question is dropped`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("高"))
  _ = state.update(.keyPressed("铁"))
  let stale = SearchResult(query: SearchQuery(text: "高"), total: 99, hits: [])
  _ = state.update(.searchFinished(stale, ticket: 1))
  #expect(!TestScreen(state).text.contains("99"))
}

@Test(arguments: [(Language.chinese, "正在读取规划…"), (.english, "Reading the plans…")])
func `while plans are read for a search the box says so and takes keys`(
  language: Language, note: String
) {
  var state = BrowserState(
    library: SampleLibrary.library, language: language, size: Size(width: 80, height: 24))
  for key in "/status:" { _ = state.update(.keyPressed(KeyPress.character(key))) }
  let asked = state.ticket
  _ = state.update(.searchStarted(ticket: asked - 1))
  #expect(!TestScreen(state).text.contains(note))
  _ = state.update(.searchStarted(ticket: asked))
  #expect(TestScreen(state).text.contains(note))
  _ = state.update(.keyPressed(KeyPress.character("在")))
  let asked2 = state.ticket
  #expect(asked2 != asked)
  #expect(TestScreen(state).lines[0].contains("status:在"))
  _ = state.update(.searchStarted(ticket: asked2))
  let hit = SearchHit(plan: "sample-area", kind: .project, id: "railway", title: "高铁", text: "")
  let found = SearchResult(query: SearchQuery(text: "status:在"), total: 1, hits: [hit])
  _ = state.update(.searchFinished(found, ticket: asked))
  #expect(TestScreen(state).text.contains(note))
  _ = state.update(.searchFinished(found, ticket: asked2))
  #expect(!TestScreen(state).text.contains(note) && TestScreen(state).text.contains("高铁"))
}

@Test func `an answer after escape is dropped`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("高"))
  _ = state.update(.keyPressed(.escape))
  let late = SearchResult(query: SearchQuery(text: "高"), total: 1, hits: [])
  #expect(state.update(.searchFinished(late, ticket: 1)).isEmpty)
  #expect(state.context == .columns)
}

@Test func `keys of the columns are text in the search box`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/qjke?")
  #expect(screen.lines[0].contains("qjke?"))
}

@Test func `pasted text goes into the box without its line ends`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/")
  screen.send(.textPasted("高\r\n铁\u{1B}[31m"))
  #expect(screen.lastQuery?.text == "高 铁[31m")
}

@Test func `a hundred kilobytes of paste are cut with a notice`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/")
  screen.send(.textPasted(String(repeating: "都市圈", count: 34_000)))
  #expect(screen.lastQuery?.text.count == 1000)
  #expect(screen.state.message?.text == Strings(.chinese).textCut)
  #expect(screen.state.frame().flaw == nil)
}

@Test func `paste outside a box does nothing`() {
  var screen = BrowserFixture.screen(80, 24)
  let before = screen.state
  screen.send(.textPasted("qqq/e\n"))
  #expect(screen.state == before)
  #expect(screen.effects.isEmpty)
}

@Test func `the cursor is behind the text being typed`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁")
  let frame = screen.state.frame()
  #expect(frame.isCursorVisible)
  #expect(frame.cursor == Point(x: 1 + 7 + 4, y: 0))
}

@Test func `text that no longer fits is reported, typed or pasted`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/")
  screen.send(.textPasted(String(repeating: "圈", count: 999)))
  #expect(screen.state.message == nil)
  screen.press("市")
  #expect(screen.state.message == nil)
  screen.press("县")
  #expect(screen.state.message?.text == Strings(.chinese).textCut)
}

@Test func `the chosen hit stays in sight when the screen shrinks`() {
  let hits = (0..<40).map { number in
    SearchHit(
      plan: "sample-area", kind: .project, id: "railway", title: "第\(number)条", path: [],
      text: "", matches: [.init(field: .title, start: 0, length: 1)])
  }
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 40))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("第"))
  _ = state.update(
    .searchFinished(
      SearchResult(query: SearchQuery(text: "第"), total: 40, hits: hits), ticket: 1))
  for _ in 0..<15 { _ = state.update(.keyPressed(.down)) }
  _ = state.update(.resized(Size(width: 80, height: 10)))
  #expect(TestScreen(state).text.contains("第15条"))
}

@Test func `a query left by escape is in the history`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁<Esc>/<C-p>")
  #expect(screen.lines[0].contains("高铁"))
}

@Test(arguments: [40, 80])
func `a row shows the mark however long the text before it is`(width: Int) {
  let text = String(repeating: "前", count: 60) + "投产" + String(repeating: "后", count: 60)
  let hit = SearchHit(
    plan: "sample-area", kind: .project, id: "ethylene", title: "百万吨乙烯", path: [], text: text,
    matches: [.init(field: .text, start: 60, length: 2)])
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: width, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("投"))
  _ = state.update(
    .searchFinished(
      SearchResult(query: SearchQuery(text: "投"), total: 1, hits: [hit]), ticket: 1))
  let screen = TestScreen(state)
  #expect(screen.lines[3].contains("投产"), "\(screen.text)")
  #expect(screen.lines[2].contains("示例都市圈"), "\(screen.text)")
}

@Test func `a filter with an unknown name lists the known ones`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("x"))
  let notice = SearchNotice.unknownValue(
    field: .stage, value: "开功", known: ["开工", "规划"])
  _ = state.update(
    .searchFinished(
      SearchResult(query: SearchQuery(text: "阶段:开功"), total: 0, notices: [notice]), ticket: 1))
  let screen = TestScreen(state)
  #expect(screen.text.contains("没有“开功”"), "\(screen.text)")
  #expect(screen.text.contains("开工、规划"), "\(screen.text)")
  #expect(screen.lines[23].contains("取消"), "\(screen.text)")
}

@Test func `where nothing is found the nearest titles are offered`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("x"))
  _ = state.update(
    .searchFinished(
      SearchResult(query: SearchQuery(text: "焦洛济平"), total: 0, suggestions: ["焦济洛平高铁"]),
      ticket: 1))
  #expect(TestScreen(state).text.contains("焦济洛平高铁"))
}

@Test func `near words that were looked for stand before the number of hits`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  _ = state.update(.keyPressed("/"))
  _ = state.update(.keyPressed("x"))
  let hit = SearchHit(
    plan: "sample-area", kind: .project, id: "railway", title: "焦济洛平高铁", text: "")
  let added = SearchNotice.added(word: "高铁", others: ["高速铁路", "客专"])
  _ = state.update(
    .searchFinished(
      SearchResult(
        query: SearchQuery(text: "高铁"), total: 1, hits: [hit], notices: [added]), ticket: 1))
  let screen = TestScreen(state)
  #expect(screen.lines[0].contains("+高速铁路、客专  1"), "\(screen.text)")
  #expect(!screen.text.contains("只找原词"), "\(screen.text)")
}

extension TestScreen {
  /// The query that was asked last.
  var lastQuery: SearchQuery? {
    for effect in effects.reversed() {
      if case .search(let query, _) = effect { return query }
    }
    return nil
  }
}

@Test func `more hits are asked for as the reader comes to the last one`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高铁")
  let hit = SearchHit(plan: "sample", kind: .project, id: "railway", title: "焦济洛平高铁", text: "")
  let query = SearchQuery(text: "高铁", limit: 200, countsAll: false)
  screen.send(
    .searchFinished(
      SearchResult(
        query: query, total: 200, isTotalExact: false, hits: Array(repeating: hit, count: 200)),
      ticket: 2))
  #expect(screen.lines[0].contains("200+"))
  for _ in 0..<30 { screen.press("<PgDn>") }
  let asked = screen.effects.compactMap { effect -> Int? in
    if case .search(let query, _) = effect { query.limit } else { nil }
  }
  #expect(asked == [200, 200, 800])
}

/// The screen after a search that has given only its best hits so far.
private func manyHits(
  _ width: Int, _ language: Language, total: Int = 261, isExact: Bool = true
) -> TestScreen {
  var screen = BrowserFixture.screen(width, 24, language: language)
  screen.press("/高")
  let hits = (0..<200).map {
    SearchHit(
      plan: "sample-area", kind: .project, id: $0.isMultiple(of: 2) ? "railway" : "belt",
      title: "高铁\($0)", text: "")
  }
  let query = SearchQuery(text: "高", limit: 200, countsAll: false)
  screen.send(
    .searchFinished(
      SearchResult(query: query, total: total, isTotalExact: isExact, hits: hits),
      ticket: screen.state.ticket))
  return screen
}

@Test(arguments: [40, 80], Language.allCases)
func `top and bottom count the same hits, also when only the best are here`(
  width: Int, language: Language
) {
  var screen = manyHits(width, language)
  #expect(screen.lines[0].contains("261"), "\(screen.text)")
  #expect(screen.lines[23].contains(" 1/261 "), "\(screen.text)")
  screen.press("<Down>")
  #expect(screen.lines[23].contains(" 2/261 "), "\(screen.text)")
  let more = manyHits(width, language, total: 200, isExact: false)
  #expect(more.lines[0].contains("200+"), "\(more.text)")
  #expect(more.lines[23].contains(" 1/200+ "), "\(more.text)")
}

@Test(arguments: [40, 80])
func `n and N say that they go through the best of more hits`(width: Int) {
  for (language, words) in [
    (Language.chinese, "“高” 2/200（共 261）"), (.english, "“高” 2/200 of 261"),
  ] {
    var screen = manyHits(width, language)
    screen.press("<Enter>n")
    #expect(screen.lines[23].contains(words), "\(screen.text)")
  }
}
