import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func action(
  _ id: Identifier<Action>, _ title: String, _ verb: String, projects: [Identifier<Project>] = [],
  mentions: [ItemIdentifier] = []
) -> Action {
  Action(
    id: id, title: title, verb: verb, stage: .start, mode: .target, leads: ["某局"],
    projects: projects, mentions: mentions, source: Fixture.source)
}

private let library = Fixture.library(
  [
    Fixture.plan(
      "a", date: "2021",
      initiatives: [
        Initiative(
          id: "move", title: "行动", field: .transport, mode: .target,
          actions: [
            action("one", "开工某线", "开工", projects: ["line"]),
            action("both", "开工两线", "开工", projects: ["line", "other"]),
            action("forum", "办论坛", "举办", mentions: ["talks"]),
            action("lone", "种树", "种"),
          ], source: Fixture.source)
      ],
      projects: [
        Fixture.project("line", "某线", Fixture.said("2021", "开工", .start, .target)),
        Project(id: "other", name: "医院", kind: .health, phase: "二期"),
      ],
      mechanisms: [
        Mechanism(
          id: "talks", name: "论坛", kind: .jointConference,
          statements: [Fixture.said("2021", "举办", .operate, .target)])
      ]),
    Fixture.plan(
      "b", date: "2024",
      projects: [
        Fixture.project("line", "某铁路", Fixture.said("2024", "已开工", .start, .achieved)),
        Fixture.project("near", "近线", Fixture.said("2024", "通车", .operate, .achieved)),
        Fixture.project("far", "远线"),
      ],
      commitments: [
        Commitment(
          id: "word", party: "某市", date: PartialDate("2023-05"),
          actions: [action("promise", "修渠", "修")], source: Fixture.source)
      ],
      context: [ContextEntry(id: "idea", name: "理念", kind: .concept, source: Fixture.source)]),
  ], Fixture.entity("railway", "大铁路", "a/line", "b/line", "b/near?", "b/far~", "z/none"),
  Fixture.entity("notion", "某理念", "b/idea"))

private let catalog = ThingCatalog(of: library)

private func thing(_ id: String) throws -> Thing { try #require(catalog.thing(id: id)) }

private func reference(_ text: String) throws -> ItemReference {
  try #require(Fixture.reference(text))
}

@Test func `every thing is there once, in the order of the plans`() {
  #expect(
    catalog.things.map { catalog.id(of: $0) } == [
      "railway", "a/other", "a/talks", "a/lone", "b/near", "b/far", "b/promise", "notion",
    ])
  #expect(catalog.things.map(\.number) == Array(catalog.things.indices))
  for thing in catalog.things { #expect(catalog.thing(id: catalog.id(of: thing)) == thing) }
}

@Test func `a name has its phase`() throws {
  #expect(catalog.name(of: try thing("railway")) == "大铁路")
  #expect(catalog.name(of: try thing("a/other")) == "医院（二期）")
  #expect(catalog.aliases(of: try thing("railway")) == ["某线", "某铁路"])
  #expect(catalog.aliases(of: try thing("a/other")) == ["医院二期"])
}

@Test func `items that surely are a thing are one, likely ones are listed as such`() throws {
  let railway = try thing("railway")
  #expect(catalog.items(of: railway).map(\.item.description) == ["a/line", "b/line", "b/near"])
  #expect(catalog.items(of: railway).map(\.certainty) == [.same, .same, .likely])
  #expect(catalog.documents(of: railway) == ["a", "b"])
  #expect(catalog.related(to: railway) == [try reference("b/far")])
  #expect(catalog.thing(of: try reference("b/line")) == railway)
  let near = try thing("b/near")
  #expect(catalog.thing(of: try reference("b/near")) == near)
  #expect(catalog.items(of: near).map(\.certainty) == [.same, .likely, .likely])
  #expect(catalog.documents(of: near) == ["b"])
}

@Test func `an action is the project that it is about`() throws {
  let railway = try thing("railway")
  #expect(catalog.thing(of: try reference("a/one")) == railway)
  #expect(catalog.thing(of: try reference("a/both")) == nil)
  #expect(catalog.things(of: try reference("a/both")) == [railway, try thing("a/other")])
  #expect(catalog.thing(of: try reference("a/forum")) == catalog.thing(id: "a/talks"))
  #expect(catalog.thing(of: try reference("a/nothing")) == nil)
  #expect(catalog.thing(id: "a/line") == railway)
  #expect(catalog.thing(id: "nothing") == nil)
}

@Test func `an action of its own is a promise with its document's date`() throws {
  let day = Fixture.date("2026")
  let lone = catalog.standing(of: try thing("a/lone"), asOf: day)
  #expect(lone.aim?.by == nil)
  #expect(lone.aim?.date?.description == "2021")
  let promise = catalog.standing(of: try thing("b/promise"), asOf: day)
  #expect(promise.aim?.by == "某市")
  #expect(promise.aim?.date?.description == "2023-05")
  #expect(promise.sign == .promised)
}

@Test func `what is likely the thing is marked evidence`() throws {
  let day = Fixture.date("2026")
  let railway = catalog.standing(of: try thing("railway"), asOf: day)
  #expect(railway.status == .inService)
  #expect(railway.isStatusLikely)
  let near = catalog.standing(of: try thing("b/near"), asOf: day)
  #expect(near.status == .inService)
  #expect(!near.isStatusLikely)
}

@Test func `of an entity whose items are all likely, the first one is it`() {
  let library = Fixture.library(
    [
      Fixture.plan("a", projects: [Fixture.project("line", "甲")]),
      Fixture.plan("b", projects: [Fixture.project("line", "乙")]),
    ], Fixture.entity("railway", "线", "a/line?", "b/line?"))
  let catalog = ThingCatalog(of: library)
  #expect(catalog.things.map { catalog.id(of: $0) } == ["railway", "b/line"])
  #expect(catalog.things.map { catalog.items(of: $0).count } == [2, 2])
}
