import CChildProcess
import Glibc

/// A program started as a shell starts it: with default signal actions and no signal blocked.
package struct ChildProcess {
  /// How a program ended.
  package enum End: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  package let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - streams: The descriptors that become its three standard streams.
  ///   - terminal: The terminal that becomes its controlling one and all three
  ///     streams, in a session of its own.
  init(
    _ path: String, _ arguments: [String], environment: [String: String],
    streams: [CInt] = [], terminal: String? = nil
  ) throws {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var id = pid_t()
    let status = child_start(&id, path, &words, &settings, streams, terminal)
    guard status == 0 else { throw TerminalTestError.systemCall("posix_spawn", errno: status) }
    self.id = id
  }

  /// How it ended, `nil` while it runs.
  ///
  /// Not to be asked again after an answer.
  package func end() -> End? {
    var status: CInt = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    return Self.end(of: status)
  }

  func waitForEnd() -> End {
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return Self.end(of: status)
  }

  private static func end(of status: CInt) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }

  /// Runs a program without input to its end.
  ///
  /// - Returns: How it ended, and what it wrote to standard output and standard error.
  package static func run(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws -> (end: End, output: String) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw TerminalTestError.systemCall("pipe", errno: errno)
    }
    let input = open("/dev/null", O_RDONLY)
    defer {
      close(input)
      close(ends[0])
    }
    let child: ChildProcess
    do {
      defer { close(ends[1]) }
      child = try ChildProcess(
        path, arguments, environment: environment, streams: [input, ends[1], ends[1]])
    }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &chunk, chunk.count)
      if count > 0 {
        output += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    return (child.waitForEnd(), String(decoding: output, as: UTF8.self))
  }
}
