import PlanCore
import PlanSearch
import PlanTestSupport
import Testing

private func titles(_ query: String, of projects: [Project]) -> [String] {
  let plan = Plan(
    id: "plan", title: "规划", kind: .developmentPlan,
    region: Region(name: "区域", kind: .metropolitanArea), projects: projects)
  return SearchScan(library: Library(plans: [plan])).search(SearchQuery(text: query)).hits
    .map(\.title)
}

@Test func `a title comes before an alias and an alias before the text`() {
  let projects = [
    Project(id: "text", name: "甲", kind: .rail, summary: "高铁"),
    Project(id: "alias", name: "乙", aliases: ["高铁"], kind: .rail),
    Project(id: "title", name: "洛阳高铁站前长长的广场", kind: .rail),
  ]
  #expect(titles("高铁", of: projects) == ["洛阳高铁站前长长的广场", "乙", "甲"])
}

@Test func `all words in the title come before some, and some before none`() {
  let projects = [
    Project(id: "none", name: "甲", aliases: ["高铁 洛阳"], kind: .rail),
    Project(id: "some", name: "洛阳站前广场", kind: .rail, summary: "高铁"),
    Project(id: "all", name: "联通高铁与洛阳的长长通道", kind: .rail),
  ]
  #expect(titles("洛阳 高铁", of: projects) == ["联通高铁与洛阳的长长通道", "洛阳站前广场", "甲"])
}

@Test func `the whole title comes before its beginning and that before its middle`() {
  let projects = [
    Project(id: "inside", name: "新高铁", kind: .rail),
    Project(id: "prefix", name: "高铁新城", kind: .rail),
    Project(id: "whole", name: "高 鐵", kind: .rail),
  ]
  #expect(titles("高 铁", of: projects) == ["高 鐵", "高铁新城", "新高铁"])
}

@Test func `the whole alias comes before a part of one`() {
  let projects = [
    Project(id: "part", name: "甲", aliases: ["高铁新城", "新高铁"], kind: .rail),
    Project(id: "whole", name: "乙", aliases: ["新城", "高铁"], kind: .rail),
  ]
  #expect(titles("高铁", of: projects) == ["乙", "甲"])
}

@Test func `of equals the kind, then the shorter title, then the order of the plan decides`() {
  let plan = Plan(
    id: "plan", title: "规划", kind: .developmentPlan,
    region: Region(name: "区域", kind: .metropolitanArea),
    projects: [
      Project(id: "longer", name: "高铁东站广场", kind: .rail),
      Project(id: "second", name: "高铁乙站", kind: .rail),
      Project(id: "first", name: "高铁甲站", kind: .rail),
    ], mechanisms: [Mechanism(id: "mechanism", name: "高铁会", kind: .system)])
  let hits = SearchScan(library: Library(plans: [plan])).search(SearchQuery(text: "高铁")).hits
  #expect(hits.map(\.id) == ["second", "first", "longer", "mechanism"])
}

@Test func `hits of several plans keep the order of the library`() {
  let hits = SearchScan(library: fixtureLibrary).search(SearchQuery(text: "高铁")).hits
  #expect(hits.map(\.title).prefix(3) == ["高铁", "高铁", "高铁新城"])
  #expect(hits.map(\.plan).prefix(2) == ["luoyang", "changsha"])
}
