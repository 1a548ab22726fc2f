import Foundation
import TestSupport
import Testing

/// A command line and what it has to do.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let line: String
  let environment: [String: String]
  let status: Int32
  let output: [String]
  let errors: [String]

  /// - Parameters:
  ///   - line: The words after `metroplan`, with single spaces between them.
  ///   - output: What occurs on standard output.
  ///   - errors: What occurs on standard error; nothing is there when empty.
  init(
    _ line: String, _ environment: [String: String] = [:], _ status: Int32 = 0,
    output: [String] = [], errors: [String] = []
  ) {
    self.line = line
    self.environment = environment
    self.status = status
    self.output = output
    self.errors = errors
  }

  var testDescription: String {
    (environment.map { "\($0)=\($1)" } + ["metroplan", line]).joined(separator: " ")
  }
}

private let chinese = ["LANG": "zh_CN.UTF-8"]

private let cases = [
  CommandCase("list", output: ["luoyang-metropolitan-area", "洛阳都市圈", "7 initiatives"]),
  CommandCase("list", chinese, output: ["luoyang-metropolitan-area", "行动 7"]),
  CommandCase("list", ["NO_COLOR": "1"], output: ["luoyang-metropolitan-area"]),
  CommandCase("list --json", output: ["\"luoyang-metropolitan-area\""]),
  CommandCase("show luoyang-metropolitan-area", output: ["焦济洛平高铁"]),
  CommandCase("show luoyang-metropolitan-area --json", output: ["焦济洛平高铁"]),
  CommandCase("show nope", [:], 1, errors: ["no plan is called 'nope'", "southern-shandong"]),
  CommandCase("show nope", chinese, 1, errors: ["没有名为“nope”的规划", "southern-shandong"]),

  CommandCase("search 焦濟洛平", output: ["焦济洛平高铁"]),
  CommandCase("search 高鐵", output: ["高铁"], errors: []),
  CommandCase("search 高鐵 --no-near-words", output: ["高铁"]),
  CommandCase("search =高速铁路", [:], 1, errors: ["高速铁路"]),
  CommandCase("search ｇ３０", output: ["G30"]),
  CommandCase("search 洛%圈", [:], 1, errors: ["nothing found for '洛%圈'"]),
  CommandCase("search 洛%圈", chinese, 1, errors: ["没有找到“洛%圈”"]),
  CommandCase("search 高铁 --plan nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("search 高铁 --limit -1", [:], 64, errors: ["--limit"]),
  CommandCase("search", [:], 64, errors: ["query"]),
  CommandCase(
    "search 高鐵 --json", output: ["高铁", "\"added\""], errors: []),

  CommandCase("export luoyang-metropolitan-area", output: ["焦济洛平高铁"]),
  CommandCase("export nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("validate", output: [" plans, no problems"]),
  CommandCase("validate", chinese, output: [" 部规划，没有问题"]),

  CommandCase("--version", output: ["0.1.0"]),
  CommandCase(
    "--help",
    output: [
      "browse", "list", "show", "search", "projects", "track", "place", "timeline", "indicators",
      "compare", "link", "export", "validate",
    ]),
  CommandCase("browse --help", output: ["--lang"]),
  CommandCase("list --help", output: ["--json"]),
  CommandCase("show --help", output: ["--json"]),
  CommandCase("search --help", output: ["--limit"]),
  CommandCase("export --help", output: ["--force"]),
  CommandCase("validate --help", output: ["file"]),
  CommandCase("--nope", [:], 64, errors: ["--nope"]),
  CommandCase("list --nope", [:], 64, errors: ["--nope"]),
  CommandCase("export luoyang-metropolitan-area --format pdf", [:], 64, errors: ["pdf"]),

  CommandCase("lst", [:], 64, errors: ["'lst'", "browse, list, show", "henan-work-report-2024"]),
  CommandCase("lst", chinese, 64, errors: ["“lst”", "browse、list、show"]),
  CommandCase("--lang zh lst", [:], 64, errors: ["“lst”"]),
  CommandCase("browse nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("browse", [:], 2, errors: ["needs a terminal", "metroplan list"]),
  CommandCase("", [:], 2, errors: ["needs a terminal"]),
  CommandCase("henan-work-report-2024", chinese, 2, errors: ["浏览器需要终端"]),
]

@Test(arguments: cases)
func `a command does what it says`(command: CommandCase) throws {
  let words = command.line.split(separator: " ").map(String.init)
  let run = try ProgramRun(words, environment: command.environment)
  run.expect(command.status, output: command.output, errors: command.errors)
  if command.status != 0 { #expect(run.output == "") }
  if words.contains("--json") {
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }
}

@Test func `a search keeps to one plan and to a number of hits`() throws {
  /// The plan that each hit is of; the lines below a hit are indented.
  func plans(_ arguments: String...) throws -> [String] {
    let run = try ProgramRun(["search", "=高铁"] + arguments)
    run.expect(0)
    return run.output.split(separator: "\n")
      .filter { !$0.hasPrefix(" ") && !$0.hasPrefix("…") }
      .compactMap { $0.split(separator: "]  ").last?.split(separator: "/").first.map(String.init) }
  }
  #expect(Set(try plans()).count > 1)
  #expect(try plans("--limit", "3", "--by-document").count == 3)
  let one = "luoyang-jiyuan-integration"
  #expect(Set(try plans("--plan", one)) == [one])
}

@Test func `a search lists a thing once and says where else it is`() throws {
  func hits(_ arguments: String...) throws -> (lines: [String], all: String) {
    let run = try ProgramRun(["search", "焦济洛平", "--lang", "zh"] + arguments)
    run.expect(0)
    let lines = run.output.split(separator: "\n").map(String.init)
    return (lines.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("…") }, run.output)
  }
  let (folded, unfolded) = (try hits(), try hits("--by-document"))
  let isRailway = { (line: String) in line.hasPrefix("焦济洛平高铁  [项目]") }
  #expect(folded.lines.filter(isRailway).count == 1, "\(folded.all)")
  #expect(folded.lines.first { isRailway($0) }?.hasSuffix("  另见 2 份文件") == true, "\(folded.all)")
  #expect(
    folded.all.hasSuffix("… 共 \(unfolded.lines.count) 条，合为 \(folded.lines.count) 项\n"),
    "\(folded.all)")
  #expect(unfolded.lines.count > folded.lines.count)
  #expect(!unfolded.all.contains("另见"))
  let json = try hits("--json").all
  #expect(json.components(separatedBy: #""thing" : "jiaojiluoping-railway""#).count > 2)
}

@Test func `an export replaces a file only when told to`() throws {
  let folder = try TemporaryFolder()
  let path = folder.path + "/plan.md"
  let arguments = ["export", "luoyang-jiyuan-integration", "-o", "plan.md"]
  let printed = try ProgramRun(Array(arguments.prefix(2)))
  try ProgramRun(arguments, in: folder).expect(0)
  #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
  try "mine".write(toFile: path, atomically: false, encoding: .utf8)
  try ProgramRun(arguments, in: folder)
    .expect(2, errors: ["'plan.md' exists; use --force"])
  #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  try ProgramRun(arguments + ["--force"], in: folder).expect(0)
  #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
}

@Test func `a hyphen stands for standard output, and no file is called so`() throws {
  let folder = try TemporaryFolder()
  let arguments = ["export", "luoyang-jiyuan-integration", "--format", "csv"]
  let printed = try ProgramRun(arguments)
  #expect(printed.output.contains("\r\n"))
  for option in [["-o", "-"], ["--output", "-"], ["--output=-"], ["-o", "-", "--force"]] {
    let run = try ProgramRun(arguments + option, in: folder)
    run.expect(0)
    #expect(run.output == printed.output, "\(option)")
  }
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
}

@Test func `an export that the disk has no room for leaves nothing`() throws {
  let folder = try TemporaryFolder()
  let run = try ProgramRun(
    ["export", "luoyang-jiyuan-integration", "-o", "plan.md"], in: folder,
    prelude: "trap '' XFSZ && ulimit -f 1")
  run.expect(2, errors: ["cannot write 'plan.md': File too large"])
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
}

@Test(arguments: [
  "list", "show PLAN", "search 高铁", "export PLAN", "validate", "list --json", "projects", "track",
  "place 济源", "timeline --csv", "indicators", "compare PLAN luoyang-jiyuan-integration --json",
])
func `output that cannot be written is a failure`(line: String) throws {
  let words = line.replacing("PLAN", with: "luoyang-metropolitan-area")
    .split(separator: " ").map(String.init)
  try ProgramRun(words, redirection: "> /dev/full")
    .expect(2, errors: ["cannot write 'standard output': No space left on device"])
  try ProgramRun(words, environment: chinese, redirection: "> /dev/full")
    .expect(2, errors: ["无法写入“标准输出”"])
}

@Test func `validating counts files and locates problems`() throws {
  let folder = try TemporaryFolder()
  let good = Checkout.path("data/plans/luoyang-jiyuan-integration.yaml")
  try ProgramRun(["validate", good]).expect(0, output: ["1 file, no problems"])
  try ProgramRun(["validate", good, good]).expect(0, output: ["2 files, no problems"])
  try ProgramRun(["validate", good], environment: chinese).expect(0, output: ["1 个文件，没有问题"])
  try "id: a\ntitle: [\n".write(
    toFile: folder.path + "/bad.yaml", atomically: false, encoding: .utf8)
  let run = try ProgramRun(["validate", "bad.yaml"], in: folder)
  run.expect(2, errors: ["problem"])
  #expect(run.output.contains(#/^bad\.yaml:[0-9]+:[0-9]+: /#))
  try ProgramRun(["validate", "missing.yaml"], in: folder)
    .expect(2, output: ["missing.yaml: cannot be read: No such file"], errors: ["1 problem"])
}

@Test func `a broken plan does not keep the others from being listed`() throws {
  let folder = try TemporaryFolder()
  try FileManager.default.createDirectory(
    atPath: folder.path + "/mine/plans", withIntermediateDirectories: true)
  try "id: a\ntitle: [\n".write(
    toFile: folder.path + "/mine/plans/bad.yaml", atomically: false, encoding: .utf8)
  try ProgramRun(["list", "--library", "mine"], in: folder)
    .expect(0, output: ["luoyang-metropolitan-area"], errors: ["mine/plans/bad.yaml:"])
  try ProgramRun(["list"], environment: ["METROPLAN_DATA": "missing"], in: folder)
    .expect(1, errors: ["missing", "there are no plans; name a folder with --library"])
}

@Test func `files and folders on the command line may have names in any encoding`() throws {
  // 啊 in GBK.
  let name = "$(printf '\\260\\241')"
  let file = try ProgramRun(
    [], prelude: "echo 'id: [' > \(name).yaml && set -- validate \(name).yaml")
  file.expect(2, output: ["not YAML"], errors: ["1 problem"])
  let folder = try ProgramRun([], prelude: "mkdir \(name) && set -- list --library \(name)")
  folder.expect(0, output: ["luoyang-metropolitan-area"])
  let written = try ProgramRun(
    ["export", "luoyang-metropolitan-area", "-o"], prelude: "set -- \"$@\" \(name).md")
  written.expect(0)
}
