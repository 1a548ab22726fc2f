import PlanCore
import PlanLibrary
import Testing

// A plan that uses every key once, against the same plan written in Swift: a
// key that the reader forgets or mixes up shows here.

private let text = """
  id: all-keys
  title: 规划
  shortTitle: 短
  aliases: [别名]
  kind: 评论
  region: {name: 区域, aliases: [区], kind: 一体化, provinces: [henan]}
  issuer: 省政府
  documentNumber: 豫政〔2021〕1号
  date: 2021-04-12
  dateBasis: inferred
  period: 2020/2035
  summary: >-
    一行
    两行
  positioning: [先行区]
  announcements: [{printed: 七大行动, count: 7, group: 回顾, source: daily#1}]
  sources:
    - {id: daily, title: 标题, kicker: 引题, publisher: 日报, repostedBy: 网站, byline: 记者,
       date: 2021, dateBasis: inferred, url: "https://example.org/a?b=1", note: 附注,
       paragraphs: [一, 二]}
  members: [{place: luoyang, role: core, note: 附注, basis: inferred, source: daily#2}]
  initiatives:
    - id: initiative
      title: 行动
      aliases: [行]
      goal: 目标
      group: 回顾
      field: rural
      mode: seek
      summary: 概述
      source: daily
      actions:
        - {id: action, title: 任务, summary: 概述, verb: 推进, stage: build, mode: ongoing, due: 2022,
           leads: [甲], places: [jiyuan], projects: [line], mentions: [fair], basis: inferred,
           source: daily#1}
        - {id: plain-action, title: 任务, source: daily}
  projects:
    - id: line
      name: 线
      aliases: [G30]
      kind: rail
      summary: 概述
      places: [luoyang, jiyuan]
      route: [luoyang, {via: jiyuan}, jiaozuo]
      phase: 二期
      parent: belt
      quantities:
        - {name: 全长, value: -1.50, unit: 公里, comparator: nearly, period: 2021-04, source: daily}
        - {name: 占比, value: 1/4, source: daily}
      projectCode: 2020-410300-48-01-012345
      basis: inferred
      statements:
        - {date: 2020-01, dateBasis: inferred, by: 甲, verb: 开工, stage: start, mode: achieved,
           due: 2021/2022, note: 附注, basis: inferred, source: daily#2}
        - {mode: target, source: daily}
    - id: belt
      name: 带
      kind: belt
      belt: {industry: 石化, ends: [luoyang, jiyuan], members: [line]}
      statements: [{mode: seek, source: daily}]
  mechanisms:
    - {id: mechanism, name: 机制, aliases: [{name: 制, basis: inferred}, {name: 联制}, 会制], kind: ledger, summary: 概述, parties: [甲], places: [luoyang],
       quantities: [{name: 项, value: 23, source: daily}], basis: inferred, statements: [{mode: seek, source: daily}]}
  agreements:
    - {id: agreement, title: 协议, aliases: [约], summary: 概述, parties: [甲, 乙], signed: 2021-01-02,
       quantities: [{name: 项, value: 104, source: daily}], basis: inferred, statements: [{mode: seek, source: daily}]}
  events:
    - {id: fair, name: 会, aliases: [大会], summary: 概述, date: 2021-05, dateBasis: inferred, places: [luoyang],
       parent: week, participants: [甲], mentions: [agreement], statements: [{mode: seek, source: daily}], source: daily}
    - {id: week, name: 周, source: daily}
  indicators:
    - {id: both, name: 生产总值, aliases: [GDP], subject: 区域, places: [luoyang], value: 2.5, unit: 亿元,
       comparator: over, period: 2020, growth: 3.6, rank: 第二, mode: achieved, note: 附注, basis: inferred, source: daily}
    - {id: growth, name: 增速, subject: 区域, growth: 7, comparator: at-least, mode: target, source: daily}
  commitments:
    - {id: commitment, party: 甲, places: [luoyang], summary: 概述, date: 2021-06, dateBasis: inferred,
       actions: [{id: promise, title: 任务, source: daily}], source: daily}
    - {id: undated, party: 乙, source: daily}
  documents:
    - {id: document, title: 文件, aliases: [件], kind: 专项规划, summary: 概述, period: 2021/2025, parent: outline,
       plan: other-plan, places: [luoyang], basis: inferred, statements: [{mode: seek, source: daily}]}
    - {id: outline, title: 纲要, kind: 规划纲要, statements: [{mode: seek, source: daily}]}
  people: [{id: li, name: 李, post: 主任, note: 附注, source: daily}]
  context: [{id: carbon, name: 双碳, aliases: [碳], kind: policy, note: 附注, places: [luoyang], source: daily}]

  """

