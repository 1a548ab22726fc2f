import CTerminalRescue
import Glibc
import PlanPlatform
import PlanText

/// Runs a program on the terminal that the browser has just released, and waits for it.
@MainActor
enum ForegroundProgram {
  /// Runs a program.
  ///
  /// Ctrl-C goes to it alone; Ctrl-Z also stops the browser, as the shell expects of a job. A
  /// signal that ends the browser ends the program first.
  ///
  /// - Parameters:
  ///   - signals: Where the signals of this process arrive.
  ///   - ending: Set to the signal that ends the browser, if one came.
  static func run(
    _ program: ChildProgram, signals: SignalPipe, ending: inout CInt?
  ) -> ChildEnd {
    let keys = [SIGINT, SIGQUIT].map { ($0, ignore($0)) }
    defer { for (number, action) in keys { restore(number, action) } }
    // A Ctrl-Z between the browser's modes and the program's was for a job that is not there yet.
    let early = signals.take()
    if early.contains(SIGTSTP) { wakeup_stop(0) }
    let process: ChildProgram.Process
    switch program.start() {
    case .success(let started): process = started
    case .failure(let failure): return ChildEnd(.notStarted(errno: failure.number))
    }
    defer { if let output = process.output { close(output) } }
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return ChildEnd(.notStarted(errno: errno)) }
    defer { for end in ends { close(end) } }
    guard watch(process.id, reporting: ends[1]) else {
      kill(process.id, SIGKILL)
      return ChildEnd(.notStarted(errno: EAGAIN))
    }
    for number in early { end(process.id, by: number, ending: &ending) }
    var watch = KeyWatch(isNeeded: program.pause != nil)
    var end = wait(
      for: process, news: ends[0], signals: signals, watch: &watch, ending: &ending)
    end.hasWaited = watch.hasWaited
    return end
  }

  /// Writes each status of a process to a pipe, the last one being its end.
  private static func watch(_ id: pid_t, reporting entrance: CInt) -> Bool {
    SystemThread.detach {
      var status: CInt = 0
      repeat {
        let answer = waitpid(id, &status, WUNTRACED)
        if answer < 0, errno == EINTR {
          // As if it had stopped, so that the loop asks for it again.
          status = 0x7F
          continue
        }
        if answer < 0 { status = 0 }
        _ = Glibc.write(entrance, &status, MemoryLayout<CInt>.size)
      } while isStopped(status)
    }
  }

  private static func wait(
    for process: ChildProgram.Process, news: CInt, signals: SignalPipe, watch: inout KeyWatch,
    ending: inout CInt?
  ) -> ChildEnd {
    var output = process.output
    var gathered: [UInt8] = []
    var end: CInt?
    while true {
      // A background child may keep the pipe open forever: only the program's own end counts.
      let ready = Descriptor.wait(
        for: [news, signals.descriptor, output],
        timeout: end == nil ? watch.interval : .milliseconds(50))
      watch.look()
      if ready[2], let descriptor = output {
        switch Descriptor.read(descriptor) {
        case .bytes(let bytes):
          gathered += bytes.prefix(ChildEnd.mostOutput - gathered.count)
          continue
        case .nothing: break
        case .end: output = nil
        }
      }
      if let end, !ready[2] || output == nil { return ChildEnd(status: end, output: gathered) }
      if ready[1] {
        for number in signals.take() { Self.end(process.id, by: number, ending: &ending) }
      }
      guard ready[0], let status = status(from: news) else { continue }
      if isStopped(status) {
        wakeup_stop(0)
        kill(process.id, SIGCONT)
      } else {
        end = status
        if output == nil { return ChildEnd(status: status, output: gathered) }
      }
    }
  }

  /// Ends a program by a signal that ends the browser too; other signals are its own affair.
  private static func end(_ id: pid_t, by number: CInt, ending: inout CInt?) {
    guard [SIGTERM, SIGHUP].contains(number) else { return }
    ending = number
    kill(id, number)
    kill(id, SIGCONT)
  }

  private static func status(from news: CInt) -> CInt? {
    var status: CInt = 0
    let size = MemoryLayout<CInt>.size
    return Glibc.read(news, &status, size) == size ? status : nil
  }

  private nonisolated static func isStopped(_ status: CInt) -> Bool { status & 0xFF == 0x7F }

  private static func ignore(_ number: CInt) -> sigaction {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var before = sigaction()
    sigaction(number, &ignoring, &before)
    return before
  }

  private static func restore(_ number: CInt, _ action: sigaction) {
    var action = action
    sigaction(number, &action, nil)
  }
}

/// Looks now and then whether a program takes keys one by one, as one does that shows a screen.
private struct KeyWatch {
  /// The shortest time in which anybody has read a screen.
  private static let shortest = Duration.seconds(1)

  private let isNeeded: Bool
  private var since: ContinuousClock.Instant?

  init(isNeeded: Bool) {
    self.isNeeded = isNeeded
  }

  /// How long to wait for the next look; `nil` for as long as one likes.
  var interval: Duration? { isNeeded && since == nil ? .milliseconds(50) : nil }

  /// Whether it has taken keys for longer than somebody needs to see what is there.
  var hasWaited: Bool { since.map { ContinuousClock.now - $0 >= Self.shortest } ?? false }

  mutating func look() {
    guard isNeeded, since == nil else { return }
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    if modes.c_lflag & tcflag_t(ICANON) == 0 { since = .now }
  }
}

/// Runs a program on a terminal without a session and waits for its end.
package enum PlainProgram {
  /// Runs a program as ``ForegroundProgram`` does; a signal that ends it then ends the browser.
  @MainActor
  package static func run(_ program: ChildProgram) -> ChildEnd {
    guard let signals = try? SignalPipe() else { return ChildEnd(.notStarted(errno: EMFILE)) }
    var ending: Int32?
    let end = ForegroundProgram.run(program, signals: signals, ending: &ending)
    signals.remove()
    if let ending { wakeup_die(ending) }
    return end
  }
}

/// Runs a program in the background, without the terminal.
package enum DetachedProgram {
  /// Starts a program, and reports its end later on another thread.
  ///
  /// - Returns: The error number if it could not be started.
  package static func start(
    _ program: ChildProgram, ended: @escaping @Sendable (ChildEnd) -> Void
  ) -> Int32? {
    switch program.start(isDetached: true) {
    case .failure(let failure): return failure.number
    case .success(let process):
      let isWatched = SystemThread.detach {
        var status: CInt = 0
        while waitpid(process.id, &status, 0) < 0, errno == EINTR {}
        ended(ChildEnd(status: status))
      }
      return isWatched ? nil : EAGAIN
    }
  }
}
