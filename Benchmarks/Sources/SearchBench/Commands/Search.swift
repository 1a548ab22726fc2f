import PlanCore
import PlanIndex

extension Command {
  /// The number of hits that are asked for.
  static let limit = 50

  /// Searches the segments: all queries, then all keystrokes that lead to them.
  func search(in workspace: Workspace) throws(BenchFailure) {
    let queries = try Files.lines(of: workspace.queries).compactMap { Query(line: $0) }
    let opened = try OpenedIndex(workspace)
    let index = opened.index
    var run = SearchRun(index: index)
    for group in [Query.Group.words, .readings] {
      let texts = queries.filter { $0.group == group }.map(\.text)
      let times = try run.times(of: texts)
      try workspace.record(group.rawValue, Percentiles(times))
      for kind in Set(queries.filter { $0.group == group }.map(\.kind)).sorted() {
        let ofKind = zip(queries.filter { $0.group == group }, times)
          .filter { $0.0.kind == kind }.map { $0.1 }
        try workspace.record("kind.\(kind)", Percentiles(ofKind))
      }
      try workspace.record("\(group.rawValue).hits", Double(run.hits))
      run.saySlowest("\(group.rawValue)")
    }
    try workspace.record("keystrokes.count", Double(queries.keystrokes.count))
    try workspace.record("keystrokes", Percentiles(try run.times(of: queries.keystrokes)))
    try workspace.record("memory.mb", run.memory)
    run.saySlowest("keystrokes")
  }
}

/// Searches an index again and again.
struct SearchRun {
  let index: SearchIndex
  /// The hits of the latest queries together.
  private(set) var hits = 0
  /// The most anonymous memory seen, in MB.
  private(set) var memory = 0.0
  /// The slowest of the latest queries, the slowest first.
  private var slowest: [(text: String, time: Double)] = []

  init(index: SearchIndex) {
    self.index = index
  }

  /// How long each query takes when all have been asked before: medians of five runs, in
  /// milliseconds.
  mutating func times(of texts: [String]) throws(BenchFailure) -> [Double] {
    hits = 0
    slowest = []
    for text in texts { hits += try search(text) }
    var times: [Double] = []
    for text in texts {
      let time = try Stopwatch.median(of: 5) { () throws(BenchFailure) in _ = try search(text) }
      slowest.append((text, time))
      memory = max(memory, try anonymousMemory())
      times.append(time)
    }
    slowest = Array(slowest.sorted { $0.time > $1.time }.prefix(12))
    return times
  }

  /// Tells which of the latest queries were the slowest, and how many milliseconds they took.
  func saySlowest(_ name: String) {
    let times = slowest.map { "\($0.text) \(($0.time * 100).rounded() / 100)" }
    Console.say("index: \(name), the slowest in ms: \(times.joined(separator: ", "))")
  }

  private func search(_ text: String) throws(BenchFailure) -> Int {
    do {
      return try index.search(SearchQuery(text: text, limit: Command.limit, countsAll: false)).hits
        .count
    } catch {
      throw .damaged
    }
  }
}
