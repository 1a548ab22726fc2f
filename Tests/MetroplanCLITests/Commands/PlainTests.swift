import Foundation
import TestSupport
import Testing

/// What the program says to some lines.
private func transcript(
  _ lines: [String], language: String = "zh", terminal: String = "dumb"
) throws -> (end: ChildProcess.End, output: String) {
  let input = lines.map { $0 + "\n" }.joined()
  return try ChildProcess.run(
    "/bin/sh",
    [
      "-c", "printf %s \"$1\" | \"$0\" --plain --as-of 2026-01-01 --lang \(language)",
      BuiltProgram.path("metroplan"), input,
    ],
    environment: ["PATH": "/usr/bin:/bin", "TERM": terminal, "LANG": "C"])
}

@Test(arguments: ["zh", "en"])
func `a whole walk by lines prints what is kept for it`(language: String) throws {
  let (end, output) = try transcript(
    ["3", "2", "", "back", "search 焦济洛平", "1", "copy-citation", "open-pipe head -1", "quit", "1"],
    language: language)
  #expect(end == .exited(0))
  #expect(GoldenFile("plain-\(language).txt").difference(from: output) == nil)
  #expect(!output.contains("\u{1B}") && !output.contains("\r"))
}

@Test func `the views across plans work in plain mode`() throws {
  let (end, output) = try transcript(
    ["projects", "filter 高铁", "1", "1", "places", "1", "compare", "track", "1", "back", "quit"],
    language: "en")
  #expect(end == .exited(0))
  for start in ["Projects ", "Places ", "Compare > ", "Track "] {
    #expect(output.split(separator: "\n").contains { $0.hasPrefix(start) }, "\(start)")
  }
  #expect(output.contains("焦济洛平高铁"))
  #expect(!output.contains("\u{1B}"))
}

@Test func `at the end of input it exits normally on any terminal`() throws {
  for terminal in ["dumb", "", "no-such-terminal", "xterm"] {
    let (end, output) = try transcript(["1"], terminal: terminal)
    #expect(end == .exited(0))
    #expect(output.contains("1. "))
  }
  #expect(try transcript([]).end == .exited(0))
  let (end, output) = try ChildProcess.run(
    BuiltProgram.path("metroplan"), ["--plain", "--lang", "en", "no-such-plan"],
    environment: ["LANG": "C"])
  #expect(end == .exited(64))
  #expect(output.contains("no-such-plan"))
}

@Test func `an export by lines writes its file, and asks before it replaces one`() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/plan.md"
  let (_, output) = try transcript(["export \(path)", "export \(path)", "n", path, "y"])
  #expect(output.contains("(y/n)"))
  #expect(try String(contentsOfFile: path, encoding: .utf8).contains("# "))
}
