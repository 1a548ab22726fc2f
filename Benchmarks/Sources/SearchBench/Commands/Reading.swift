import PlanLibrary

extension Command {
  /// Compares what the program takes to read plan files with what libyaml alone takes: the time
  /// of the cores, of the system for them too, each the median of five.
  func reading(_ path: String, in workspace: Workspace) throws(BenchFailure) {
    let program = Program(path: path, workspace: workspace)
    let folders = [workspace.data, workspace.library].map(LibraryFolder.init(path:))
    let files = LibraryLoader(folders: folders).list().folders.flatMap(\.files.plans)
    var texts: [[UInt8]] = []
    for file in files { texts.append(try Files.read(file)) }

    let yaml = try median { () throws(BenchFailure) in
      try Stopwatch.coreTime { () throws(BenchFailure) in
        for (file, text) in zip(files, texts) where YAMLPass.events(of: text) == nil {
          throw .noYAML(file)
        }
      }
    }
    let megabytes = texts.reduce(0) { $0 + Double($1.count) } / 1e6
    Console.say("\(files.count) plan files, \(megabytes.rounded(to: 10)) MB, ms of the cores")
    Console.say("libyaml's events            \(yaml.rounded(to: 1))")
    try workspace.record("reading.yaml", yaml)
    for task in ReadingTask.all(files, program) {
      let process = program.process(task.arguments)
      let time = try median { () throws(BenchFailure) in
        try process.run(expecting: [0, 1]).cores
      }
      let ratio = time / yaml
      let name = task.name.padded(to: 28)
      let goal = ratio <= task.goal ? "met" : "missed"
      Console.say(
        "\(name)\(time.rounded(to: 1))  \(ratio.rounded(to: 10)) × (≤ \(task.goal): \(goal))")
      try workspace.record("reading.\(task.key)", time)
    }
  }

  private func median(
    _ run: () throws(BenchFailure) -> Double
  ) throws(BenchFailure) -> Double {
    var times: [Double] = []
    for _ in 0..<5 { times.append(try run()) }
    return Percentiles(times).at(50)
  }
}

/// A command that reads every plan file.
private struct ReadingTask {
  let key: String
  let name: String
  let arguments: [String]
  /// The most that it may take, as a multiple of libyaml alone.
  let goal: Double

  static func all(_ files: [String], _ program: Program) -> [ReadingTask] {
    let library = ["--library", program.workspace.library]
    return [
      ReadingTask(
        key: "validate", name: "validate FILE…", arguments: ["validate"] + library + files,
        goal: 6),
      ReadingTask(
        key: "validate-all", name: "validate", arguments: ["validate"] + library, goal: 6),
      ReadingTask(
        key: "search", name: "search --no-cache",
        arguments: program.search("高铁", options: ["--no-cache"]), goal: 5),
    ]
  }
}

extension Double {
  /// The number with as many parts of one as said.
  fileprivate func rounded(to parts: Double) -> Double { (self * parts).rounded() / parts }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, count - self.count))
  }
}
