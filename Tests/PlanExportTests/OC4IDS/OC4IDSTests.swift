import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanExport

private let root = Checkout.root

/// The folder with the published schema, or `nil` when there is none.
///
/// The schema may not be kept in this repository.
private let schemaFolder: String? = {
  let named = ProcessInfo.processInfo.environment["OC4IDS_SCHEMA"]
  let folder = named ?? root.appendingPathComponent("../shared/oc4ids").path
  let isThere = FileManager.default.fileExists(atPath: folder + "/project-package-schema.json")
  return isThere ? folder : nil
}()

private let library = LibraryLoader(
  folders: [LibraryFolder(path: root.appendingPathComponent("data").path)]
).load()

/// What the validator says of packages: nothing when they are good.
private func validate(_ packages: [String], in schemas: String) throws -> String {
  let folder = try TemporaryFolder()
  let files = try packages.enumerated().map { number, text in
    let path = "\(folder.path)/\(number).json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  let process = Process()
  // Debian's own interpreter, which has Debian's packages.
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  let script = root.appendingPathComponent("Tests/PlanExportTests/Support/check_oc4ids.py").path
  process.arguments = [script, schemas] + files
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  #expect((process.terminationStatus == 0) == output.isEmpty)
  return output
}

/// The day as of which the tests look.
private var day: PartialDate {
  get throws { try #require(PartialDate("2026-01-01")) }
}

private func package(_ plans: [Plan], _ name: String) throws -> String {
  try #require(
    try OC4IDSExport.package(of: plans, name: name, in: library, asOf: try day))
}

@Test(
  .enabled(
    if: schemaFolder != nil,
    "skipped: no OC4IDS schema; name its folder in OC4IDS_SCHEMA to check the export"))
func `the published schema accepts every package`() throws {
  let schemas = try #require(schemaFolder)
  let full = try #require(
    try OC4IDSExport.package(
      of: [ExportFixture.full], name: "full",
      in: Library(plans: [ExportFixture.full], gazetteer: ExportFixture.gazetteer), asOf: try day))
  let one = library.plans.filter { $0.id != "changsha-zhuzhou-xiangtan" }
  let packages =
    try [package(library.plans, "library"), full] + one.map { try package([$0], "one") }
  #expect(try validate(packages, in: schemas) == "")
  // The check can fail.
  let wrong = full.replacing("\"title\"", with: "\"titel\"")
  #expect(try validate([wrong], in: schemas).contains("titel is no field"))
  let bad = full.replacing("\"version\" : \"0.9\"", with: "\"version\" : \"nine\"")
  #expect(try validate([bad], in: schemas).contains("nine"))
}

@Test(arguments: [
  (Status.considered, "identification"), (.planning, "identification"),
  (.preparing, "preparation"), (.underConstruction, "implementation"),
  (.completed, "completion"), (.inService, "maintenance"), (.cancelled, "cancelled"),
  (.unstated, "-"), (.continuing, "-"), (.suspended, "-"),
])
func `a status is given only where the codelist has one`(status: Status, code: String) {
  #expect(OC4IDSStatus(status)?.rawValue ?? "-" == code)
}

@Test(arguments: [
  (Stage.start, Mode.target, "scheduled"), (.start, .achieved, "met"), (.start, .ongoing, "-"),
  (.complete, .seek, "scheduled"), (.complete, .achieved, "met"), (.operate, .ongoing, "-"),
  (.build, .target, "-"), (.prep, .achieved, "-"),
])
func `only starts, completions and openings are milestones`(
  stage: Stage, mode: Mode, status: String
) {
  #expect(OC4IDSMilestoneStatus(stage, mode)?.rawValue ?? "-" == status)
}

/// A project of one statement or more.
private func project(
  _ id: Identifier<Project>, _ name: String, _ kind: ProjectKind, _ statements: Statement...
) -> Project {
  Project(id: id, name: name, kind: kind, places: ["luoyang"], statements: statements)
}

