import BrowserTestSupport
import Foundation
import Glibc
import PlanBrowser
import TestSupport
import Testing

@Suite(.serialized)
struct OtherProgramsTests {
  private func start(
    _ more: [String: String] = [:], terminal: String = "xterm-256color"
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en"],
      environment: [
        "TERM": terminal, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      ].merging(more) { _, new in new })
  }

  @Test func `tmux takes what was copied where set-clipboard is on`() async throws {
    let browser = try await TwinBrowser()
    try browser.tmux.set("set-clipboard", "on")
    try await browser.choose("洛济融合")
    try await browser.press(TwinBrowser.key(.copyCitation))
    guard case .terminal(.copy(let citation)) = browser.twin.effects.last else {
      Issue.record("the twin copied nothing")
      return
    }
    #expect(citation.contains("济源"))
    try await wait(for: "the citation", seen: { try browser.tmux.clipboard() }) {
      try browser.tmux.clipboard() == citation ? () : nil
    }
    try await browser.press(TwinBrowser.key(.copyText))
    try await wait(for: "the text", seen: { try browser.tmux.clipboard() }) {
      try browser.tmux.clipboard().contains("\n") ? () : nil
    }
  }

  @Test func `a copy reaches the terminal whole, between frames`() async throws {
    let terminal = try start()
    try await terminal.wait(forOutput: "Plans")
    try await terminal.waitForQuiet()
    let start = terminal.output.count
    try await terminal.write("jYkY".utf8)
    try await terminal.waitForQuiet()
    let text = String(decoding: terminal.output.dropFirst(start), as: UTF8.self)
    let copies = text.matches(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{07}/)
    #expect(copies.count == 2)
    for copy in copies {
      let data = try #require(Data(base64Encoded: String(copy.1)))
      #expect(String(decoding: data, as: UTF8.self).contains("\n"))
    }
    #expect(text.contains("Text copied"))
  }

  @Test func `Linux's console is sent no clipboard, and says so`() async throws {
    let terminal = try start(terminal: "linux")
    try await terminal.wait(forOutput: "Plans")
    try await terminal.write("y".utf8)
    try await terminal.wait(forOutput: "no clipboard")
    #expect(!terminal.output.contains(Array("\u{1B}]52".utf8)))
  }

  @Test func `the pager gets the text and the terminal, and the browser both back`() async throws {
    let folder = try TemporaryFolder()
    let terminal = try start([
      "PAGER": "cat > '\(folder.path)/paged'; stty -g > '\(folder.path)/modes'; read x < /dev/tty"
    ])
    try await terminal.wait(forOutput: "Plans")
    try await terminal.waitForQuiet()
    let modes = terminal.privateModes
    try await terminal.write("O".utf8)
    try await wait(for: "the pager", seen: { "" }) {
      terminal.modes == terminal.modesAtStart
        && FileManager.default.fileExists(
          atPath: "\(folder.path)/modes")
        ? () : nil
    }
    try await terminal.waitForQuiet()
    #expect(terminal.privateModes.isDisjoint(with: [1049, 2004, 1000, 1006]))
    // Ctrl-C is the pager's alone: here it ends the read.
    try await terminal.write([3])
    try await terminal.wait(forOutput: "Ended by")
    try await terminal.waitForQuiet()
    #expect(terminal.privateModes == modes)
    let text = try String(contentsOfFile: "\(folder.path)/paged", encoding: .utf8)
    #expect(text.contains("Region  "))
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test func `a command reads Markdown and the pager shows what it says`() async throws {
    let folder = try TemporaryFolder()
    let terminal = try start(["PAGER": "cat > '\(folder.path)/shown'"])
    try await terminal.wait(forOutput: "Plans")
    try await terminal.write("|head -1; seq 20000; echo oops >&2; exit 3\r".utf8)
    try await terminal.wait(forOutput: "press any key")
    try await terminal.write(" ".utf8)
    try await terminal.wait(forOutput: "Exited with status 3")
    let text = try String(contentsOfFile: "\(folder.path)/shown", encoding: .utf8)
    #expect(text.contains("\n20000\n") && text.contains("oops"))
    try await terminal.write("|cat > '\(folder.path)/document'\r".utf8)
    try await terminal.wait(forOutput: "Finished with")
    let document = try String(contentsOfFile: "\(folder.path)/document", encoding: .utf8)
    #expect(document.contains("\n# "))
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the pager and then the browser`(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    let terminal = try start([
      "PAGER":
        "echo $$ > '\(folder.path)/id.new'; mv '\(folder.path)/id.new' '\(folder.path)/id'; exec sleep 1000"
    ])
    try await terminal.wait(forOutput: "Plans")
    try await terminal.write("O".utf8)
    let id = try await wait(for: "the pager", seen: { "" }) {
      (try? String(contentsOfFile: "\(folder.path)/id", encoding: .utf8))
        .flatMap { Int32($0.filter(\.isNumber)) }
    }
    terminal.send(signal: signal)
    #expect(try await terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(kill(id, 0) != 0)
  }

  @Test func `Ctrl-Z in the pager stops the job and fg continues it`() async throws {
    let browser = try await TwinBrowser(pager: "less")
    try browser.tmux.press(TwinBrowser.key(.openPager))
    try await browser.tmux.wait(for: "the pager") { Self.isPager($0) }
    try browser.tmux.press(.control("z"))
    try await browser.tmux.wait(for: "the shell") { screen in
      screen.lines.last { !$0.isEmpty }?.hasPrefix(TmuxSession.prompt) == true
    }
    try browser.tmux.enter("clear; fg")
    try await browser.tmux.wait(for: "the pager again") { Self.isPager($0) }
    try browser.tmux.press("q")
    try await browser.expectSameScreen()
  }

  /// Whether `less` waits for a key: its own bottom row is there, not only what the browser left.
  private static func isPager(_ screen: TmuxScreen) -> Bool {
    !screen.reportsMouse && screen.shows("Region")
      && screen.lines.last { !$0.isEmpty }?.hasPrefix(":") == true
  }

  @Test func `Ctrl-Z before the pager is there stops the job and fg continues it`() async throws {
    // A program that starts slowly: its own process is stopped before it is the pager.
    let browser = try await TwinBrowser(pager: "sleep 0.5; exec less")
    try browser.tmux.press(TwinBrowser.key(.openPager))
    try await browser.tmux.wait(for: "the terminal's own modes") { !$0.reportsMouse }
    try await browser.tmux.wait(for: "no screen of the browser") { !$0.isAlternate }
    try browser.tmux.press(.control("z"))
    try await browser.tmux.wait(for: "the shell") { screen in
      screen.lines.last { !$0.isEmpty }?.hasPrefix(TmuxSession.prompt) == true
    }
    try browser.tmux.enter("clear; fg")
    try await browser.tmux.wait(for: "the pager") { Self.isPager($0) }
    try browser.tmux.press("q")
    // It says first that there may be something to read, unless the pager was there for long.
    let end = try await browser.tmux.wait(for: "the end of the pager") {
      $0.reportsMouse || $0.shows("press any key")
    }
    if !end.reportsMouse { try browser.tmux.press(" ") }
    try await browser.expectSameScreen()
  }
}
