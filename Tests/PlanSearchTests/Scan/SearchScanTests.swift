import PlanCore
import PlanSearch
import PlanTestSupport
import Testing

private let scan = SearchScan(library: fixtureLibrary)

private func found(_ text: String, plan: Identifier<Plan>? = nil) -> [String] {
  scan.search(SearchQuery(text: text, plan: plan)).hits.map(\.id)
}

@Test(
  arguments: [
    ("焦濟洛平", ["railway", "again", "jiaozuo-start", "start-railway"]),
    ("焦济洛平高铁", ["railway", "again", "jiaozuo-start", "start-railway"]),
    ("ｇ３０", ["corridor"]), ("G30科创", ["corridor"]),
    ("联席会议", ["conference", "start-railway"]),
    ("通勤圈", ["transport"]), ("高端石化", ["corridor"]), ("14515.9亿元", ["gdp"]), ("3.6%", ["gdp"]),
    ("洛阳日报", ["daily"]), ("242", ["railway"]), ("JIÉ)", ["railway"]),
    ("🏝", ["emoji"]), ("100%*", ["emoji"]), ("not", ["emoji"]), ("豫", ["henan"]),
    ("平顶山 焦作经", ["railway"]), ("高铁 焦济", ["railway", "again", "start-railway", "jiaozuo-start"]),
  ] as [(String, [String])])
func `a query finds the entries that contain its words`(query: String, ids: [String]) {
  #expect(found(query) == ids)
}

@Test(
  arguments: [
    "洛%圈", "洛*圈", "洛.*圈", "\"高铁\"", "-高铁", "高铁 AND 新城", "g3_", "行动构建", "高铁242", "无人提及", "不存在",
  ])
func `a query finds nothing when a character of it is nowhere`(query: String) {
  let result = scan.search(SearchQuery(text: query))
  #expect(result.total == 0 && result.hits.isEmpty)
}

@Test(arguments: ["\0高铁", "高\u{202E}铁", "高\u{FEFF}铁\u{1}", "\u{2066}高鐵\u{2069}"])
func `invisible characters in a query do not matter`(query: String) {
  #expect(found(query) == found("高铁"))
}

@Test func `a search in one plan finds nothing of the others`() {
  #expect(found("高铁", plan: "changsha") == ["high-speed", "light-rail"])
  #expect(found("高铁", plan: "nowhere") == [])
}

@Test func `a limit shortens the list and not the count`() {
  let all = scan.search(SearchQuery(text: "高铁"))
  let some = scan.search(SearchQuery(text: "高铁", limit: 2))
  #expect(some.total == all.total && all.total == all.hits.count)
  #expect(some.hits == Array(all.hits.prefix(2)))
  #expect(scan.search(SearchQuery(text: "高铁", limit: 0)).hits.isEmpty)
  #expect(scan.search(SearchQuery(text: "高铁", limit: -1)).total == all.total)
}

@Test func `an entry has the path from the plan down to it`() throws {
  func path(_ id: String) throws -> [String] {
    let everything = scan.search(SearchQuery(text: try #require(titles[id]), plan: "luoyang")).hits
    return try #require(everything.first { $0.id == id }).path
  }
  #expect(try path("luoyang") == [])
  #expect(try path("transport") == ["洛阳都市圈发展规划"])
  #expect(try path("railway") == ["洛阳都市圈发展规划", "交通先导行动", "推动高铁开工"])
  #expect(try path("high-speed") == ["洛阳都市圈发展规划", "焦作市相关负责人", "启动焦平段"])
  #expect(try path("jiaozuo-start") == ["洛阳都市圈发展规划", "焦作市相关负责人"])
  #expect(try path("gdp") == ["洛阳都市圈发展规划"])
}

private let titles = [
  "luoyang": "洛阳都市圈发展规划", "transport": "交通先导行动", "railway": "焦济洛平高铁", "high-speed": "高铁",
  "jiaozuo-start": "启动焦平段", "gdp": "地区生产总值",
]

@Test func `every item of every plan and every place it names can be found by its title`() {
  for plan in fixtureLibrary.plans {
    for item in plan.items {
      let hits = scan.search(SearchQuery(text: item.title, plan: plan.id)).hits
      #expect(hits.contains { $0.kind == item.kind && $0.id == item.id.rawValue }, "\(item.title)")
    }
  }
  #expect(found("平顶山市").first == "pingdingshan")
}

@Test func `a thousand characters of anything are safe`() {
  for text in randomTexts(40, seed: 5, longest: 1200) {
    #expect(scan.search(SearchQuery(text: text)).total >= 0)
  }
  let long = String(repeating: "高", count: 5000)
  #expect(scan.search(SearchQuery(text: long)).total == 0)
}
