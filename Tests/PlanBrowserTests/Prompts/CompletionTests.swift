import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import Testing

private func box(_ keys: String, width: Int = 80, height: Int = 24) -> TestScreen {
  var screen = BrowserFixture.screen(width, height)
  screen.press("/" + keys)
  return screen
}

@Test(arguments: [
  // The only candidate, what all begin with, then one after the other around the ends.
  ("k<Tab>", "kind:"), ("p<Tab>", "pla"), ("pla<Tab>", "plan:"), ("p<Tab><Tab><Tab>", "place:"),
  ("pla<Tab><Tab><Tab>", "plan:"), ("p<S-Tab>", "place:"), ("pla<Tab><S-Tab>", "place:"),
  ("kind:r<Tab>", "kind:rail"), ("kind:r<Tab><Tab>", "kind:rail-hub"),
  ("kind：pa<Tab>", "kind：park"), ("高铁 ki<Tab>铁<Tab>", "高铁 kind:铁路"),
  // Nothing to complete, and a name that is there already.
  ("高铁<Tab>", "高铁"), ("kind:park<Tab>", "kind:park"),
  // In the middle of a text the rest stays.
  ("ki 高铁<C-a><C-f><C-f><Tab>", "kind: 高铁"),
])
func `tab completes as far as it is certain and then goes round`(keys: String, text: String) {
  let screen = box(keys)
  #expect(screen.lines[0].hasPrefix(" 搜索 / \(text)"), "\(screen.lines[0])")
  let rest = screen.lines[0].dropFirst(" 搜索 / \(text)".count)
  #expect(rest.first.map { $0 == " " } ?? true, "\(screen.lines[0])")
}

@Test func `typing accepts the candidate shown`() {
  var screen = box("<Tab>")
  #expect(screen.lines[0].contains("plan:"))
  // Moving behind it asks for its values.
  screen.press("<Tab><Right>")
  #expect(screen.lines[1].contains("rail-hub"), "\(screen.lines[1])")
  screen.press("p<Tab>")
  #expect(screen.lines[0].contains("kind:park"))
}

@Test func `each candidate is searched for at once`() {
  let screen = box("kind:<Tab><Tab>")
  #expect(screen.lastQuery?.text == "kind:rail-hub")
  // The candidates stay while one goes through them.
  #expect(screen.lines[1] == " rail  rail-hub  park  铁路")
  #expect(screen.golden.contains("selected 1,7-14"))
}

@Test func `an empty box shows the names of filters and what can be typed`() {
  let screen = box("")
  #expect(screen.lines[1] == " plan:  kind:  place:  stage:  mode:  year:")
  #expect(screen.text.contains("jjlp"))
  #expect(screen.lines[23].contains("Tab 补全"))
}

@Test func `the row is free and the key not named where there is nothing to complete`() {
  let screen = box("高铁")
  #expect(screen.lines[1].isEmpty)
  #expect(!screen.lines[23].contains("补全"))
}

@Test func `an answer for another cursor is dropped`() {
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  for key in ["/", "k", "i"] as [KeyPress] { _ = state.update(.keyPressed(key)) }
  let late = CompletionQuery(text: "k", cursor: 1)
  _ = state.update(.completed(Completion(query: late, range: 0..<1, candidates: ["kind:"])))
  #expect(TestScreen(state).lines[1].isEmpty)
  _ = state.update(.keyPressed(.tab))
  #expect(TestScreen(state).lines[0].hasSuffix("/ ki"))
}

@Test func `a click on a candidate accepts it`() {
  var screen = box("")
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 10, y: 1))))
  #expect(screen.lines[0].contains("/ kind:"))
  #expect(screen.lines[1].hasPrefix(" rail"))
  screen.press("<Tab><Tab>")
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 18, y: 1))))
  #expect(screen.lines[0].hasSuffix("/ kind:park") || screen.lines[0].contains("/ kind:park "))
  // Between two candidates and behind the last there is nothing to take.
  let before = screen.state
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 70, y: 1))))
  #expect(screen.state == before)
}

@Test func `candidates that do not fit are on the next page`() {
  let values = (0..<40).map { "value-\($0)" }
  var screen = TestScreen(
    BrowserState(
      library: SampleLibrary.library, language: .chinese, size: Size(width: 40, height: 12))
  ) { effect in
    guard case .complete(let query) = effect else { return [] }
    return [
      .completed(Completion(query: query, range: 0..<query.cursor, candidates: values))
    ]
  }
  screen.press("/")
  #expect(screen.lines[1] == " value-0  value-1  value-2  value-3  …")
  screen.press("x<Tab><Tab><Tab><Tab><Tab>")
  #expect(screen.lines[1] == " …  value-4  value-5  value-6  …", "\(screen.lines[1])")
  screen.press("<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>")
  #expect(screen.lines[1].hasSuffix("value-39"), "\(screen.lines[1])")
  #expect(screen.lines[0].contains("value-39"))
  #expect(screen.state.frame().flaw == nil)
}

@Test(arguments: [(80, 24, 10), (40, 12, 4), (40, 7, 5), (20, 5, 3)])
func `hits stay in sight below the candidates`(width: Int, height: Int, shown: Int) {
  var screen = NumberedPlans.screen(0..<50, width: width, height: height) { effect in
    guard case .search(let query, let ticket) = effect else {
      return NumberedPlans.answer(effect)
    }
    let result = NumberedPlans.result(query.text, plans: Array(0..<50))
    return [.searchFinished(result, ticket: ticket)]
  }
  screen.press("/p")
  #expect(screen.lines.count { $0.contains("号行动") } == shown, "\(screen.text)")
}

@Test(arguments: ["\u{1B}[31mred", "👨‍👩‍👧", String(repeating: "长", count: 300), "\u{0301}x", ""])
func `a candidate may be anything`(candidate: String) {
  for width in [7, 20, 40, 80] {
    var screen = TestScreen(
      BrowserState(
        library: SampleLibrary.library, language: .chinese, size: Size(width: width, height: 12))
    ) { effect in
      guard case .complete(let query) = effect else { return [] }
      return [
        .completed(
          Completion(query: query, range: 0..<99, candidates: [candidate, "b", candidate]))
      ]
    }
    screen.press("/é<Tab><Tab><Tab><S-Tab>x<Tab>")
    #expect(screen.state.frame().flaw == nil)
    #expect(!screen.text.contains("\u{1B}"))
  }
}
