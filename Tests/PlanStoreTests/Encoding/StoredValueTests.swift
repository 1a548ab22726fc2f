import PlanCore
import PlanLibrary
import Testing

@testable import PlanStore

/// A plan in which every field of every type has a value, and one that has as little as possible.
private let extremes = [
  EveryField.plan,
  Plan(id: "p", title: "", kind: .commentary, region: Region(name: "", kind: .integration)),
]

@Test(arguments: extremes)
func `a plan comes back without its prose, and then as it was written`(plan: Plan) throws {
  let bytes = ByteWriter.encodedWithTextTable(plan)
  let kept = try bytes.withUnsafeBytes(read)
  #expect(kept == plan.withoutProse)
  #expect(kept.withoutProse == kept)
}

@Test func `without prose a plan keeps everything that views across plans show`() throws {
  let plan = EveryField.plan
  let kept = plan.withoutProse
  // A field that is left out by mistake, or read in another one's place, is seen here.
  let names = Mirror(reflecting: plan).children.compactMap(\.label)
  let fields = zip(Mirror(reflecting: plan).children, Mirror(reflecting: kept).children)
  let changed = fields.filter { "\($0.value)" != "\($1.value)" }.compactMap(\.0.label)
  #expect(names.contains("title"))
  #expect(
    changed == [
      "summary", "announcements", "sources", "members", "initiatives", "projects", "mechanisms",
      "agreements", "events", "commitments", "documents", "people", "context",
    ])
  #expect(kept.items.map(\.id) == plan.items.map(\.id))
  #expect(kept.items.map(\.title) == plan.items.map(\.title))
  #expect(kept.items.map(\.aliases) == plan.items.map(\.aliases))
  #expect(kept.indicators == plan.indicators)
  for (project, whole) in zip(kept.projects, plan.projects) {
    #expect(project.summary == nil)
    #expect(project.quantities.isEmpty)
    #expect(project.kind == whole.kind)
    #expect(project.extent == whole.extent)
    #expect(project.phase == whole.phase)
    #expect(project.parent == whole.parent)
    #expect(project.projectCode == whole.projectCode)
    #expect(project.statements == whole.statements)
  }
}

@Test func `texts that only look the same come back as they were`() throws {
  let plan = Plan(
    id: "p", title: "caf\u{E9}", aliases: ["cafe\u{301}", "caf\u{E9}"], kind: .commentary,
    region: Region(name: "", kind: .integration))
  let kept = try ByteWriter.encodedWithTextTable(plan).withUnsafeBytes(read)
  #expect(kept.aliases.map { Array($0.name.utf8) } == plan.aliases.map { Array($0.name.utf8) })
}

@Test func `bytes that end too early or too late are no plan`() {
  let bytes = ByteWriter.encodedWithTextTable(EveryField.plan)
  for count in 0..<bytes.count {
    #expect(throws: CacheDamage.self) { try Array(bytes[..<count]).withUnsafeBytes(read) }
  }
  #expect(throws: CacheDamage.self) { try (bytes + [0]).withUnsafeBytes(read) }
}

@Test func `a changed byte makes another plan or damage, and never leads beyond the bytes`() {
  let good = ByteWriter.encodedWithTextTable(EveryField.plan)
  let plan = try? good.withUnsafeBytes(read)
  var damaged = 0
  for offset in good.indices {
    for change in [0x01, 0x80, 0xFF] as [UInt8] {
      var bad = good
      bad[offset] ^= change
      if let other = try? bad.withUnsafeBytes(read) {
        #expect(other != plan, "byte \(offset) says nothing")
      } else {
        damaged += 1
      }
    }
  }
  #expect(damaged > good.count, "most numbers are checked")
}

private func read(_ bytes: UnsafeRawBufferPointer) throws -> Plan {
  try ByteReader.decodedWithTextTable(Plan.self, bytes)
}

