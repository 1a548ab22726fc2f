import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func initiative(
  _ id: Identifier<Initiative>, _ field: InitiativeField, _ projects: Identifier<Project>...
) -> Initiative {
  Initiative(
    id: id, title: "行动\(id)", field: field, mode: .target,
    actions: [
      Action(
        id: "do", title: "做", mode: .target, projects: projects, mentions: ["ledger"],
        source: Fixture.source)
    ], source: Fixture.source)
}

private func mechanism(_ id: Identifier<Mechanism>, _ kind: MechanismKind) -> Mechanism {
  Mechanism(id: id, name: "机制\(id)", kind: kind)
}

private let first = Fixture.plan(
  "a", initiatives: [initiative("roads", .transport, "line", "lane")],
  projects: [
    Fixture.project("line", "线甲", Fixture.said("2021", "将开工", .start, .target)),
    Fixture.project("lane", "路甲", Fixture.said("2021", "将开工", .start, .target)),
    Fixture.project("loose", "散"),
  ], mechanisms: [mechanism("ledger", .ledger), mechanism("meeting", .jointConference)])
private let second = Fixture.plan(
  "b", initiatives: [initiative("lines", .transport, "line"), initiative("green", .ecology)],
  projects: [Fixture.project("line", "线乙", Fixture.said("2022", "在建", .build, .ongoing))],
  mechanisms: [mechanism("conference", .jointConference)])
private let links = LinkTable(entities: [
  Fixture.entity("line", "线", "a/line", "b/line?"),
  Fixture.entity("conference", "会", "a/meeting~", "b/conference~"),
])

private let comparison = PlanComparison(
  of: [first, second],
  in: ThingCatalog(of: Library(plans: [first, second], links: links)), links: links,
  asOf: Fixture.date("2026"))

@Test func `plans are compared field by field`() throws {
  #expect(comparison.plans == ["a", "b"])
  #expect(comparison.fields.map(\.field) == [.transport, .ecology, .mechanisms, nil])
  let transport = comparison.fields[0]
  #expect(transport.cells.map { $0.initiatives.map(\.title) } == [["行动roads"], ["行动lines"]])
  #expect(
    transport.cells.map { $0.statuses.map { "\($0.status) \($0.count)" } }
      == [["unstated 1", "underConstruction 1"], ["underConstruction 1"]])
  #expect(
    transport.cells.map { $0.aims.map { "\($0.stage) \($0.mode) \($0.count)" } }
      == [["start target 1"], []])
  #expect(transport.cells.map { $0.only.map(\.title) } == [["路甲", "机制ledger"], []])
  #expect(transport.shared.map(\.name) == ["线"])
  #expect(transport.shared.first?.links.map(\.certainty) == [.same, .likely])
  #expect(comparison.fields[1].cells.map(\.isEmpty) == [true, false])
  #expect(
    comparison.fields[2].cells.map { $0.only.map(\.title) } == [["机制meeting"], ["机制conference"]])
  #expect(comparison.fields[3].cells.map { $0.only.map(\.title) } == [["散"], []])
}

@Test func `forms of mechanism are held against each other, one body or not`() {
  #expect(comparison.mechanisms.map(\.kind) == [.jointConference, .ledger])
  #expect(
    comparison.mechanisms[0].cells.map { $0.map(\.title) } == [["机制meeting"], ["机制conference"]])
  #expect(comparison.mechanisms[1].cells.map(\.count) == [1, 0])
}

// MARK: - Versions

private func version(_ projects: Project..., title: String = "规划") -> Plan {
  Plan(
    id: "a", title: title, kind: .developmentPlan,
    region: Region(name: "某圈", kind: .metropolitanArea), projects: projects)
}

private func changes(_ old: Plan, _ new: Plan) -> [String] {
  VersionComparison(from: old, to: new).changes.map { change in
    "\(change.sort) \(change.id) \(change.significance)"
      + change.fields.map {
        " \($0.field.rawValue):\($0.before?.codes ?? "-")>\($0.after?.codes ?? "-")"
      }.joined()
  }
}

