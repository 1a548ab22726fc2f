import Glibc

/// A program on a terminal of its own, with every byte in the test's hands.
///
/// ncurses writes only differences, so that the bytes are no picture of the
/// screen; for that there is ``TmuxSession``.
package final class PseudoTerminal {
  private let master: CInt
  private let slave: CInt
  private var isOpen = true
  private let child: ChildProcess
  /// The ``modes`` before the program could change them.
  package let modesAtStart: [UInt32]
  private var end: ChildProcess.End?
  /// Everything that the program has written and that has been read so far.
  package private(set) var output: [UInt8] = []

  /// Starts a program on a new terminal.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String],
    width: UInt16 = 80, height: UInt16 = 24
  ) throws {
    var ends: (master: CInt, slave: CInt) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw TerminalTestError.systemCall("openpty", errno: errno)
    }
    // The slave is held open too, so that the modes can be read when the program has gone.
    (master, slave) = ends
    modesAtStart = Self.modes(of: slave)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let terminal = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    let variables = ["XDG_CACHE_HOME": BuiltProgram.sharedCache].merging(environment) { $1 }
    child = try ChildProcess(path, arguments, environment: variables, terminal: terminal)
  }

  deinit {
    if end == nil && child.end() == nil {
      kill(child.id, SIGKILL)
      _ = child.waitForEnd()
    }
    hangUp()
  }

  /// The terminal's modes as `tcgetattr` gives them, in a form that can be compared.
  package var modes: [UInt32] { Self.modes(of: slave) }

  private static func modes(of terminal: CInt) -> [UInt32] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map { UInt32($0) } }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }

  /// The private modes that the program has set (`ESC [ ? number h`) and not reset again.
  package var privateModes: Set<Int> {
    var modes: Set<Int> = []
    let text = String(decoding: output, as: UTF8.self)
    for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      let numbers = match.1.split(separator: ";").compactMap { Int($0) }
      if match.2 == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
    }
    return modes
  }

  /// Types bytes.
  package func write(_ bytes: some Sequence<UInt8>) async throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // The program may be waiting for its own output to be read.
        drain()
        try await Task.sleep(for: .milliseconds(1))
      } else {
        throw TerminalTestError.systemCall("write", errno: errno)
      }
    }
  }

  /// Gives the terminal a new size, which the program hears of.
  package func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The number of the program's process.
  package var processID: pid_t { child.id }

  /// Sends the program a signal.
  package func send(signal: CInt) {
    kill(child.id, signal)
  }

  /// Closes the terminal, as closing its window does.
  package func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(slave)
    close(master)
  }

  /// Waits until the bytes written since the byte `start` contain a text.
  package func wait(forOutput text: String, since start: Int = 0) async throws {
    let wanted = Array(text.utf8)
    try await TestSupport.wait(for: "the bytes of \(text.debugDescription)", seen: seen) {
      drain()
      return output.dropFirst(start).contains(wanted) ? () : nil
    }
  }

  /// Waits until the program has ended and all of its output is read.
  package func waitForEnd() async throws -> ChildProcess.End {
    let end = try await TestSupport.wait(for: "the program's end", seen: seen) {
      drain()
      return child.end()
    }
    self.end = end
    drain()
    return end
  }

  /// Waits until the program has said nothing for as long and sleeps, so that it must have nothing
  /// more to say.
  ///
  /// On a busy machine a program may say nothing for long because it does not get its turn.
  package func waitForQuiet(_ silence: Duration = .milliseconds(200)) async throws {
    var last = (count: output.count, time: ContinuousClock.now)
    try await TestSupport.wait(for: "silence", seen: seen) {
      drain()
      if output.count != last.count { last = (output.count, .now) }
      let isSilent = ContinuousClock.now - last.time > silence
      let isQuiet = isSilent && isSessionAsleep(child.id)
      if isSilent { last.time = .now }
      return isQuiet ? () : nil
    }
  }

  private func seen() -> String {
    String(decoding: output.suffix(2_000), as: UTF8.self).debugDescription
  }

  private func drain() {
    guard isOpen else { return }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      output += chunk[..<count]
    }
  }
}

extension Collection<UInt8> {
  /// Whether it contains `other`.
  package func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let index = rest.firstIndex(of: first) {
      if rest[index...].starts(with: other) { return true }
      rest = rest[rest.index(after: index)...]
    }
    return false
  }
}
