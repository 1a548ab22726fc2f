import Foundation
import Glibc
import PlanBrowser
import PlanTestSupport
import Testing

@testable import MetroplanCLI

private func file(_ folder: TemporaryFolder, _ library: [String] = ["/a"]) throws -> SessionFile {
  try #require(SessionFile(environment: ["XDG_STATE_HOME": folder.path], library: library))
}

@Test func `a session is kept for each library and read again`() throws {
  let folder = try TemporaryFolder()
  let session = try #require(BrowserSession(text: "metroplan session 1\nzoom\nend\n"))
  let first = try file(folder)
  #expect(first.read() == .nothing)
  first.write(session)
  #expect(first.read() == .session(session))
  #expect(try file(folder, ["/b"]).read() == .nothing)
  var status = stat()
  #expect(stat("\(folder.path)/metroplan/sessions", &status) == 0)
  #expect(status.st_mode & 0o777 == 0o700)
}

@Test func `what is no session is told from none`() throws {
  let folder = try TemporaryFolder()
  let file = try file(folder)
  file.write(BrowserSession())
  for bytes in [
    [0xFF, 0xFE], Array("metroplan session 1\nzo".utf8), [UInt8](repeating: 65, count: 3 << 20),
  ] {
    #expect(FileManager.default.createFile(atPath: file.path, contents: Data(bytes)))
    #expect(file.read() == .foreign)
  }
  unlink(file.path)
  mkdir(file.path, 0o700)
  #expect(file.read() == .foreign)
  // A pipe would wait for a writer.
  rmdir(file.path)
  mkfifo(file.path, 0o600)
  #expect(file.read() == .foreign)
  // What cannot be written is forgotten.
  file.write(BrowserSession())
  #expect(SessionFile(environment: [:], library: ["/a"]) == nil)
}

@Test func `browsers that end at the same time leave one whole session`() async throws {
  let folder = try TemporaryFolder()
  let file = try file(folder)
  let sessions = (0..<8).compactMap {
    BrowserSession(text: "metroplan session 1\nshift 0 \($0)\nend\n")
  }
  await withTaskGroup { group in
    for session in sessions { group.addTask { for _ in 0..<20 { file.write(session) } } }
    for _ in 0..<200 {
      switch file.read() {
      case .session(let session): #expect(sessions.contains(session))
      case .nothing: break
      case .foreign: Issue.record("a damaged session")
      }
    }
  }
  guard case .session = file.read() else {
    Issue.record("no session")
    return
  }
}

@Suite(.serialized)
struct SessionTerminalTests {
  private func start(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> PseudoTerminal
  {
    try PseudoTerminal(
      BuiltProgram.path("metroplan"), ["--lang", "en"] + arguments,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path,
        "SWIFT_BACKTRACE": "enable=no",
      ])
  }

  /// The position that the bottom row of the first frame tells.
  private func position(_ terminal: PseudoTerminal) async throws -> Substring? {
    try await terminal.wait(forOutput: "Plans")
    try await terminal.waitForQuiet()
    let text = String(decoding: terminal.output, as: UTF8.self)
    let plain = text.replacing(/\u{1B}(\[[0-9;?]*[A-Za-z]|\(B)/, with: "")
    return plain.matches(of: /Plans ([0-9]+\/[0-9]+)/).last?.1
  }

  @Test(arguments: [nil, SIGTERM, SIGHUP] as [Int32?])
  func `the browser opens where it was left, however it ended`(signal: Int32?) async throws {
    let folder = try TemporaryFolder()
    let first = try start(folder)
    #expect(try await position(first) == "1/5")
    try await first.write("jj".utf8)
    try await first.waitForQuiet()
    if let signal { first.send(signal: signal) } else { try await first.write("q".utf8) }
    _ = try await first.waitForEnd()
    #expect(first.modes == first.modesAtStart)
    let second = try start(folder)
    #expect(try await position(second) == "3/5")
    try await second.write("q".utf8)
    _ = try await second.waitForEnd()
    #expect(try await position(try start(folder, ["--fresh"])) == "1/5")
    let config = "\(folder.path)/.config/metroplan"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try "session = false\n".write(
      toFile: "\(config)/config.toml", atomically: true, encoding: .utf8)
    #expect(try await position(try start(folder)) == "1/5")
  }

  @Test func `a damaged session is told of quietly`() async throws {
    let folder = try TemporaryFolder()
    let first = try start(folder)
    _ = try await position(first)
    try await first.write("q".utf8)
    _ = try await first.waitForEnd()
    let sessions = "\(folder.path)/.local/state/metroplan/sessions"
    let names = try FileManager.default.contentsOfDirectory(atPath: sessions)
    #expect(names.count == 1)
    for name in names {
      try "what".write(toFile: "\(sessions)/\(name)", atomically: true, encoding: .utf8)
    }
    let second = try start(folder)
    #expect(try await position(second) == "1/5")
    try await second.wait(forOutput: "new beginning")
  }
}
