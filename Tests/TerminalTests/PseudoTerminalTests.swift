import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct PseudoTerminalTests {
  /// Wrapping at the right margin and a visible cursor, as every terminal begins.
  private static let plainModes: Set<Int> = [7, 25]

  private static func environment(_ more: [String: String] = [:]) -> [String: String] {
    ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
      .merging(more) { _, new in new }
  }

  private func start(_ environment: [String: String] = environment()) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en"], environment: environment)
  }

  /// Waits for the first frame, whose end is a cursor that is hidden on the chosen row.
  private func waitForStart(_ terminal: PseudoTerminal) async throws {
    try await terminal.wait(forOutput: "Plans")
    try await terminal.waitForQuiet()
    #expect(terminal.privateModes.isSuperset(of: [1049, 2004, 1000, 1006]))
  }

  /// Every signal that ends a program and can be caught: the old ones, and some real-time ones.
  private static let endings: [Int32] =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS]
    + [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT]
    + [34, 49, 64]

  @Test(arguments: endings)
  func `a signal restores the terminal and then ends the program`(signal: Int32) async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    #expect(terminal.modes != terminal.modesAtStart)
    terminal.send(signal: signal)
    #expect(try await terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(terminal.privateModes == Self.plainModes)
  }

  @Test func `a signal that ends nothing leaves the browser as it is`() async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    // Writes that fail are errors, and the stops of background jobs end in the foreground.
    for signal in [SIGPIPE, SIGXFSZ, SIGCHLD, SIGURG, SIGCONT, SIGTTIN, SIGTTOU] {
      terminal.send(signal: signal)
      try await terminal.waitForQuiet()
    }
    #expect(terminal.privateModes.isSuperset(of: [1049, 2004, 1000, 1006]))
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test func `quitting ends with 0`() async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(terminal.privateModes == Self.plainModes)
  }

  @Test func `a closed terminal ends the program`() async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    terminal.hangUp()
    #expect(try await terminal.waitForEnd() == .killed(signal: SIGHUP))
  }

  @Test(arguments: ["unknown", "no-such-terminal", "", "dumb"])
  func `a terminal that cannot show it is refused in words`(name: String) async throws {
    let terminal = try start(Self.environment(["TERM": name]))
    #expect(try await terminal.waitForEnd() == .exited(2))
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("metroplan: "))
    #expect(text.contains("TERM") || text.contains(name))
    #expect(!text.contains("\u{1B}"))
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test func `without a terminal it says so and ends with 2`() throws {
    let (end, output) = try ChildProcess.run(
      BuiltProgram.path("metroplan"), ["--lang", "en"], environment: Self.environment())
    #expect(end == .exited(2))
    #expect(output.contains("terminal"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `a crash says where its report is`() async throws {
    let folder = try TemporaryFolder()
    let terminal = try start(Self.environment(["XDG_STATE_HOME": "\(folder.path)/state"]))
    try await waitForStart(terminal)
    terminal.send(signal: SIGSEGV)
    #expect(try await terminal.waitForEnd() == .killed(signal: SIGSEGV))
    #expect(terminal.modes == terminal.modesAtStart)
    let path = "\(folder.path)/state/metroplan/crash.log"
    let said = "metroplan crashed; a report is in \(path)"
    // On the shell's screen, and so behind everything that belongs to the other one.
    let text = String(decoding: terminal.output, as: UTF8.self)
    let end = try #require(text.firstRange(of: "\u{1B}[?1049l"))
    #expect(text[end.upperBound...].contains(said))
    let report = try String(contentsOfFile: path, encoding: .utf8)
    #expect(report.prefixMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ metroplan: SIGSEGV 11/) != nil)
    #expect(report.matches(of: /\n  0x[0-9a-f]+/).count > 1)
    #expect(report.contains(" r-xp ") && report.contains("/metroplan"))
    // A second crash is added.
    let again = try start(Self.environment(["XDG_STATE_HOME": "\(folder.path)/state"]))
    try await waitForStart(again)
    again.send(signal: SIGABRT)
    #expect(try await again.waitForEnd() == .killed(signal: SIGABRT))
    let both = try String(contentsOfFile: path, encoding: .utf8)
    #expect(both.hasPrefix(report) && both.contains("metroplan: SIGABRT 6"))
  }

  @Test func `a crash whose report cannot be written still gives the terminal back`() async throws {
    let terminal = try start(Self.environment(["XDG_STATE_HOME": "/dev/null/state"]))
    try await waitForStart(terminal)
    terminal.send(signal: SIGSEGV)
    #expect(try await terminal.waitForEnd() == .killed(signal: SIGSEGV))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("report"))
  }

  private static let question = "\u{201C}\u{1B}[6n"

  @Test func `the width of marks is asked and nothing waits for the answer`() async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    let text = String(decoding: terminal.output, as: UTF8.self)
    let question = try #require(text.firstRange(of: Self.question))
    let clear = try #require(text.firstRange(of: "\u{1B}[H\u{1B}[2J"))
    #expect(question.upperBound <= clear.lowerBound)
    #expect(text.contains("│"))
    // The answer comes late: two columns, and the borders that would be too wide are others.
    let before = terminal.output.count
    try await terminal.write("\u{1B}[2;3R".utf8)
    try await terminal.wait(forOutput: "|", since: before)
    try await terminal.waitForQuiet()
    let after = String(decoding: terminal.output.dropFirst(before), as: UTF8.self)
    #expect(!after.contains("│"))
    #expect(!after.contains(Self.question))
  }

  @Test func `an answer that comes after the last key does not reach the shell`() async throws {
    // A machine that is too busy to answer within half a second is asked again.
    for _ in 0..<8 {
      let terminal = try start()
      try await terminal.wait(forOutput: Self.question)
      let asked = ContinuousClock.now
      try await terminal.write("q".utf8)
      try await terminal.wait(forOutput: "\u{1B}[?1049h")
      try await terminal.write("\u{1B}[2;2R".utf8)
      let isInTime = ContinuousClock.now - asked < .milliseconds(300)
      #expect(try await terminal.waitForEnd() == .exited(0))
      guard isInTime else { continue }
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("^[[2;2R"))
      return
    }
    Issue.record("eight answers were too late")
  }

  @Test(arguments: [("1", "│"), ("2", "|")])
  func `a width that is given is not asked for`(width: String, border: String) async throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en", "--ambiguous-width", width],
      environment: Self.environment())
    try await waitForStart(terminal)
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[6n"))
    #expect(text.contains(border))
  }

  @Test func `a terminal with synchronized output is told when large frames are complete`()
    async throws
  {
    let terminal = try start(Self.environment(["TERM_PROGRAM": "WezTerm"]))
    try await waitForStart(terminal)
    let text = String(decoding: terminal.output, as: UTF8.self)
    let starts = text.matches(of: /\u{1B}\[\?2026h/).count
    #expect(starts > 0)
    #expect(text.matches(of: /\u{1B}\[\?2026l/).count == starts)
    #expect(!terminal.privateModes.contains(2026))
  }

  @Test(arguments: ["dark", "light", "contrast"])
  func `a theme changes the colours`(name: String) async throws {
    let plain = try start()
    try await waitForStart(plain)
    let themed = try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en", "--theme", name],
      environment: Self.environment())
    try await waitForStart(themed)
    func colors(_ terminal: PseudoTerminal) -> Set<String> {
      let text = String(decoding: terminal.output, as: UTF8.self)
      return Set(text.matches(of: /38;5;([0-9]+)/).map { String($0.1) })
    }
    #expect(!colors(plain).isEmpty)
    #expect(colors(plain) != colors(themed))
    #expect(colors(themed).isEmpty == (name == "contrast"))
  }

  @Test func `a theme of the configuration has its colours, and a wrong name is reported`()
    async throws
  {
    let folder = try TemporaryFolder()
    let config = "\(folder.path)/metroplan"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try "theme = \"mine\"\n[themes.mine]\nbase = \"contrast\"\nlabel = \"bold 99 on 17\"\n".write(
      toFile: "\(config)/config.toml", atomically: true, encoding: .utf8)
    let terminal = try start(Self.environment(["XDG_CONFIG_HOME": folder.path]))
    try await waitForStart(terminal)
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("38;5;99") && text.contains("48;5;17"))
    let (end, output) = try ChildProcess.run(
      BuiltProgram.path("metroplan"), ["--lang", "en", "--theme", "mien"],
      environment: Self.environment(["XDG_CONFIG_HOME": folder.path]))
    #expect(end == .exited(64))
    #expect(output.contains("mine, default"))
  }

  @Test func `NO_COLOR leaves attributes but no colours`() async throws {
    let terminal = try start(Self.environment(["NO_COLOR": "1"]))
    try await waitForStart(terminal)
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains(/\u{1B}\[[0-9;]*(3[0-7]|4[0-7]|38;5;[0-9]+)m/))
    #expect(text.contains("\u{1B}["))
  }

  @Test func `in a locale without UTF-8 Chinese is still Chinese`() async throws {
    let terminal = try start(Self.environment(["LANG": "C", "LC_ALL": "C"]))
    try await waitForStart(terminal)
    try await terminal.write("/\u{90FD}".utf8)
    try await terminal.wait(forOutput: "都")
    #expect(!terminal.output.contains(Array("\u{FFFD}".utf8)))
  }
}
