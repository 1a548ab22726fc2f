import PlanCore
import TestSupport
import Testing

@testable import PlanSearch

private func result(_ query: String, in names: [String], near: NearWords = .standard)
  -> SearchResult
{
  let projects = names.enumerated().compactMap { index, name in
    Identifier<Project>("project-\(index)").map { Project(id: $0, name: name, kind: .road) }
  }
  let plan = Plan(
    id: "plan", title: "甲", kind: .developmentPlan,
    region: Region(name: "乙", kind: .metropolitanArea), projects: projects)
  return SearchScan(library: Library(plans: [plan]))
    .search(SearchQuery(text: query, nearWords: near))
}

private func titles(_ query: String, in names: [String], near: NearWords = .standard) -> [String] {
  result(query, in: names, near: near).hits.filter { $0.kind == .project }.map(\.title).sorted()
}

@Test(
  arguments: [
    ["郑济高速铁路", "郑济高铁", "郑济客专", "郑济客运专线"], ["轨道交通", "轨交"], ["洛阳东联络线", "洛阳东连接线"],
    ["地区生产总值", "GDP"], ["发展和改革委员会", "发改委", "发展改革委"], ["抽水蓄能电站", "抽蓄电站"],
    ["郑开城铁", "郑开城际铁路", "郑开城际"],
  ])
func `words that say the same find each other`(names: [String]) {
  for name in names { #expect(titles(name, in: names) == names.sorted(), "\(name)") }
}

@Test func `a short form counts where its word ends`() {
  let names = ["郑卢高速公路", "郑卢高速", "郑卢高速（河南段）", "郑卢高速铁路", "高速发展"]
  #expect(titles("郑卢高速公路", in: names) == ["郑卢高速", "郑卢高速公路", "郑卢高速（河南段）"].sorted())
  #expect(titles("GDP", in: ["GDPS", "GDP增长", "生产总值"]) == ["GDPS", "GDP增长", "生产总值"].sorted())
  #expect(titles("生产总值", in: ["AGDP", "gdp"]) == ["gdp"])
}

@Test func `what was added is said, and an equals sign leaves it out`() {
  let names = ["高铁", "高速铁路", "=高铁"]
  let found = result("高速铁路 站", in: names + ["高铁站"])
  #expect(found.notices == [.added(word: "高速铁路", others: ["高铁", "客运专线", "客专"])])
  #expect(found.hits.map(\.title) == ["高铁站"])
  #expect(result("=高速铁路", in: names).notices == [])
  #expect(titles("=高速铁路", in: names) == ["高速铁路"])
  #expect(titles("=7大", in: ["七大", "7大"]) == ["7大"])
  #expect(titles("=", in: names) == ["=高铁"])
  #expect(titles("高速铁路", in: names, near: .none) == ["高速铁路"])
  #expect(result("洛阳", in: names).notices == [])
  #expect(result("kind:road 高铁", in: names).notices.count == 1)
}

@Test func `what is added is marked in the text`() throws {
  let hit = try #require(result("郑济高速铁路", in: ["建成郑济高铁一段"]).hits.first)
  #expect(hit.matches == [SearchHit.Match(field: .title, start: 2, length: 4)])
  #expect(occurrences(of: "高速铁路", in: ["高铁"], near: .standard) == [[0..<6]])
}

@Test func `a reader's list adds words, leads one way and takes words out`() {
  var near = NearWords.standard
  let problems = near.add(
    """
    # 我的词
    南太行 = 太行南麓
    产业带 > 产业走廊   # 一个方向
    !客专
    一个词
    甲 = 乙
    """)
  #expect(problems.map(\.line) == [5, 6])
  #expect(problems.map(\.text) == ["一个词", "甲 = 乙"])
  #expect(titles("太行南麓", in: ["南太行", "太行"], near: near) == ["南太行"])
  #expect(titles("产业带", in: ["产业走廊"], near: near) == ["产业走廊"])
  #expect(titles("产业走廊", in: ["产业带"], near: near) == [])
  #expect(titles("高速铁路", in: ["客专", "高铁"], near: near) == ["高铁"])
  #expect(titles("客专", in: ["客专", "高铁"], near: near) == ["客专"])
}

@Test func `the list of the program is read whole and stands in the document`() throws {
  var near = NearWords()
  #expect(near.add(NearWords.standardList) == [])
  #expect(near.entries.count > 100)
  let document = try Checkout.text("docs/search.md")
  for line in NearWords.standardList.split(separator: "\n") where !line.hasPrefix("#") {
    #expect(document.contains(line), "\(line)")
  }
}
