import Glibc
import PlanCore
import PlanTestSupport
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
  ("near words", { String(repeating: "高铁", count: $0 / 2) }),
  ("filters", { String(repeating: "kind:铁路 ", count: $0 / 8) }),
  ("filters that are not", { String(repeating: "kind:x ", count: $0 / 7) }),
]

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

@Test(arguments: shapes.indices)
func `a search grows as the length of the query does`(shape: Int) {
  let library = SampleLibrary.library
  let scan = SearchScan(library: library)
  let scope = SearchScope(of: library)
  let passages = library.plans.flatMap { $0.items.map(\.title) }
  func time(_ length: Int) -> Double {
    let text = shapes[shape].text(length)
    return (0..<2).map { _ in
      let start = processorTime()
      _ = scan.search(SearchQuery(text: text, limit: 20))
      _ = ListFilter(text, in: scope)
      _ = occurrences(of: text, in: passages)
      _ = SearchCompletion(text: text, cursor: length, scope: scope)
      return processorTime() - start
    }.min() ?? 0
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
