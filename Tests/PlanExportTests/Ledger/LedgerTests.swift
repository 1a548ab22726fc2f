import PlanCore
import Testing

@testable import PlanExport

private func form(_ language: Language = .chinese) throws -> ExportForm {
  ExportForm(language, asOf: try #require(PartialDate("2026-01-01")))
}

private let library = Library(
  plans: [ExportFixture.full], gazetteer: ExportFixture.gazetteer)

@Test func `a row of the ledger has values and not phrases`() throws {
  let table = try form().ledger(of: library.plans, in: library)
  #expect(table.rows.count == 3)
  #expect(try table.cell("name", 0) == .text("焦济洛平高铁（二期）"))
  #expect(try table.cell("slug", 0) == .text("railway"))
  #expect(try table.cell("planId", 0) == .text("example-area"))
  #expect(try table.cell("thing", 0) == .text("example-area/railway"))
  #expect(try table.cell("projectCode", 0) == .text("2104-410300-04-01-123456"))
  #expect(try table.cell("kindCode", 0) == .text("rail"))
  #expect(try table.cell("placeCodes", 0) == .list(["410300", "jiyuan", "410400"]))
  #expect(try table.cell("statusCode", 0) == .text("considered"))
  #expect(try table.cell("aim", 0) == .text("拟开工"))
  #expect(try table.cell("aimStage", 0) == .text("start"))
  #expect(try table.cell("aimMode", 0) == .text("target"))
  #expect(try table.cell("due", 0) == .init(last: PartialDate("2025")))
  #expect(try table.cell("dueFrom", 0) == .init(first: PartialDate("2022")))
  #expect(try table.cell("duePrecision", 0) == .text("年"))
  #expect(try table.cell("checkCodes", 0) == .list(["overdue"]))
  #expect(try table.cell("date", 0) == .init(first: PartialDate("2021-04-12")))
  #expect(try table.cell("dateBasis", 0) == .text("推断"))
  #expect(try table.cell("responsible", 0) == .list(["省发改委", "洛阳市"]))
  #expect(try table.cell("quantities", 0) == .list(["全长 约242.5公里 2021"]))
  #expect(try table.cell("url", 0) == .text("https://example.org/a_b?c=1&d=*"))
  #expect(try table.cell("aim", 2) == .empty)
}

@Test func `the investment is a number with its unit`() throws {
  let source = SourceReference(source: "list")
  func quantity(_ name: String, _ value: Double, _ unit: String) -> Quantity {
    Quantity(
      name: name,
      figure: Figure(printed: "\(value)", value: value, unit: unit, comparator: .atLeast),
      source: source)
  }
  let project = Project(
    id: "hospital", name: "医院", kind: .health,
    quantities: [
      quantity("床位", 1000, "张"), quantity("年度投资", 2, "亿元"), quantity("总投资", 12.5, "亿元"),
    ])
  let plan = Plan(
    id: "mine", title: "台账", kind: .projectList,
    region: Region(name: "某圈", kind: .metropolitanArea), projects: [project])
  let one = Library(plans: [plan])
  let table = try form(.english).ledger(of: [plan], in: one)
  #expect(try table.cell("investment", 0) == .number(12.5))
  #expect(try table.cell("investmentUnit", 0) == .text("亿元"))
  #expect(try table.cell("investmentComparator", 0) == .text("at-least"))
  #expect(
    try table.cell("quantities", 0) == .list(["床位 at least 1000.0张", "年度投资 at least 2.0亿元"]))
}

@Test func `statements have a row each, with their codes`() throws {
  let table = try form().statements(of: library.plans, in: library)
  let railway = try table.rows.indices.filter {
    try table.cell("slug", $0) == .text("railway")
  }
  #expect(railway.count == 2)
  let last = try #require(railway.last)
  #expect(try table.cell("phrase", last) == .text("拟开工"))
  #expect(try table.cell("stage", last) == .text("start"))
  #expect(try table.cell("mode", last) == .text("target"))
  #expect(try table.cell("paragraph", last) == .number(2))
  #expect(try table.cell("sourceId", last) == .text("daily"))
  #expect(try table.cell("checkCodes", last) == .list(["overdue"]))
}
