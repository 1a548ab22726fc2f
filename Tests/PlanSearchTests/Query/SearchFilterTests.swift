import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanSearch

private let gazetteer = Gazetteer(places: [
  Place(id: "henan", code: "410000", name: "河南省", level: .province, abbreviations: ["豫"]),
  Place(
    id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
    aliases: ["洛阳"], abbreviations: ["洛"]),
  Place(
    id: "jiaozuo", name: "焦作市", level: .prefecture, parent: "henan", aliases: ["焦作"],
    abbreviations: ["焦"]),
  Place(
    id: "jiyuan", name: "济源市", level: .provinceRun, parent: "henan", abbreviations: ["济"]),
  Place(id: "yichuan", name: "伊川县", level: .county, parent: "luoyang", aliases: ["伊川"]),
  Place(id: "mengjin", name: "孟津区", level: .district, parent: "luoyang"),
  Place(
    id: "mengjin-county", name: "孟津县", level: .county, parent: "luoyang", successor: "mengjin"),
  // Places that lead to themselves must not keep a search from ending.
  Place(id: "circle", name: "圆环", level: .area, parent: "circle", successor: "circle"),
])

private let source = SourceReference(source: "paper")

private func statement(_ stage: Stage?, _ mode: Mode, _ date: String, due: String? = nil)
  -> Statement
{
  Statement(
    date: PartialDate(date), stage: stage, mode: mode, due: due.flatMap { Period($0) },
    source: source)
}

private let library = Library(
  plans: [
    Plan(
      id: "first", title: "洛阳都市圈发展规划", shortTitle: "洛阳圈", kind: .developmentPlan,
      region: Region(name: "洛阳都市圈", kind: .metropolitanArea, provinces: ["henan"]),
      period: Period("2020/2035"),
      initiatives: [
        Initiative(
          id: "move", title: "交通行动", field: .transport, mode: .target,
          actions: [
            Action(
              id: "build", title: "建路", stage: .start, mode: .seek, due: Period("2025"),
              places: ["yichuan"], source: source)
          ], source: source)
      ],
      projects: [
        Project(
          id: "railway", name: "甲铁路", kind: .rail, places: ["jiaozuo"],
          statements: [
            statement(.plan, .target, "2021-04"), statement(.start, .achieved, "2023"),
          ]),
        Project(
          id: "road", name: "乙快速路", kind: .expressway, places: ["mengjin"],
          statements: [statement(.complete, .target, "2019", due: "2021/2024")]),
        Project(
          id: "belt", name: "丙产业带", kind: .belt,
          extent: .belt(Belt(ends: ["luoyang", "jiyuan"]))),
      ],
      events: [Event(id: "meeting", name: "座谈会", date: PartialDate("2021-04"), source: source)]),
    Plan(
      id: "second", title: "济源规划", kind: .developmentPlan,
      region: Region(name: "济源", kind: .integration),
      projects: [
        Project(id: "games", name: "丁赛事", kind: .event, places: ["mengjin-county"])
      ]),
  ], gazetteer: gazetteer)

private let scan = SearchScan(library: library)

/// The slugs found, places and plans apart, in the order of the alphabet.
private func found(_ query: String) -> [String] {
  scan.search(SearchQuery(text: query)).hits.filter { $0.kind != .place && $0.kind != .plan }
    .map(\.id).sorted()
}