private func said(
  _ verb: String, _ stage: Stage?, _ mode: Mode, due: String? = nil
) -> Statement {
  Statement(
    date: PartialDate("2024-03-01"), verb: verb, stage: stage, mode: mode,
    due: due.flatMap { Period($0) }, source: SourceReference(source: "list"))
}

/// The projects that are written of some.
private func written(_ projects: Project...) throws -> [[String: Any]] {
  let plan = Plan(
    id: "mine", title: "台账", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea),
    sources: [Source(id: "list", title: "清单", url: "https://example.org/list")],
    projects: projects)
  let one = Library(plans: [plan], gazetteer: library.gazetteer)
  guard let text = try OC4IDSExport.package(of: [plan], name: "mine", in: one, asOf: try day) else {
    return []
  }
  let top = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  return try #require(top?["projects"] as? [[String: Any]])
}

@Test func `a promise is no status, and a year is no day`() throws {
  let found = try written(
    project(
      "hospital", "新院区", .health, said("力争…开工", .start, .target, due: "2024-10"),
      said("力争…竣工", .complete, .target, due: "2026-06-30")))
  let hospital = try #require(found.first)
  #expect(hospital["id"] as? String == "metroplan-mine-hospital")
  #expect(hospital["status"] == nil)
  let milestones = try #require(hospital["milestones"] as? [[String: Any]])
  #expect(milestones.map { $0["status"] as? String } == ["scheduled", "scheduled"])
  #expect(
    milestones.map { $0["dueDate"] as? String } == [nil, "2026-06-30T23:59:59+08:00"])
  let documents = hospital["documents"] as? [[String: Any]]
  #expect(documents?.first?["url"] as? String == "https://example.org/list")
}

@Test func `a milestone that was reached says when, where that is known`() throws {
  let found = try written(
    project(
      "road", "快速路", .road, said("开工", .start, .achieved, due: "2023-05-06"),
      said("建成", .complete, .achieved, due: "2024")))
  let milestones = try #require(found.first?["milestones"] as? [[String: Any]])
  #expect(milestones.map { $0["status"] as? String } == ["met", "met"])
  #expect(milestones.map { $0["dateMet"] as? String } == ["2023-05-06T00:00:00+08:00", nil])
  #expect(milestones.first?["dateModified"] as? String == "2024-03-01T00:00:00+08:00")
  #expect(found.first?["status"] as? String == "completion")
}

@Test func `titles, services, clusters and conduct are no projects of the standard`() throws {
  let found = try written(
    project("title", "国家区域医疗中心", .health, said("入选", .operate, .achieved)),
    project("cluster", "集群", .cluster, said("建设", .build, .ongoing)),
    project("service", "联网结算", .publicService, said("实现", .operate, .achieved)),
    project("products", "认定的农产品基地", .agriculture, said("建设", .build, .achieved)),
    project("conduct", "生态治理", .ecology, said("推进", .programme, .ongoing)),
    project("silent", "园区", .park))
  #expect(found.isEmpty)
}

@Test func `a thing is one project, and what it likely is another that it names`() throws {
  let first = Plan(
    id: "first", title: "甲", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea),
    sources: [Source(id: "list", title: "清单")],
    projects: [
      project("road", "甲路", .road, said("开工", .start, .target)),
      project("line", "甲线", .rail, said("开工", .start, .target)),
    ])
  let second = Plan(
    id: "second", title: "乙", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea),
    sources: [Source(id: "list", title: "清单")],
    projects: [
      project("road", "乙路", .road, said("建成", .complete, .achieved)),
      project("line", "乙线", .rail, said("在建", .build, .ongoing)),
    ])
  func link(_ plan: Identifier<Plan>, _ id: ItemIdentifier, _ certainty: Certainty) -> Link {
    Link(item: ItemReference(plan: plan, id: id), certainty: certainty, reason: "")
  }
  let links = LinkTable(entities: [
    Entity(
      id: "the-road", name: "路", kind: .project,
      links: [link("first", "road", .same), link("second", "road", .same)]),
    Entity(
      id: "the-line", name: "线", kind: .project,
      links: [link("first", "line", .same), link("second", "line", .likely)]),
  ])
  let both = Library(plans: [first, second], gazetteer: library.gazetteer, links: links)
  let text = try #require(
    try OC4IDSExport.package(of: both.plans, name: "library", in: both, asOf: try day))
  let top = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  let found = try #require(top?["projects"] as? [[String: Any]])
  #expect(
    found.map { $0["id"] as? String } == [
      "metroplan-the-road", "metroplan-the-line", "metroplan-second-line",
    ])
  #expect(found[0]["status"] as? String == "completion")
  #expect((found[0]["documents"] as? [Any])?.count == 2)
  let related = found[1]["relatedProjects"] as? [[String: Any]]
  #expect(related?.map { $0["identifier"] as? String } == ["metroplan-second-line"])
}

