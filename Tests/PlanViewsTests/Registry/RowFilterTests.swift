import PlanCore
import PlanSearch
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private let library = Fixture.bundled
private let day = Fixture.date("2026-12-01")
private let scan = SearchScan(library: library)

private var viewSearch: ViewSearch {
  ViewSearch(
    search: { scan.search($0) },
    years: { filter in
      let years = YearFilter(filter)
      return { years.passes(year: $0) }
    },
    near: { word in NearCells(word).map { .init(notices: $0.notices, isIn: $0.isIn) } })
}

private func filtered(
  _ text: String, _ view: PlanView = .projects, _ language: Language = .chinese
) -> (rows: [[String]], notices: [SearchNotice]) {
  let factory = ViewFactory(language, asOf: day, folding: Fixture.fold)
  let table = factory.content(of: view, library).table
  let found = factory.rows(
    of: table, in: view, passing: text, gazetteer: library.gazetteer,
    viewSearch)
  let arrangement = table.arranged(by: TableOrder(), keeping: found.passing)
  let rows = arrangement.rows.map { row in
    table.columns.indices.map { table.text(row: Int(row), column: $0) }
  }
  return (rows, found.notices)
}

private func column(_ id: String) throws -> Int {
  let names = ViewNames(of: library, in: .chinese)
  let columns = ProjectTable.columns(names).all
  return try #require(columns.firstIndex { $0.head.id == id })
}

@Test(arguments: [
  "status:underConstruction", "现状:在建", "status:在建", "现状：underconstruction",
])
func `rows are filtered by status, in codes and names`(filter: String) throws {
  let rows = filtered(filter).rows
  let status = try column("status")
  #expect(rows.count > 10)
  #expect(rows.allSatisfy { $0[status].hasPrefix("在建") })
  let whole = filtered("").rows
  #expect(rows.count == whole.count { $0[status].hasPrefix("在建") })
}

@Test func `nothing that is only promised is under construction`() {
  let things = ThingCatalog(of: library)
  let table = ProjectTable(of: things, asOf: day)
  for row in table.rows where row.standing.status == .underConstruction {
    #expect(row.standing.statements.contains { !$0.isPromise }, "\(row.name)")
  }
}

@Test(arguments: [
  ("aim:start", "目标:拟开工"), ("check:overdue", "核对:到期未见落实"), ("check:overdue", "到期"),
  ("checks:repeated", "多次提出"), ("due:2024", "时限:2024..2024"), ("due:<2025", "due:..2024"),
  ("kind:rail", "类型:铁路"), ("documents:3", "提及文件数:>2"),
])
func `two ways to ask the same give the same rows`(one: String, other: String) {
  let rows = filtered(one).rows
  #expect(!rows.isEmpty)
  #expect(rows == filtered(other).rows)
}

@Test func `a minus leaves out what passes`() {
  let all = filtered("").rows.count
  let policies = filtered("kind:policy").rows.count
  #expect(policies > 0)
  #expect(filtered("-kind:policy").rows.count == all - policies)
  #expect(
    filtered("-status:unstated").rows.count == all - filtered("status:unstated").rows.count)
}

@Test func `words are looked for in cells, and together with what only the search knows`() throws {
  let status = try column("status")
  #expect(filtered("高铁 到期").rows.map { $0[0] } == ["焦济洛平高铁"])
  #expect(!filtered("洛阳 在建").rows.isEmpty)
  #expect(filtered("在建").rows.count >= filtered("status:在建").rows.count)
  #expect(filtered("kind:rail 未载明").rows.allSatisfy { $0[status] == "未载明" })
  #expect(filtered("没有这样的词").rows.isEmpty)
}

@Test func `a value that does not exist is answered with those that do`() {
  let answer = filtered("status:built")
  #expect(answer.rows.isEmpty)
  guard case .unknownValue(.status, "built", let known)? = answer.notices.first else {
    Issue.record("\(answer.notices)")
    return
  }
  #expect(known.contains("underConstruction"))
}

@Test(arguments: [PlanView.figures, .sources, .places])
func `a view without things says that it cannot be filtered by their status`(view: PlanView) {
  let answer = filtered("status:在建", view)
  #expect(answer.rows.isEmpty)
  #expect(answer.notices == [.unsupported(field: .status)])
}

@Test func `the timeline and the track are filtered by what their columns show`() {
  #expect(filtered("check:overdue", .timeline).rows.count >= 5)
  #expect(
    !filtered("落实:未到期", .timeline).rows.isEmpty
      || !filtered("outcome:overdue", .timeline).rows.isEmpty)
  #expect(filtered("kind:target", .timeline).rows.count < filtered("", .timeline).rows.count)
  #expect(filtered("check:repeated", .track).rows.contains { $0[0] == "焦济洛平高铁" })
}

@Test(arguments: [
  "kind:rail", "现状:在建", "check:overdue place:洛阳", "高铁 到期", "year:2024", "due:<2025",
  "-kind:policy 洛阳", "plan:henan-work-report-2024", "nonsense:x", "目标:拟开工 documents:>1",
])
func `a table of the columns that are asked alone gives the same rows`(filter: String) {
  let factory = ViewFactory(.chinese, asOf: day, folding: Fixture.fold)
  func expectSameRows<View: LibraryView>(_ type: View.Type, _ view: PlanView) {
    let source = factory.source(library)
    let made = View(source)
    let columns = View.columns(source.names)
    let asked = columns.filterTable(
      of: made.rows, by: filter, in: view, folding: Fixture.fold)
    func passing(_ table: ColumnTable) -> [Bool] {
      factory.rows(of: table, in: view, passing: filter, gazetteer: library.gazetteer, viewSearch)
        .passing
    }
    #expect(passing(asked) == passing(columns.columnTable(of: made.rows)))
  }
  expectSameRows(ProjectTable.self, .projects)
  expectSameRows(Timeline.self, .timeline)
  expectSameRows(TrackTable.self, .track)
}

@Test func `near words are looked for in cells and in what rows are about, and said`() throws {
  let (near, plain) = (filtered("高速铁路"), filtered("=高速铁路"))
  #expect(near.rows.contains { $0[0].contains("高铁") })
  #expect(near.notices.contains { $0.isAddition && $0.addedWords.contains("高铁") })
  #expect(!plain.rows.contains { $0[0] == "焦济洛平高铁" })
  #expect(plain.notices.isEmpty)
  // Once for each word, found in cells or not.
  let both = filtered("高速铁路 高速铁路 没有这样的词")
  #expect(both.notices.count { $0.isAddition } == 1)
  // Behind = a word is looked for in cells, too.
  #expect(filtered("=焦济洛平高铁").rows.map { $0[0] } == filtered("焦济洛平高铁").rows.map { $0[0] })
}