private let daily = SourceReference(source: "daily")
private let first = SourceReference(source: "daily", paragraph: 1)
private let second = SourceReference(source: "daily", paragraph: 2)
private let sought = Statement(
  date: PartialDate("2021"), dateBasis: .inferred, mode: .seek, source: daily)

private let expected = Plan(
  id: "all-keys", title: "规划", shortTitle: "短", aliases: ["别名"], kind: .commentary,
  region: Region(name: "区域", aliases: ["区"], kind: .integration, provinces: ["henan"]),
  issuer: "省政府", documentNumber: "豫政〔2021〕1号", date: PartialDate("2021-04-12"),
  dateBasis: .inferred, period: Period("2020/2035"), summary: "一行 两行", positioning: ["先行区"],
  announcements: [Announcement(printed: "七大行动", count: 7, group: "回顾", source: first)],
  sources: [
    Source(
      id: "daily", title: "标题", kicker: "引题", publisher: "日报", repostedBy: "网站", byline: "记者",
      date: PartialDate("2021"), dateBasis: .inferred, url: "https://example.org/a?b=1",
      note: "附注", paragraphs: ["一", "二"])
  ],
  members: [
    Membership(place: "luoyang", role: .core, note: "附注", basis: .inferred, source: second)
  ],
  initiatives: [initiative], projects: [line, belt],
  mechanisms: [
    Mechanism(
      id: "mechanism", name: "机制",
      aliases: [Alias("制", basis: .inferred), "联制", "会制"], kind: .ledger, summary: "概述",
      parties: ["甲"],
      places: ["luoyang"],
      quantities: [Quantity(name: "项", figure: Figure(printed: "23", value: 23), source: daily)],
      statements: [sought], basis: .inferred)
  ],
  agreements: [
    Agreement(
      id: "agreement", title: "协议", aliases: ["约"], summary: "概述", parties: ["甲", "乙"],
      signed: PartialDate("2021-01-02"),
      quantities: [Quantity(name: "项", figure: Figure(printed: "104", value: 104), source: daily)],
      statements: [sought], basis: .inferred)
  ],
  events: [
    Event(
      id: "fair", name: "会", aliases: ["大会"], summary: "概述", date: PartialDate("2021-05"),
      dateBasis: .inferred, places: ["luoyang"], parent: "week", participants: ["甲"],
      mentions: ["agreement"], statements: [sought], source: daily),
    Event(id: "week", name: "周", source: daily),
  ],
  indicators: [
    Indicator(
      id: "both", name: "生产总值", aliases: ["GDP"], subject: "区域", places: ["luoyang"],
      figure: Figure(printed: "2.5", value: 2.5, unit: "亿元", comparator: .over),
      period: Period("2020"), growth: Figure(printed: "3.6", value: 3.6, unit: "%"),
      rank: "第二", mode: .achieved, note: "附注", basis: .inferred, source: daily),
    Indicator(
      id: "growth", name: "增速", subject: "区域",
      growth: Figure(printed: "7", value: 7, unit: "%", comparator: .atLeast), mode: .target,
      source: daily),
  ],
  commitments: [
    Commitment(
      id: "commitment", party: "甲", places: ["luoyang"], summary: "概述",
      date: PartialDate("2021-06"), dateBasis: .inferred,
      actions: [Action(id: "promise", title: "任务", mode: .target, source: daily)],
      source: daily),
    Commitment(
      id: "undated", party: "乙", date: PartialDate("2021"), dateBasis: .inferred, source: daily),
  ],
  documents: [
    Document(
      id: "document", title: "文件", aliases: ["件"], kind: .sectorPlan, summary: "概述",
      period: Period("2021/2025"), parent: "outline", plan: "other-plan", places: ["luoyang"],
      statements: [sought], basis: .inferred),
    Document(id: "outline", title: "纲要", kind: .planOutline, statements: [sought]),
  ],
  people: [Person(id: "li", name: "李", post: "主任", note: "附注", source: daily)],
  context: [
    ContextEntry(
      id: "carbon", name: "双碳", aliases: ["碳"], kind: .policy, note: "附注", places: ["luoyang"],
      source: daily)
  ])

