import PlanCore
import PlanTestSupport
import Testing

@testable import PlanSearch

private let scope = SearchScope(of: SampleLibrary.library)

/// The titles of the sample's projects that pass.
private func projects(_ text: String) -> [String] {
  let plan = SampleLibrary.plan
  let rows = ListedNames(
    plan.projects.map {
      ListedRow(names: [$0.name] + $0.aliases.names, subject: .items([.project($0)]))
    })
  let filter = ListFilter(text, in: scope)
  return filter.passing(of: rows, in: plan.id) { [] }.map { plan.projects[$0].id.rawValue }
}

@Test(arguments: [
  ("高铁", ["railway"]), ("高鐵", ["railway"]), ("jjlp", ["railway"]), ("gaotie", ["railway"]),
  ("呼南", ["railway"]), ("焦 高", ["railway", "belt"]), ("没有", []),
  ("", ["railway", "belt", "ethylene"]),
  ("kind:rail", ["railway"]), ("类型：铁路", ["railway"]),
  ("place:luoyang", ["railway", "belt", "ethylene"]),
  ("地方:济", ["railway", "belt"]), ("stage:start", ["railway"]), ("阶段:在建", ["belt", "ethylene"]),
  ("mode:target", ["belt"]), ("表述性质:推进中 百万", ["ethylene"]),
  ("kind:", ["railway", "belt", "ethylene"]),
  ("year:2024", ["railway"]), ("plan:sample-area gaotie", ["railway"]), ("公里", []),
])
func `a list is filtered as the search filters`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test func `near words narrow a list as they search, and are said`() {
  #expect(projects("高速铁路") == ["railway"])
  #expect(projects("=高速铁路") == [])
  let filter = ListFilter("高速铁路 阶段:在建", in: scope)
  #expect(filter.notices.contains { $0.addedWords.contains("高铁") })
  #expect(ListFilter("=高速铁路 阶段:在建", in: scope).notices.isEmpty)
}

@Test func `near words count in a cell as in an entry`() throws {
  let near = try #require(NearCells("郑济高速铁路"))
  #expect(near.isIn("建设郑济高铁项目") && near.isIn("鄭濟高鐵") && !near.isIn("高铁"))
  #expect(near.notices.flatMap(\.addedWords).contains("高铁"))
  #expect(NearCells("=高速铁路") == nil && NearCells("洛阳") == nil && NearCells("") == nil)
  #expect(NearCells("高速铁路", near: .none) == nil)
}

@Test func `what the search finds by names and filters passes too`() {
  let library = SampleLibrary.library
  let scan = SearchScan(library: library)
  for text in [
    "焦", "kind:rail", "stage:build", "mode:achieved", "place:jiyuan", "jjlp", "place:洛济焦",
  ] {
    let found = scan.search(SearchQuery(text: "\(text) kind:project")).hits
      .filter { $0.matches.allSatisfy { $0.field != .text } }.map(\.id)
    #expect(Set(projects(text)) == Set(found), "\(text)")
  }
}

@Test func `a value that does not exist lets nothing through and names others`() {
  let filter = ListFilter("阶段:开公", in: scope)
  guard case .unknownValue(let field, _, let known) = filter.notices.first else {
    Issue.record("\(filter.notices)")
    return
  }
  #expect(field == .stage)
  #expect(known.contains("开工"))
  #expect(projects("阶段:开公").isEmpty)
}

@Test func `a list of plans is asked of the search`() {
  let rows = ListedNames(
    SampleLibrary.library.plans.map {
      ListedRow(names: PlanSummary(of: $0).names, subject: .plan($0.id))
    })
  let filter = ListFilter("示例 地方:洛阳", in: scope)
  let scan = SearchScan(library: SampleLibrary.library)
  let passing = filter.passing(of: rows, in: nil) {
    Set(filter.plansQuery.map { scan.search($0).hits.map(\.plan) } ?? [])
  }
  #expect(passing == [0])
  #expect(ListFilter("示例", in: scope).plansQuery == nil)
}

@Test func `places pass by what lies above them`() {
  let rows = ListedNames([
    ListedRow(names: ["洛阳"], subject: .places(["luoyang"])),
    ListedRow(names: ["全部成员"], subject: .places(["luoyang", "jiaozuo"])),
    ListedRow(names: ["文件问题"], subject: .nothing),
  ])
  func passing(_ text: String) -> [Int] {
    ListFilter(text, in: scope).passing(of: rows, in: "sample-area") { [] }
  }
  #expect(passing("place:henan") == [0, 1])
  #expect(passing("place:jiaozuo") == [1])
  #expect(passing("wenjian") == [2])
}
