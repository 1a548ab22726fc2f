import Foundation
import TestSupport
import Testing

extension TemporaryFolder {
  /// Writes a file below the folder.
  fileprivate func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
  }
}

/// A library of one plan with a project for each name.
private func library(_ names: [String]) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  let projects = names.enumerated().map { index, name in
    """
      - id: p\(index)
        name: "\(name)"
        kind: rail
        statements:
          - {verb: 开工, stage: start, mode: target, source: list#1}
    """
  }
  try folder.write(
    """
    id: mine
    title: 项目清单
    kind: 项目清单
    region: {name: 测试都市圈, kind: 都市圈, provinces: [henan]}
    date: 2024-03-01
    sources:
      - {id: list, title: 清单, publisher: 某市, date: 2024-03-01}
    projects:
    \(projects.joined(separator: "\n"))

    """, to: "plans/mine.yaml")
  return folder
}

@Test(
  arguments: [
    ("⾼速铁路", "高速铁路"), ("長沙河", "⻓沙河"), ("金融港", "\u{F90A}融港"), ("洛阳-新郑管线", "洛阳—新郑管线"),
    ("「三高四新」", "“三高四新”"),
    ("二零二五年", "二○二五年"), ("7大行动", "七大行动"), ("第二期", "机场Ⅱ期"), ("zhanlue", "战略"), ("lyuliang", "吕梁"),
    ("luse", "绿色"),
    ("chonggou", "重构"), ("zengdu", "曾都区"), ("堤防", "隄防"),
  ])
func `search, track and tables find what cannot be seen or typed`(query: String, name: String)
  throws
{
  let folder = try library([name, "别的"])
  let options = ["--library", folder.path]
  try ProgramRun(["search", query, "--plan", "mine", "--no-near-words"] + options)
    .expect(0, output: [name])
  try ProgramRun(["projects", "plan:mine", query] + options).expect(0, output: [name])
  if !query.utf8.allSatisfy({ $0 < 0x80 }), !query.hasPrefix("第") {
    try ProgramRun(["track", query] + options).expect(0, output: [name])
  }
}

@Test func `near words of a library and of the configuration are looked for`() throws {
  let folder = try library(["南太行生态", "郑济高铁"])
  try folder.write("# 自己的\n南太行 = 太行南麓\n!客专\n", to: "near-words.txt")
  let options = ["--library", folder.path, "--plan", "mine"]
  try ProgramRun(["search", "太行南麓"] + options)
    .expect(0, output: ["南太行生态"])
  try ProgramRun(["search", "郑济高速铁路"] + options)
    .expect(0, output: ["郑济高铁"])
  try ProgramRun(["search", "=郑济高速铁路"] + options).expect(1, errors: ["nothing found"])
  let table = ["projects", "plan:mine", "--library", folder.path]
  try ProgramRun(table + ["太行南麓"]).expect(0, output: ["南太行生态"])
  try ProgramRun(table + ["=太行南麓"]).expect(1, errors: ["nothing found"])

  try folder.write("near-words = false\n", to: "config/metroplan/config.toml")
  try folder.write("一个词\n", to: "config/metroplan/near-words.txt")
  let configured = ["XDG_CONFIG_HOME": folder.path + "/config"]
  try ProgramRun(["search", "郑济高速铁路"] + options, environment: configured)
    .expect(1, errors: ["nothing found"])
  try ProgramRun(table + ["郑济高速铁路"], environment: configured)
    .expect(1, errors: ["nothing found"])
  let check = try ProgramRun(["config", "--check"], environment: configured)
  #expect(check.output.contains("near-words.txt:1:1: no group of near words: '一个词'"))
}

@Test func `what nobody sees is in no output, and validate tells of it`() throws {
  let folder = try library(["洛\u{200B}阳\u{3164}新\u{AD}郑", "甲\u{E000}"])
  let file = folder.path + "/plans/mine.yaml"
  let options = ["--library", folder.path]
  for command in [
    ["projects", "plan:mine"], ["projects", "plan:mine", "--csv"],
    ["projects", "plan:mine", "--json"],
    ["show", "mine"], ["show", "mine", "--json"], ["export", "mine"],
    ["search", "新郑", "--plan", "mine"],
  ] {
    let run = try ProgramRun(command + options)
    #expect(run.output.contains("洛阳新郑"), "\(command)")
    #expect(!run.output.contains("\u{FFFD}"), "\(command)")
  }
  let run = try ProgramRun(["validate", file])
  run.expect(
    0,
    output: [
      "mine.yaml:10:15: warning: U+3164 cannot be seen and is left out",
      ":10:17: warning: U+00AD",
      ":15:13: warning: U+E000 is for private use", "1 file, 3 warnings",
    ])
  #expect(!run.output.contains("U+200B"))
  try ProgramRun(["validate", "--strict", file]).expect(
    2, output: ["10:13: warning: U+200B"], errors: ["4"])
}