private let initiative = Initiative(
  id: "initiative", title: "行动", aliases: ["行"], goal: "目标", group: "回顾", field: .rural,
  mode: .seek, summary: "概述",
  actions: [
    Action(
      id: "action", title: "任务", summary: "概述", verb: "推进", stage: .build, mode: .ongoing,
      due: Period("2022"), leads: ["甲"], places: ["jiyuan"], projects: ["line"],
      mentions: ["fair"], basis: .inferred, source: first),
    Action(id: "plain-action", title: "任务", mode: .seek, source: daily),
  ],
  source: daily)

private let line = Project(
  id: "line", name: "线", aliases: ["G30"], kind: .rail, summary: "概述",
  places: ["luoyang", "jiyuan"],
  extent: .route(
    Route(stops: [
      Route.Stop(place: "luoyang"), Route.Stop(place: "jiyuan", isVia: true),
      Route.Stop(place: "jiaozuo"),
    ])),
  phase: "二期", parent: "belt",
  quantities: [
    Quantity(
      name: "全长", figure: Figure(printed: "-1.50", value: -1.5, unit: "公里", comparator: .nearly),
      period: Period("2021-04"), source: daily),
    Quantity(name: "占比", figure: Figure(printed: "1/4", value: 0.25), source: daily),
  ],
  projectCode: "2020-410300-48-01-012345",
  statements: [
    Statement(
      date: PartialDate("2020-01"), dateBasis: .inferred, by: "甲", verb: "开工", stage: .start,
      mode: .achieved, due: Period("2021/2022"), note: "附注", basis: .inferred, source: second),
    Statement(date: PartialDate("2021"), dateBasis: .inferred, mode: .target, source: daily),
  ],
  basis: .inferred)

private let belt = Project(
  id: "belt", name: "带", kind: .belt,
  extent: .belt(Belt(industry: "石化", ends: ["luoyang", "jiyuan"], members: ["line"])),
  statements: [sought])

@Test func `every key of a plan reaches its place in the model`() throws {
  let reading = Reading.plan(text)
  #expect(reading.problems == [])
  let plan = try #require(reading.plan)
  // Parts first, so that a failure shows which one.
  #expect(plan.sources == expected.sources)
  #expect(plan.initiatives == expected.initiatives)
  #expect(plan.projects == expected.projects)
  #expect(plan.mechanisms == expected.mechanisms)
  #expect(plan.agreements == expected.agreements)
  #expect(plan.events == expected.events)
  #expect(plan.indicators == expected.indicators)
  #expect(plan.commitments == expected.commitments)
  #expect(plan.documents == expected.documents)
  #expect(plan.context == expected.context)
  #expect(plan == expected)
}

@Test func `numbers and truth values are texts where texts are expected`() {
  let reading = Reading.plan(
    Reading.head + "aliases: [2021, true, 0x1F, 1e3, 2021-04-12, 'null', yes]\nissuer: \"甲\\t乙\"\n")
  #expect(
    reading.problems == [problem(8, 9, "issuer", .controlCharacter(9))],
    "a tab in quotation marks is no text")
  let good = Reading.plan(
    Reading.head + "aliases: [2021, true, 0x1F, 1e3, 2021-04-12, 'null', yes]\n"
      + "summary: |\n  甲\t乙\n\n  丙\n")
  #expect(
    good.plan?.aliases.names == ["2021", "true", "0x1F", "1e3", "2021-04-12", "null", "yes"])
  #expect(good.plan?.summary == "甲\t乙\n\n丙")
}

@Test func `space around a text is no part of it`() {
  let reading = Reading.plan(Reading.head + "issuer: \"　甲 乙　 \"\n")
  #expect(reading.plan?.issuer == "甲 乙")
}
