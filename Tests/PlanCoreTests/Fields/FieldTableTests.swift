import Testing

@testable import PlanCore

private let source = SourceReference(source: "daily", paragraph: 4)
private let project = Project(
  id: "line", name: "高铁", aliases: ["快线"], kind: .rail, summary: "一条线。", places: ["luoyang"],
  extent: .route(Route(stops: [.init(place: "jiaozuo"), .init(place: "luoyang")])),
  phase: "二期", parent: "network",
  quantities: [
    Quantity(
      name: "全长", figure: Figure(printed: "56", value: 56, unit: "公里"), source: source)
  ], projectCode: "2021-1",
  statements: [Statement(verb: "推动开工", stage: .start, mode: .target, source: source)])

private func keys(_ use: FieldUse) -> [String] {
  var keys: [String] = []
  Item.project(project).readFields(for: use) { name, _, _ in keys.append(name.rawValue) }
  return keys
}

@Test func `each use of a project has its fields in the order in which readers ask for them`() {
  #expect(
    keys(.detail) == [
      "aliases", "summary", "kind", "places", "route", "phase", "parent", "projectCode",
      "quantities", "statements",
    ])
  #expect(
    keys(.outline) == [
      "aliases", "summary", "kind", "places", "route", "phase", "parent", "projectCode",
      "quantities", "statements",
    ])
  // What tells things apart comes first: a hit by title alone shows the beginning.
  #expect(
    keys(.search) == [
      "summary", "kind", "phase", "projectCode", "places", "route", "parent", "quantities",
      "statements",
    ])
}

@Test func `what a change of a field means depends on the field`() {
  var meanings: [FieldName: FieldSignificance] = [:]
  Item.project(project).readFields(for: .comparison) { name, _, meaning in
    meanings[name] = meaning
  }
  #expect(meanings[.name] == .wording && meanings[.summary] == .wording)
  #expect(meanings[.phase] == .content && meanings[.places] == .content)
  #expect(meanings[.currentStage] == .status && meanings[.source] == nil)
}

@Test func `what a plan does not say is no field`() {
  let bare = Project(id: "bare", name: "园区", kind: .park)
  for use in [FieldUse.detail, .outline] {
    var said: [FieldName] = []
    Item.project(bare).readFields(for: use) { name, _, _ in said.append(name) }
    #expect(said == [.kind])
  }
}

/// The stored properties of a value, but for those that are no field of their own.
private func properties(of value: Any, besides left: Set<String>) -> Set<String> {
  Set(Mirror(reflecting: value).children.compactMap(\.label)).subtracting(left)
}

/// The keys of a table up to their first dot.
private func keys<Owner>(_ table: FieldTable<Owner>) -> Set<String> {
  Set(table.all.map { String($0.name.rawValue.prefix { $0 != "." }) })
}

@Test func `every property of the model is a field`() {
  let left: Set = ["id", "basis", "dateBasis"]
  func check<Owner>(_ value: Owner, _ table: FieldTable<Owner>, besides more: Set<String> = []) {
    let missing = properties(of: value, besides: left.union(more)).subtracting(keys(table))
    #expect(missing.isEmpty, "\(Owner.self)")
  }
  let region = Region(name: "圈", kind: .metropolitanArea)
  let lists: Set = [
    "sources", "initiatives", "projects", "mechanisms", "agreements", "events", "indicators",
    "commitments", "documents", "people", "context",
  ]
  check(
    Plan(id: "p", title: "规划", kind: .commentary, region: region), Plan.fields, besides: lists)
  check(
    Initiative(id: "i", title: "行动", field: .transport, mode: .target, source: source),
    Initiative.fields)
  check(Action(id: "a", title: "任务", mode: .target, source: source), Action.fields)
  check(project, Project.fields, besides: ["extent"])
  check(project.statements[0], Statement.fields)
  check(Mechanism(id: "m", name: "机制", kind: .ledger), Mechanism.fields)
  check(Agreement(id: "a", title: "协议"), Agreement.fields)
  check(Event(id: "e", name: "会", source: source), Event.fields)
  check(
    Indicator(id: "i", name: "产值", subject: "圈", mode: .target, source: source), Indicator.fields,
    besides: ["figure"])
  check(Commitment(id: "c", party: "洛阳", source: source), Commitment.fields)
  check(Document(id: "d", title: "规划", kind: .commentary), Document.fields)
  check(Person(id: "p", name: "李", source: source), Person.fields)
  check(ContextEntry(id: "c", name: "战略", kind: .policy, source: source), ContextEntry.fields)
  check(Source(id: "daily", title: "日报"), Source.fields)
  check(Membership(place: "luoyang", role: .core, source: source), Membership.fields)
  check(
    Place(id: "luoyang", name: "洛阳市", level: .prefecture), Place.fields,
    besides: ["name", "abbreviations", "validFrom", "coordinate"])
}
