import PlanCore
import PlanTestSupport
import Testing

@testable import PlanSearch

private let scan = SearchScan(library: fixtureLibrary)

private func suggested(_ query: String, plan: Identifier<Plan>? = nil) -> [String] {
  scan.search(SearchQuery(text: query, plan: plan)).suggestions
}

@Test(
  arguments: [
    ("焦济洛坪高铁", "焦济洛平高铁"), ("焦济洛高平铁", "焦济洛平高铁"), ("焦濟洛坪高鐵", "焦济洛平高铁"),
    ("洛阳都是圈", "洛阳都市圈发展规划"), ("罗杨都市圈", "洛阳都市圈发展规划"), ("平定山", "平顶山市"), ("落羊", "洛阳市"),
    ("jiyaun", "济源市"), ("jiaozou", "焦作市"), ("lianxihuuyi", "聯席會議制度"),
    ("chang zhu tam", "长株潭城际轻轨"), ("Jiāozuó'shii", "焦作市"), ("kind:rail 焦济洛坪", "焦济洛平高铁"),
  ])
func `a query that finds nothing suggests the nearest title`(query: String, title: String) throws {
  let result = scan.search(SearchQuery(text: query))
  #expect(result.total == 0)
  #expect(result.suggestions.first == title, "\(result.suggestions)")
  #expect(result.suggestions.count <= 5)
  #expect(Set(result.suggestions).count == result.suggestions.count)
}

@Test(arguments: [
  "", "高铁", "luoyang", "kind:rial 焦济洛坪", "kind:rail", "", "x", "qwrtpsdf", "🏝🚄", "\u{E000}\u{E001}",
])
func `a query that finds something, or is near to nothing, suggests no title`(query: String) {
  #expect(suggested(query) == [])
}

@Test func `only titles that could be found are offered`() {
  #expect(suggested("焦济洛坪高铁", plan: "changsha") == [])
  #expect(suggested("kind:park 焦济洛坪高铁") == [])
  #expect(suggested("plan:changsha 长珠谭") == ["长株潭城际轻轨", "长株潭一体化提速", "长株潭一体化发展规划"])
}

@Test func `what is offered finds its entry`() {
  for plan in fixtureLibrary.plans {
    for item in plan.items {
      var title = Array(item.title)
      guard title.count > 3 else { continue }
      title[1] = "\u{E000}"
      let result = scan.search(SearchQuery(text: String(title)))
      for suggestion in result.suggestions {
        let found = scan.search(SearchQuery(text: suggestion)).hits
        #expect(found.contains { $0.title == suggestion }, "\(suggestion)")
      }
      #expect(result.suggestions.first == item.title, "\(result.suggestions)")
    }
  }
}

@Test func `anything may be asked for suggestions`() {
  for text in randomTexts(200, seed: 11, longest: 60) {
    #expect(suggested(text).count <= 5)
  }
}

@Test func `one letter in two forms is as near in both, and offered once`() throws {
  let titles = ["\u{E9}", "e\u{301}"]
  let entries = titles.map {
    SearchEntry(
      EntryText(
        plan: "plan", kind: .project, id: "project", title: $0, aliases: [], text: "", path: [],
        facets: SearchFacets()))
  }
  let misses = try #require(NearMisses(SearchWords(SearchQuery(text: "e\u{301}先"))))
  let nearest = misses.nearest(of: entries)
  #expect(nearest.map { Array($0.unicodeScalars) } == [["\u{E9}"]])
}
