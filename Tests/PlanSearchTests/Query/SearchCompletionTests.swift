import PlanCore
import PlanSearch
import PlanTestSupport
import Testing

private let scope = SearchScope(of: fixtureLibrary)

private func complete(_ text: String, at cursor: Int? = nil) -> SearchCompletion {
  SearchCompletion(text: text, cursor: cursor ?? text.count, scope: scope)
}

@Test(
  arguments: [
    ("p", ["plan:", "place:"]), ("PL", ["plan:", "place:"]), ("高铁 k", ["kind:"]),
    ("类", ["类型:"]), ("規", ["规划:"]), ("kind:rai", ["rail"]), ("类型:铁", ["铁路"]),
    ("类型：tielu", ["铁路"]), ("kind:area", ["tourism-area"]), ("plan:c", ["changsha"]),
    ("plan:an", ["luoyang", "changsha"]), ("地方:焦", ["焦作市"]), ("地方:ldsq", []),
    ("place:l", ["luoyang"]), ("表述性质:计", ["计划"]), ("表", ["表述性质:"]),
    ("状态:计", ["计划"]), ("状", []), ("stage:star", ["start"]),
    ("year:202", ["2020", "2021"]), ("year:2020..", ["2020..2020", "2020..2021", "2020..2035"]),
    ("year:2021..", ["2021..2021", "2021..2035"]), ("year:2021..202", ["2021..2021"]),
    ("year:..203", ["..2035"]), ("规划:cshang", []), ("colour:r", []), ("x", []), ("kind:zzz", []),
    ("1:2", []),
  ])
func `the word before the cursor is completed`(text: String, candidates: [String]) {
  #expect(complete(text).candidates == candidates)
}

@Test func `with nothing typed every name and every value is offered`() {
  #expect(
    complete("").candidates == [
      "plan:", "kind:", "place:", "stage:", "mode:", "year:", "status:", "aim:", "due:",
      "check:", "规划:", "类型:", "地方:", "阶段:", "表述性质:", "年份:", "现状:", "目标:", "时限:", "核对:",
    ])
  #expect(complete("mode:").candidates == Mode.allCases.map(\.rawValue))
  #expect(complete("表述性质：").candidates == Mode.allCases.map(\.chineseName))
}

@Test func `names in the reader's language are offered first`() {
  let chinese = SearchCompletion(text: "", cursor: 0, scope: scope, language: .chinese)
  #expect(chinese.candidates.first == "规划:")
  #expect(Set(chinese.candidates) == Set(complete("").candidates))
}

@Test func `the range is what a candidate replaces`() {
  #expect(complete("高铁 ki").range == 3..<5)
  #expect(complete("高铁 kind:ra").range == 8..<10)
  #expect(complete("kind:rail 高铁", at: 7).range == 5..<7)
  #expect(complete("ki", at: 99).range == 0..<2)
  #expect(complete("ki", at: -1).range == 0..<0)
  #expect(complete("👨‍👩‍👧 类型：铁").range == 5..<6)
}

@Test func `a candidate in its place makes a query without notices`() {
  let scan = SearchScan(library: fixtureLibrary)
  // What is asked of things is answered by all plans together, and not by the scan.
  let ofThings = SearchField.allCases.filter(\.isOfThings)
    .flatMap { [$0.rawValue + ":", $0.chineseName + ":"] }
  for name in complete("").candidates where !ofThings.contains(name) {
    for value in complete("高 " + name).candidates {
      #expect(scan.search(SearchQuery(text: name + value)).notices == [], "\(name)\(value)")
    }
  }
}

@Test func `any text and cursor can be completed`() {
  for text in randomTexts(300, seed: 21) {
    for cursor in -1...text.count + 1 {
      let completion = complete(text, at: cursor)
      #expect(completion.range.upperBound <= text.count)
    }
  }
}
