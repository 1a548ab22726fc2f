import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@Test(arguments: [
  (120, Language.chinese, "索引 ▓▓▓▓░░░░░░  420/1000"), (80, .chinese, "索引 ▓▓░░░░  420/1000"),
  (80, .english, "Indexing ▓▓░░░░  420/1000"), (40, .chinese, "索引 42%"),
  (40, .english, "Indexing 42%"),
])
func `work on the index shows at the end of the bottom row`(
  width: Int, language: Language, text: String
) throws {
  var screen = NumberedPlans.screen(0..<5, width: width, height: 12, language: language)
  screen.send(.indexing(done: 420, total: 1000))
  let footer = try #require(screen.lines.last)
  #expect(footer.hasSuffix(text), "\(footer)")
  // The keys stay in sight.
  #expect(footer.contains("1/5") && footer.contains("?"), "\(footer)")
  screen.send(.indexing(done: 1000, total: 1000))
  #expect(!(try #require(screen.lines.last)).contains("1000"))
}

@Test func `the bar is full only when all is done`() throws {
  var screen = NumberedPlans.screen(0..<5, width: 120)
  screen.send(.indexing(done: 999, total: 1000))
  #expect(try #require(screen.lines.last).hasSuffix("▓▓▓▓▓▓▓▓▓░  999/1000"))
}

@Test func `before the first plan the screen says that they are coming`() {
  var screen = NumberedPlans.screen([], isIndexing: true)
  #expect(screen.text.contains("正在建立索引…"))
  #expect(!screen.text.contains("没有可读的规划"))
  screen.send(.indexing(done: 0, total: 0))
  #expect(screen.text.contains("没有可读的规划"))
}

/// A browser that was asked for a plan which is not known yet.
private func waiting(for name: String) -> TestScreen {
  TestScreen(
    BrowserState(
      catalog: NumberedPlans.catalog(0..<2), asOf: ViewFactory.sampleDay, isIndexing: true,
      language: .chinese, size: Size(width: 80, height: 24), awaited: name),
    answer: NumberedPlans.answer)
}

@Test func `a plan that is named at the start opens when it has been read`() {
  let name = NumberedPlans.id(4)
  var screen = waiting(for: name.rawValue)
  #expect(screen.state.selection == [.plan(NumberedPlans.id(0))])
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<4)))
  #expect(screen.state.selection.first == .plan(NumberedPlans.id(0)))
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<5)))
  #expect(screen.state.selection.first == .plan(name))
  #expect(screen.state.selection.count > 1, "it has been opened")
  screen.send(.indexing(done: 5, total: 5))
  #expect(screen.state.message == nil)
}

@Test func `a reader who has gone on is left there when the named plan comes`() {
  let name = NumberedPlans.id(4)
  var screen = waiting(for: name.rawValue)
  screen.press("j")
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<5)))
  #expect(screen.state.selection.first == .plan(NumberedPlans.id(1)))
  screen.send(.indexing(done: 5, total: 5))
  #expect(screen.state.message == nil)
}

@Test func `a plan that is not there is told of when all have been read`() throws {
  for name in ["nope", "不是", String(repeating: "x", count: 100_000)] {
    var screen = waiting(for: name)
    screen.send(.indexing(done: 1, total: 5))
    screen.send(.catalogChanged(NumberedPlans.catalog(0..<5)))
    #expect(screen.state.message == nil)
    screen.send(.indexing(done: 5, total: 5))
    let message = try #require(screen.state.message)
    #expect(message.kind == .failure && message.text.hasPrefix("没有名为“\(name)”的规划"))
    #expect(screen.state.frame().flaw == nil)
    // It is said once.
    screen.press("j")
    screen.send(.indexing(done: 5, total: 5))
    #expect(screen.state.message == nil)
  }
}

@Test(arguments: [(80, "1 · 已索引 420/1000 部规划"), (40, "1 · 已索引 420/1000 部规划"), (30, "1 · 420/1000")])
func `the search box says how much can be searched`(width: Int, text: String) {
  var screen = NumberedPlans.screen(0..<5, width: width) { effect in
    guard case .search(let query, let ticket) = effect else {
      return NumberedPlans.answer(effect)
    }
    return [.searchFinished(NumberedPlans.result(query.text, plans: [3]), ticket: ticket)]
  }
  screen.send(.indexing(done: 420, total: 1000))
  screen.press("/")
  #expect(screen.lines[0].contains("420/1000"), "\(screen.lines[0])")
  screen.press("第")
  #expect(screen.lines[0].hasSuffix(text), "\(screen.lines[0])")
  // What is typed needs the room more.
  screen.press(String(repeating: "号", count: width / 2 - 6))
  #expect(!screen.lines[0].contains("420"))
}

