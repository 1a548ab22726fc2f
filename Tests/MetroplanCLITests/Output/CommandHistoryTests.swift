import Foundation
import TestSupport
import Testing

@testable import MetroplanCLI

private func history(in folder: TemporaryFolder) throws -> CommandHistory {
  try #require(CommandHistory(environment: ["XDG_STATE_HOME": folder.path + "/a/b"]))
}

@Test func `lines are kept once each and the newest comes last`() throws {
  let folder = try TemporaryFolder()
  let history = try history(in: folder)
  #expect(history.lines() == [])
  for line in ["quit", "5 move-down", "export 规划.md", "quit"] { history.append(line) }
  #expect(history.lines() == ["5 move-down", "export 规划.md", "quit"])
  #expect(
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b/metroplan")
      == ["command-history"])
}

@Test func `two browsers at once lose nothing`() throws {
  let folder = try TemporaryFolder()
  let (one, other) = (try history(in: folder), try history(in: folder))
  one.append("a")
  other.append("b")
  one.append("c")
  #expect(other.lines() == ["a", "b", "c"])
}

@Test func `a damaged history gives what is whole in it`() throws {
  let folder = try TemporaryFolder()
  let history = try history(in: folder)
  history.append("quit")
  var bytes = Data("\n\nmove-up\n".utf8)
  bytes += Data([0xFF, 0xFE, 0x0A, 0x1B, 0x5B, 0x41, 0x0A])
  bytes += Data(String(repeating: "x", count: 5000).utf8) + Data("\nopen".utf8)
  try bytes.write(to: URL(fileURLWithPath: history.path))
  #expect(history.lines() == ["move-up", "open"])
  history.append("leave")
  #expect(history.lines() == ["move-up", "open", "leave"])
}

@Test func `only the newest lines are kept`() throws {
  let folder = try TemporaryFolder()
  let history = try history(in: folder)
  history.append("start")
  let many = (0..<1000).map { "\($0)" }.joined(separator: "\n")
  try many.write(toFile: history.path, atomically: true, encoding: .utf8)
  #expect(history.lines().count == CommandHistory.mostLines)
  #expect(history.lines().first == "\(1000 - CommandHistory.mostLines)")
  history.append("last")
  #expect(history.lines().count == CommandHistory.mostLines)
  #expect(history.lines().suffix(2) == ["999", "last"])
}

@Test(arguments: [[:], ["XDG_STATE_HOME": "relative"], ["HOME": ""], ["HOME": "h"]])
func `without a folder there is no history`(environment: [String: String]) {
  #expect(CommandHistory(environment: environment) == nil)
}

@Test func `a folder that cannot be written does no harm`() throws {
  let folder = try TemporaryFolder()
  let blocked = folder.path + "/file"
  try "x".write(toFile: blocked, atomically: true, encoding: .utf8)
  let history = try #require(CommandHistory(environment: ["XDG_STATE_HOME": blocked]))
  history.append("quit")
  #expect(history.lines() == [])
}