@Test(
  arguments: [
    ("plan:first kind:project", ["belt", "railway", "road"]), ("规划:洛阳圈 类型:项目 铁", ["railway"]),
    ("plan:洛阳都市圈发展规划 铁路", ["railway"]), ("规划:济源", ["games"]), ("plan:SECOND", ["games"]),
    ("kind:rail", ["railway"]), ("类型:铁路", ["railway"]), ("kind:railway", ["railway"]),
    ("kind:urban-expressway", ["road"]), ("KIND:Rail", ["railway"]), ("kind：rail", ["railway"]),
    ("类型：产业带", ["belt"]), ("kind:event", ["games", "meeting"]), ("类型:任务", ["build"]),
    ("place:luoyang", ["belt", "build", "games", "move", "road"]),
    ("地方:洛阳", ["belt", "build", "games", "move", "road"]), ("place:410300 快速", ["road"]),
    ("place:伊川县", ["build", "move"]), ("地方:洛济焦 类型:项目", ["belt", "games", "railway", "road"]),
    ("地方:焦濟", ["belt", "railway"]), ("place:豫 kind:rail", ["railway"]),
    ("place:孟津县", ["games", "road"]), ("place:孟津区", ["road"]), ("place:circle", []),
    ("stage:start", ["build", "railway"]), ("阶段:开工", ["build", "railway"]),
    ("stage:plan", []), ("阶段:建成", ["road"]), ("mode:achieved", ["railway"]),
    ("表述性质:争取", ["build"]), ("状态:争取", ["build"]), ("mode:target", ["move", "road"]),
    ("year:2021", ["meeting", "railway", "road"]), ("年份:2022..2024", ["railway", "road"]),
    ("year:2025..", ["build"]), ("year:..2019", ["road"]), ("年份：２０２３", ["railway", "road"]),
    ("year:1999", []), ("kind:rail kind:belt", []), ("kind:rail 甲", ["railway"]),
    ("kind:rail 乙", []), ("place:焦作 place:洛阳", []),
    ("kind: 甲", ["railway"]), ("colour:red", []), ("类型", []),
  ] as [(String, [String])])
func `a filter lets through what has its value`(query: String, ids: [String]) {
  #expect(found(query) == ids)
}

/// One event for each of these years.
private let years = Array(2018...2026)

@Test(
  arguments: [
    ("2021", 2021...2021), ("2021..2021", 2021...2021), ("2021-2021", 2021...2021),
    ("二〇二一", 2021...2021), ("2021..2023", 2021...2023), ("2021-2023", 2021...2023),
    ("2023..", 2023...2026), ("..2020", 2018...2020), ("<2020", 2018...2019),
    (">2023", 2024...2026), ("<2019", 2018...2018), (">2025", 2026...2026),
    ("2018", 2018...2018), ("2026", 2026...2026),
  ] as [(String, ClosedRange<Int>)])
func `a filter for years lets through those and no others`(
  value: String, expected: ClosedRange<Int>
) {
  let plan = Plan(
    id: "plan", title: "规划", kind: .developmentPlan,
    region: Region(name: "圈", kind: .integration),
    events: years.compactMap { year in
      Identifier("in-\(year)").map {
        Event(id: $0, name: "座谈会", date: PartialDate(year: year), source: source)
      }
    })
  let scan = SearchScan(library: Library(plans: [plan]))
  func found(_ query: String) -> [String] {
    scan.search(SearchQuery(text: "\(query) kind:event")).hits.map(\.id).sorted()
  }
  #expect(found("year:\(value)") == expected.map { "in-\($0)" })
  #expect(
    found("-year:\(value)") == years.filter { !expected.contains($0) }.map { "in-\($0)" })
  for year in years {
    #expect(YearFilter("year:\(value)").passes(year: "\(year)") == expected.contains(year))
    #expect(YearFilter("-year:\(value)").passes(year: "\(year)") != expected.contains(year))
  }
}

@Test func `an unknown field is plain text`() {
  let named = Plan(
    id: "plan", title: "甲", kind: .developmentPlan, region: Region(name: "乙", kind: .integration),
    projects: [Project(id: "ratio", name: "比例scale:10 a:b", kind: .rail)])
  let scan = SearchScan(library: Library(plans: [named]))
  for text in ["scale:10", "SCALE：10", "a:b", ":", ":b"] {
    let result = scan.search(SearchQuery(text: text))
    #expect(result.hits.map(\.id) == ["ratio"] && result.notices == [], "\(text)")
  }
}

@Test(
  arguments: [
    ("kind:rial", .kind, "rial", "rail"), ("类型:铁", .kind, "铁", "铁路"),
    ("place:洛阴市", .place, "洛阴市", nil), ("地方:洛阴市", .place, "洛阴市", "洛阳市"),
    ("plan:firts", .plan, "firts", "first"), ("stage:begin", .stage, "begin", nil),
    ("表述性质:计", .mode, "计", "计划"), ("year:2024..2021", .year, "2024..2021", nil),
    ("year:202", .year, "202", "2020"), ("year:..", .year, "..", nil),
    ("year:20211", .year, "20211", "2021"),
    ("mode:\u{E000}", .mode, "\u{E000}", nil), ("place:洛x", .place, "洛x", nil),
  ] as [(String, SearchField, String, String?)])
