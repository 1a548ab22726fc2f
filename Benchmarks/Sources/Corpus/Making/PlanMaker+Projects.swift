import PlanCore

extension PlanMaker {
  /// Projects of every kind, and some more.
  mutating func projects(year: Int) -> [Project] {
    let kinds = ProjectKind.allCases
    return list("project", kinds.count + 24) { maker, id, index in
      let kind = index < kinds.count ? kinds[index] : maker.random { $0.pick(kinds) }
      return maker.project(id, kind, year: year)
    }
  }

  private mutating func project(
    _ id: Identifier<Project>, _ kind: ProjectKind, year: Int
  ) -> Project {
    let ends = random { [setting] in $0.sample(setting.places, 3) }
    let names = ends.map(PlanSetting.shortName)
    let name: String
    var aliases: [String] = []
    var extent: Extent?
    if kind.isBelt {
      let industry = prose.industry()
      name = names.compactMap(\.first).map(String.init).joined() + industry + kind.chineseName
      aliases = [names.joined(separator: "—") + industry + kind.chineseName]
      extent = .belt(Belt(industry: industry, ends: ends.map(\.id)))
    } else if kind.isTransport {
      let form = random { $0.pick(Self.forms[kind] ?? [kind.chineseName]) }
      let isJoined = random { $0.chance(50) }
      let joined = names[0].prefix(1) + names[1].prefix(1) + form
      let long = names[0] + "至" + names[1] + form
      name = isJoined ? String(joined) : long
      aliases = isJoined ? [long] : (form.contains("路") ? [prose.road()] : [])
      extent = .route(Route(stops: stops(ends)))
    } else {
      let form = random { $0.chance(60) } ? prose.facility() : kind.chineseName
      name = prose.place() + prose.industry() + form
      if random({ $0.chance(20) }) { aliases = [prose.place() + form] }
    }
    return Project(
      id: id, name: name, aliases: aliases.map { Alias($0) }, kind: kind,
      summary: prose.text(1...2),
      places: extent == nil ? [ends[0].id] : [], extent: extent,
      phase: random { $0.chance(15) } ? "二期" : nil, quantities: quantities(year: year),
      statements: statements(year: year))
  }

  private func stops(_ ends: [Place]) -> [Route.Stop] {
    [Route.Stop(place: ends[0].id), Route.Stop(place: ends[2].id, isVia: true)]
      + [Route.Stop(place: ends[1].id)]
  }

  mutating func quantities(year: Int) -> [Quantity] {
    let names = [("全长", "公里"), ("总投资", "亿元"), ("占地", "亩"), ("年产能", "万吨")]
    return random { $0.sample(names, $0.below(3)) }.map { name, unit in
      Quantity(
        name: name, figure: figure(unit: unit), period: period(year, year), source: reference())
    }
  }

  /// One to three statements, oldest first.
  mutating func statements(year: Int) -> [Statement] {
    (0..<random { $0.within(1...3) }).map { index in
      Statement(
        date: PartialDate(year: year + index, month: random { $0.within(1...12) }),
        by: random { $0.chance(25) } ? prose.speaker() : nil,
        verb: prose.verb() + "…" + prose.verb(), stage: random { $0.pick(Stage.allCases) },
        mode: random { $0.pick(Mode.allCases) },
        due: random { $0.chance(40) } ? period(year + index, year + index + 2) : nil,
        note: random { $0.chance(50) } ? prose.sentence() : nil, source: reference())
    }
  }

  /// What lines are called.
  private static let forms: [ProjectKind: [String]] = [
    .rail: ["高铁", "城际铁路", "铁路", "市域铁路", "客运专线"],
    .highway: ["高速公路", "高速", "高速扩容"], .expressway: ["快速路", "快速通道", "大道"],
    .road: ["国道改建", "公路", "大桥", "隧道"], .waterway: ["航道", "港区", "水运通道"],
    .pipeline: ["天然气管线", "成品油管道", "航煤管线"], .transitService: ["城际公交", "公交专线"],
  ]
}
