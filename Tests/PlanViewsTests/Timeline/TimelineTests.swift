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
      + (row.outcome.map { " \($0)" } ?? "")
  }
}

@Test func `everything dated is in the order of its dates with their precision`() {
  #expect(
    rows(asOf: "2022-12") == [
      "2020 year event 会", "2021-04 month statement 线", "2021-04-12 exact statement 路",
      "2021-05 inferred agreement 协议", "2021-05 inferred statement 协议",
      "2022 year target 线 reported",
      "2022-03 month statement 线", "2023 year target 路 ahead",
    ])
}

@Test func `a target is overdue when its day has surely passed and nothing was reached`() {
  #expect(rows(asOf: "2023-12-31").contains("2023 year target 路 ahead"))
  #expect(rows(asOf: "2024").contains("2023 year target 路 overdue"))
  #expect(rows(asOf: "2024").contains("2022 year target 线 reported"))
}

@Test(arguments: [("2022", "year"), ("2022-03", "month"), ("2022-03-05", "exact")])
func `a date that an editor concluded is told of, whatever it is of and however exact it is`(
  date: String, precision: String
) {
  for basis in [Basis.printed, .inferred] {
    let shown = basis == .printed ? precision : "inferred"
    let day = PartialDate(date)
    let plan = Fixture.plan(
      "a",
      projects: [
        Fixture.project(
          "road", "路",
          Statement(
            date: day, dateBasis: basis, stage: .start, mode: .achieved, source: Fixture.source)),
        Fixture.project(
          "line", "线",
          Statement(
            stage: .start, mode: .target, due: Period(date), basis: basis, source: Fixture.source)),
      ],
      agreements: [
        Agreement(
          id: "deed", title: "协议", signed: day,
          statements: [
            Statement(date: day, dateBasis: basis, mode: .achieved, source: Fixture.source)
          ])
      ],
      events: [Event(id: "fair", name: "会", date: day, dateBasis: basis, source: Fixture.source)])
    #expect(
      Set(rows(asOf: "2021", [plan]).filter { $0.contains(" target ") })
        == ["\(date) \(shown) target 线 ahead"])
    #expect(
      Set(rows(asOf: "2024", [plan])) == [
        "\(date) \(shown) statement 路", "\(date) \(shown) target 线 overdue",
        "\(date) \(shown) agreement 协议", "\(date) \(shown) statement 协议",
        "\(date) \(shown) event 会",
      ])
  }
}

@Test
func `a promise that was withdrawn has lapsed when its day has passed, and nothing is alleged`() {
  let plan = Fixture.plan(
    "a",
    projects: [
      Fixture.project(
        "road", "路", Fixture.said("2020", "将开工", .start, .target, due: "2022"),
        Fixture.said("2021", "取消", .dropped, .achieved))
    ])
  func outcome(asOf day: String) -> [String] {
    rows(asOf: day, [plan]).filter { $0.contains(" target ") }
  }
  #expect(outcome(asOf: "2021-12") == ["2022 year target 路 ahead"])
  #expect(outcome(asOf: "2022-12-31") == ["2022 year target 路 ahead"])
  #expect(outcome(asOf: "2023") == ["2022 year target 路 lapsed"])
}

@Test func `another plan may tell that a target was reached`() {
  let other = Fixture.plan(
    "b", projects: [Fixture.project("road", "公路", Fixture.said("2025", "通车", .operate, .achieved))])
  let same = Fixture.entity("road", "路", "a/road", "b/road")
  #expect(rows(asOf: "2026", [plan, other], same).contains("2023 year target 路 reported"))
  let related = Fixture.entity("road", "路", "a/road", "b/road~")
  #expect(rows(asOf: "2026", [plan, other], related).contains("2023 year target 路 overdue"))
}

@Test func `a promise is one row, however often it is made and by whom`() {
  let action = Action(
    id: "start", title: "开工", verb: "将开工", stage: .start, mode: .target, due: Period("2022"),
    projects: ["line"], source: Fixture.source)
  func plan(_ id: Identifier<Plan>, _ date: String) -> Plan {
    Fixture.plan(
      id,
      initiatives: [
        Initiative(
          id: "roads", title: "修路", field: .transport, mode: .target, actions: [action],
          source: Fixture.source)
      ],
      projects: [
        Fixture.project("line", "线", Fixture.said(date, "将开工", .start, .target, due: "2022"))
      ])
  }
  let library = Fixture.library(
    [plan("a", "2020"), plan("b", "2021")], Fixture.entity("line", "线", "a/line", "b/line"))
  let rows = Timeline(of: library, asOf: Fixture.date("2024")).rows
  #expect(rows.map(\.kind) == [.statement, .statement, .target])
  // The last to make it is the one that the row leads to.
  #expect(rows.map(\.item.plan) == ["a", "b", "b"])
  #expect(rows.map(\.thing) == ["line", "line", "line"])
  #expect(
    rows.map(\.checks) == [[.overdue, .repeated], [.overdue, .repeated], [.overdue, .repeated]])
}

@Test func `an action that is about nothing else is a promise of its own`() {
  let plan = Fixture.plan(
    "a",
    initiatives: [
      Initiative(
        id: "roads", title: "修路", field: .transport, mode: .target,
        actions: [
          Action(
            id: "start", title: "开工", stage: .start, mode: .seek, due: Period("2022"),
            source: Fixture.source)
        ], source: Fixture.source)
    ])
  #expect(rows(asOf: "2024", [plan]) == ["2022 year target 开工 overdue"])
  #expect(rows(asOf: "2022-06", [plan]) == ["2022 year target 开工 ahead"])
}