@Test(arguments: [
  ("某路改扩建工程", "expansion"), ("连霍智慧化改造", "rehabilitation"), ("新建某灌区", "construction"),
  ("某厂迁建", "replacement"), ("焦济洛平高铁", "-"),
])
func `the type follows from a word, or is left out`(name: String, type: String) {
  #expect(OC4IDSProjectType(words: [name])?.rawValue ?? "-" == type)
}

@Test func `what is no project of the standard is left out`() throws {
  let text = try package(library.plans, "library")
  #expect(text.contains("metroplan-jiaojiluoping-railway"))
  #expect(!text.contains("three-batches-projects"))
  #expect(!text.contains("null"))
  #expect(!text.contains("[\n\n"))
  let none = Plan(
    id: "none", title: "无", kind: .commentary, region: Region(name: "无", kind: .metropolitanArea))
  #expect(try OC4IDSExport.package(of: [none], name: "none", in: library, asOf: try day) == nil)
}

/// Works of a kind that is one of works, as nothing else says.
private let noWorks: Set<ProjectKind> = [
  .cluster, .belt, .corridor, .fund, .tourismProduct, .coopZone, .alliance, .publicService,
  .digital, .agriculture, .event, .policy,
]

@Test(arguments: ProjectKind.allCases)
func `works have the sector of their kind, and what is none is left out`(kind: ProjectKind) throws {
  let found = try written(project("thing", "某工程", kind, said("开工", .start, .achieved)))
  let sectors = found.map { $0["sector"] as? [String] }
  #expect(sectors == (noWorks.contains(kind) ? [] : [kind.oc4idsSector.map { [$0] }]))
}

/// A plan whose every date is as exact as this one.
private func plan(dated date: String) throws -> Plan {
  let (day, due) = (try #require(PartialDate(date)), try #require(Period(date)))
  func said(_ stage: Stage, _ mode: Mode) -> Statement {
    Statement(
      date: day, verb: "开工", stage: stage, mode: mode, due: due,
      source: SourceReference(source: "list"))
  }
  return Plan(
    id: "mine", title: "台账", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea), date: day,
    sources: [Source(id: "list", title: "清单", date: day)],
    projects: [
      project("road", "某路", .road, said(.start, .achieved), said(.complete, .target))
    ])
}

