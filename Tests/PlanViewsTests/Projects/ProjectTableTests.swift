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

@Test func `the table has every project of every plan with how it stands`() {
  #expect(table.rows.map(\.name) == ["乙线", "甲室", "丙线"])
  #expect(table.rows.map(\.stage) == [.start, nil, .start])
  #expect(table.rows.map(\.mode) == [.target, nil, .achieved])
  #expect(table.rows.map { $0.date?.description } == ["2021", "2020", "2023"])
  #expect(table.rows.map(\.plans) == [["a", "b"], ["a"], ["a", "b"]])
}

@Test(arguments: [
  (ProjectColumn.name, ["丙线", "乙线", "甲室"]), (.kind, ["乙线", "丙线", "甲室"]),
  (.place, ["乙线", "丙线", "甲室"]), (.stage, ["乙线", "丙线", "甲室"]),
  (.mode, ["丙线", "乙线", "甲室"]), (.date, ["甲室", "乙线", "丙线"]),
  (.plan, ["乙线", "甲室", "丙线"]), (.plans, ["甲室", "乙线", "丙线"]),
])
func `rows are sorted by a column`(column: ProjectColumn, names: [String]) {
  let sorted = table.sorted(by: column, gazetteer: library.gazetteer)
  #expect(sorted.rows.map(\.name) == names)
}

@Test func `what is unknown comes last in either direction`() {
  let down = table.sorted(by: .mode, descending: true, gazetteer: library.gazetteer)
  #expect(down.rows.map(\.name) == ["乙线", "丙线", "甲室"])
}

@Test func `groups tell how many, and a project in two places stands in both`() {
  #expect(table.grouped(by: .place).map(\.key) == ["jiyuan", "luoyang", nil])
  #expect(table.grouped(by: .place).map(\.rows.count) == [2, 1, 1])
  #expect(table.grouped(by: .stage).map(\.key) == ["start", nil])
  #expect(table.grouped(by: .year).map(\.key) == ["2021", "2020", "2023"])
  #expect(table.grouped(by: .date).map(\.key) == ["2021", "2020", "2023"])
  #expect(table.grouped(by: .name).map(\.key) == ["乙线", "甲室", "丙线"])
  #expect(table.grouped(by: .plans).map(\.key) == ["2", "1"])
  #expect(table.grouped(by: .plans).map(\.rows.count) == [2, 1])
}

@Test func `only the rows asked for are kept, in their order`() throws {
  let items = try ["b/line", "a/line"].map { try #require(Fixture.reference($0)) }
  #expect(table.keeping(Set(items)).rows.map(\.name) == ["乙线", "丙线"])
}