private let base = Fixture.project(
  "line", "线", places: ["luoyang"], Fixture.said("2021", "将开工", .start, .target))

@Test func `versions of a plan are compared by slug, wherever an item is listed`() {
  let other = Fixture.project("lane", "路")
  #expect(changes(version(base, other), version(other, base)).isEmpty)
  #expect(changes(version(base), version(base, other)) == ["added lane amendment"])
  #expect(changes(version(base, other), version(base)) == ["dropped lane amendment"])
}

@Test func `a change of status, of content and of wording are told apart`() {
  func changed(_ project: Project) -> [String] { changes(version(base), version(project)) }
  #expect(
    changed(
      Fixture.project(
        "line", "线", places: ["luoyang"], Fixture.said("2021", "将开工", .start, .achieved))
    ) == ["status line amendment status.mode:target>achieved"])
  #expect(
    changed(
      Fixture.project(
        "line", "线", places: ["luoyang", "jiyuan"], Fixture.said("2021", "将开工", .start, .target))
    ) == ["content line amendment places:luoyang>luoyang, jiyuan"])
  #expect(
    changed(
      Fixture.project(
        "line", "线路", places: ["luoyang"], Fixture.said("2021", "开工", .start, .target))
    ) == ["wording line administrative name:线>线路 statements.verb:将开工>开工"])
  #expect(
    changed(
      Fixture.project(
        "line", "线", places: ["luoyang"], Fixture.said("2021", "将开工", .start, .target, due: "2022"))
    ) == ["status line amendment status.due:->2022"])
  #expect(
    changes(version(base), version(base, title: "新规划")) == ["wording a administrative title:规划>新规划"]
  )
}

@Test func `a person who is added amends nothing`() {
  func plan(_ people: [Person]) -> Plan {
    Plan(
      id: "a", title: "规划", kind: .developmentPlan,
      region: Region(name: "某圈", kind: .metropolitanArea), people: people)
  }
  let person = Person(id: "li", name: "李", source: Fixture.source)
  #expect(changes(plan([]), plan([person])) == ["added li administrative"])
}

@Test func `a project code decides where slugs were given anew`() {
  let hospital = Fixture.project("p-1", "医院", kind: .health, code: "2022-1")
  let road = Fixture.project("p-2", "道路", kind: .road, code: "2019-2")
  let old = Fixture.plan("a", projects: [hospital, road])
  func renumbered(_ projects: Project...) -> [String] {
    changes(old, Fixture.plan("a", projects: projects))
  }
  // A row was put in at the top: the slugs moved on, the codes did not.
  #expect(
    renumbered(
      Fixture.project("p-1", "水库", kind: .water, code: "2024-3"),
      Fixture.project("p-2", "医院", kind: .health, code: "2022-1"),
      Fixture.project("p-3", "道路", kind: .road, code: "2019-2"))
      == ["added p-1 amendment"])
  // A row fell away.
  #expect(
    renumbered(Fixture.project("p-1", "道路", kind: .road, code: "2019-2"))
      == ["dropped p-1 amendment"])
  // Without a code of its own the slug decides, unless its project is elsewhere now.
  #expect(renumbered(Fixture.project("p-1", "医院", kind: .health), road).count == 1)
  #expect(
    renumbered(
      Fixture.project("p-1", "水库", kind: .health),
      Fixture.project("p-9", "医院", kind: .health, code: "2022-1"), road)
      == ["added p-1 amendment"])
  // Two projects with one code: the slug decides.
  #expect(
    renumbered(
      hospital, Fixture.project("p-7", "医院东院", kind: .health, code: "2022-1"), road)
      == ["added p-7 amendment"])
}

@Test(arguments: AcrossFixture.bundled.plans)
func `a plan does not differ from itself`(plan: Plan) {
  #expect(VersionComparison(from: plan, to: plan).changes.isEmpty)
}
