import PlanCore
import Testing

private let source = SourceReference(source: "daily", paragraph: 1)

private func statement(_ date: String?, _ verb: String) -> Statement {
  Statement(date: date.flatMap { PartialDate($0) }, verb: verb, mode: .target, source: source)
}

private func milestone(_ date: String, _ stage: Stage?, _ mode: Mode) -> Statement {
  Statement(date: PartialDate(date), stage: stage, mode: mode, source: source)
}

private func project(_ statements: [Statement]) -> Project {
  Project(id: "line", name: "高铁", kind: .rail, statements: statements)
}

@Test func `the latest statement tells how a project stands`() {
  let line = project([
    statement("2024-01-28", "开工"), statement("2021-04", "规划"), statement(nil, "谋划"),
  ])
  #expect(line.statements.current?.verb == "开工")
}

@Test func `of two statements on one date the later in print counts`() {
  #expect(
    project([statement("2024", "先"), statement("2024", "后")]).statements.current?.verb == "后")
}

@Test func `works that have begun tell more than a later promise`() {
  let line = project([
    milestone("2021", .plan, .target), milestone("2023", .start, .achieved),
    milestone("2024", .complete, .target),
  ])
  #expect(line.statements.current?.stage == .start)
}

@Test func `an idea that was had tells less than a later promise`() {
  let line = project([milestone("2020", .idea, .achieved), milestone("2021", .start, .target)])
  #expect(line.statements.current?.stage == .start)
}

@Test func `going on with something is no milestone`() {
  let belt = project([milestone("2021", .build, .target), milestone("2022", .programme, .target)])
  #expect(belt.statements.current?.stage == .build)
  let campaign = project([milestone("2021", nil, .target), milestone("2022", .programme, .target)])
  #expect(campaign.statements.current?.stage == .programme)
}

@Test func `without a statement nothing is known`() {
  #expect(project([]).statements.current == nil)
}

@Test func `a project has a route or a belt`() {
  let route = Route(stops: [.init(place: "a"), .init(place: "b", isVia: true)])
  let line = Project(id: "line", name: "高铁", kind: .rail, extent: .route(route))
  #expect(line.route == route)
  #expect(line.belt == nil)
}

@Test func `every item of a plan is found by its slug`() {
  let plan = Plan(
    id: "plan", title: "规划", kind: .actionPlan,
    region: Region(name: "圈", kind: .metropolitanArea),
    sources: [Source(id: "daily", title: "日报")],
    initiatives: [
      Initiative(
        id: "one", title: "一", field: .transport, mode: .target,
        actions: [Action(id: "act", title: "做", mode: .target, source: source)], source: source)
    ],
    projects: [project([statement("2024", "开工")])],
    commitments: [
      Commitment(
        id: "say", party: "市",
        actions: [Action(id: "did", title: "说", mode: .target, source: source)],
        source: source)
    ])
  #expect(plan.items.map(\.id.rawValue) == ["one", "act", "line", "say", "did", "daily"])
  for item in plan.items { #expect(plan.item(item.id) == item) }
  #expect(plan.item("nothing") == nil)
}

@Test func `what names an item is found with its owner, actions before events`() {
  let act = Action(
    id: "act", title: "做", mode: .target, projects: ["line"], mentions: ["pact"], source: source)
  let did = Action(id: "did", title: "说", mode: .target, projects: ["line"], source: source)
  let plan = Plan(
    id: "plan", title: "规划", kind: .actionPlan,
    region: Region(name: "圈", kind: .metropolitanArea),
    sources: [Source(id: "daily", title: "日报")],
    initiatives: [
      Initiative(
        id: "one", title: "一", field: .transport, mode: .target, actions: [act], source: source)
    ],
    projects: [project([])],
    events: [Event(id: "meeting", name: "会", mentions: ["pact", "line"], source: source)],
    commitments: [Commitment(id: "say", party: "市", actions: [did], source: source)])
  #expect(plan.actions(naming: "line").map(\.owner) == ["一", "市"])
  #expect(plan.actions(naming: "line").map(\.action) == [act, did])
  #expect(plan.titles(naming: "line") == ["一 › 做", "市 › 说", "会"])
  #expect(plan.titles(naming: "pact") == ["一 › 做", "会"])
  #expect(plan.titles(naming: "meeting").isEmpty)
}

@Test(
  arguments: [
    ("医院新院区", "二期", "医院新院区（二期）", ["医院新院区二期"]),
    ("陆港(二期)", "二期", "陆港(二期)", []), ("医院", nil, "医院", []),
  ] as [(String, String?, String, [String])])
func `the phase is part of what a project is called, once`(
  name: String, phase: String?, title: String, alsoFound: [String]
) {
  let project = Project(id: "p", name: name, kind: .health, phase: phase, statements: [])
  #expect(project.title == title)
  #expect(Item.project(project).title == title)
  #expect(Item.project(project).aliases == alsoFound)
}
