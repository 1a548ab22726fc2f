import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private let library = Fixture.library(
  [
    Fixture.plan(
      "a",
      projects: [
        Fixture.project("line", "焦济洛平高铁", aliases: ["四城、五城高铁"]),
        Fixture.project("other", "五城高铁", aliases: ["四城、五城高铁", "快线"]),
      ]),
    Fixture.plan("b", projects: [Fixture.project("line", "呼南高铁一段", aliases: ["快线"])]),
    Fixture.plan("c", projects: [Fixture.project("line", "豫西通道")]),
  ], Fixture.entity("railway", "四城高铁", aliases: ["大高铁"], "a/line", "b/line?", "c/line~"))

private func things(named name: String, of library: Library) -> (ids: [String], isLinked: [Bool]) {
  let catalog = ThingCatalog(of: library)
  let found = ThingNames(of: catalog, folding: Fixture.fold).things(named: name)
  return (found.map { catalog.id(of: $0) }, found.map(\.isLinked))
}

private func found(_ name: String) -> [String] { things(named: name, of: library).ids }

@Test(arguments: [
  ("railway", ["railway"]), ("四城高铁", ["railway"]), ("四城、五城高铁", ["railway", "a/other"]),
  ("大 高鐵", ["railway"]),
  ("焦濟洛平高鐵", ["railway"]), ("呼南高铁一段", ["railway"]), ("豫西通道", ["c/line"]),
  ("五城高铁", ["a/other"]), ("a/other", ["a/other"]), ("没有", []), ("", []), ("a/line", []),
])
func `any name of an entity or its appearances leads to it`(name: String, ids: [String]) {
  #expect(found(name) == ids)
}

@Test func `a name that several share leads to all of them`() {
  #expect(found("快线") == ["railway", "a/other"])
  let twins = Fixture.library([
    Fixture.plan("a", projects: [Fixture.project("line", "某线")]),
    Fixture.plan("b", projects: [Fixture.project("line", "某线")]),
  ])
  #expect(things(named: "某线", of: twins).ids == ["a/line", "b/line"])
}

@Test(arguments: [
  "百万吨乙烯", "焦济洛平高铁", "小浪底南岸灌区", "小浪底北岸灌区", "西霞院", "济新高速", "小浪底库区港航",
  "中州时代", "仰韶", "洛济规划", "高端石化", "区域医疗中心", "副中心",
])
func `what readers ask for by its everyday name is one linked entity`(name: String) {
  #expect(things(named: name, of: Fixture.bundled).isLinked == [true])
}

@Test func `周山实验室, 周山智慧岛 and 龙门实验室 stay apart`() {
  for name in ["周山实验室", "周山智慧岛", "龙门实验室"] {
    #expect(things(named: name, of: Fixture.bundled).isLinked == [false], "\(name)")
  }
}
