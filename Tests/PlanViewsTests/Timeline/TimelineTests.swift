import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private let plan = Fixture.plan(
  "a",
  projects: [
    Fixture.project(
      "road", "路", Fixture.said("2021-04-12", "将开工", .start, .target, due: "2022/2023")),
    Fixture.project(
      "line", "线", Fixture.said("2021-04", "将开工", .start, .target, due: "2022"),
      Fixture.said("2022-03", "已开工", .start, .achieved)),
  ],
  agreements: [
    Agreement(
      id: "deed", title: "协议", signed: PartialDate("2021-05"),
      statements: [
        Statement(
          date: PartialDate("2021-05"), dateBasis: .inferred, mode: .achieved,
          source: Fixture.source)
      ])
  ],
  events: [
    Event(id: "fair", name: "会", date: PartialDate("2020"), source: Fixture.source)
  ])

private func rows(asOf day: String, _ plans: [Plan] = [plan], _ entity: Entity? = nil) -> [String] {
  let library = Library(plans: plans, links: LinkTable(entities: [entity].compactMap { $0 }))
  return Timeline(of: library, plan: "a", asOf: Fixture.date(day)).rows.map { row in
    "\(row.date) \(row.precision) \(row.kind) \(row.title)"
      + (row.isOverdue ? " overdue" : "") + (row.isAhead ? " ahead" : "")
  }
}

@Test func `everything dated is in the order of its dates with their precision`() {
  #expect(
    rows(asOf: "2022-12") == [
      "2020 year event 会", "2021-04 month statement 线", "2021-04-12 exact statement 路",
      "2021-05 inferred agreement 协议", "2021-05 inferred statement 协议", "2022 year target 线",
      "2022-03 month statement 线", "2023 year target 路 ahead",
    ])
}

@Test func `a target is overdue when its day has surely passed and nothing was reached`() {
  #expect(rows(asOf: "2023-12-31").contains("2023 year target 路 ahead"))
  #expect(rows(asOf: "2024").contains("2023 year target 路 overdue"))
  #expect(rows(asOf: "2024").contains("2022 year target 线"))
}

@Test func `another plan may tell that a target was reached`() {
  let other = Fixture.plan(
    "b", projects: [Fixture.project("road", "公路", Fixture.said("2025", "通车", .operate, .achieved))])
  let same = Fixture.entity("road", "路", "a/road", "b/road")
  #expect(rows(asOf: "2024", [plan, other], same).contains("2023 year target 路"))
  let related = Fixture.entity("road", "路", "a/road", "b/road~")
  #expect(rows(asOf: "2024", [plan, other], related).contains("2023 year target 路 overdue"))
}

@Test func `a target of an action is reached when all that it names is`() {
  func overdue(_ projects: [Identifier<Project>]) -> Bool {
    let plan = Fixture.plan(
      "a",
      initiatives: [
        Initiative(
          id: "roads", title: "修路", field: .transport, mode: .target,
          actions: [
            Action(
              id: "start", title: "开工", stage: .start, mode: .target, due: Period("2022"),
              projects: projects, source: Fixture.source)
          ], source: Fixture.source)
      ],
      projects: [
        Fixture.project("done", "成", Fixture.said("2022", "已开工", .start, .achieved)),
        Fixture.project("open", "未", Fixture.said("2022", "前期", .prep, .ongoing)),
      ])
    return rows(asOf: "2024", [plan]).contains("2022 year target 开工 overdue")
  }
  #expect(!overdue(["done"]))
  #expect(overdue(["done", "open"]))
  #expect(overdue([]))
}
