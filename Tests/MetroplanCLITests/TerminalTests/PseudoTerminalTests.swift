import Glibc
import PlanTestSupport
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

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV])
  func `a signal restores the terminal and then ends the program`(signal: Int32) async throws {
    let terminal = try start()
    try await waitForStart(terminal)
    #expect(terminal.modes != terminal.modesAtStart)
    terminal.send(signal: signal)
    #expect(try await terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(terminal.privateModes == Self.plainModes)
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
  }
}
