import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// A browser that starts with a session.
private func screen(
  _ session: BrowserSession?, library: Library = SampleLibrary.library,
  plan: Identifier<Plan>? = nil, isRead: Bool = true, width: Int = 120
) -> TestScreen {
  TestScreen(
    BrowserState(
      catalog: Catalog(of: library), open: isRead ? library.plans : [], language: .chinese,
      size: Size(width: width, height: 12), plan: plan, session: session),
    answer: { effect in
      if case .openPlan(let id) = effect {
        return library.plans.first { $0.id == id }.map { [.planOpened($0)] }
          ?? [.planNotOpened(id, problems: [])]
      }
      return BrowserFixture.answer(effect)
    })
}

/// A walk that leaves something of everything.
private func walked() -> TestScreen {
  var screen = screen(nil)
  screen.press("/高<Enter>ma<Left><Esc>mb")
  screen.press("llz>><C-l>")
  return screen
}

@Test(arguments: [true, false])
func `the next browser starts where this one was`(isRead: Bool) throws {
  let first = walked()
  let kept = try #require(BrowserSession(text: first.state.session.text))
  #expect(kept == first.state.session)
  let second = screen(kept, isRead: isRead)
  #expect(second.state.selection == first.state.selection)
  #expect(second.state.history.marks == first.state.history.marks)
  #expect(second.lines == first.lines)
}

@Test func `the detail comes back scrolled`() throws {
  var first = screen(nil)
  first.press("l<Right><Right><Tab>jj")
  #expect(first.state.detail.isFocused)
  let second = screen(first.state.session, isRead: false)
  #expect(second.state.detail.isFocused)
  #expect(second.lines == first.lines)
}

@Test func `n and N continue the search of the last run`() {
  var first = screen(nil)
  first.press("/高<Enter>")
  let hits = ["railway", "belt"]
  #expect(first.state.selection.last == .item("railway"))
  var second = screen(first.state.session)
  second.press("n")
  #expect(second.state.selection.last == .item("belt"), "\(hits)")
  second.press("n")
  #expect(second.state.selection.last == .item("railway"))
  var third = screen(first.state.session)
  third.press("lN")
  #expect(third.state.message?.text.contains("/2") == true)
  third.press("/<C-p>")
  #expect(third.lines[0].contains("高"))
}

@Test func `a search that no longer finds anything says so`() {
  var session = BrowserSession()
  session.search = "没有"
  var screen = screen(session)
  screen.press("n")
  #expect(screen.state.message?.kind == .failure)
  screen.press("n")
  #expect(screen.state.message?.text == Strings(.chinese).noSearchYet)
}

@Test func `a search that was open is kept`() {
  var first = screen(nil)
  first.press("/焦济")
  #expect(first.state.session.search == "焦济")
  #expect(first.state.session.searchHistory == ["焦济"])
}

@Test func `a plan that is named comes before the place, and the rest is kept`() {
  let second = screen(walked().state.session, plan: "empty-plan")
  #expect(second.state.selection.first == .plan("empty-plan"))
  #expect(second.state.history.marks.count == 2)
}

@Test func `what is gone leads to the nearest that is there`() {
  let session = walked().state.session
  var plan = session
  plan.place = [.plan("gone"), .item("x")]
  plan.row = 7
  #expect(screen(plan).state.selection == [.plan("empty-plan")])
  var item = session
  item.place = [.plan("sample-area"), .item("transport"), .item("gone"), .item("belt")]
  #expect(screen(item).state.selection == [.plan("sample-area"), .item("transport")])
  #expect(
    screen(item, isRead: false).state.selection == [.plan("sample-area"), .item("transport")])
  #expect(screen(item, library: Library(plans: [], gazetteer: Gazetteer())).state.selection == [])
}

@Test(arguments: [
  "", "metroplan session 1", "metroplan session 1\n", "metroplan session 2\nend\n",
  "metroplan session 1\nend", "metroplan session 1\nplace 0 plan:a\n", "#!/bin/sh\nend\n",
  "metroplan session 1\nplace x plan:a\nend\n", "metroplan session 1\nplace 0 item:a\nend\n",
  "metroplan session 1\nplace 0 plan:A_b\nend\n", "metroplan session 1\nplace -1 plan:a\nend\n",
  "metroplan session 1\nzoom\nrm -rf\nend\n", "metroplan session 1\nshift 0 99999999\nend\n",
  "metroplan session 1\nmark ab plan:a\nend\n", "metroplan session 1\ndetail -4\nend\n",
  "metroplan session 1\nsearched a\u{1B}[2J\nend\n",
  "metroplan session 1\nplace 0 problems: item:a\nend\n",
])
func `what is damaged or no session is not taken`(text: String) {
  #expect(BrowserSession(text: text) == nil)
}

