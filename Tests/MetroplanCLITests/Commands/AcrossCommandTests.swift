import Foundation
import TestSupport
import Testing

private let chinese = ["LANG": "zh_CN.UTF-8"]
private let plan = "luoyang-jiyuan-integration"

private let cases = [
  CommandCase("projects", output: ["Name", "焦济洛平高铁", "railway"]),
  CommandCase("projects 高铁 stage:start place:济源", chinese, output: ["焦济洛平高铁", "开工"]),
  CommandCase("projects --group-by kind", output: ["Group", "Count", "railway"]),
  CommandCase("projects --group-by place --json", output: ["\"groups\"", "\"key\" : \"luoyang\""]),
  CommandCase("projects --sort date --descending --csv", output: ["2025-04-27"]),
  CommandCase("projects 洛%圈", [:], 1, errors: ["nothing found for '洛%圈'"]),
  CommandCase("projects kind:trian", [:], 1, errors: ["no kind is called 'trian'", "nothing"]),
  CommandCase("projects --sort size", [:], 64, errors: ["size"]),
  CommandCase("projects --json --csv", [:], 64, errors: ["exclude each other"]),

  CommandCase("track", output: ["Status", "焦济洛平高铁", "promised again"]),
  CommandCase("track --json", output: ["\"code\" : \"repeated\""]),
  CommandCase("track --check overdue", output: ["焦济洛平高铁", "西霞院"]),
  CommandCase("track --check 多次提出 --csv", output: ["焦济洛平高铁"]),
  CommandCase("track --check late", [:], 64, errors: ["late"]),
  CommandCase("track 济洛 --check moved", [:], 64, errors: ["--check"]),
  CommandCase("timeline --overdue --as-of 2026", output: ["焦济洛平高铁", "due date passed"]),
  CommandCase("timeline --overdue --as-of 2020", [:], 0),
  CommandCase("projects", output: ["197 projects in 207 records"]),
  CommandCase("projects status:underConstruction -kind:rail", output: ["百万吨乙烯"]),
  CommandCase("projects 现状:在建 -类型:铁路", chinese, output: ["百万吨乙烯"]),
  CommandCase(
    "projects status:built", [:], 1, errors: ["no status is called 'built'", "unstated"]),
  CommandCase("projects due:<2026 --json", output: ["\"due\" : \"2024\""]),
  CommandCase("sources status:在建", [:], 1, errors: ["status:"]),
  CommandCase(
    "search 高铁 check:overdue", output: ["焦济洛平高铁"]),
  CommandCase("search status:在建 --limit 1", chinese, output: ["共"]),
  CommandCase("projects --by-document", output: ["197 projects in 207 records"]),
  CommandCase("track 焦濟洛平高鐵 --json", output: ["\"id\" : \"jiaojiluoping-railway\""]),
  CommandCase("track 百万吨乙烯 --csv", output: ["luoyang-net#9"]),
  CommandCase("track 百万顿乙烯", [:], 1, errors: ["nothing found", "did you mean: 百万吨乙烯"]),
  CommandCase("track 郑焦产业带", output: ["luoyang-metropolitan-area/zhengjiao-belt"]),
  CommandCase("track 洛济焦、郑焦产业带", [:], 64, errors: ["several", "zhengjiao-belt"]),
  CommandCase("track 洛济焦、郑焦产业带", chinese, 64, errors: ["不止一个", "zhengjiao-belt"]),
  CommandCase("track 异地就医绿色通道", chinese, output: ["异地就医“绿色通道”"]),
  CommandCase("track 洛阳 --as-of 昨天", [:], 64, errors: ["昨天"]),

  CommandCase("place 419001", output: ["济源市", "belongs to 河南省"]),
  CommandCase("place 洛濟焦", chinese, output: ["洛阳、济源、焦作", "焦济洛平高铁"]),
  CommandCase("place 吉利区 --json", output: ["\"code\" : \"410308\"", "\"name\" : \"孟津区\""]),
  CommandCase("place", output: ["洛阳"]),
  CommandCase("place --level province", output: ["河南", "陕西"]),
  CommandCase("place 济原", [:], 1, errors: ["nothing found for '济原'", "济源"]),
  CommandCase("place hefei", output: ["合肥市  340100", "Hefei", "belongs to 安徽省"]),
  CommandCase("place 開封市鼓楼区", output: ["鼓楼区  410204"]),
  CommandCase(
    "place 鼓楼区", chinese, 64, errors: ["河南省开封市鼓楼区 (gulou-410204)", "gulou-320106"]),
  CommandCase("place 崇文区", output: ["东城区  110101", "崇文区 – 2010 → 东城区"]),

  CommandCase("map", output: ["Style", "焦济洛平高铁", "35.089°N", "Lengths are straight"]),
  CommandCase("map", chinese, output: ["线型", "直线公里", "未画出"]),
  CommandCase("map \(plan) --csv", output: ["Name,Status,Aim,Due", "济新高速"]),
  CommandCase("map --json --kind 铁路", output: ["\"style\" : \"promised\""]),
  CommandCase(
    "map --line 焦濟洛平 --size 90x20", output: ["1焦作", "242 km", "unstated", "to start 2024"]),
  CommandCase("map --size 60x20", ["LANG": "C"], output: ["luoyang", "...."]),
  CommandCase("map --size 60x20", ["TERM": "linux"], output: ["luoyang", "...."]),
  CommandCase("map --size 60x20 --ascii", chinese, output: ["luoyang", "仅有目标"]),
  CommandCase("map --line 焦济洛平", output: ["焦济洛平高铁", "Slug"]),
  CommandCase("map --line 洛", [:], 64, errors: ["several"]),
  CommandCase("map --line 济新高铁", [:], 1, errors: ["nothing found", "济新高速"]),
  CommandCase("map nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("map --status cancelled", [:], 1, errors: ["nothing found for 'cancelled'"]),
  CommandCase("map --kind tram", [:], 64, errors: ["tram"]),
  CommandCase("map --size 60x20 --table", [:], 64, errors: ["exclude each other"]),
  CommandCase("map --size 5x3", [:], 64, errors: ["5x3"]),
  CommandCase("map --size 80", [:], 64, errors: ["80"]),
  CommandCase("map --size 80x24x2", [:], 64, errors: ["80x24x2"]),

  CommandCase("timeline --as-of 2026", output: ["due date passed", "2025-04-17"]),
  CommandCase("timeline --plan nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("timeline --json --as-of 2023", output: ["\"overdue\" : false"]),
  CommandCase("indicators --json", output: ["\"groups\""]),
  CommandCase("indicators --plan \(plan)", chinese, output: ["长沙", "15268.78"]),

  CommandCase("compare \(plan) henan-work-report-2024 --json", output: ["\"mechanisms\""]),
  CommandCase("compare \(plan)", [:], 64, errors: ["two plans or more"]),
  CommandCase("compare \(plan) \(plan)", chinese, 64, errors: ["两部以上规划"]),
  CommandCase("compare \(plan) nope", [:], 1, errors: ["no plan is called 'nope'"]),
  CommandCase("compare \(plan) nope.yaml", [:], 2, errors: ["nope.yaml", "No such file"]),

  CommandCase("export", output: ["# Library", "鲁南经济圈"]),
  CommandCase("export --format csv", chinese, output: ["名称,别名", "焦济洛平高铁"]),
  CommandCase("export \(plan) --format oc4ids", output: ["\"version\" : \"0.9\""]),
  CommandCase(
    "export changsha-zhuzhou-xiangtan --format oc4ids", [:], 1, errors: ["nothing to export"]),
  CommandCase(
    "export --format geojson", output: ["FeatureCollection", "LineString"],
    errors: ["its ends coincide"]),
  CommandCase("export \(plan) --format jsonl", output: ["\"key\":\"\(plan)/jixin-motorway\""]),

  CommandCase("link", [:], 64, errors: ["--suggest"]),
  CommandCase("link --suggest --plan nope", [:], 1, errors: ["no plan is called 'nope'"]),
]

