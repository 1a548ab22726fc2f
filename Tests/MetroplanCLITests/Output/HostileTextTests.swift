import Foundation
import TestSupport
import Testing

/// What a file of a library can have that a terminal or a reader is harmed by: a pile of marks over
/// a character, which covers the lines above it, and one before any character, which joins the text
/// that comes before.
private let pile = "\u{301}\u{302}洛" + String(repeating: "\u{0310}", count: 30) + "阳"

/// The names of files can have any bytes: a title for the window, a turn of the text, a line.
private let fileName = "\u{1B}]0;TAKEN\u{7}\u{9B}31m\u{202E}\nforged: line\r\u{85}\u{2028}.yaml"

/// A library of two plans with such texts, and a file of such a name that is no plan.
private func hostileLibrary() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/data/\(name)"))
  }
  try FileManager.default.createDirectory(
    atPath: folder.path + "/data/plans", withIntermediateDirectories: true)
  try write(
    "places:\n  - {id: luoyang, name: \"\(pile)\", level: prefecture, aliases: [\"甲\(pile)\"]}\n",
    to: "places.yaml")
  for slug in ["first", "second"] {
    try write(
      """
      id: \(slug)
      title: "规划\(pile)"
      shortTitle: "\(pile)"
      kind: 发展规划
      date: 2021-04-12
      region: {name: "\(pile)", kind: 都市圈}
      sources: [{id: daily, title: "\(pile)", publisher: "\(pile)", date: 2021-04-12}]
      members: [{place: luoyang, role: core, source: daily}]
      projects:
        - id: line
          name: "\(pile)"
          kind: rail
          places: [luoyang]
          statements:
            - {verb: "\(pile)", by: "\(pile)", stage: start, mode: target, due: 2022, source: daily}
      indicators:
        - id: gdp
          name: "\(pile)"
          subject: "\(pile)"
          value: 1
          unit: "\(pile)"
          mode: target
          source: daily

      """, to: "plans/\(slug).yaml")
  }
  try write("id: [\n", to: "plans/\(fileName)")
  return folder
}

/// What is wrong with a text that a terminal gets: `nil` when nothing is.
private func harm(_ text: String) -> String? {
  var marks = 0
  for scalar in text.unicodeScalars where scalar != "\n" {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      return "U+\(String(scalar.value, radix: 16))"
    case .nonspacingMark: marks += 1
    default: marks = 0
    }
    if marks > 4 { return "a pile of marks" }
  }
  return text.contains("\nforged") ? "a line of its own" : nil
}

@Test func `no text of a library reaches a terminal as what it is`() throws {
  let folder = try hostileLibrary()
  for arguments in [
    ["list"], ["search", "规划"], ["projects"], ["track"], ["track", "first/line"], ["timeline"],
    ["indicators"], ["sources"], ["place", "luoyang"], ["compare", "first", "second"],
    ["link", "--suggest"], ["validate"], ["map", "--size", "40x12"],
  ] {
    let run = try ProgramRun(
      arguments, environment: ["METROPLAN_DATA": folder.path + "/data"], in: folder)
    #expect(harm(run.output) == nil, "\(arguments): \(run.output.debugDescription)")
    #expect(harm(run.errors) == nil, "\(arguments): \(run.errors.debugDescription)")
    // Something was there to be made safe.
    let isShown = run.output.unicodeScalars.contains("洛")
    #expect(isShown || arguments == ["validate"], "\(arguments): \(run.output)\(run.errors)")
    let problems = arguments == ["validate"] ? run.output : run.errors
    #expect(problems.contains("TAKEN"), "\(arguments): \(run.errors)")
  }
}
