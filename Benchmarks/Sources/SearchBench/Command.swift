/// What is to be done, and with which folder.
enum Command {
  /// Writes the library, the entries and the queries.
  case corpus(Workspace, plans: Int)
  /// Builds the segments.
  case build(Workspace, plans: Int)
  /// Searches them.
  case search(Workspace)
  /// Replaces a plan.
  case replace(Workspace)
  /// Starts the program.
  case program(Workspace, path: String)
  /// Starts the program to read files, beside libyaml alone.
  case reading(Workspace, path: String)
  /// Compares the index with the scan.
  case check(Workspace, plans: Int)

  /// Understands `NAME FOLDER DATA [NUMBER | PATH]`.
  init(_ arguments: [String]) throws(BenchFailure) {
    guard arguments.count >= 4 else { throw .usage }
    let workspace = Workspace(folder: arguments[2], data: arguments[3])
    let rest = arguments.dropFirst(4).first
    switch (arguments[1], rest, rest.flatMap { Int($0) }) {
    case ("corpus", _, let plans?): self = .corpus(workspace, plans: plans)
    case ("build", _, let plans?): self = .build(workspace, plans: plans)
    case ("search", nil, _): self = .search(workspace)
    case ("replace", nil, _): self = .replace(workspace)
    case ("program", let path?, _): self = .program(workspace, path: path)
    case ("reading", let path?, _): self = .reading(workspace, path: path)
    case ("check", _, let plans?): self = .check(workspace, plans: plans)
    default: throw .usage
    }
  }

  func run() throws(BenchFailure) {
    switch self {
    case .corpus(let workspace, let plans): try writeCorpus(in: workspace, plans: plans)
    case .build(let workspace, let plans): try build(in: workspace, plans: plans)
    case .search(let workspace): try search(in: workspace)
    case .replace(let workspace): try replace(in: workspace)
    case .program(let workspace, let path): try run(path, in: workspace)
    case .reading(let workspace, let path): try reading(path, in: workspace)
    case .check(let workspace, let plans): try check(in: workspace, plans: plans)
    }
  }
}

/// Why the benchmark gave up.
enum BenchFailure: Error, CustomStringConvertible {
  case usage
  case file(String, errno: Int32)
  case brokenLibrary(problems: [String])
  case differs(queries: [String])
  case program(String, status: Int32)
  case damaged
  case noPlan(Int)
  case noYAML(String)

  var description: String {
    switch self {
    case .usage:
      "usage: bench-search corpus|build|search|replace|program|reading|check FOLDER DATA [ARG]"
    case .file(let path, let number): "\(path): error \(number)"
    case .brokenLibrary(let problems):
      "the corpus is no library: " + problems.joined(separator: "; ")
    case .differs(let queries):
      "the index differs from the scan for: " + queries.prefix(10).joined(separator: " | ")
    case .program(let path, let status): "\(path) ended with \(status)"
    case .damaged: "a segment that was just written is damaged"
    case .noYAML(let path): "libyaml refuses \(path)"
    case .noPlan(let number): "there is no plan \(number)"
    }
  }
}
