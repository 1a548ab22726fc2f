import Glibc

/// Starts programs and waits for them.
struct ChildProcess {
  let path: String
  let arguments: [String]
  /// The whole environment, `NAME=VALUE`.
  let environment: [String]

  /// What a run took, in milliseconds.
  struct Times {
    /// From start to end.
    let wall: Double
    /// The cores' time, the program's own and the system's for it.
    let cores: Double
  }

  /// Runs the program without its output, and returns how long that took.
  ///
  /// - Throws: When it cannot be started or ends with a status that is not in `expected`.
  func run(expecting expected: Set<Int32> = [0]) throws(BenchFailure) -> Times {
    var (status, cores): (Int32, Double) = (-1, 0)
    let wall = try Stopwatch.wallTime { () throws(BenchFailure) in
      (status, cores) = try start()
    }
    guard expected.contains(status) else { throw .program(path, status: status) }
    return Times(wall: wall, cores: cores)
  }

  private func start() throws(BenchFailure) -> (status: Int32, cores: Double) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &actions, nil, &argv, &envp)
    guard failure == 0 else { throw .file(path, errno: failure) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .file(path, errno: errno) }
    }
    // WIFEXITED and WEXITSTATUS, which Swift does not import.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    return (code, usage.ru_utime.milliseconds + usage.ru_stime.milliseconds)
  }
}

extension timeval {
  fileprivate var milliseconds: Double { Double(tv_sec) * 1e3 + Double(tv_usec) / 1e3 }
}
