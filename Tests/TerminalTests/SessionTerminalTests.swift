import Foundation
import Glibc
import TestSupport
import Testing

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

  /// The position in the bottom row of the first frame.
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

  @Test func `a damaged session gives a quiet message`() async throws {
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
    try await second.wait(forOutput: "starting fresh")
  }
}
