import Corpus
import PlanCore
import PlanIndex

extension Command {
  /// Replaces one plan, again and again: a segment of its own, beside the others.
  func replace(in workspace: Workspace) throws(BenchFailure) {
    let opened = try OpenedIndex(workspace)
    let corpus = workspace.corpus(plans: opened.catalog.summaries.count)
    var times: [Double] = []
    for run in 0..<20 {
      // A new name each time: the file before may still be mapped.
      let file = workspace.folder + "/replacement-\(run)"
      let number = run * corpus.count / 20
      guard let plan = corpus.plan(number, markedBy: "改版\(run)。") else { throw .noPlan(number) }
      let time = try Stopwatch.time { () throws(BenchFailure) in
        var builder = SegmentBuilder()
        builder.add(plan, gazetteer: corpus.gazetteer)
        try Files.write(builder.finish(), to: file)
        let replacement = SearchIndex.Part(
          segment: try OpenedIndex.segment(file), positions: [number])
        let others = opened.parts.map { part in
          SearchIndex.Part(
            segment: part.segment, positions: part.positions.map { $0 == number ? nil : $0 })
        }
        let index = SearchIndex(catalog: opened.catalog, parts: others + [replacement])
        guard (try? index.search(SearchQuery(text: "改版\(run)", limit: Self.limit))) != nil else {
          throw .damaged
        }
      }
      times.append(time)
    }
    try workspace.record("replace", Percentiles(times))
    Console.say("index: replaced a plan in \(Percentiles(times).at(50)) ms")
  }
}
