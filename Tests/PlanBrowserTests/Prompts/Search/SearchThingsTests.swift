import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// The screen after a search whose first and last hit links say are one thing.
private func linkedHits(_ language: Language = .chinese) -> TestScreen {
  let items = ["sample-area", "other-area"].compactMap { Identifier<Plan>($0) }
    .map { Link(item: ItemReference(plan: $0, id: "railway"), certainty: .same, reason: "同名") }
  let railway = Entity(id: "the-railway", name: "焦济洛平高铁", kind: .project, links: items)
  let library = Library(
    plans: SampleLibrary.library.plans, gazetteer: SampleLibrary.library.gazetteer,
    links: LinkTable(entities: [railway]))
  var screen = BrowserFixture.screen(80, 24, language: language, library: library)
  screen.press("/高")
  func hit(_ plan: Identifier<Plan>, _ id: String, _ title: String) -> SearchHit {
    SearchHit(plan: plan, kind: .project, id: id, title: title, text: "")
  }
  let hits = [
    hit("sample-area", "belt", "高端产业带"), hit("sample-area", "railway", "高铁"),
    hit("other-area", "railway", "另一处的高铁"),
  ]
  let query = SearchQuery(text: "高", limit: 200, countsAll: false)
  screen.send(
    .searchFinished(
      SearchResult(query: query, total: 3, hits: hits), ticket: screen.state.ticket))
  return screen
}

@Test func `hits of one thing are one row that says where else it is`() {
  var screen = linkedHits()
  #expect(screen.text.contains("高铁  另见 1 份文件"), "\(screen.text)")
  #expect(!screen.text.contains("另一处的高铁"))
  #expect(screen.lines[0].contains("3 条，合为 2 项"), "\(screen.text)")
  #expect(screen.lines[23].contains(" 1/2 "), "\(screen.text)")
  screen.press("<Down><Down>")
  #expect(screen.lines[23].contains(" 2/2 "), "\(screen.text)")
  #expect(linkedHits(.english).text.contains("in 1 more document"))
}

@Test func `a key unfolds the hits and keeps the choice`() {
  var screen = linkedHits()
  #expect(screen.lines[23].contains("展开"), "\(screen.text)")
  screen.press("<Down><A-u>")
  #expect(screen.text.contains("另一处的高铁"), "\(screen.text)")
  #expect(screen.lines[23].contains("合并") && !screen.lines[23].contains("展开"), "\(screen.text)")
  #expect(!screen.text.contains("另见"))
  #expect(screen.lines[23].contains(" 2/3 "), "\(screen.text)")
  screen.press("<Down><A-u>")
  #expect(!screen.text.contains("另一处的高铁"))
  #expect(screen.lines[23].contains(" 2/2 "), "\(screen.text)")
}

@Test func `n goes on to the hits that the list folds`() {
  var screen = linkedHits()
  screen.press("<Down><Enter>")
  #expect(screen.state.selection.last == .item("railway"))
  screen.press("n")
  #expect(screen.state.message?.text.hasPrefix("“高” 3/3") == true, "\(screen.text)")
}

@Test func `hits fold when the links become known`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高")
  let count = screen.lines[0]
  let links = LinkTable(entities: [
    Entity(
      id: "one", name: "一物", kind: .project,
      links: SampleLibrary.plan.projects.map {
        Link(
          item: ItemReference(plan: "sample-area", id: ItemIdentifier($0.id)), certainty: .same,
          reason: "试")
      })
  ])
  let library = Library(
    plans: SampleLibrary.library.plans, gazetteer: SampleLibrary.library.gazetteer, links: links)
  screen.send(.standingsFound(LinkedStandings(of: library, asOf: ViewFactory.sampleDay)))
  #expect(screen.lines[0] != count)
  #expect(screen.lines[0].contains("合为 1 项"), "\(screen.text)")
}