/// Everything in a text that looks like a date with a time.
private func moments(_ text: String) -> Set<String> {
  Set(text.matches(of: /[0-9]{4}[-0-9]*T[0-9:]+[^"]*/).map { String($0.output) })
}

@Test(arguments: [
  ("2024-03-01", ["2024-03-01T00:00:00+08:00", "2024-03-01T23:59:59+08:00"]),
  ("2024-02", []), ("2024-12", []), ("2024", []), ("1999", []),
])
func `no day is made up of a month or a year`(date: String, expected: [String]) throws {
  let plan = try plan(dated: date)
  let one = Library(plans: [plan], gazetteer: library.gazetteer)
  let text = try #require(
    try OC4IDSExport.package(of: [plan], name: "mine", in: one, asOf: try day))
  // What the package itself has to have; of its projects each kind of date would be here.
  let published = "2026-01-01T00:00:00+08:00"
  #expect(moments(text) == Set(expected.isEmpty ? [published] : expected))
  let top = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  let project = try #require((top?["projects"] as? [[String: Any]])?.first)
  let milestones = try #require(project["milestones"] as? [[String: Any]])
  #expect(milestones.map { $0["status"] as? String } == ["met", "scheduled"])
  let dates =
    [project["updated"], (project["documents"] as? [[String: Any]])?.first?["datePublished"]]
    + milestones.flatMap { [$0["dateMet"] ?? $0["dueDate"], $0["dateModified"]] }
  #expect(dates.count == 6)
  #expect(dates.allSatisfy { ($0 == nil) == expected.isEmpty }, "\(dates)")
}

@Test(arguments: [
  // The date of the plan, those of its sources, and the day as of which things stand.
  ("2024-03-01", [], "2026-01-01", "2024-03-01"),
  ("2024", ["2023-05-06"], "2026-01-01", "2023-05-06"),
  ("2024-03-01", ["2024-03-02", "2023-12-31"], "2026-01-01", "2024-03-02"),
  ("2024-03-02", ["2024-03-01"], "2026-01-01", "2024-03-02"),
  ("2024-03-02", ["2025-01", "2025"], "2026-01-01", "2024-03-02"),
  ("2024", ["2025-01"], "2026-01-01", "2026-01-01"), ("2024", [], "2028-02", "2028-02-29"),
  ("2024", [], "2024", "2024-12-31"),
])
func `a package is of its latest day, or of that as of which things stand`(
  date: String, sources: [String], asOf: String, published: String
) throws {
  let plan = Plan(
    id: "mine", title: "台账", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea), date: PartialDate(date),
    sources: [Source(id: "list", title: "清单")]
      + sources.enumerated().compactMap { number, date in
        Identifier("source-\(number)").map {
          Source(id: $0, title: "来源", date: PartialDate(date))
        }
      },
    projects: [project("road", "某路", .road, said("开工", .start, .achieved))])
  let text = try OC4IDSExport.package(
    of: [plan], name: "mine", in: Library(plans: [plan], gazetteer: library.gazetteer),
    asOf: try #require(PartialDate(asOf)))
  let top = try JSONSerialization.jsonObject(with: Data(try #require(text).utf8)) as? [String: Any]
  #expect(top?["publishedDate"] as? String == "\(published)T00:00:00+08:00")
}

@Test func `a place that was abolished is where the one is that took it over`() throws {
  func place(
    _ id: PlanCore.Identifier<Place>, _ longitude: Double? = nil,
    successor: PlanCore.Identifier<Place>? = nil
  ) -> Place {
    Place(
      id: id, name: "地\(id)", level: .county, successor: successor,
      coordinate: longitude.flatMap { Coordinate(longitude: $0, latitude: 34) })
  }
  let gazetteer = Gazetteer(places: [
    place("own", 110, successor: "new"), place("old", successor: "middle"),
    place("middle", successor: "new"), place("new", 112), place("lost", successor: "nowhere"),
    place("nowhere"),
  ])
  let plan = Plan(
    id: "mine", title: "台账", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea),
    sources: [Source(id: "list", title: "清单")],
    projects: [
      Project(
        id: "road", name: "某路", kind: .road, places: ["own", "old", "middle", "new", "lost"],
        statements: [said("开工", .start, .achieved)])
    ])
  let text = try OC4IDSExport.package(
    of: [plan], name: "mine", in: Library(plans: [plan], gazetteer: gazetteer), asOf: try day)
  let top = try JSONSerialization.jsonObject(with: Data(try #require(text).utf8)) as? [String: Any]
  let project = try #require((top?["projects"] as? [[String: Any]])?.first)
  let locations = try #require(project["locations"] as? [[String: Any]])
  #expect(locations.map { $0["id"] as? String } == ["own", "old", "middle", "new", "lost"])
  let longitudes = locations.map { location in
    ((location["geometry"] as? [String: Any])?["coordinates"] as? [Double])?.first
  }
  #expect(longitudes == [110, 112, 112, 112, nil])
}
