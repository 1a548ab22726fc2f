import Corpus
import PlanCore
import PlanIndex
import PlanSearch

extension Command {
  /// Asks the index and the scan the same queries; every answer has to be the same.
  ///
  /// The plans are spread over segments of three, and a later one replaces one of them.
  func check(in workspace: Workspace, plans: Int) throws(BenchFailure) {
    let corpus = workspace.corpus(plans: plans)
    var all: [Plan] = []
    for number in 0..<plans {
      guard let plan = corpus.plan(number) else { throw .noPlan(number) }
      all.append(plan)
    }
    let library = Library(plans: all, gazetteer: corpus.gazetteer)
    let scan = SearchScan(library: library)
    let index = SearchIndex(
      catalog: Catalog(of: library), parts: try parts(all, corpus: corpus))
    let queries = try Files.lines(of: workspace.queries).compactMap { Query(line: $0) }
    let texts = queries.keystrokes
    var different: [String] = []
    for (number, text) in texts.enumerated() {
      // All hits of some queries; the first ones of the others, which are quicker to compare.
      let limit = number % 7 == 0 ? nil : Self.limit
      let query = SearchQuery(text: text, limit: limit)
      if try !index.answers(query, like: scan.search(query)) { different.append(text) }
    }
    try workspace.record("exact.plans", Double(plans))
    try workspace.record("exact.queries", Double(texts.count))
    try workspace.record("exact.equal", Double(texts.count - different.count))
    Console.say("index: \(texts.count - different.count) of \(texts.count) answers are the scan's")
    guard different.isEmpty else { throw .differs(queries: different) }
  }

  private func parts(_ plans: [Plan], corpus: Corpus) throws(BenchFailure) -> [SearchIndex.Part] {
    var parts: [SearchIndex.Part] = []
    for start in stride(from: 0, to: plans.count, by: 3) {
      let range = start..<min(start + 3, plans.count)
      // The first plan of every tenth segment was another one when that was built.
      let isOld = start % 30 == 0
      let old = isOld ? corpus.plan(start, markedBy: "旧版。") : nil
      let built = (old.map { [$0] } ?? [plans[start]]) + plans[range].dropFirst()
      let positions: [Int?] = [isOld ? nil : start] + range.dropFirst().map { $0 }
      parts.append(
        SearchIndex.Part(segment: try segment(built, corpus), positions: positions))
      if isOld {
        parts.append(
          SearchIndex.Part(segment: try segment([plans[start]], corpus), positions: [start]))
      }
    }
    return parts
  }

  private func segment(_ plans: [Plan], _ corpus: Corpus) throws(BenchFailure) -> Segment {
    var builder = SegmentBuilder()
    for plan in plans { builder.add(plan, gazetteer: corpus.gazetteer) }
    do {
      return try Segment(SegmentBytes(copying: builder.finish()))
    } catch {
      throw .damaged
    }
  }
}

extension SearchIndex {
  /// Whether the index gives the same answer, suggestions included.
  fileprivate func answers(
    _ query: SearchQuery, like expected: SearchResult
  ) throws(BenchFailure) -> Bool {
    do {
      let result = try search(query)
      let suggestions = expected.total == 0 ? try suggestions(for: query) : []
      return result.total == expected.total && result.hits == expected.hits
        && result.notices == expected.notices && suggestions == expected.suggestions
    } catch {
      throw .damaged
    }
  }
}
