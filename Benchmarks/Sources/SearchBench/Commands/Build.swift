import Corpus
import PlanCore
import PlanSearch

extension Command {
  /// Builds the segments from plans in memory; making the plans does not count.
  func build(in workspace: Workspace, plans: Int) throws(BenchFailure) {
    let corpus = workspace.corpus(plans: plans)
    try Files.makeFolder(workspace.segments)
    var time = 0.0
    var size = 0
    var count = 0
    var builder = SegmentBuilder()
    for number in 0..<plans {
      guard let plan = corpus.plan(number) else { throw .noPlan(number) }
      time += Stopwatch.time { builder.add(plan, gazetteer: corpus.gazetteer) }
      guard builder.isFull || number == plans - 1 else { continue }
      time += try Stopwatch.time { () throws(BenchFailure) in
        let bytes = builder.finish()
        try Files.write(bytes, to: workspace.segments + "/" + segmentName(count))
        size += bytes.count
      }
      builder = SegmentBuilder()
      count += 1
    }
    try workspace.record("build.seconds", time / 1e3)
    try workspace.record("index.bytes", Double(size))
    try workspace.record("index.segments", Double(count))
    Console.say("index: \(count) segments in \((time / 1e3).rounded()) s")
  }

  private func segmentName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}

/// An index on the segments of a workspace.
struct OpenedIndex {
  let catalog: Catalog
  let parts: [SearchIndex.Part]

  var index: SearchIndex { SearchIndex(catalog: catalog, parts: parts) }

  init(_ workspace: Workspace) throws(BenchFailure) {
    var summaries: [PlanSummary] = []
    try Files.forEachLine(of: workspace.summaries) { line in
      if let summary = PlanSummary(line: line) { summaries.append(summary) }
    }
    catalog = Catalog(
      summaries: summaries, gazetteer: workspace.corpus(plans: 0).gazetteer)
    let positions = catalog.positions
    var parts: [SearchIndex.Part] = []
    for name in try Files.names(in: workspace.segments) {
      let segment = try Self.segment(workspace.segments + "/" + name)
      parts.append(
        SearchIndex.Part(segment: segment, positions: segment.plans.map { positions[$0] }))
    }
    self.parts = parts
  }

  static func segment(_ path: String) throws(BenchFailure) -> Segment {
    let bytes = try SegmentBytes.mapped(path)
    do {
      return try Segment(bytes)
    } catch {
      throw .damaged
    }
  }
}

extension Catalog {
  /// Where each plan stands in the library.
  var positions: [Identifier<Plan>: Int] {
    Dictionary(
      summaries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
