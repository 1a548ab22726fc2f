import Corpus
import PlanCore
import PlanIndex
import PlanPlatform
import PlanSearch

extension Command {
  /// The plans that a thread is given at once: as many as nearly fill a segment.
  private static let share = 240

  /// Builds the segments on as many threads as the program does; making the plans does not count.
  ///
  /// Other engines are given entries, so what comes before these is timed by itself: gathering
  /// the words of plans.
  func build(in workspace: Workspace, plans: Int) throws(BenchFailure) {
    let corpus = workspace.corpus(plans: plans)
    try Files.makeFolder(workspace.segments)
    var (gathering, building) = (0.0, 0.0)
    var sizes: [Int] = []
    for start in stride(from: 0, to: plans, by: Self.share * usefulThreads) {
      var shares: [[Plan]] = []
      for first in stride(
        from: start, to: min(plans, start + Self.share * usefulThreads), by: Self.share)
      {
        shares.append(try made(first..<min(plans, first + Self.share), of: corpus))
      }
      var gathered: [[PlanEntries]] = []
      gathering += Stopwatch.time {
        gathered = parallelMap(shares) { plans in
          plans.map { PlanEntries(of: $0, gazetteer: corpus.gazetteer) }
        }
      }
      let number = start / Self.share
      let tasks = gathered.enumerated().map { (folder: number + $0.offset, plans: $0.element) }
      var written: [Result<[Int], BenchFailure>] = []
      building += Stopwatch.time {
        written = parallelMap(tasks) { task in
          Self.write(task.plans, to: "\(workspace.segments)/\(Self.digits(task.folder))")
        }
      }
      for result in written { sizes += try result.get() }
    }
    try workspace.record("gather.seconds", gathering / 1e3)
    try workspace.record("build.seconds", building / 1e3)
    try workspace.record("index.bytes", Double(sizes.reduce(0, +)))
    try workspace.record("index.segments", Double(sizes.count))
    Console.say(
      "index: \(sizes.count) segments in \((building / 1e3).rounded()) s,"
        + " after \((gathering / 1e3).rounded()) s for their words")
  }

  private func made(_ numbers: Range<Int>, of corpus: Corpus) throws(BenchFailure) -> [Plan] {
    var plans: [Plan] = []
    for number in numbers {
      guard let plan = corpus.plan(number) else { throw .noPlan(number) }
      plans.append(plan)
    }
    return plans
  }

  /// Builds and writes the segments of some plans.
  ///
  /// - Returns: the number of bytes of each.
  private static func write(
    _ plans: [PlanEntries], to path: String
  ) -> Result<[Int], BenchFailure> {
    var sizes: [Int] = []
    var builder = SegmentBuilder()
    for (number, plan) in plans.enumerated() {
      builder.add(plan)
      guard builder.isFull || number == plans.count - 1 else { continue }
      let bytes = builder.finish()
      do {
        try Files.write(bytes, to: "\(path)-\(sizes.count)")
      } catch {
        return .failure(error)
      }
      sizes.append(bytes.count)
      builder = SegmentBuilder()
    }
    return .success(sizes)
  }

  private static func digits(_ number: Int) -> String {
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
        SearchIndex.Part(
          segment: segment, positions: segment.plans.map { $0.flatMap { positions[$0] } }))
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
  /// The position of each plan in the library.
  var positions: [Identifier<Plan>: Int] {
    Dictionary(
      summaries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
