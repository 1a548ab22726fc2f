import BrowserTestSupport
import Foundation
import PlanBrowser
import TestSupport
import Testing

/// The test program `growing-library` in a terminal, and the pipe that it takes commands from.
private struct Growing {
  let tmux: TmuxSession
  private let pipe: String

  init(total: Int, width: Int = 80, height: Int = 24) async throws {
    tmux = try await TmuxSession(width: width, height: height)
    pipe = tmux.file("commands")
    try tmux.enter("mkfifo commands")
    let program = try BuiltProgram.path("growing-library")
    try tmux.enter("'\(program)' commands \(total)")
    try await tmux.wait(forText: "正在建立索引")
  }

  func command(_ line: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: pipe))
    try file.write(contentsOf: Data("\(line)\n".utf8))
    try file.close()
  }
}

@Suite(.serialized)
struct GrowingLibraryTests {
  @Test func `a library grows on the screen while one reads and searches`() async throws {
    let browser = try await Growing(total: 1000)
    try browser.command("ready 12")
    try await browser.tmux.wait(for: "twelve plans") {
      $0.shows("第11号都市圈") && $0.shows("索引 ░░░░░░   12/1000")
    }
    try browser.tmux.press(.down, .down)
    try await browser.tmux.wait(forText: "区域  第2号都市圈")
    try browser.command("ready 420")
    try await browser.tmux.wait(for: "the same plan among more") {
      $0.shows("规划 3/420") && $0.shows("区域  第2号都市圈") && $0.shows("▓▓░░░░  420/1000")
    }
    try browser.tmux.press("/", "2", .down, .down)
    let before = try await browser.tmux.wait(for: "the third hit") {
      $0.shows("3/159") && $0.lines[0].hasSuffix("159 · 已索引 420/1000 部规划")
    }
    let row = try #require(before.lines.firstIndex { $0.contains("第392号都市圈发展规划") })
    try browser.command("ready 1000")
    let after = try await browser.tmux.wait(for: "all hits") { $0.shows("115/271") }
    #expect(after.shows("第392号都市圈发展规划"))
    #expect(!after.shows("索引"))
    #expect(row < after.height)
    try browser.tmux.press(.enter)
    try await browser.tmux.wait(for: "the hit") { $0.lines[1].contains("第392号都市圈 > 第392号行动") }
  }

  @Test func `a suggestion comes after the answer`() async throws {
    let browser = try await Growing(total: 10)
    try browser.command("ready 10")
    try browser.tmux.press("/", "x")
    try await browser.tmux.wait(forText: "没有找到")
    try browser.command("guess 第8号都市圈")
    let screen = try await browser.tmux.wait(for: "the suggestion") {
      $0.shows("第8号都市圈")
    }
    #expect(screen.shows("相近的名称"))
  }

  @Test func `of the plans that a flood of keys runs over only few are read`() async throws {
    let browser = try await Growing(total: 900)
    try browser.command("ready 900")
    try await browser.tmux.wait(forText: "规划 1/900")
    try browser.tmux.type(String(repeating: "j", count: 600))
    try await browser.tmux.wait(forText: "区域  第600号都市圈")
    // The test program answers an export with how many plans it has opened.
    try browser.tmux.press("e", .enter)
    let screen = try await browser.tmux.wait(forText: "opened")
    let line = try #require(screen.lines.first { $0.contains("opened") })
    let words = line.split(separator: " ").drop { $0 != "opened" }
    let opened = try #require(Int(words.dropFirst().first ?? ""))
    #expect((2...60).contains(opened), "\(line)")
  }
}

@Suite(.serialized)
struct QuietTests {
  /// The program on a terminal whose bytes are counted, with a library that is ready.
  private func start(_ folder: TemporaryFolder) async throws -> (PseudoTerminal, FileHandle) {
    let pipe = folder.path + "/commands"
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try PseudoTerminal(
      BuiltProgram.path("growing-library"), [pipe, "1000", "en"],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    try await terminal.wait(forOutput: "Indexing")
    return (terminal, try FileHandle(forUpdating: URL(fileURLWithPath: pipe)))
  }

  /// The processor time that a process has used, in ticks of a hundredth of a second.
  private func processorTime(of process: pid_t) throws -> Int {
    let fields =
      try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      .split(separator: ")").last?.split(separator: " ") ?? []
    return try #require(Int(fields[11])) + #require(Int(fields[12]))
  }

  @Test func `a flood of news costs ten frames a second at most, and then nothing`() async throws {
    let folder = try TemporaryFolder()
    let (terminal, commands) = try await start(folder)
    try commands.write(contentsOf: Data("ready 900\n".utf8))
    try await terminal.wait(forOutput: "900")
    try await terminal.waitForQuiet()
    let before = terminal.output.count
    // Some hundred thousand events in one second, each with another count.
    try commands.write(contentsOf: Data("flood\n".utf8))
    try await terminal.waitForQuiet(.milliseconds(1500))
    let written = terminal.output.count - before
    #expect((1...12 * 150).contains(written), "\(written) bytes")

    let (bytes, time) = (terminal.output.count, try processorTime(of: terminal.processID))
    try await terminal.waitForQuiet(.seconds(2))
    #expect(terminal.output.count == bytes)
    #expect(try processorTime(of: terminal.processID) == time)
  }

  @Test func `keys do not wait for news, nor does Esc`() async throws {
    let folder = try TemporaryFolder()
    let (terminal, commands) = try await start(folder)
    try commands.write(contentsOf: Data("ready 900\n".utf8))
    try await terminal.wait(forOutput: "900")
    try commands.write(contentsOf: Data("flood\n".utf8))
    try await terminal.write("/".utf8)
    try await terminal.wait(forOutput: "Search")
    let start = terminal.output.count
    try await terminal.write("\u{1B}".utf8)
    // Esc closes the box as soon as no other byte makes a key of it.
    try await terminal.wait(forOutput: "Plans", since: start)
    try await terminal.write("q".utf8)
    #expect(try await terminal.waitForEnd() == .exited(0))
  }
}
