import Foundation
import TestSupport
import Testing

/// Writes a configuration into a home folder.
private func write(_ text: String, in folder: TemporaryFolder) throws {
  let place = folder.path + "/.config/metroplan"
  try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
  try text.write(toFile: place + "/config.toml", atomically: true, encoding: .utf8)
}

@Test func `the default configuration is printed and has no problems`() throws {
  let folder = try TemporaryFolder()
  let printed = try ProgramRun(["config", "--default"], in: folder)
  printed.expect(0, output: ["#language = \"auto\"", "#move-down = [\"Down\", \"j\", \"Ctrl-N\"]"])
  try write(printed.output, in: folder)
  try ProgramRun(["config", "--check"], in: folder).expect(0, output: ["no problems"])
  try ProgramRun(["config", "--default"], environment: ["LANG": "zh_CN.UTF-8"], in: folder)
    .expect(0, output: ["界面语言"])
}

@Test func `a check names file, line, column and the nearest name`() throws {
  let folder = try TemporaryFolder()
  try write("[keys.columns]\nopne = [\"x\"]\nexport = [\"Entr\"]\n", in: folder)
  let check = try ProgramRun(["config", "--check"], in: folder)
  check.expect(
    2,
    output: [
      "config.toml:2:1: unknown command 'opne' in 'columns'; did you mean 'open'?\n",
      "config.toml:3:11: unknown key 'Entr'; did you mean 'Enter'?\n",
    ], errors: ["2 problems"])
  try ProgramRun(["keys"], in: folder).expect(
    0, output: ["Lists [columns]"], errors: ["config.toml:2:1"])
}

@Test func `keys are printed with those of the configuration`() throws {
  let folder = try TemporaryFolder()
  try write("[keys.columns]\nmove-down = [\"s\"]\n", in: folder)
  let lines = try ProgramRun(["keys"], in: folder).output.split(separator: "\n")
  let row = try #require(lines.first { $0.contains("move-down") })
  #expect(row.split(separator: " ").first == "s")
}

@Test func `a missing configuration differs from one that is not a file`() throws {
  let folder = try TemporaryFolder()
  try ProgramRun(["config", "--check"], in: folder).expect(0, output: ["no problems"])
  try ProgramRun(["config"], in: folder).expect(0, output: ["/.config/metroplan/config.toml"])
  try FileManager.default.createDirectory(
    atPath: folder.path + "/.config/metroplan/config.toml", withIntermediateDirectories: true)
  try ProgramRun(["config", "--check"], in: folder).expect(
    2, output: ["config.toml: Not a regular file"], errors: ["1 problem"])
  try ProgramRun(["config", "--default", "--check"], in: folder).expect(
    64, errors: ["do not go together"])
}

@Test func `a check reads what is piped to it, to a limit, and misses what is not there`() throws {
  let folder = try TemporaryFolder()
  try "[keys.columns]\nopne = [\"x\"]\n".write(
    toFile: folder.path + "/lines", atomically: false, encoding: .utf8)
  let output = "> \"$streams/output\""
  for (file, redirection) in [("pipe", output), ("/dev/stdin", "< pipe \(output)")] {
    let check = try ProgramRun(
      ["config", "--check", file], in: folder,
      prelude: "rm -f pipe && mkfifo pipe && { cat lines > pipe & }", redirection: redirection)
    check.expect(
      2, output: ["\(file):2:1: unknown command 'opne' in 'columns'; did you mean 'open'?"],
      errors: ["1 problem"])
  }
  for (file, words) in [
    ("/dev/zero", "File too large"), (".", "Is a directory"), ("gone", "No such file or directory"),
  ] {
    try ProgramRun(["config", "--check", file], in: folder)
      .expect(2, output: ["\(file): \(words)"], errors: ["1 problem"])
  }
  try ProgramRun(["config", "--check", "gone", "--lang", "zh"], in: folder)
    .expect(2, output: ["没有这样的文件"], errors: ["1 个问题"])
}

@Test func `a check does not wait for a pipe that nobody writes to`() throws {
  let folder = try TemporaryFolder()
  let start = ContinuousClock.now
  for prelude in ["mkfifo pipe", "exec 7<> pipe"] {
    try ProgramRun(["config", "--check", "pipe"], in: folder, prelude: prelude)
      .expect(2, output: ["pipe: Nothing has been written to it"], errors: ["1 problem"])
  }
  try ProgramRun(["config", "--check", "pipe", "--lang", "zh"], in: folder)
    .expect(2, output: ["pipe: 没有写入任何内容"], errors: ["1 个问题"])
  #expect(ContinuousClock.now - start < .seconds(60))
}
