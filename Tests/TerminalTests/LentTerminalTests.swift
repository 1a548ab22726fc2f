import Foundation
import Glibc
import TestSupport
import Testing

/// What programs leave behind that had the terminal: their output, and answers to their questions.
@Suite(.serialized)
struct LentTerminalTests {
  private func start(_ more: [String: String]) async throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en", "--fresh"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      ].merging(more) { _, new in new })
    try await terminal.wait(forOutput: "Plans")
    try await terminal.write("\u{1B}[2;2R".utf8)
    try await terminal.waitForQuiet()
    return terminal
  }

  @Test(arguments: [
    ("less", "-FRX"), ("less -E", "-E"), ("less -F", ""), ("cat", "-F"), ("less -FX | cat", "-FX"),
    ("/nowhere/pager", "-F"),
  ])
  func `what a command says stays until the reader has seen it`(
    pager: String, less: String
  ) async throws {
    let terminal = try await start(["PAGER": pager, "LESS": less])
    try await terminal.write("|echo VISIBLE-$((6*7))\r".utf8)
    try await terminal.wait(forOutput: "VISIBLE-42")
    try await terminal.waitForQuiet(.milliseconds(600))
    // Nothing has been drawn over it: the browser's screen has not come back.
    #expect(!terminal.privateModes.contains(1000))
    let shown = terminal.output.count
    try await terminal.write("q".utf8)
    try await terminal.wait(forOutput: "\u{1B}[?1000h", since: shown)
    try await terminal.waitForQuiet()
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test func `an answer is no key to the pause, and a signal ends it`() async throws {
    let terminal = try await start(["PAGER": "printf '\\033]11;?\\033\\\\SEEN'"])
    try await terminal.write("O".utf8)
    try await terminal.wait(forOutput: "press any key")
    try await terminal.write("\u{1B}]11;rgb:ffff/ffff".utf8)
    try await Task.sleep(for: .milliseconds(60))
    try await terminal.write("/ffff\u{1B}\\".utf8)
    try await terminal.waitForQuiet(.milliseconds(400))
    #expect(!terminal.privateModes.contains(1000))
    terminal.send(signal: SIGTERM)
    #expect(try await terminal.waitForEnd() == .killed(signal: SIGTERM))
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?62;4c", "\u{1B}[<64;10;5M",
  ])
  func `a late answer is no key, after another program and over a slow line`(
    answer: String
  ) async throws {
    let terminal = try await start(["EDITOR": "true", "VISUAL": "true"])
    try await terminal.write("ge".utf8)
    try await terminal.waitForQuiet()
    let bytes = Array(answer.utf8)
    for cut in [2, 4, bytes.count / 2, bytes.count - 1] {
      let start = terminal.output.count
      try await terminal.write(bytes[..<cut])
      try await Task.sleep(for: .milliseconds(60))
      try await terminal.write(bytes[cut...])
      try await terminal.waitForQuiet(.milliseconds(300))
      let after = String(decoding: terminal.output.dropFirst(start), as: UTF8.self)
      #expect(
        !after.contains("does nothing") && !after.contains("fff"),
        "\(cut): \(after.debugDescription)")
      #expect(!after.contains(":"), "\(cut)")
    }
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
  }

  @Test func `Esc alone is as quick as it was`() async throws {
    let terminal = try await start([:])
    var shortest = Duration.seconds(60)
    for _ in 0..<6 where shortest > .milliseconds(120) {
      try await terminal.write("?".utf8)
      try await terminal.waitForQuiet()
      let start = terminal.output.count
      let pressed = ContinuousClock.now
      try await terminal.write([0x1B])
      try await terminal.wait(forOutput: "Plans", since: start)
      shortest = min(shortest, ContinuousClock.now - pressed)
      try await terminal.waitForQuiet()
    }
    #expect(shortest <= .milliseconds(120))
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
  }
}
