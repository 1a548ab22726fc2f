import PlanCore
import PlanTestSupport
import TestSupport
import Testing

@testable import PlanSearch

/// Queries of so many characters that are hard for something.
private let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
  ("one word", { String(repeating: "圈", count: $0) }),
  ("different words", { count in (0..<count / 5).map { "字\($0) " }.joined() }),
  ("readings", { String(repeating: "xianan", count: $0 / 6) }),
  ("first letters", { String(repeating: "j", count: $0) }),
  ("figures", { count in (0..<count / 5).map { "\($0 + 1000) " }.joined() }),
  ("Chinese figures", { String(repeating: "一百", count: $0 / 2) }),
  ("one run of figures", { count in String(repeating: "13579", count: count / 5) }),
  ("one run of Chinese figures", { String(repeating: "一三五", count: $0 / 3) }),
  ("numbers of one word", { count in (0..<count / 3).map { "第\($0 % 9 + 1)期" }.joined() }),
  ("near words", { String(repeating: "高铁", count: $0 / 2) }),
  ("filters", { String(repeating: "kind:铁路 ", count: $0 / 8) }),
  ("filters that are not", { String(repeating: "kind:x ", count: $0 / 7) }),
]

@Test(arguments: shapes.indices)
func `a search grows as the length of the query does`(shape: Int) {
  let library = SampleLibrary.library
  let scan = SearchScan(library: library)
  let scope = SearchScope(of: library)
  let passages = library.plans.flatMap { $0.items.map(\.title) }
  func time(_ length: Int) -> Double {
    let text = shapes[shape].text(length)
    return processorTime {
      _ = scan.search(SearchQuery(text: text, limit: 20))
      _ = ListFilter(text, in: scope)
      _ = occurrences(of: text, in: passages)
      _ = SearchCompletion(text: text, cursor: length, scope: scope)
    }
  }
  _ = time(10)
  // Four times the length takes four times as long, and sixteen times when it is quadratic.
  let (short, long) = (time(250), time(1000))
  #expect(long < 10 * short + 0.03, "\(shapes[shape].name): \(short) s, then \(long) s")
}

@Test func `a query that is cut says so, whatever it asks for`() {
  let text = "status:underConstruction " + String(repeating: "圈 ", count: 1000)
  let query = StandingQuery(SearchQuery(text: text))
  #expect(!query.filters.isEmpty)
  #expect(query.rest.isCut)
  let result = SearchScan(library: SampleLibrary.library).search(query.rest)
  #expect(result.notices.contains(.cut(limit: SearchQuery.longestText)))
}

@Test func `a word of a thousand numbers is looked for as it is typed, but for the first ones`() {
  for text in ["第二期", "一百零五、", "2期", "二零二四年", "四分之三", "II期"] {
    let word = Folding.scalars(of: String(repeating: text, count: 300))
    let others = NumeralWritings.others(of: word)
    #expect(others.count <= NumeralWritings.limit && !others.isEmpty, "\(text)")
    let end = word.suffix(text.unicodeScalars.count * 200)
    #expect(others.allSatisfy { $0.scalars.suffix(end.count).elementsEqual(end) }, "\(text)")
  }
  for figure in ["1", "一", "0", "o", "零", "."] {
    let word = Folding.scalars(of: String(repeating: figure, count: 1000))
    #expect(NumeralWritings.others(of: word).count <= 1, "\(figure)")
  }
}
