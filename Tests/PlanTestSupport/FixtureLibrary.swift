import PlanCore

/// A small library with what names can hold: Chinese, Latin, figures, marks, an
/// emoji, a traditional and a full-width name, an empty initiative.
package let fixtureLibrary = Library(
  plans: [luoyang, changsha], gazetteer: Gazetteer(places: fixturePlaces))

private let daily = SourceReference(source: "daily", paragraph: 2)

private let fixturePlaces: [Place] = [
  Place(
    id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"],
    abbreviations: ["豫"]),
  Place(
    id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
    aliases: ["洛阳"],
    abbreviations: ["洛"]),
  Place(id: "jiyuan", name: "济源市", level: .provinceRun, parent: "henan", aliases: ["济源"]),
  Place(id: "jiaozuo", name: "焦作市", level: .prefecture, parent: "henan", aliases: ["焦作"]),
  Place(id: "pingdingshan", name: "平顶山市", level: .prefecture, parent: "henan", aliases: ["平顶山"]),
  Place(id: "unnamed", name: "无人提及市", level: .prefecture),
]

private let luoyang = Plan(
  id: "luoyang", title: "洛阳都市圈发展规划", shortTitle: "洛阳都市圈", kind: .developmentPlan,
  region: Region(name: "洛阳都市圈", kind: .metropolitanArea, provinces: ["henan"]),
  issuer: "省发改委", period: Period("2020/2035"),
  positioning: ["乡村振兴先行区"],
  sources: [Source(id: "daily", title: "座谈会召开", publisher: "洛阳日报")],
  members: [Membership(place: "luoyang", role: .core, source: daily)],
  initiatives: [
    Initiative(
      id: "transport", title: "交通先导行动", goal: "构建便捷顺畅通勤圈", field: .transport, mode: .target,
      actions: [
        Action(
          id: "start-railway", title: "推动高铁开工", verb: "加快推进…开工建设", mode: .target,
          places: ["jiaozuo"], projects: ["railway"], mentions: ["conference"], source: daily),
        Action(id: "again", title: "再提高铁", mode: .target, projects: ["railway"], source: daily),
      ], source: daily),
    Initiative(id: "empty", title: "空章节", field: .rural, mode: .target, source: daily),
  ],
  projects: [
    Project(
      id: "railway", name: "焦济洛平高铁", aliases: ["焦作经济源、洛阳至平顶山高铁", "焦?jié)迤礁哞F"], kind: .rail,
      places: ["jiaozuo", "jiyuan"],
      extent: .route(
        Route(stops: [
          .init(place: "jiaozuo"), .init(place: "jiyuan", isVia: true),
          .init(place: "pingdingshan"),
        ])),
      quantities: [
        Quantity(
          name: "全长", figure: Figure(printed: "242", value: 242, unit: "公里", comparator: .about),
          source: daily)
      ],
      statements: [
        Statement(by: "省发改委副主任", verb: "加快推进…开工建设", stage: .start, mode: .target, source: daily)
      ]),
    Project(
      id: "corridor", name: "Ｇ３０科创走廊", kind: .corridor,
      extent: .belt(Belt(industry: "高端石化", ends: ["luoyang", "jiyuan"]))),
    Project(id: "high-speed", name: "高铁", kind: .rail),
    Project(id: "high-speed-town", name: "高铁新城", kind: .park),
    Project(id: "emoji", name: "智慧岛🏝（100%*可用*）", kind: .park, summary: "共享 NOT 独占"),
  ],
  mechanisms: [
    Mechanism(id: "conference", name: "聯席會議制度", kind: .jointConference, parties: ["洛阳市政府"])
  ],
  agreements: [Agreement(id: "pact", title: "焦洛合作协议")],
  events: [Event(id: "meeting", name: "都市圈座谈会", date: PartialDate("2021-04"), source: daily)],
  indicators: [
    Indicator(
      id: "gdp", name: "地区生产总值", subject: "洛阳都市圈",
      figure: Figure(printed: "14515.9", value: 14515.9, unit: "亿元"),
      growth: Figure(printed: "3.6", value: 3.6), mode: .achieved, source: daily)
  ],
  commitments: [
    Commitment(
      id: "jiaozuo-commitment", party: "焦作市相关负责人",
      actions: [
        Action(
          id: "jiaozuo-start", title: "启动焦平段", mode: .target, projects: ["railway", "high-speed"],
          source: daily)
      ], source: daily)
  ],
  documents: [Document(id: "spatial", title: "洛阳都市圈国土空间规划", kind: .spatialPlan)],
  people: [Person(id: "li", name: "李迎伟", post: "省发改委副主任", source: daily)],
  context: [ContextEntry(id: "strategy", name: "黄河战略", kind: .policy, source: daily)])

private let changsha = Plan(
  id: "changsha", title: "长株潭一体化发展规划", kind: .integratedDevelopmentPlan,
  region: Region(name: "长株潭", kind: .integration),
  sources: [Source(id: "paper", title: "长株潭一体化提速")],
  projects: [
    Project(id: "light-rail", name: "长株潭城际轻轨", kind: .rail, summary: "与高铁换乘"),
    Project(id: "high-speed", name: "高铁", kind: .rail),
  ])
