import PlanCore

/// A small library with what usually goes wrong: Chinese, ambiguous marks, an
/// emoji, a control character, an empty initiative and a long name.
package enum SampleLibrary {
  private static let source = SourceReference(source: "daily", paragraph: 2)

  private static func said(
    _ verb: String, _ stage: Stage?, _ mode: Mode, year: Int = 2021, by: String? = nil
  ) -> Statement {
    Statement(
      date: PartialDate(year: year, month: 4), dateBasis: .inferred, by: by, verb: verb,
      stage: stage, mode: mode, source: source)
  }

  /// A plan with every kind of item.
  package static let plan = Plan(
    id: "sample-area", title: "示例都市圈发展规划（2020—2035）", shortTitle: "示例都市圈",
    kind: .developmentPlan,
    region: Region(name: "示例都市圈", kind: .metropolitanArea, provinces: ["henan"]),
    date: PartialDate(year: 2021, month: 4), dateBasis: .inferred,
    period: Period("2020/2035"), summary: "为测试而写的规划，含有“引号”、—破折号与 emoji 🚄。",
    positioning: ["乡村振兴先行区"],
    announcements: [Announcement(printed: "三大行动", count: 3, source: source)],
    sources: [
      Source(
        id: "daily", title: "示例都市圈座谈会召开", publisher: "示例日报", byline: "张三",
        date: PartialDate(year: 2021, month: 4, day: 12), paragraphs: ["近日", "加快推进"])
    ],
    members: [
      Membership(place: "luoyang", role: .core, source: source),
      Membership(place: "jiaozuo", role: .overlap, note: "两圈叠合", source: source),
    ],
    initiatives: [
      Initiative(
        id: "transport", title: "交通先导行动", goal: "构建便捷顺畅通勤圈", field: .transport,
        mode: .target,
        actions: [
          Action(
            id: "start-railway", title: "推动焦济洛平高铁开工", verb: "加快推进…开工建设",
            stage: .start, mode: .target, projects: ["railway"], mentions: ["conference"],
            source: source),
          Action(
            id: "build-belt", title: "建设高端石化产业带", verb: "高标准建设", stage: .build,
            mode: .target, projects: ["belt", "ethylene"], source: source),
        ], source: source),
      Initiative(
        id: "empty", title: "尚无任务的行动，名称很长很长很长很长很长很长很长", goal: nil, field: .ecology,
        mode: .target, source: source),
    ],
    projects: [
      Project(
        id: "railway", name: "焦济洛平高铁", aliases: ["呼南高铁豫西通道"], kind: .rail,
        places: ["jiaozuo", "luoyang"],
        extent: .route(
          Route(stops: [
            .init(place: "jiaozuo"), .init(place: "jiyuan", isVia: true), .init(place: "luoyang"),
          ])),
        quantities: [
          Quantity(
            name: "全长", figure: Figure(printed: "242", value: 242, unit: "公里", comparator: .about),
            source: source)
        ],
        statements: [
          said("加快推进…开工建设", .start, .target, by: "省发改委副主任"),
          said("开工建设", .start, .achieved, year: 2024),
        ]),
      Project(
        id: "belt", name: "洛济焦高端石化产业带", kind: .belt, places: ["luoyang", "jiyuan", "jiaozuo"],
        extent: .belt(
          Belt(industry: "高端石化", ends: ["luoyang", "jiaozuo"], members: ["ethylene"])),
        statements: [said("高标准建设", .build, .target)]),
      Project(
        id: "ethylene", name: "百万吨乙烯\u{1B}[31m 🏭", kind: .industry, places: ["luoyang"],
        statements: [said("推进", .build, .ongoing)]),
    ],
    mechanisms: [
      Mechanism(
        id: "conference", name: "联席会议制度", kind: .jointConference,
        statements: [said("建立", nil, .target)])
    ],
    agreements: [
      Agreement(
        id: "framework", title: "战略合作框架协议", parties: ["洛阳", "济源"],
        signed: PartialDate(year: 2020, month: 9), statements: [said("签约", .prep, .achieved)])
    ],
    events: [
      Event(
        id: "meeting", name: "示例都市圈座谈会", date: PartialDate(year: 2021, month: 4),
        dateBasis: .inferred, places: ["luoyang"], mentions: ["framework"], source: source)
    ],
    indicators: [
      Indicator(
        id: "gdp", name: "地区生产总值", subject: "示例都市圈",
        figure: Figure(printed: "14515.9", value: 14515.9, unit: "亿元"), period: Period("2020"),
        growth: Figure(printed: "3.6", value: 3.6, unit: "%"), mode: .achieved, source: source)
    ],
    commitments: [
      Commitment(
        id: "jiaozuo-says", party: "焦作市相关负责人", places: ["jiaozuo"],
        actions: [
          Action(
            id: "jiaozuo-start", title: "加快启动焦济洛平高铁", verb: "加快启动", stage: .start,
            mode: .target, projects: ["railway"], source: source)
        ], source: source)
    ],
    documents: [
      Document(
        id: "spatial", title: "示例都市圈国土空间规划", kind: .spatialPlan,
        statements: [said("编制", .plan, .target)])
    ],
    people: [Person(id: "zhang", name: "张三", post: "主任", source: source)],
    context: [ContextEntry(id: "carbon", name: "碳达峰碳中和", kind: .policy, source: source)])

  /// ``plan`` as it was before: without the ethylene works, with a tunnel that was given up, before
  /// works on the railway began, and with another name of its first initiative.
  package static let earlierPlan = Plan(
    id: plan.id, title: plan.title, shortTitle: plan.shortTitle, aliases: plan.aliases,
    kind: plan.kind, region: plan.region, date: plan.date, dateBasis: plan.dateBasis,
    sources: plan.sources, members: plan.members,
    initiatives: plan.initiatives.map { initiative in
      guard initiative.id == "transport" else { return initiative }
      return Initiative(
        id: initiative.id, title: "交通行动", goal: initiative.goal, field: initiative.field,
        mode: initiative.mode, actions: initiative.actions, source: initiative.source)
    },
    projects: [
      Project(
        id: "railway", name: "焦济洛平高铁", aliases: ["呼南高铁豫西通道"], kind: .rail,
        places: ["jiaozuo", "luoyang"], statements: [said("加快推进…开工建设", .start, .target)]),
      Project(id: "tunnel", name: "黄河隧道", kind: .highway, statements: [said("研究", .plan, .target)]),
    ] + plan.projects.filter { $0.id == "belt" },
    mechanisms: plan.mechanisms, agreements: plan.agreements, events: plan.events,
    indicators: plan.indicators, commitments: plan.commitments, documents: plan.documents,
    people: plan.people, context: plan.context)

  /// A second plan, almost empty.
  package static let emptyPlan = Plan(
    id: "empty-plan", title: "没有内容的规划", kind: .commentary,
    region: Region(name: "空圈", kind: .economicCircle, provinces: []),
    sources: [Source(id: "post", title: "一条消息")])

  /// The places of both.
  package static let gazetteer = Gazetteer(places: [
    Place(id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"]),
    Place(
      id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
      aliases: ["洛阳"], abbreviations: ["洛"],
      coordinate: Coordinate(longitude: 112.437, latitude: 34.673)),
    Place(
      id: "jiyuan", code: "419001", name: "济源市", level: .provinceRun, parent: "henan",
      aliases: ["济源"], abbreviations: ["济"],
      coordinate: Coordinate(longitude: 112.588, latitude: 35.089)),
    Place(
      id: "jiaozuo", code: "410800", name: "焦作市", level: .prefecture, parent: "henan",
      aliases: ["焦作"], abbreviations: ["焦"],
      coordinate: Coordinate(longitude: 113.239, latitude: 35.239)),
  ])

  /// The whole library, without problems.
  package static let library = Library(plans: [plan, emptyPlan], gazetteer: gazetteer)
}