@Test(arguments: cases)
func `a command about all plans does what it says`(command: CommandCase) throws {
  let words = command.line.split(separator: " ").map(String.init)
  let run = try ProgramRun(words, environment: command.environment)
  run.expect(command.status, output: command.output, errors: command.errors)
  if command.status != 0 { #expect(run.output == "") }
  if command.status == 0, words.contains("--json") {
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }
}

/// A command and the file that holds what it prints.
private struct GoldenCommand: Sendable, CustomTestStringConvertible {
  let file: String
  let line: String
  let environment: [String: String]

  init(_ file: String, _ line: String, _ environment: [String: String] = [:]) {
    self.file = file
    self.line = line
    self.environment = environment
  }

  var testDescription: String { file }
}

private let goldens = [
  GoldenCommand("track-railway.txt", "track 焦济洛平高铁 --as-of 2026-11-22"),
  GoldenCommand("track-railway-zh.txt", "track 焦济洛平高铁 --as-of 2026-11-22", chinese),
  GoldenCommand("track-railway.json", "track 焦济洛平高铁 --json --as-of 2026"),
  GoldenCommand("track-irrigation-zh.txt", "track 西霞院 --as-of 2026-11-22", chinese),
  GoldenCommand("place-mengjin.txt", "place 吉利区"),
  GoldenCommand("place-mengjin.json", "place 孟津 --json"),
  GoldenCommand("place-luojijiao-zh.txt", "place 洛济焦", chinese),
  GoldenCommand("map-80x24.txt", "map --size 80x24"),
  GoldenCommand(
    "map-luoyang-120x40-zh.txt", "map luoyang-metropolitan-area --size 120x40", chinese),
  GoldenCommand("map-railway-zh.txt", "map --line 焦济洛平高铁 --size 80x24", chinese),
  GoldenCommand("map-ascii.txt", "map luoyang-metropolitan-area --size 80x24 --ascii"),
  GoldenCommand("map-luoji.txt", "map \(plan)"),
  GoldenCommand("map-luoji.json", "map \(plan) --json"),
  GoldenCommand("projects-rail.csv", "projects kind:rail --sort date --csv"),
  GoldenCommand("projects-rail.json", "projects kind:rail place:济源 --json"),
  GoldenCommand("projects-statuses-zh.txt", "projects --group-by status", chinese),
  GoldenCommand("timeline-luoji-zh.txt", "timeline --plan \(plan) --as-of 2026", chinese),
  GoldenCommand("indicators-luoji.txt", "indicators --plan \(plan)"),
  GoldenCommand("indicators-luoji.json", "indicators --plan \(plan) --json"),
  GoldenCommand("compare-zh.txt", "compare \(plan) southern-shandong-economic-circle", chinese),
]

@Test(arguments: goldens)
private func `what a command prints is as kept`(golden: GoldenCommand) throws {
  let run = try ProgramRun(
    golden.line.split(separator: " ").map(String.init), environment: golden.environment)
  run.expect(0)
  let difference = GoldenFile(golden.file).difference(from: run.output)
  #expect(difference == nil, "\(difference ?? "")")
}

/// A small library with one plan, apart from the bundled one.
private func library(_ folder: TemporaryFolder, _ text: String) throws -> String {
  let path = folder.path + "/mine"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  try text.write(toFile: path + "/mine.yaml", atomically: false, encoding: .utf8)
  return path
}

private func minePlan(_ name: String, verb: String = "将开工") -> String {
  """
  id: mine
  title: 我的规划
  kind: 发展规划
  region: {name: 某圈, kind: 都市圈}
  sources: [{id: daily, title: 报道, date: 2026-01-01}]
  projects:
    - id: railway
      name: \(name)
      kind: rail
      places: [jiaozuo, jiyuan, luoyang, pingdingshan]
      statements: [{verb: \(verb), stage: start, mode: target, source: daily}]

  """
}

@Test func `a proposal becomes a link only when the reader pastes it`() throws {
  let folder = try TemporaryFolder()
  let mine = try library(folder, minePlan("焦濟洛平高铁"))
  let nothing = try ProgramRun(["link", "--suggest"])
  nothing.expect(1, output: ["No file has been changed"], errors: ["nothing found"])
  let suggested = try ProgramRun(["link", "--suggest", "--library", mine])
  suggested.expect(
    0,
    output: [
      "additions:", "- entity: jiaojiluoping-railway",
      "{plan: mine, id: railway, certainty: likely,",
    ])
  let track = ["track", "焦济洛平高铁", "--library", mine]
  #expect(!(try ProgramRun(track).output.contains("mine/railway")))
  try suggested.output.write(
    toFile: mine + "/links.yaml", atomically: false, encoding: .utf8)
  try ProgramRun(["validate", mine + "/links.yaml"]).expect(0, output: ["no problems"])
  try ProgramRun(track + ["--as-of", "2026-11"])
    .expect(0, output: ["mine/railway", "promised again", "10 months ago"])
  try ProgramRun(["link", "--suggest", "--library", mine]).expect(1, errors: ["nothing found"])
}

@Test func `wrong links are told of by all that follow them, and not by the list`() throws {
  let folder = try TemporaryFolder()
  let mine = try library(folder, minePlan("某高铁"))
  let link = "{plan: mine, id: railway, certainty: same, reason: 因}"
  try "additions: [{entity: nope, links: [\(link)]}]\n".write(
    toFile: mine + "/links.yaml", atomically: false, encoding: .utf8)
  let options = ["--library", mine]
  try ProgramRun(["validate"] + options)
    .expect(2, output: ["mine/links.yaml:1:22: "], errors: ["1 problem"])
  try ProgramRun(["projects", "--csv"] + options)
    .expect(0, output: ["某高铁"], errors: ["mine/links.yaml:1:22: "])
  // The first page of a plan says what other plans say, too.
  try ProgramRun(["export", "mine"] + options)
    .expect(0, output: ["我的规划"], errors: ["mine/links.yaml:1:22: "])
  // Nothing on standard error is expected.
  try ProgramRun(["list"] + options).expect(0, output: ["我的规划"])
}

@Test func `two versions of a plan are compared by the slugs of their items`() throws {
  let folder = try TemporaryFolder()
  let mine = try library(folder, minePlan("某高铁"))
  let newer = folder.path + "/newer.yaml"
  try minePlan("某高速铁路").write(toFile: newer, atomically: false, encoding: .utf8)
  let run = try ProgramRun(["compare", "mine", newer, "--library", mine])
  run.expect(0, output: ["wording changed 1", "Name: 某高铁 → 某高速铁路", "administrative"])
  try ProgramRun(["compare", newer, newer, "--library", mine])
    .expect(64, errors: ["two versions"])
  try ProgramRun(["compare", "mine", mine + "/mine.yaml", "--library", mine])
    .expect(0, output: ["no changes"])
  try ProgramRun(["compare", "luoyang-jiyuan-integration", newer])
    .expect(0, output: ["我的规划", "某高速铁路"])
}

@Test func `versions are described in the reader's words, and for programs in codes`() throws {
  let folder = try TemporaryFolder()
  let mine = try library(folder, minePlan("某高铁"))
  let newer = folder.path + "/newer.yaml"
  try minePlan("某高铁").replacingOccurrences(of: "kind: rail", with: "kind: highway")
    .replacingOccurrences(of: "[jiaozuo, jiyuan", with: "[jiyuan").replacingOccurrences(
      of: "stage: start", with: "stage: build"
    )
    .replacingOccurrences(
      of: "    places:", with: "    route: [{via: jiyuan}, luoyang]\n    places:"
    )
    .write(toFile: newer, atomically: false, encoding: .utf8)
  let compare = ["compare", "mine", newer, "--library", mine]
  for (words, environment) in [(compare, chinese), (compare + ["--lang", "zh"], [:])] {
    let run = try ProgramRun(words, environment: environment)
    run.expect(
      0,
      output: [
        "内容变化 1", "[项目]", "类型：铁路 → 高速公路", "阶段：开工 → 在建", "线路：— → 济源（经） — 洛阳",
        "地方：焦作、济源、洛阳、平顶山 → 济源、洛阳、平顶山",
      ])
  }
  try ProgramRun(compare + ["--lang", "en"], environment: chinese)
    .expect(0, output: ["Kind: railway → motorway", "Route: — → 济源 (via) — 洛阳"])
  for (form, route) in [("--json", "via jiyuan, luoyang"), ("--csv", "via jiyuan; luoyang")] {
    try ProgramRun(compare + [form], environment: chinese)
      .expect(0, output: ["status.stage", "start", "rail", route])
  }
}

@Test func `the language of any command can be chosen, also for what it complains of`() throws {
  let search = ["search", "高铁", "--limit", "1", "--lang"]
  try ProgramRun(search + ["zh"])
    .expect(0, output: ["[项目]", "显示 1 条"])
  try ProgramRun(search + ["en"], environment: chinese)
    .expect(0, output: ["[project]", "… 1 of"])
  for (line, words) in [
    ("projects", "名称"), ("list", "行动"), ("track", "现状"), ("timeline", "表述"),
    ("indicators", "主体"), ("place", "洛阳"), ("map --table", "线型"), ("keys", "列表"),
    ("show luoyang-jiyuan-integration", "责任单位"), ("export luoyang-jiyuan-integration", "责任单位"),
    ("config --check", "没有问题"), ("validate", "没有问题"),
  ] {
    let words = (line: line.split(separator: " ").map(String.init), expected: words)
    try ProgramRun(words.line + ["--lang", "zh"]).expect(0, output: [words.expected])
  }
  try ProgramRun(["show", "nope", "--lang", "zh"]).expect(1, errors: ["没有名为“nope”的规划"])
  try ProgramRun(["nope", "--lang", "zh"]).expect(64, errors: ["没有名为“nope”的命令或规划"])
}

@Test func `a broken links file is reported and the rest is shown`() throws {
  let folder = try TemporaryFolder()
  let mine = try library(folder, minePlan("某高铁"))
  try "additions: [{entity: million-ton-ethylen, links: []}]\n".write(
    toFile: mine + "/links.yaml", atomically: false, encoding: .utf8)
  try ProgramRun(["track", "百万吨乙烯", "--library", mine]).expect(
    0, output: ["million-ton-ethylene"],
    errors: [
      "links.yaml:1:22: additions[0].entity: no entity has the slug",
      "did you mean \"million-ton-ethylene\"?",
    ])
}

@Test func `an empty library has nothing to show`() throws {
  let folder = try TemporaryFolder()
  try FileManager.default.createDirectory(
    atPath: folder.path + "/none/plans", withIntermediateDirectories: true)
  for line in ["projects", "track", "place", "timeline", "indicators"] {
    try ProgramRun([line], environment: ["METROPLAN_DATA": folder.path + "/none"])
      .expect(1, errors: ["there are no plans"])
  }
}
