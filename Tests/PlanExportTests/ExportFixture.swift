import PlanCore
import PlanExport
import PlanViews

/// Plans to export: one in which every field of the model is filled, one in
/// which none is that may be left out.
enum ExportFixture {
  /// Places, one of them unknown to the gazetteer when `jiaozuo` is asked for.
  static let gazetteer = Gazetteer(places: [
    Place(id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"]),
    Place(id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, aliases: ["洛阳"]),
    Place(id: "jiyuan", name: "济源示范区", level: .area, aliases: ["济源"]),
    Place(id: "pingdingshan", code: "410400", name: "平顶山市", level: .prefecture),
  ])

  /// The day as of which status and aim are said.
  static let day = PartialDate(year: 2026, month: 11, day: 30).unsafelyUnwrapped

  /// A plan of a library of its own, as `show --json` prints it.
  static func json(of plan: Plan) throws -> String {
    try JSONExport.plan(
      plan, standings: PlanStandings(of: plan, linked: .none, asOf: day), gazetteer: gazetteer)
  }

  /// The full plan as a reader would write it.
  static var full: Plan { plan { $0 } }

  /// The full plan with every free text passed through `text`; slugs, codes and dates stay.
  static func plan(_ text: (String) -> String) -> Plan {
    func alias(_ name: String, _ basis: Basis = .inferred) -> Alias {
      Alias(text(name), basis: basis)
    }
    let source = SourceReference(source: "daily", paragraph: 2)
    let whole = SourceReference(source: "report")
    let third = SourceReference(source: "daily", paragraph: 3)
    let quantity = Quantity(
      name: text("全长"),
      figure: Figure(
        printed: text("242.5"), value: 242.5, unit: text("公里"), comparator: .about),
      period: Period("2021"), source: source)
    let statements = [
      Statement(
        date: PartialDate("2020-11"), by: text("省发改委副主任李迎伟"), verb: text("谋划"), stage: .idea,
        mode: .achieved, source: whole),
      Statement(
        date: PartialDate("2021-04-12"), dateBasis: .inferred, by: text("洛阳市“十四五”规划"),
        verb: text("加快推进…开工建设"), stage: .start, mode: .target, due: Period("2022/2025"),
        note: text("前期工作已启动 🚄"), basis: .inferred, source: source),
    ]
    let action = Action(
      id: "start-railway", title: text("推动焦平高铁开工"), summary: text("打通东西通道。"),
      verb: text("加快推进…开工建设"), stage: .start, mode: .target, due: Period("2022"),
      leads: [text("省发改委"), text("洛阳市")], places: ["luoyang", "jiyuan"],
      projects: ["railway", "belt"], mentions: ["conference", "gdp"], basis: .inferred,
      source: source)
    return Plan(
      id: "example-area", title: text("示例都市圈发展规划"), shortTitle: text("示例规划"),
      aliases: [alias("示例方案")], kind: .developmentPlan,
      region: Region(
        name: text("示例都市圈"), aliases: [alias("示例圈")], kind: .metropolitanArea,
        provinces: ["henan"]),
      issuer: text("河南省人民政府"), documentNumber: text("豫政〔2021〕1号"),
      date: PartialDate("2021-04"), dateBasis: .inferred, period: Period("2021/2035"),
      summary: text("七大行动 — 一个例子。"), positioning: [text("全国先进制造业基地"), text("文化高地")],
      announcements: [
        Announcement(printed: text("一大行动"), count: 1, group: text("上半部"), source: source)
      ],
      sources: [
        Source(
          id: "daily", title: text("示例都市圈座谈会召开"), kicker: text("聚焦"), publisher: text("示例日报"),
          repostedBy: text("转载网"), byline: text("记者 张三"), date: PartialDate("2021-04-12"),
          dateBasis: .inferred, url: "https://example.org/a_b?c=1&d=*", note: text("繁体转录"),
          paragraphs: [text("近日示例都市圈"), text("实施交通先导行动"), text("会议指出")]),
        Source(id: "report", title: text("1. 政府工作报告")),
      ],
      members: [
        Membership(
          place: "luoyang", role: .core, note: text("副中心"), basis: .inferred, source: source),
        Membership(place: "jiaozuo", role: .member, source: whole),
      ],
      initiatives: [
        Initiative(
          id: "transport-first", title: text("交通先导行动"), aliases: [alias("交通先行")],
          goal: text("构建便捷顺畅通勤圈"), group: text("上半部"), field: .transport, mode: .target,
          summary: text("先修路。"), actions: [action], source: source),
        Initiative(
          id: "empty-chapter", title: text("没有内容的行动"), field: .culture, mode: .seek,
          source: third),
      ],
      projects: [
        Project(
          id: "railway", name: text("焦济洛平高铁"),
          aliases: [alias("焦作经济源、洛阳至平顶山高铁", .printed), alias("四城高铁")], kind: .rail,
          summary: text("242公里。"), places: ["luoyang", "jiyuan"],
          extent: .route(
            Route(stops: [
              Route.Stop(place: "luoyang"), Route.Stop(place: "jiyuan", isVia: true),
              Route.Stop(place: "pingdingshan"),
            ])),
          phase: text("二期"), parent: "belt", quantities: [quantity],
          projectCode: text("2104-410300-04-01-123456"), statements: statements, basis: .inferred),
        Project(
          id: "belt", name: text("洛济焦高端石化产业带"), kind: .belt,
          extent: .belt(
            Belt(industry: text("高端石化"), ends: ["luoyang", "jiaozuo"], members: ["railway"])),
          statements: [Statement(mode: .ongoing, source: third)]),
        Project(id: "silent", name: text("无表述的园区"), kind: .park),
      ],
      mechanisms: [
        Mechanism(
          id: "conference", name: text("联席会议制度"), aliases: [alias("联席会")], kind: .jointConference,
          summary: text("每年一次。"), parties: [text("四市"), text("省发改委")], places: ["luoyang"],
          quantities: [quantity], statements: statements, basis: .inferred)
      ],
      agreements: [
        Agreement(
          id: "agreement", title: text("战略合作协议"), aliases: [alias("协议")], summary: text("九个方面。"),
          parties: [text("洛阳市"), text("济源示范区")], signed: PartialDate("2020-12-01"),
          quantities: [quantity], statements: statements)
      ],
      events: [
        Event(
          id: "meeting", name: text("推进会"), aliases: [alias("座谈会")], summary: text("签了协议。"),
          date: PartialDate("2020-12-01"), dateBasis: .inferred, places: ["luoyang"],
          parent: "meeting", participants: [text("四市市长")], mentions: ["agreement"],
          statements: statements, source: third)
      ],
      indicators: [
        Indicator(
          id: "gdp", name: text("地区生产总值"), aliases: [alias("GDP")], subject: text("示例都市圈"),
          places: ["luoyang"],
          figure: Figure(
            printed: text("14515.9"), value: 14515.9, unit: text("亿元"), comparator: .atLeast),
          period: Period("2020"),
          growth: Figure(printed: text("3.6"), value: 3.6, unit: text("%"), comparator: .over),
          rank: text("第二位"), mode: .achieved, note: text("初步核算"), basis: .inferred,
          source: source)
      ],
      commitments: [
        Commitment(
          id: "commitment", party: text("焦作市相关负责人"), places: ["jiaozuo"], summary: text("加快启动。"),
          date: PartialDate("2021-04-12"), dateBasis: .inferred,
          actions: [
            Action(
              id: "jiaozuo-start", title: text("启动焦平高铁建设"), mode: .target,
              projects: ["railway"], source: third)
          ], source: third)
      ],
      documents: [
        Document(
          id: "spatial-plan", title: text("示例都市圈国土空间规划"), aliases: [alias("空间规划")],
          kind: .spatialPlan, summary: text("编制中。"), period: Period("2021/2035"),
          parent: "spatial-plan", plan: "another-plan", places: ["luoyang"],
          statements: statements)
      ],
      people: [
        Person(
          id: "person", name: text("李迎伟"), post: text("省发改委副主任"), note: text("主持会议"), source: third)
      ],
      context: [
        ContextEntry(
          id: "concept", name: text("一带一路"), aliases: [alias("BRI")], kind: .concept,
          note: text("背景"), places: ["henan"], source: third)
      ])
  }

  /// The full plan with everything left out that may be.
  static var bare: Plan {
    let source = SourceReference(source: "daily")
    let statement = Statement(mode: .target, source: source)
    let figure = Figure(printed: "1", value: 1)
    let quantity = Quantity(name: "全长", figure: figure, source: source)
    let action = Action(id: "action", title: "任务", mode: .target, source: source)
    return Plan(
      id: "bare", title: "最小规划", kind: .commentary,
      region: Region(name: "区域", kind: .economicCircle, provinces: ["unknown"]),
      announcements: [Announcement(printed: "两项", count: 2, source: source)],
      sources: [Source(id: "daily", title: "日报")],
      members: [Membership(place: "unknown", role: .member, source: source)],
      initiatives: [
        Initiative(
          id: "initiative", title: "行动", field: .economy, mode: .target, actions: [action],
          source: source)
      ],
      projects: [
        Project(
          id: "line", name: "线", kind: .rail,
          extent: .route(
            Route(stops: [Route.Stop(place: "unknown"), Route.Stop(place: "unknown-2")])),
          quantities: [quantity], statements: [statement]),
        Project(
          id: "belt", name: "带", kind: .belt, extent: .belt(Belt()),
          statements: [Statement(stage: .start, mode: .target, source: source)]),
      ],
      mechanisms: [
        Mechanism(
          id: "mechanism", name: "机制", kind: .system, quantities: [quantity],
          statements: [statement])
      ],
      agreements: [Agreement(id: "agreement", title: "协议", quantities: [quantity])],
      events: [Event(id: "event", name: "事件", source: source)],
      indicators: [
        Indicator(
          id: "indicator", name: "指标", subject: "区域", growth: figure, mode: .achieved,
          source: source),
        Indicator(
          id: "rank", name: "位次", subject: "区域", rank: "第一", mode: .achieved, source: source),
      ],
      commitments: [
        Commitment(id: "commitment", party: "一方", actions: [action], source: source)
      ],
      documents: [Document(id: "document", title: "文件", kind: .actionPlan)],
      people: [Person(id: "person", name: "某人", source: source)],
      context: [ContextEntry(id: "context", name: "背景", kind: .policy, source: source)])
  }
}