func `an unknown value finds nothing and says which values exist`(
  query: String, field: SearchField, value: String, nearest: String?
) throws {
  let result = scan.search(SearchQuery(text: query + " 甲"))
  #expect(result.total == 0 && result.hits.isEmpty && result.notices.count == 1)
  guard case .unknownValue(field, value, let known)? = result.notices.first else {
    Issue.record("\(result.notices)")
    return
  }
  #expect(!known.isEmpty && known.count <= 60)
  if let nearest { #expect(known.first == nearest) }
}

@Test func `every value that is offered is one that filters know`() {
  for field in SearchField.allCases where !field.isOfThings {
    for isChinese in [true, false] {
      let name = isChinese ? field.chineseName : field.rawValue
      for value in field.values(in: SearchScope(of: library), isChinese: isChinese) {
        let result = scan.search(SearchQuery(text: "\(name):\(value)"))
        #expect(result.notices == [], "\(name):\(value)")
      }
    }
  }
}

@Test func `a filter with a minus leaves out what passes it`() {
  let all = scan.search(SearchQuery(text: "plan:first")).hits.map(\.id)
  let projects = scan.search(SearchQuery(text: "plan:first kind:project")).hits.map(\.id)
  let others = scan.search(SearchQuery(text: "plan:first -kind:project")).hits.map(\.id)
  #expect(!projects.isEmpty && !others.isEmpty)
  #expect(all.count == projects.count + others.count)
  #expect(scan.search(SearchQuery(text: "-kind:rial")).notices.count == 1)
  #expect(YearFilter("-year:2020").passes(year: "2021"))
  #expect(!YearFilter("-year:2020").passes(year: "2020"))
}

@Test(arguments: ["status:在建", "现状:underConstruction", "aim:start", "due:<2026", "核对:overdue"])
func `a filter about things says that entries alone cannot answer it`(query: String) throws {
  let result = scan.search(SearchQuery(text: query))
  #expect(result.total == 0)
  guard case .unsupported(let field)? = result.notices.first else {
    Issue.record("\(result.notices)")
    return
  }
  #expect(field.isOfThings)
  let parts = StandingQuery(SearchQuery(text: "高铁 \(query) kind:rail"))
  #expect(parts.rest.text == "高铁 kind:rail")
  #expect(parts.filters.count == 1)
}

@Test func `filters alone list everything that passes, best kinds first`() {
  let result = scan.search(SearchQuery(text: "plan:first kind:project"))
  #expect(result.hits.map(\.id) == ["railway", "road", "belt"])
  #expect(result.hits.allSatisfy { $0.matches.isEmpty } && result.total == 3)
}

@Test(arguments: ["", " ", "\u{3000}\t", "\u{200B}", "\0", "kind:", "类型："])
func `a query that asks for nothing lists everything`(query: String) {
  let result = scan.search(SearchQuery(text: query, limit: 3))
  #expect(result.total == scan.search(SearchQuery(text: "")).hits.count && result.total > 10)
  #expect(result.hits.map(\.kind) == [.plan, .plan, .initiative] && result.notices == [])
  #expect(
    scan.search(SearchQuery(text: query, plan: "second")).hits.allSatisfy { $0.plan == "second" })
}

@Test func `a query that is too long is cut and says so`() {
  let long = String(repeating: "高", count: 1001)
  #expect(scan.search(SearchQuery(text: long)).notices == [.cut(limit: 1000)])
  #expect(scan.search(SearchQuery(text: String(long.dropLast()))).notices == [])
}

@Test func `a filter for a place takes a time that grows as the places below it do`() {
  func time(_ count: Int) -> Double {
    // Each belongs to the one before it.
    let ids = (0..<count).compactMap { Identifier<Place>("p\($0)") }
    let places = ids.indices.map { number in
      Place(
        id: ids[number], name: "村\(number)", level: .area,
        parent: number > 0 ? ids[number - 1] : nil)
    }
    let scope = SearchScope(gazetteer: Gazetteer(places: places))
    return processorTime { #expect(ListFilter("place:p0", in: scope).notices.isEmpty) }
  }
  let (small, large) = (time(1000), time(4000))
  #expect(large < 8 * small + 0.02, "\(small) s, then \(large) s")
}
