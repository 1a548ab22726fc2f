import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let library = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.path("data"))]
).load()

/// The other names of a plan, its region and its items.
private func aliases(of plan: Plan) -> [Alias] {
  plan.aliases + plan.region.aliases
    + plan.items.flatMap { item -> [Alias] in
      // A name with its phase is put together by the program.
      if case .project(let project) = item { project.aliases } else { item.otherNames }
    }
}

@Test(arguments: [
  ("changsha-zhuzhou-xiangtan", 60, 12), ("henan-work-report-2024", 154, 31),
  ("luoyang-jiyuan-integration", 73, 29), ("luoyang-metropolitan-area", 129, 53),
  ("southern-shandong-economic-circle", 178, 61),
])
func `other names that the source of a plan does not print are marked`(
  id: Identifier<Plan>, all: Int, inferred: Int
) throws {
  // Read side by side with the sources: who changes a name looks there again, and here.
  let names = aliases(of: try #require(library.plan(id)))
  #expect(names.count == all)
  #expect(names.inferredNames.count == inferred)
}

@Test(
  arguments: [
    ("luoyang-metropolitan-area", "济新高速", Basis.inferred),
    ("luoyang-metropolitan-area", "焦济洛平高铁", .inferred),
    ("luoyang-jiyuan-integration", "济源至新安高速", .inferred),
    ("henan-work-report-2024", "百万吨乙烯", .printed),
    ("henan-work-report-2024", "西霞院灌区", .inferred),
    ("changsha-zhuzhou-xiangtan", "领头雁", .printed),
    ("southern-shandong-economic-circle", "联席会议制度", .inferred),
  ] as [(Identifier<Plan>, String, Basis)])
func `a name is marked where it is not printed, and only there`(
  id: Identifier<Plan>, name: String, basis: Basis
) throws {
  let found = aliases(of: try #require(library.plan(id))).filter { $0.name == name }
  #expect(!found.isEmpty && found.allSatisfy { $0.basis == basis })
}

@Test func `names that links add and no source prints are marked`() {
  let names = library.links.entities.flatMap(\.aliases)
  #expect(names.count == 16)
  #expect(names.inferredNames == ["洛济规划", "洛济深度融合规划", "联席会议制度"])
}