/// A screen on which the hits for anything are the plans up to what `ready` says, the last first.
private func growingScreen(_ ready: @escaping () -> Int) -> TestScreen {
  NumberedPlans.screen(0..<500) { effect in
    guard case .search(let query, let ticket) = effect else {
      return NumberedPlans.answer(effect)
    }
    let plans = Array((0..<ready()).reversed())
    return [.searchFinished(NumberedPlans.result(query.text, plans: plans), ticket: ticket)]
  }
}

@Test func `more hits come in while the chosen one stays chosen, in its line`() throws {
  var ready = 60
  var screen = growingScreen { ready }
  screen.send(.indexing(done: 60, total: 500))
  screen.press("/第" + String(repeating: "<Down>", count: 14) + "<Up><Up>")
  let row = try #require(screen.lines.firstIndex { $0.contains("第47号行动") })
  ready = 200
  screen.send(.indexing(done: 200, total: 500))
  #expect(screen.lines[23].contains("153/200"), "\(screen.lines[23])")
  #expect(screen.lines.firstIndex { $0.contains("第47号行动") } == row)
  screen.press("<Enter>")
  #expect(screen.state.selection.first == .plan(NumberedPlans.id(47)))
}

@Test func `at the top of the hits better ones come into view above the chosen one`() {
  var ready = 5
  var screen = growingScreen { ready }
  screen.send(.indexing(done: 5, total: 500))
  screen.press("/第")
  ready = 7
  screen.send(.indexing(done: 7, total: 500))
  #expect(screen.lines[2].contains("第6号行动"))
  #expect(screen.lines[23].contains("3/7"))
}

@Test func `a box is asked again only when there is more, and never an empty one`() {
  var screen = growingScreen { 9 }
  screen.send(.indexing(done: 5, total: 500))
  screen.press("/")
  screen.send(.indexing(done: 6, total: 500))
  screen.press("第")
  let asked = screen.effects.count
  screen.send(.indexing(done: 6, total: 500))
  #expect(screen.effects.count == asked)
  screen.send(.indexing(done: 7, total: 500))
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<501)))
  #expect(screen.effects.count == asked + 1)
  screen.send(.indexing(done: 500, total: 500))
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<502)))
  #expect(screen.effects.count == asked + 3)
  screen.press("<Esc>")
  screen.send(.catalogChanged(NumberedPlans.catalog(0..<503)))
  #expect(screen.effects.count == asked + 3)
}

@Test func `suggestions may come after the answer, and only for it`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  for key in ["/", "焦", "洛"] as [KeyPress] { _ = state.update(.keyPressed(key)) }
  let nothing = SearchResult(query: SearchQuery(text: "焦洛"), total: 0)
  _ = state.update(.searchFinished(nothing, ticket: 2))
  _ = state.update(.suggestionsFound(["旧的"], ticket: 1))
  #expect(!TestScreen(state).text.contains("旧的"))
  _ = state.update(.suggestionsFound(["焦济洛平高铁"], ticket: 2))
  #expect(TestScreen(state).lines[4].contains("焦济洛平高铁"))
  _ = state.update(.keyPressed("x"))
  _ = state.update(
    .searchFinished(SearchResult(query: SearchQuery(text: "焦洛x"), total: 0), ticket: 3))
  #expect(!TestScreen(state).text.contains("焦济洛平高铁"))
}

@Test func `no size has a flawed frame during work`() {
  for width in [1, 7, 19, 20, 33, 40, 59, 60, 80, 120] {
    for height in [1, 4, 5, 8, 12, 24] {
      var screen = NumberedPlans.screen(0..<5, width: width, height: height)
      screen.send(.indexing(done: 3, total: 100_000))
      #expect(screen.state.frame().flaw == nil, "\(width)x\(height)")
      screen.press("/kind:<Tab>")
      #expect(screen.state.frame().flaw == nil, "\(width)x\(height)")
    }
  }
}
