import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func at(_ longitude: Double, _ latitude: Double) -> Coordinate? {
  Coordinate(longitude: longitude, latitude: latitude)
}

private let gazetteer = Gazetteer(places: [
  Place(id: "north", name: "北市", level: .prefecture, aliases: ["北"], coordinate: at(112, 35)),
  Place(id: "south", name: "南市", level: .prefecture, aliases: ["南"], coordinate: at(112, 34)),
  Place(id: "east", name: "东县", level: .county, aliases: ["东"], coordinate: at(113, 34)),
  Place(id: "old", name: "旧区", level: .district, aliases: ["旧"], successor: "east"),
  Place(id: "basin", name: "流域", level: .area),
])

private func line(
  _ id: Identifier<Project>, _ kind: ProjectKind = .rail, stops: [Identifier<Place>] = [],
  ends: [Identifier<Place>] = [], places: [Identifier<Place>] = [], _ statements: Statement...
) -> Project {
  let extent: Extent? =
    !stops.isEmpty
    ? .route(Route(stops: stops.map { Route.Stop(place: $0) }))
    : kind.isBelt ? .belt(Belt(ends: ends)) : nil
  return Project(
    id: id, name: "名\(id)", kind: kind, places: places, extent: extent, statements: statements)
}

private func table(_ plans: [Plan], _ entities: Entity...) -> LineTable {
  LineTable(
    of: Library(plans: plans, gazetteer: gazetteer, links: LinkTable(entities: entities)),
    asOf: Fixture.date("2026"))
}

private func only(_ project: Project) throws -> PlanLine {
  let lines = table([Fixture.plan("a", projects: [project])]).lines
  #expect(lines.count == 1)
  return try #require(lines.first)
}

@Test func `a line keeps the order that the source states`() throws {
  let route = try only(line("r", stops: ["south", "north", "east"], places: ["east", "north"]))
  #expect(route.stops.map(\.place) == ["south", "north", "east"])
  #expect(route.basis == .printed)
  #expect(!route.isBelt)
  let belt = try only(line("b", .belt, ends: ["east", "south"]))
  #expect(belt.stops.map(\.place) == ["east", "south"])
  #expect(belt.isBelt)
}

@Test func `a line whose order is not stated is drawn between two places, and no more`() throws {
  let two = try only(line("r", places: ["south", "north"]))
  #expect(two.basis == .inferred)
  #expect(two.isDrawn)
  let three = try only(line("r", places: ["south", "north", "east"]))
  #expect(!three.isDrawn)
  #expect(three.kilometres == nil)
}

@Test func `what has fewer than two places with coordinates is listed and not drawn`() throws {
  let lone = try only(line("r", stops: ["south", "basin"]))
  #expect(!lone.isDrawn)
  #expect(lone.missing == ["basin"])
  #expect(try !only(line("r")).isDrawn)
  // Twice the same place is no line either.
  #expect(try !only(line("r", stops: ["east", "old"])).isDrawn)
  // Between places with coordinates, one without is passed by.
  let passing = try only(line("r", stops: ["south", "basin", "north"]))
  #expect(passing.isDrawn)
  #expect(passing.located.map(\.place) == ["south", "north"])
}

@Test func `an abolished place is drawn where its successor is, and says so`() throws {
  let road = try only(line("r", .expressway, stops: ["old", "north"]))
  #expect(road.located.map(\.successor) == ["east", nil])
  #expect(road.points.first == gazetteer["east"]?.coordinate)
  let names = ViewNames(of: Library(gazetteer: gazetteer), in: .english)
  #expect(names.remarks(of: road) == ["旧 → 东 (inferred)"])
}

