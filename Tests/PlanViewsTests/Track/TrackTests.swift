import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func track(
  _ plans: [Plan], asOf day: String = "2025-06", _ links: String...
) throws -> Track {
  let items = links.isEmpty ? plans.map { "\($0.id)/line" } : links
  let entity = Entity(
    id: "line", name: "某线", kind: .project,
    links: items.flatMap { Fixture.entity("x", "x", $0).links })
  let library = Library(plans: plans, links: LinkTable(entities: [entity]))
  let things = ThingCatalog(of: library)
  return Track(of: try #require(things.thing(id: "line")), in: things, asOf: Fixture.date(day))
}

private func plan(_ id: Identifier<Plan>, _ statements: Statement...) -> Plan {
  Fixture.plan(
    id, projects: [Project(id: "line", name: "某线\(id)", kind: .rail, statements: statements)])
}

@Test func `a start promised again and not reported is checked, with what that rests on`() throws {
  let track = try track([
    plan("b", Fixture.said("2024-01-28", "开工建设", .start, .target, due: "2024")),
    plan("a", Fixture.said("2021-04", "将开工", .start, .target)),
    plan("c", Fixture.said("2025-04-14", "推进", .build, .target)),
  ])
  #expect(track.statements.map(\.item.plan) == ["a", "b", "c"])
  #expect(track.standing.checkCodes == [.overdue, .repeated])
  #expect(track.standing.checks.map { track.statements(of: $0) } == [[1], [0, 1]])
  #expect(track.aliases == ["某线b", "某线a", "某线c"])
  #expect(track.plans == ["b", "a", "c"])
}

@Test func `what is only related is listed and counts for nothing`() throws {
  let plans = [
    plan("a", Fixture.said("2021", "将开工", .start, .target)),
    plan("b", Fixture.said("2022", "将开工", .start, .target)),
    plan("c", Fixture.said("2021-06", "已开工", .start, .achieved)),
  ]
  let track = try track(plans, "a/line", "b/line?", "c/line~")
  #expect(track.statements.map(\.certainty) == [.same, .related, .likely])
  #expect(track.standing.status == .unstated)
  // The places of statements count those of what is only related.
  #expect(track.standing.checks.map { track.statements(of: $0) } == [[0, 2]])
  #expect(track.standing.lastMentioned?.description == "2022")
  #expect(track.aliases == ["某线a", "某线b"])
}

@Test func `a name that one source prints and an editor gave elsewhere is printed`() throws {
  func plan(_ id: Identifier<Plan>, _ name: String, _ aliases: Alias...) -> Plan {
    Fixture.plan(
      id, projects: [Project(id: "line", name: name, aliases: aliases, kind: .rail)])
  }
  let short = Alias("短线", basis: .inferred)
  let track = try track([
    plan("a", "甲", Alias("乙", basis: .inferred), short), plan("b", "乙", short, "丙"),
  ])
  #expect(track.aliases == ["甲", "乙", short, "丙"])
  #expect(track.aliases.inferredNames == ["短线"])
}

@Test func `a form that several bodies have is followed by its name and counts for nothing`() throws
{
  let plans = [
    plan("a", Fixture.said("2021", "将开工", .start, .target, due: "2022")),
    plan("b", Fixture.said("2022", "已开工", .start, .achieved)),
  ]
  let ledger = Fixture.entity("ledger", "台账", aliases: ["账"], "a/line~", "b/line~", "c/line~")
  let things = ThingCatalog(of: Library(plans: plans, links: LinkTable(entities: [ledger])))
  let names = ThingNames(of: things, folding: Fixture.fold)
  let found = try #require(things.thing(id: "ledger"))
  for name in ["台账", "账", "ledger"] { #expect(names.things(named: name) == [found]) }
  let track = Track(of: found, in: things, asOf: Fixture.date("2025-06"))
  #expect(track.name == "台账" && track.aliases == ["账"] && track.plans.isEmpty)
  #expect(track.links.count == 3)
  #expect(track.statements.map(\.item.plan) == ["a", "b"])
  #expect(track.statements.allSatisfy { $0.certainty == .related })
  #expect(track.standing.status == .unstated && track.standing.checks.isEmpty)
  // Each body is a thing of its own; the form is in no list.
  #expect(things.things.map { things.id(of: $0) } == ["a/line", "b/line"])
  #expect(things.tracks(asOf: Fixture.date("2025-06")).map(\.id) == ["a/line"])
}

@Test func `statements come in the order of their dates, a plan's date where they have none`()
  throws
{
  let dated = Fixture.plan(
    "a", date: "2023",
    projects: [Fixture.project("line", "某线", Fixture.said(nil, "推进", .build, .ongoing))])
  let track = try track([
    plan("c", Fixture.said("2024", "三", .build, .ongoing)), dated,
    plan("b", Fixture.said(nil, "零", .idea, .target)),
  ])
  #expect(track.statements.map(\.item.plan) == ["b", "a", "c"])
  #expect(track.statements.map(\.dateBasis) == [.inferred, .inferred, .printed])
}

@Test func `what was said after the day is listed and counts for nothing`() throws {
  let plans = [
    plan("a", Fixture.said("2021", "将开工", .start, .target)),
    plan("b", Fixture.said("2026", "已开工", .start, .achieved)),
  ]
  let (before, after) = (try track(plans, asOf: "2025"), try track(plans, asOf: "2026"))
  #expect(before.statements.count == 2)
  #expect(before.standing.status == .unstated)
  #expect(after.standing.status == .underConstruction)
}

@Test(arguments: [
  ("2024-01-28", "2025-03-01", 13), ("2024-01-28", "2025-02-28", 13), ("2024-01-28", "2025-02", 13),
  ("2024-01-28", "2025-02-27", 12), ("2024", "2025", 1), ("2024", "2024", 0),
])
func `silence is counted in whole months, at least so many`(
  last: String, day: String, months: Int
) throws {
  let track = try track([plan("a", Fixture.said(last, "推进", .build, .ongoing))], asOf: day)
  #expect(track.silence == months)
}

@Test func `everything that is promised is listed, what checks find something about first`() {
  let library = Fixture.library([
    Fixture.plan(
      "a",
      projects: [
        Fixture.project("open", "未", Fixture.said("2021", "将开工", .start, .target)),
        Fixture.project("done", "成", Fixture.said("2021", "已开工", .start, .achieved)),
        Fixture.project("late", "迟", Fixture.said("2021", "将开工", .start, .target, due: "2022")),
        Fixture.project("silent", "无"),
        Fixture.project("sought", "争", Fixture.said("2021", "争取开工", .start, .seek)),
      ])
  ])
  let tracks = ThingCatalog(of: library).tracks(asOf: Fixture.date("2025"))
  #expect(tracks.map(\.name) == ["迟", "未", "争"])
  #expect(tracks.map(\.standing.checkCodes) == [[.overdue], [], []])
}

@Test func `most things of the bundled plans that are promised are in no link`() {
  let tracks = ThingCatalog(of: Fixture.bundled).tracks(asOf: Fixture.date("2026-12-01"))
  #expect(tracks.first?.id == "jiaojiluoping-railway")
  #expect(tracks.count > 200)
  #expect(tracks.count { $0.standing.checkCodes.contains(.overdue) } >= 5)
}
