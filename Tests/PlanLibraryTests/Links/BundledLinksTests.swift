import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let library = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.path("data"))]
).load()

private func entity(_ id: Identifier<Entity>) throws -> Entity {
  try #require(library.links.entity(id), "\(id)")
}

private func certainties(_ entity: Entity) -> [String: Certainty] {
  Dictionary(
    entity.links.map { ($0.item.description, $0.certainty) },
    uniquingKeysWith: { first, _ in first })
}

@Test func `every link of the bundled library names things that exist`() throws {
  #expect(library.links.entities.count >= 30)
  let plans = Dictionary(uniqueKeysWithValues: library.plans.map { ($0.id, $0) })
  let items =
    library.links.entities.flatMap { $0.links.map(\.item) }
    + library.links.separations.flatMap(\.items)
  for item in items {
    let plan = try #require(plans[item.plan], "\(item)")
    #expect(item.isPlan || plan.item(item.id) != nil, "\(item)")
  }
}

@Test func `every bundled entity joins two items or more, with reasons of its own`() {
  for entity in library.links.entities {
    #expect(Set(entity.links.map(\.item)).count >= 2, "\(entity.id)")
    #expect(Set(entity.links.map(\.reason)).count == entity.links.count, "\(entity.id)")
  }
}

/// What everybody who knows the five plans expects to be linked, and how many appearances count.
@Test(arguments: [
  ("million-ton-ethylene", 3), ("jiaojiluoping-railway", 4), ("xiaolangdi-south-irrigation", 2),
  ("xiaolangdi-north-irrigation", 2), ("xixiayuan-irrigation", 2), ("jixin-motorway", 2),
  ("xiaolangdi-ports", 2), ("zhongzhou-shidai", 2), ("yangshao-archaeological-park", 2),
  ("luoji-integration-plan", 3), ("mianluo-motorway", 2),
])
func `what the plans share is linked`(slug: String, appearances: Int) throws {
  let found = try entity(#require(Identifier(slug)))
  #expect(found.links.count { $0.certainty != .related } == appearances)
}

@Test(arguments: ["joint-conference", "task-force", "task-ledger", "leading-group"])
func `a form of mechanism is compared, and its bodies are not merged`(slug: String) throws {
  let found = try entity(#require(Identifier(slug)))
  #expect(found.links.allSatisfy { $0.certainty == .related })
}

@Test func `what is not sure is not called the same`() throws {
  let expressway = certainties(try entity("jiluo-expressway"))
  #expect(expressway["luoyang-metropolitan-area/jili-jiyuan-expressway"] == .likely)
  let corridor = certainties(try entity("g30-corridor"))
  #expect(corridor["henan-work-report-2024/lianhuo-smart-upgrade"] == .related)
}

@Test func `names alone merge nothing`() throws {
  let apart: [ItemReference] = [
    ItemReference(plan: "luoyang-metropolitan-area", id: "zhoushan-laboratory"),
    ItemReference(plan: "henan-work-report-2024", id: "zhoushan-smart-island"),
    ItemReference(plan: "henan-work-report-2024", id: "longmen-lab"),
  ]
  #expect(apart.allSatisfy { library.links.entities(of: $0).isEmpty })
  #expect(library.links.separations.contains { $0.items == apart })
  for separation in library.links.separations {
    let owners = separation.items.compactMap { library.links.identity(of: $0)?.id }
    #expect(Set(owners).count == owners.count, "\(separation.reason)")
  }
}
