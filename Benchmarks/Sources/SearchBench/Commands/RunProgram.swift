import Corpus
import PlanCore

extension Command {
  /// Times the real program: a new process for each answer, its cache warm.
  func run(_ path: String, in workspace: Workspace) throws(BenchFailure) {
    try Files.makeFolder(workspace.cache)
    let program = Program(path: path, workspace: workspace)
    let version = try program.times(["--version"], runs: 20)
    try workspace.record("version", Percentiles(version))
    let first = try program.times(program.search("高铁"), runs: 1)
    try workspace.record("program.first-build", Percentiles(first))
    let warm = try program.times(program.search("高铁"), runs: 20)
    try workspace.record("program", Percentiles(warm))
    try workspace.record("program.min", warm.min() ?? 0)
    let changed = try program.timesAfterChanges(runs: 5)
    try workspace.record("program.replace", Percentiles(changed))
    try workspace.record("program.replace.min", changed.min() ?? 0)
    Console.say("metroplan: answered in \(Percentiles(warm).at(50)) ms")
  }
}

extension Program {
  /// How long each run takes; begun again only while all of them took under half a minute.
  func times(_ arguments: [String], runs: Int) throws(BenchFailure) -> [Double] {
    let process = process(arguments)
    var times: [Double] = []
    while times.count < runs, times.reduce(0, +) < 30_000 {
      // A small corpus may have no hit, which is status 1.
      times.append(try process.run(expecting: [0, 1]).wall)
    }
    return times
  }

  /// How long the first answer takes after one plan file has changed.
  func timesAfterChanges(runs: Int) throws(BenchFailure) -> [Double] {
    let id: Identifier<Plan> = "corpus-00000"
    let corpus = workspace.corpus(plans: 1)
    guard let plan = corpus.plan(0) else { throw .noPlan(0) }
    var times: [Double] = []
    for run in 0..<runs where times.reduce(0, +) < 30_000 {
      guard let changed = corpus.plan(0, markedBy: "改版\(run)。") else { throw .noPlan(0) }
      try Files.write(changed.yaml, to: workspace.planFile(id))
      times += try self.times(search("改版\(run)"), runs: 1)
    }
    try Files.write(plan.yaml, to: workspace.planFile(id))
    return times
  }
}
