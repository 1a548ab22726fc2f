import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private let library = Fixture.library(
  [
    Fixture.plan(
      "a", date: "2020",
      projects: [
        Fixture.project(
          "line", "乙线", kind: .rail, places: ["luoyang", "jiyuan"],
          Fixture.said("2021", "将开工", .start, .target)),
        Fixture.project("lab", "甲室", kind: .lab),
      ]),
    Fixture.plan(
      "b",
      projects: [
        Fixture.project(
          "line", "丙线", kind: .rail, places: ["jiyuan"],
          Fixture.said("2023", "已开工", .start, .achieved))
      ]),
  ], Fixture.entity("line", "线", "a/line", "b/line"))

private let day = Fixture.date("2026-12-01")
private let whole = ProjectTable(of: library, asOf: day)
private let table = whole.shown(byDocument: false)
private let records = whole.shown(byDocument: true)

@Test func `a thing is one row with what all plans report and promise of it`() {
  #expect(table.rows.map(\.name) == ["线", "甲室"])
  #expect(table.rows.map(\.thing) == ["line", "a/lab"])
  #expect(table.rows.map(\.standing.status) == [.underConstruction, .unstated])
  #expect(table.rows.map(\.documents) == [["a", "b"], ["a"]])
  #expect(table.rows[0].items.map(\.description) == ["a/line", "b/line"])
  #expect(table.rows[0].places == ["luoyang", "jiyuan"])
  #expect(table.rows.map(\.stage) == [.start, nil])
  #expect(table.rows.map(\.mode) == [.achieved, nil])
  #expect(table.rows.map { $0.date?.description } == ["2023", "2020"])
}

@Test func `a thing unfolds into what each plan has of it`() {
  #expect(records.rows.map(\.name) == ["乙线", "丙线", "甲室"])
  #expect(records.rows.map(\.stage) == [.start, .start, nil])
  #expect(records.rows.map(\.mode) == [.target, .achieved, nil])
  #expect(
    records.rows.map(\.standing.status) == [.underConstruction, .underConstruction, .unstated])
  #expect(records.rows.map { $0.date?.description } == ["2021", "2023", "2020"])
}

@Test func `the browser's table has both arrangements, and finds a row again in the other`() {
  let shown = whole.columnTable(ViewNames(of: library, in: .english))
  #expect(shown.hasRecords)
  #expect(shown.count(byDocument: false) == 2)
  #expect(shown.count(byDocument: true) == 3)
  #expect(shown.arranged(by: TableOrder()).rows == [0, 3])
  #expect(shown.arranged(by: TableOrder(isByDocument: true)).rows == [1, 2, 3])
  func kept(_ row: Int, byDocument: Bool) -> Int? {
    ArrangedTable(
      ArrangeRequest(
        view: .projects, table: shown, order: TableOrder(isByDocument: byDocument), filter: "",
        kept: .row(row))
    ).keptPlace
  }
  #expect(kept(0, byDocument: true) == 0)
  #expect(kept(2, byDocument: false) == 0)
  #expect(kept(3, byDocument: false) == 1)
}

private func arranged(
  _ order: RowOrder, _ table: ProjectTable = records
) -> (names: [String], groups: [RowGroup]) {
  let names = ViewNames(of: library, in: .chinese)
  let (rows, groups) = table.arranged(by: order, of: library, names)
  return (rows.map(\.name), groups ?? [])
}

@Test(arguments: [
  ("name", ["丙线", "甲室", "乙线"]), ("kind", ["乙线", "丙线", "甲室"]),
  ("places", ["乙线", "丙线", "甲室"]), ("status", ["甲室", "乙线", "丙线"]),
  ("date", ["甲室", "乙线", "丙线"]), ("plan", ["乙线", "甲室", "丙线"]),
  ("documents", ["甲室", "乙线", "丙线"]),
])
func `rows are sorted by a column`(column: String, names: [String]) {
  #expect(arranged(RowOrder(sort: column)).names == names)
}

@Test func `what is unknown comes last in either direction`() {
  #expect(arranged(RowOrder(sort: "places", isDescending: true)).names == ["丙线", "乙线", "甲室"])
}

@Test func `groups tell how many, and a project in two places is in both`() {
  func groups(_ column: String) -> [RowGroup] { arranged(RowOrder(group: column), table).groups }
  #expect(groups("places").map(\.key) == ["luoyang", "jiyuan", nil])
  #expect(groups("places").map(\.title) == ["洛阳", "济源", "未知"])
  #expect(groups("places").map(\.count) == [1, 1, 1])
  #expect(groups("status").map(\.key) == ["underConstruction", "unstated"])
  #expect(groups("status").map(\.title) == ["在建", "未载明"])
  #expect(groups("aim").map(\.key) == ["none"])
  #expect(groups("year").map(\.key) == ["2023", "2020"])
  #expect(groups("plan").map(\.key) == ["a", "b"])
  #expect(groups("plan").map(\.count) == [2, 1])
  #expect(groups("documents").map(\.key) == ["2", "1"])
}

@Test func `groups by aim leave the due date out`() {
  func plan(_ id: Identifier<Plan>, due: String) -> Plan {
    Fixture.plan(
      id,
      projects: [
        Fixture.project("road", "路", Fixture.said("2025", "将开工", .start, .target, due: due))
      ])
  }
  let library = Fixture.library([plan("a", due: "2027"), plan("b", due: "2026")])
  let names = ViewNames(of: library, in: .chinese)
  let table = ProjectTable(of: library, asOf: day).shown(byDocument: false)
  let order = RowOrder(sort: "aim", group: "aim")
  let (rows, groups) = table.arranged(by: order, of: library, names)
  #expect(rows.map(\.item.plan) == ["b", "a"])
  #expect(groups?.map(\.title) == ["拟开工"])
  #expect(groups?.map(\.key) == ["start target"])
  #expect(table.table(names).rows.map { Array($0[2...3]) } == [["拟开工", "2027"], ["拟开工", "2026"]])
  let shown = table.columnTable(names)
  #expect((0..<2).map { shown.text(row: $0, column: 2) } == ["拟开工 2027", "拟开工 2026"])
}

@Test func `a column is named by its beginning where that is clear`() {
  #expect(ProjectTable.name("place", among: ProjectTable.sortNames) == "places")
  #expect(ProjectTable.name("plan", among: ProjectTable.sortNames) == "plan")
  #expect(ProjectTable.name("pl", among: ProjectTable.sortNames) == nil)
  #expect(ProjectTable.name("year", among: ProjectTable.groupNames) == "year")
  #expect(ProjectTable.name("year", among: ProjectTable.sortNames) == nil)
}
