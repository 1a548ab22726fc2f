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
  let catalog = EntityCatalog(of: library)
  let found = try #require(catalog.entities.first)
  return catalog.track(of: found, asOf: Fixture.date(day))
}

private func plan(_ id: Identifier<Plan>, _ statements: Statement...) -> Plan {
  Fixture.plan(
    id, projects: [Project(id: "line", name: "某线\(id)", kind: .rail, statements: statements)])
}

@Test func `a start promised again and still open slips`() throws {
  let track = try track([
    plan("a", Fixture.said("2021-04", "将开工", .start, .target)),
    plan("b", Fixture.said("2024-01-28", "开工建设", .start, .target, due: "2024")),
    plan("c", Fixture.said("2025-04-14", "推进", .build, .target)),
  ])
  let slip = try #require(track.slips.first)
  #expect(track.slips.count == 1)
  #expect(slip.stage == .start)
  #expect(slip.dates.map(\.description) == ["2021-04", "2024-01-28"])
  #expect(slip.signs == [.repeated, .overdue])
  #expect(slip.stillOpen?.description == "2025-04-14")
  #expect(track.repeatedTargets == 1)
  #expect(track.contradictions.isEmpty)
  #expect(track.aliases == ["某线a", "某线b", "某线c"])
}

@Test(arguments: [
  (Stage.start, Mode.achieved, 0), (.build, .ongoing, 0), (.operate, .achieved, 0),
  (.prep, .achieved, 1), (.complete, .target, 1), (.programme, .achieved, 1),
])
func `a promise is kept by what is reached, at that milestone or a later one`(
  stage: Stage, mode: Mode, slips: Int
) throws {
  let track = try track([
    plan("a", Fixture.said("2021", "将开工", .start, .target)),
    plan("b", Fixture.said("2022", "将开工", .start, .target)),
    plan("c", Fixture.said("2023", "某", stage, mode)),
  ])
  #expect(track.slips.count { $0.stage == .start } == slips)
}

@Test func `works under way are not completed`() throws {
  let track = try track([
    plan("a", Fixture.said("2021", "将建成", .complete, .target)),
    plan("b", Fixture.said("2022", "将建成", .complete, .target)),
    plan("c", Fixture.said("2023", "正在建成", .complete, .ongoing)),
  ])
  #expect(track.slips.map(\.stage) == [.complete])
}

@Test func `one promise slips when its day has passed or a later document steps back`() throws {
  let promise = plan("a", Fixture.said("2021", "将投产", .operate, .target, due: "2024"))
  #expect(try track([promise], asOf: "2024-12-31").slips.isEmpty)
  #expect(try track([promise], asOf: "2025").slips.map(\.signs) == [[.overdue]])
  let back = plan("b", Fixture.said("2023", "建设", .build, .target))
  #expect(try track([promise, back], asOf: "2024").slips.map(\.signs) == [[.steppedBack]])
  let further = plan(
    "b", Fixture.said("2023", "建设", .build, .target),
    Fixture.said("2023", "尽快投产", .operate, .target))
  #expect(try track([promise, further], asOf: "2024").slips.map(\.signs) == [[.repeated]])
}

@Test func `one document that says a thing twice repeats nothing`() throws {
  let twice = plan(
    "a", Fixture.said("2021", "将开工", .start, .target),
    Fixture.said("2021", "确保开工", .start, .seek))
  #expect(try track([twice]).slips.isEmpty)
  #expect(try track([twice]).repeatedTargets == 0)
}

@Test func `a later document that says an earlier stage than was reached contradicts`() throws {
  let open = plan("a", Fixture.said("2022", "已通车", .operate, .achieved))
  let later = plan("b", Fixture.said("2024", "将开工", .start, .target))
  let track = try track([later, open])
  #expect(track.contradictions.map(\.earlier.item.plan) == ["a"])
  #expect(track.contradictions.map(\.later.statement.verb) == ["将开工"])
  #expect(track.slips.isEmpty)
}

@Test func `what came before, or in the same document, contradicts nothing`() throws {
  let before = plan("b", Fixture.said("2021", "将开工", .start, .target))
  let after = plan(
    "a", Fixture.said("2022", "已通车", .operate, .achieved),
    Fixture.said("2022-06", "续建", .build, .ongoing))
  #expect(try track([before, after]).contradictions.isEmpty)
  // A year may be before or after a month of it.
  let sameYear = plan("c", Fixture.said("2022", "将开工", .start, .target))
  #expect(try track([after, sameYear]).contradictions.isEmpty)
  let programme = plan("d", Fixture.said("2024", "深化", .programme, .target))
  #expect(try track([after, programme]).contradictions.isEmpty)
}

@Test func `what is only related is listed and counts for nothing`() throws {
  let plans = [
    plan("a", Fixture.said("2021", "将开工", .start, .target)),
    plan("b", Fixture.said("2022", "将开工", .start, .target)),
    plan("c", Fixture.said("2023", "已开工", .start, .achieved)),
  ]
  let track = try track(plans, "a/line", "b/line?", "c/line~")
  #expect(track.statements.map(\.certainty) == [.same, .likely, .related])
  #expect(track.slips.map(\.stage) == [.start])
  #expect(track.lastWord?.description == "2022")
  #expect(track.aliases == ["某线a", "某线b"])
}

@Test func `statements are in order of date, and a plan's date replaces a missing one`() throws {
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

@Test(arguments: [
  ("2024-01-28", "2025-03-01", 13), ("2024-01-28", "2025-02-28", 13), ("2024-01-28", "2025-02", 13),
  ("2024-01-28", "2025-02-27", 12), ("2024", "2025", 1), ("2024", "2024", 0), ("2025", "2024", 0),
])
func `silence is counted in whole months, at least so many`(
  last: String, day: String, months: Int
) throws {
  let track = try track([plan("a", Fixture.said(last, "推进", .build, .ongoing))], asOf: day)
  #expect(track.silence == months)
}

@Test func `the ranking begins with what was promised most often`() {
  func said(_ years: String...) -> [Statement] {
    years.map { Fixture.said($0, "将开工", .start, .target) }
  }
  let library = Fixture.library([
    Fixture.plan(
      "a",
      projects: [
        Project(id: "once", name: "一", kind: .rail, statements: said("2021")),
        Project(id: "thrice", name: "三", kind: .rail, statements: said("2021", "2022", "2023")),
        Project(id: "twice", name: "二", kind: .rail, statements: said("2021", "2022")),
        Project(id: "silent", name: "无", kind: .rail),
      ])
  ])
  let ranking = EntityCatalog(of: library).ranking(asOf: Fixture.date("2025"))
  #expect(ranking.map(\.entity.entity.name) == ["三", "二", "一"])
  #expect(ranking.map(\.repeatedTargets) == [2, 1, 0])
}
