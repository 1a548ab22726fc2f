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

private let table = ProjectTable(of: library)

@Test func `the table has every project of every plan with its status`() {
  #expect(table.rows.map(\.name) == ["乙线", "甲室", "丙线"])
  #expect(table.rows.map(\.stage) == [.start, nil, .start])
  #expect(table.rows.map(\.mode) == [.target, nil, .achieved])
  #expect(table.rows.map { $0.date?.description } == ["2021", "2020", "2023"])
  #expect(table.rows.map(\.plans) == [["a", "b"], ["a"], ["a", "b"]])
}

private func arranged(_ order: RowOrder) -> (names: [String], groups: [RowGroup]) {
  let names = ViewNames(of: library, in: .chinese)
  let (rows, groups) = table.arranged(by: order, of: library, names)
  return (rows.map(\.name), groups ?? [])
}

@Test(arguments: [
  ("name", ["丙线", "乙线", "甲室"]), ("kind", ["乙线", "丙线", "甲室"]),
  ("places", ["乙线", "丙线", "甲室"]), ("stage", ["乙线", "丙线", "甲室"]),
  ("mode", ["丙线", "乙线", "甲室"]), ("date", ["甲室", "乙线", "丙线"]),
  ("plan", ["乙线", "甲室", "丙线"]), ("plans", ["甲室", "乙线", "丙线"]),
])
func `rows are sorted by a column`(column: String, names: [String]) {
  #expect(arranged(RowOrder(sort: column)).names == names)
}

@Test func `what is unknown comes last in either direction`() {
  #expect(arranged(RowOrder(sort: "mode", isDescending: true)).names == ["乙线", "丙线", "甲室"])
}

@Test func `groups tell how many, and a project in two places is in both`() {
  func groups(_ column: String) -> [RowGroup] { arranged(RowOrder(group: column)).groups }
  #expect(groups("places").map(\.key) == ["jiyuan", "luoyang", nil])
  #expect(groups("places").map(\.title) == ["济源", "洛阳", "未知"])
  #expect(groups("places").map(\.count) == [2, 1, 1])
  #expect(groups("stage").map(\.key) == ["start", nil])
  #expect(groups("year").map(\.key) == ["2021", "2020", "2023"])
  #expect(groups("date").map(\.key) == ["2021", "2020", "2023"])
  #expect(groups("name").map(\.key) == ["乙线", "甲室", "丙线"])
  #expect(groups("plans").map(\.key) == ["2", "1"])
  #expect(groups("plans").map(\.count) == [2, 1])
}

@Test func `a column is named by its beginning where that is clear`() {
  #expect(ProjectTable.name("place", among: ProjectTable.sortNames) == "places")
  #expect(ProjectTable.name("plan", among: ProjectTable.sortNames) == "plan")
  #expect(ProjectTable.name("pl", among: ProjectTable.sortNames) == nil)
  #expect(ProjectTable.name("year", among: ProjectTable.groupNames) == "year")
  #expect(ProjectTable.name("year", among: ProjectTable.sortNames) == nil)
}
