import PlanCore
import TestSupport

/// Libraries and queries that are put together at random from few pieces, so that words meet,
/// overlap and stand at ends and beginnings.
struct GeneratedLibrary {
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  /// Han with several readings, phrases, traditional and full-width forms, Latin, figures, marks,
  /// what has no width, and what needs two units.
  private static let pieces = [
    "洛阳", "济源", "焦作", "西安", "县", "都市圈", "长株潭", "长", "行动", "行", "重点", "重庆", "高铁", "高鐵", "产业带", "绿色",
    "单县", "单", "都", "路", "陆", "先", "安", "，", "。", "、", "（", "）", "(", "—", "%", "3.6", "2035年",
    "G30", "ｇ３０", "GDP", "5G",
    " ", "\u{3000}", "-", "a", "xian", "洛", "lu", "\u{200B}", "\0", "é", "e\u{301}", "İ", "ß", "🚄",
    "𠮷", "𠮷安", "\u{E000}", "二期", "2期", "Ⅱ期", "第二期", "七大", "7", "十", "二〇二四", "2024", "㎡", "⾼铁", "客专",
    "高速铁路", "高速", "吕", "略", "虐", "“", "～", "谿",
  ]

  /// What people type besides: readings whole, unfinished, by first letters, with marks.
  private static let typed = [
    "luoyang", "luoyan", "luoy", "lu", "xian", "xi'an", "xia", "x'an", "cyd", "jy", "lyx",
    "dushiquan",
    "doushiquan", "changzhutan", "zhangzhutan", "xingdong", "hangdong", "chongqing", "zhongdian",
    "shanxian", "danxian", "gaotie", "gt", "gaot", "lvse", "lüse", "lǜsè", "luoyangjiyuan",
    "xianxian", "anxian",
    "lue", "lve", "zhanlue", "lyuse", "luse", "lvl", "nue", "nyue", "lyu", "lus", "2期", "二期", "II期",
    "7大", "第2期", "十七大",
    "=高铁", "=2期", "GDP增长", "城际铁路", "联络线",
    "洛", "铁", "年", "g", "G", "3", ".", "0年", "\u{301}", "a",
  ]

  static let filters = [
    "kind:project", "kind:rail", "类型:任务", "kind:place", "place:luoyang", "地方:洛济", "place:henan",
    "地方:洛", "stage:start",
    "阶段:投产", "mode:target", "表述性质:achieved", "year:2021", "年份:2020..2024", "year:..2021",
    "year:2030..", "plan:one",
    "plan:洛阳", "kind:", "kind:nothing", "nofield:x",
  ]

  static let gazetteer = Gazetteer(places: [
    Place(
      id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"],
      abbreviations: ["豫"]),
    Place(
      id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
      aliases: ["洛阳"], abbreviations: ["洛"]),
    Place(
      id: "jiyuan", name: "济源市", level: .provinceRun, parent: "henan", aliases: ["济源"],
      abbreviations: ["济"]),
    Place(id: "xian", name: "西安市", level: .prefecture, aliases: ["西安"]),
  ])

  private static let places: [Identifier<Place>] = ["henan", "luoyang", "jiyuan", "xian"]
  private static let source = SourceReference(source: "daily", paragraph: 1)

  /// Between `least` and `most` pieces in a row.
  mutating func text(_ least: Int, _ most: Int) -> String {
    let count = Int.random(in: least...most, using: &numbers)
    return (0..<count).map { _ in one(of: Self.pieces) }.joined()
  }

  mutating func library(plans count: Int) -> Library {
    Library(plans: (0..<count).map { plan($0) }, gazetteer: Self.gazetteer)
  }

  /// A plan with the slug of its number.
  mutating func plan(_ number: Int) -> Plan {
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let id = Identifier<Plan>(number < 10 ? names[number] : "plan-\(number)")
    let projects = (0..<Int.random(in: 0...12, using: &numbers)).map { project($0) }
    let events = (0..<Int.random(in: 0...4, using: &numbers)).map { event($0) }
    let actions = (0..<Int.random(in: 0...5, using: &numbers)).map { index in
      Action(
        id: identifier("action", index), title: text(1, 4), summary: text(0, 8), verb: text(0, 1),
        stage: one(of: Stage.allCases), mode: one(of: Mode.allCases), due: period(),
        places: [one(of: Self.places)], projects: projects.prefix(2).map(\.id), source: Self.source)
    }
    return Plan(
      id: id ?? "one", title: text(0, 5), shortTitle: text(1, 2), aliases: [Alias(text(1, 3))],
      kind: .developmentPlan,
      region: Region(name: text(1, 2), kind: .metropolitanArea, provinces: ["henan"]),
      date: PartialDate("2023"), period: period(), summary: text(0, 12),
      sources: [Source(id: "daily", title: text(1, 4), publisher: text(0, 2))],
      initiatives: [
        Initiative(
          id: "initiative", title: text(1, 3), goal: text(0, 4), field: .transport, mode: .target,
          actions: actions, source: Self.source)
      ], projects: projects, events: events)
  }

  private mutating func project(_ index: Int) -> Project {
    Project(
      id: identifier("project", index), name: text(0, 4),
      aliases: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in Alias(text(0, 3)) },
      kind: one(of: ProjectKind.allCases), summary: text(0, 14), places: [one(of: Self.places)],
      statements: [
        Statement(
          date: PartialDate("20\(Int.random(in: 18...25, using: &numbers))"), verb: text(0, 1),
          stage: one(of: Stage.allCases), mode: one(of: Mode.allCases), due: period(),
          source: Self.source)
      ])
  }

  private mutating func event(_ index: Int) -> Event {
    Event(
      id: identifier("event", index), name: text(1, 4), summary: text(0, 10),
      places: [one(of: Self.places)], source: Self.source)
  }

  private mutating func period() -> Period? {
    let first = Int.random(in: 2018...2030, using: &numbers)
    return Bool.random(using: &numbers)
      ? Period("\(first)/\(first + Int.random(in: 0...8, using: &numbers))") : nil
  }

  private func identifier<Entity>(_ name: String, _ index: Int) -> Identifier<Entity> {
    Identifier("\(name)-\(index)") ?? "other"
  }

  /// A query of a few words, readings and filters.
  mutating func query() -> SearchQuery {
    let count = [0, 1, 1, 1, 1, 2, 2, 3, 4].randomElement(using: &numbers) ?? 1
    let words = (0..<count).map { _ -> String in
      switch Int.random(in: 0..<10, using: &numbers) {
      case 0...4: text(1, 2)
      case 5...7: one(of: Self.typed)
      case 8: one(of: Self.filters)
      default: text(1, 3) + one(of: Self.typed)
      }
    }
    return SearchQuery(
      text: words.joined(separator: " "),
      plan: Int.random(in: 0..<20, using: &numbers) == 0 ? "two" : nil,
      limit: [nil, nil, 0, 1, 3, 50].randomElement(using: &numbers) ?? nil,
      countsAll: Bool.random(using: &numbers))
  }

  /// One of some things.
  mutating func one<Thing>(of things: [Thing]) -> Thing {
    things[Int.random(in: 0..<things.count, using: &numbers)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
}