@Test func `lengths are great circles`() throws {
  // A degree of latitude on the sphere of mean radius.
  let meridian = try #require(try only(line("r", stops: ["south", "north"])).kilometres)
  #expect(abs(meridian - 111.195) < 0.001)
  // A degree of longitude at 34° N.
  let parallel = try #require(try only(line("r", stops: ["south", "east"])).kilometres)
  #expect(abs(parallel - 92.183) < 0.01)
  let both = try #require(try only(line("r", stops: ["north", "south", "east"])).kilometres)
  #expect(abs(both - meridian - parallel) < 1e-9)
  // 北京–上海, as geographers have it.
  let beijing = try #require(at(116.3975, 39.9087))
  let shanghai = try #require(at(121.4737, 31.2304))
  #expect(abs(Geodesy.kilometres(from: beijing, to: shanghai) - 1068) < 2)
  #expect(Geodesy.kilometres(from: beijing, to: beijing) == 0)
  let ends = try (#require(at(0, 0)), #require(at(180, 0)))
  #expect(abs(Geodesy.kilometres(from: ends.0, to: ends.1) - 20015.1) < 0.1)
}

@Test func `one thing in two plans is one line, with all that was said`() throws {
  let plans = [
    Fixture.plan(
      "a", date: "2021",
      projects: [
        line("r", stops: ["south", "north"], Fixture.said(nil, "将开工", .start, .target))
      ]),
    Fixture.plan(
      "b", date: "2024",
      projects: [
        line(
          "r", stops: ["south", "north", "east"], Fixture.said(nil, "建成", .complete, .achieved))
      ]),
  ]
  let same = table(plans, Fixture.entity("line", "线", "a/r", "b/r")).lines
  #expect(same.map(\.name) == ["线"])
  #expect(same.first?.plans == ["a", "b"])
  // The longer way is followed, and its statement is the later one.
  #expect(same.first?.item == Fixture.reference("b/r"))
  #expect(same.first?.progress == .operating)
  #expect(same.first?.latest?.date == PartialDate("2024"))
  // What may run elsewhere stays a line of its own.
  let likely = table(plans, Fixture.entity("line", "线", "a/r", "b/r?")).lines
  #expect(likely.map(\.item.plan) == ["b", "a"] || likely.map(\.item.plan) == ["a", "b"])
}

@Test func `clusters without ends and sites are no lines`() {
  let plan = Fixture.plan(
    "a",
    projects: [
      line("c", .cluster, places: ["south", "north"]),
      line("d", .cluster, ends: ["south", "east"]),
      line("p", .park, places: ["south", "north"]),
    ])
  #expect(table([plan]).lines.map(\.item.id) == ["d"])
}

@Test func `lines are filtered by plan, kind and status`() {
  let said = Fixture.said("2024", "在建", .build, .ongoing)
  let all = table([
    Fixture.plan(
      "a",
      projects: [line("r", stops: ["south", "north"], said), line("b", .belt, ends: ["east"])]),
    Fixture.plan("b", projects: [line("r", stops: ["south", "east"])]),
  ])
  #expect(all.lines.count == 3)
  #expect(all.keeping(plan: "a").lines.count == 2)
  #expect(all.keeping(kind: .rail).lines.count == 2)
  #expect(all.keeping(plan: "a", kind: .rail, status: .underConstruction).lines.count == 1)
  #expect(all.keeping(status: .completed).lines.isEmpty)
  #expect(all.places == ["south", "north", "east"])
}

@Test(arguments: [
  (Stage?.some(.start), Mode.target, LineProgress.promised),
  (.start, .achieved, .building), (.build, .ongoing, .building), (.complete, .ongoing, .building),
  (.complete, .achieved, .operating), (.operate, .ongoing, .operating),
  (.operate, .target, .promised), (.operate, .seek, .promised), (.prep, .achieved, .planned),
  (.idea, .ongoing, .planned), (.halted, .achieved, .halted), (nil, .target, .unsaid),
  (nil, .achieved, .unsaid), (.programme, .ongoing, .unsaid),
])
func `a line is drawn by what is reported of it, and promises are not`(
  stage: Stage?, mode: Mode, progress: LineProgress
) throws {
  let line = try only(line("r", stops: ["south", "north"], Fixture.said("2021", "某", stage, mode)))
  #expect(line.progress == progress)
}

@Test func `the bundled lines are where they are on the globe`() throws {
  let lines = LineTable(of: Fixture.bundled, asOf: Fixture.date("2026-12-01"))
  let railway = try #require(lines.lines.first { $0.name == "焦济洛平高铁" })
  #expect(railway.stops.map(\.place) == ["jiaozuo", "jiyuan", "luoyang", "pingdingshan"])
  #expect(railway.plans.count == 3)
  #expect(railway.kilometres.map { Int($0.rounded()) } == 242)
  #expect(lines.lines.filter(\.isDrawn).count >= 20)
  #expect(lines.lines.contains { !$0.isDrawn })
}