/// A plan that says everything that a plan can say.
private enum EveryField {
  private static let here = SourceReference(source: "daily", paragraph: 3)
  private static let day = PartialDate(year: 2021, month: 4, day: 12)
  private static let years = Period("2021/2025-06")
  private static let figure = Figure(
    printed: "242.5", value: 242.5, unit: "公里", comparator: .atLeast)
  private static let quantity = Quantity(
    name: "全长", figure: figure, period: years, source: here)
  private static let statements = [
    Statement(
      date: day, dateBasis: .inferred, by: "省发改委", verb: "加快推进", stage: .start, mode: .target,
      due: years, note: "附注", basis: .inferred, source: here),
    Statement(mode: .seek, source: SourceReference(source: "daily")),
  ]
  private static let action = Action(
    id: "act", title: "推动高铁开工", summary: "概述", verb: "推动", stage: .start, mode: .ongoing,
    due: years,
    leads: ["市政府"], places: ["luoyang", "jiyuan"], projects: ["rail"], mentions: ["conference"],
    basis: .inferred, source: here)

  static let plan = Plan(
    id: "plan", title: "示例规划 𠮷", shortTitle: "示例", aliases: ["别名", ""], kind: .developmentPlan,
    region: Region(
      name: "都市圈", aliases: ["圈"], kind: .metropolitanArea, provinces: ["henan"]),
    issuer: "省政府", documentNumber: "〔2021〕1号", date: day, dateBasis: .inferred, period: years,
    summary: "概述", positioning: ["先行区"],
    announcements: [Announcement(printed: "七大行动", count: 7, group: "部署", source: here)],
    sources: [
      Source(
        id: "daily", title: "报道", kicker: "眉题", publisher: "日报", repostedBy: "网", byline: "记者",
        date: day, dateBasis: .inferred, url: "https://example.org", note: "注", paragraphs: ["近日"])
    ],
    members: [
      Membership(place: "luoyang", role: .core, note: "核心", basis: .inferred, source: here)
    ],
    initiatives: [
      Initiative(
        id: "transport", title: "交通先导行动", aliases: ["交通行动"], goal: "通勤圈", group: "部署",
        field: .transport, mode: .target, summary: "概述", actions: [action], source: here)
    ],
    projects: [
      Project(
        id: "rail", name: "高铁", aliases: ["铁路", Alias("快线", basis: .inferred)], kind: .rail,
        summary: "概述",
        places: ["luoyang"],
        extent: .route(
          Route(stops: [
            Route.Stop(place: "luoyang"), Route.Stop(place: "jiyuan", isVia: true),
          ])), phase: "二期", parent: "belt", quantities: [quantity],
        projectCode: "210000000000000000000001", statements: statements, basis: .inferred),
      Project(
        id: "belt", name: "产业带", kind: .belt,
        extent: .belt(Belt(industry: "石化", ends: ["luoyang", "jiyuan"], members: ["rail"]))),
    ],
    mechanisms: [
      Mechanism(
        id: "conference", name: "联席会议", aliases: ["会议"], kind: .jointConference, summary: "概述",
        parties: ["两市"], places: ["luoyang"], quantities: [quantity], statements: statements,
        basis: .inferred)
    ],
    agreements: [
      Agreement(
        id: "agreement", title: "协议", aliases: ["合约"], summary: "概述", parties: ["两市"],
        signed: day, quantities: [quantity], statements: statements, basis: .inferred)
    ],
    events: [
      Event(
        id: "event", name: "会议", aliases: ["大会"], summary: "概述", date: day,
        dateBasis: .inferred, places: ["luoyang"], parent: "event", participants: ["两市"],
        mentions: ["agreement"], statements: statements, source: here)
    ],
    indicators: [
      Indicator(
        id: "gdp", name: "地区生产总值", aliases: ["GDP"], subject: "都市圈", places: ["luoyang"],
        figure: figure, period: years, growth: figure, rank: "第二位", mode: .achieved,
        note: "附注", basis: .inferred, source: here)
    ],
    commitments: [
      Commitment(
        id: "commitment", party: "市负责人", places: ["luoyang"], summary: "概述", date: day,
        dateBasis: .inferred, actions: [action], source: here)
    ],
    documents: [
      Document(
        id: "document", title: "空间规划", aliases: ["规划"], kind: .spatialPlan, summary: "概述",
        period: years, parent: "document", plan: "plan", places: ["luoyang"],
        statements: statements, basis: .inferred)
    ],
    people: [Person(id: "person", name: "某人", post: "市长", note: "附注", source: here)],
    context: [
      ContextEntry(
        id: "policy", name: "双碳", aliases: ["碳"], kind: .policy, note: "附注",
        places: ["luoyang"], source: here)
    ])
}