@Test func `every cut of a session is found out`() {
  let text = walked().state.session.text
  #expect(BrowserSession(text: text) != nil)
  for count in 0..<text.count {
    #expect(BrowserSession(text: String(text.prefix(count))) == nil)
  }
}

@Test(arguments: [
  "<F2>f洛<Enter>o<Down><Enter>oo", "<F2>b<Down><Enter>+jj", "<F3>j", "<F3><Enter>", "<F4>jj",
  "<F5>j", "<F6>o<Down><Enter>jj", "<F7>j", "<F8>jjj", "<F5>++Jl", "<F5>jt", "<F5>+t", "<F4>tjjll",
  "<F4>tG", "Vold.yaml<Enter>Gk", "Vold.yaml<Tab><Enter>f百万吨<Enter>",
  "Vold.yaml<Enter>o<Down><Enter>", "Vold.yaml<Enter>7j", "Vold.yaml<Enter>9jo<Down><Enter>jjj",
])
func `the next browser opens in the view that this one was left in`(keys: String) throws {
  var first = screen(nil)
  first.press("llj" + keys)
  #expect(first.state.view != .plans)
  let kept = try #require(BrowserSession(text: first.state.session.text))
  #expect(kept == first.state.session)
  for isRead in [true, false] {
    var second = screen(kept, isRead: isRead)
    second.press("")
    #expect(second.state.view == first.state.view)
    #expect(second.state.session == kept)
    // Groups are unfolded again, with the line that the list is on.
    if !keys.contains("b") { #expect(second.lines == first.lines) }
    var plans = first
    plans.press("g1")
    second.press("g1")
    #expect(second.state.selection == plans.state.selection)
    #expect(second.state.session.place == kept.place)
  }
}

@Test func `a row that was left is found when its part of the library comes`() {
  var session = BrowserSession()
  session.place = [.plan("sample-area")]
  session.view = .projects
  session.tables[.projects] = SavedTable(
    row: .init(target: .item(ItemReference(plan: "sample-area", id: "belt")), number: 0))
  var state = BrowserState(
    library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  state.restore(session, goesThere: true)
  guard case .gather(.projects, let ticket) = state.prepareFrame().first else {
    Issue.record("the view is not asked for")
    return
  }
  let whole = ViewFactory.sample().gathered(.projects, of: SampleLibrary.library)
  func take(_ content: ViewContent, isWhole: Bool) {
    for effect in state.update(
      .gathered(GatheredView(.projects, content, isWhole: isWhole), ticket: ticket))
    {
      for event in BrowserFixture.answer(effect) { _ = state.update(event) }
    }
  }
  guard case .table(let table) = whole.content else {
    Issue.record("the projects are no table")
    return
  }
  take(.table(ColumnTable(columns: table.columns.map(\.head))), isWhole: false)
  #expect(state.views.table.lineCount == 0)
  _ = state.update(.resized(Size(width: 100, height: 20)))
  take(whole.content, isWhole: true)
  #expect(state.views.table.target?.item?.id == "belt")
  _ = state.update(.keyPressed(.home))
  take(whole.content, isWhole: true)
  #expect(state.views.table.chosen == 0, "whoever has moved is not taken back")
}

@Test func `a plan on the command line is shown whatever the last view was`() {
  var first = screen(nil)
  first.press("<F6>jj")
  let second = screen(first.state.session, plan: "empty-plan")
  #expect(second.state.view == .plans)
}

@Test(arguments: [
  "view 0", "view 1", "view x", "history", "compare a", "compare a a", "compare a B_",
  "table 1 group x",
  "table 2", "table 2 sort", "table 2 sort name", "table 2 sort left name", "table 2 group a b",
  "table 2 filter", "table 2 filter a\u{1B}b", "table 2 row", "table 2 row item a",
  "table 2 row plan A_", "table 2 row thing x", "table 99 group x",
  "map", "map table 1", "map zoom",
  "map view 1 2", "map view x 2 3", "map view 200 0 1", "map view 1 2 nan", "map view 1 2 -1",
  "map view 1 2 inf", "map view nan 2 1", "figures", "figures picture a", "figures picture A_ b",
  "figures multiples 2", "places cell a", "places cell a B_", "places matrix x", "versions",
  "versions later a", "versions newer a b.yaml", "versions later A_ b.yaml",
  "versions later a x\u{1B}.yaml",
])
func `a session with an impossible view is not restored`(line: String) {
  #expect(BrowserSession(text: "metroplan session 1\n\(line)\nend\n") == nil)
}

@Test func `a remark appears only where nothing is wrong`() {
  let problem = LibraryProblem(file: "a.yaml", keyPath: "", fault: .empty)
  func message(_ problems: [LibraryProblem]) -> Message? {
    BrowserState(
      catalog: Catalog(
        of: Library(plans: SampleLibrary.library.plans, gazetteer: Gazetteer(), problems: problems)),
      language: .english, size: Size(width: 80, height: 24), remark: "remark"
    ).message
  }
  #expect(message([]) == Message("remark"))
  #expect(message([problem])?.kind == .failure)
}

@Test func `a map that is wanted nearer than there is comes as near as it can`() throws {
  let text = "metroplan session 1\nmap view 112.4 34.6 0.0000001\nend\n"
  let session = try #require(BrowserSession(text: text))
  #expect(session.forms.map?.kilometresPerDot == 0.005)
}

@Test func `a file from before views had forms is taken`() throws {
  let text = "metroplan session 1\nplace 0 plan:sample-area\nview 5\ntable 5 row plan a\nend\n"
  let session = try #require(BrowserSession(text: text))
  #expect(session.forms == SavedListViews())
  #expect(screen(session).state.view == .map)
}

@Test func `versions are compared again only when they would be seen`() {
  var first = screen(nil)
  first.press("Vold.yaml<Enter>g1")
  var second = screen(first.state.session)
  second.press("j")
  func asks(_ screen: TestScreen) -> Int {
    screen.effects.count { if case .compareVersions = $0 { true } else { false } }
  }
  #expect(asks(second) == 0)
  #expect(second.state.session.forms.versions == first.state.session.forms.versions)
  second.press("g8")
  #expect(asks(second) == 1)
  #expect(second.lines[1].contains("old.yaml → 示例都市圈"), "\(second.text)")
  second.press("<Esc>")
  #expect(second.lines[1].contains("没有内容的规划 | 示例都市圈"), "\(second.text)")
  #expect(second.state.session.forms.versions == nil)
}

@Test func `where the other version is gone two plans are compared, with the reason`() {
  var session = BrowserSession()
  session.place = [.plan("sample-area")]
  session.view = .compare
  session.forms.versions = KeptVersions(plan: "sample-area", path: "/gone.yaml", isLater: false)
  var screen = screen(session)
  screen.press("")
  #expect(screen.state.message?.text.contains("/gone.yaml: No such file") == true)
  #expect(screen.lines[1].contains("示例都市圈 | 没有内容的规划"), "\(screen.text)")
  #expect(screen.state.views.table.lineCount > 0)
  #expect(screen.state.session.forms.versions == nil)
}

@Test func `a figure, a cell and versions that have not come yet are kept on`() {
  var session = BrowserSession()
  session.forms.showsMultiples = true
  session.forms.picture = ItemReference(plan: "later", id: "output")
  session.forms.showsMatrix = true
  session.forms.cell = SavedListViews.Cell(row: "luoyang", column: "nowhere")
  session.forms.versions = KeptVersions(plan: "sample-area", path: "/a b.yaml", isLater: true)
  for keys in ["", "<F7>", "<F4>"] {
    var screen = screen(session)
    screen.press(keys)
    #expect(BrowserSession(text: screen.state.session.text)?.forms == session.forms)
  }
}

@Test func `of several rows about one thing the one that was left is chosen`() throws {
  var first = screen(nil)
  first.press("Vold.yaml<Enter>7j")
  let row = try #require(first.state.views.table.visitedRow)
  let targets = try #require(first.state.views.table.shown).table.targets
  #expect(targets.firstIndex(of: row.target) != row.number, "there are rows about it before")
  var session = try #require(BrowserSession(text: first.state.session.text))
  var second = screen(session)
  second.press("")
  #expect(second.state.views.table.visitedRow == row)
  // A row fewer above it: it is still the nearest.
  session.tables[.compare]?.row?.number = targets.count
  var third = screen(session)
  third.press("")
  #expect(third.state.views.table.visitedRow?.number == targets.lastIndex(of: row.target))
  // A file from before rows had numbers.
  let old = first.state.session.text.replacing("row \(row.number) item", with: "row item")
  session = try #require(BrowserSession(text: old))
  var fourth = screen(session)
  fourth.press("")
  #expect(fourth.state.views.table.visitedRow?.number == targets.firstIndex(of: row.target))
}

@Test func `groups that were left on lead back to the row of before`() {
  var first = screen(nil)
  first.press("<F2>jj")
  let row = first.state.views.table.visitedRow
  first.press("b<Down><Enter>")
  var second = screen(first.state.session)
  second.press("")
  #expect(second.state.views.table.order.groupColumn != nil)
  second.press("<Esc>")
  #expect(second.state.views.table.visitedRow == row)
}
