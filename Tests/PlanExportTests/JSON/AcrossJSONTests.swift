import Foundation
import PlanCore
import PlanLibrary
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

private let library: Library = {
  let root = Checkout.root
  return LibraryLoader(folders: [LibraryFolder(path: root.appendingPathComponent("data").path)])
    .load()
}()

/// Two plans that say different things, so that every shape has something in it.
private let quarrel: Library = {
  let source = SourceReference(source: "daily", paragraph: 1)
  func plan(_ id: Identifier<Plan>, _ year: Int, _ stage: Stage, _ mode: Mode) -> Plan {
    let said = Statement(
      date: PartialDate(year: year), verb: "说", stage: stage, mode: mode, source: source)
    let indicator = Indicator(
      id: "gdp", name: "GDP", subject: "甲\(id)",
      figure: Figure(printed: "1", value: 1, unit: "亿元"), period: Period("2020"),
      mode: .achieved, source: source)
    let action = Action(
      id: "open", title: "开通", mode: .target, due: Period("2025"), source: source)
    return Plan(
      id: id, title: "规划\(id)", kind: .commentary,
      region: Region(name: "圈", kind: .metropolitanArea),
      projects: [
        Project(id: "line", name: "线", kind: .rail, places: ["luoyang"], statements: [said])
      ], indicators: [indicator],
      commitments: [
        Commitment(
          id: "says", party: "洛阳", places: ["luoyang"], actions: [action], source: source)
      ])
  }
  let items = ["a", "b"].compactMap { Identifier<Plan>($0) }.map {
    Link(item: ItemReference(plan: $0, id: "line"), certainty: .same, reason: "因")
  }
  return Library(
    plans: [plan("a", 2021, .operate, .achieved), plan("b", 2024, .start, .target)],
    gazetteer: library.gazetteer,
    links: LinkTable(entities: [Entity(id: "line", name: "线", kind: .project, links: items)]))
}()

@Test func `the JSON of every view has the documented keys`() throws {
  let gazetteer = library.gazetteer
  let fold: @Sendable (String) -> String = { $0 }
  let day = try #require(PartialDate("2026"))
  let page = try JSONDocument.read()
  var observed = ObservedShapes(page)

  let projects = ProjectTable(of: library, asOf: day)
  let names = ViewNames(of: library, in: .english)
  let groups = projects.arranged(by: RowOrder(group: "status"), of: library, names).groups
  try observed.add(
    JSONExport.projects(projects, groups: groups, gazetteer: gazetteer),
    as: "ProjectTable")
  try observed.add(JSONExport.projects(projects, gazetteer: gazetteer), as: "ProjectTable")
  for library in [library, quarrel] {
    let things = ThingCatalog(of: library)
    for thing in things.things.prefix(60) {
      try observed.add(JSONExport.track(Track(of: thing, in: things, asOf: day)), as: "Track")
    }
    let tracks = TrackTable(rows: things.tracks(asOf: day))
    try observed.add(JSONExport.ranking(tracks), as: "Ranking")
  }
  for places in [["jiyuan"], ["mengjin"], ["luoyang", "jiyuan"]] as [[Identifier<Place>]] {
    let view = PlaceView(
      of: places.compactMap { gazetteer[$0] }, in: library, ThingCatalog(of: library), asOf: day)
    try observed.add(
      JSONExport.place(view, name: "洛济", gazetteer: gazetteer), as: "PlaceView")
  }
  let city = try #require(gazetteer["luoyang"])
  try observed.add(
    JSONExport.place(
      PlaceView(of: [city], in: quarrel, ThingCatalog(of: quarrel), asOf: day), name: "洛阳",
      gazetteer: gazetteer),
    as: "PlaceView")
  try observed.add(
    JSONExport.indicators(IndicatorTable(of: quarrel.plans, folding: fold)), as: "IndicatorTable")
  try observed.add(
    JSONExport.matrix(PlaceMatrix(of: library), gazetteer: gazetteer), as: "PlaceMatrix")
  try observed.add(
    JSONExport.timeline(Timeline(of: library, asOf: day), groups: groups), as: "Timeline")
  try observed.add(
    JSONExport.lines(LineTable(of: library, asOf: day), gazetteer: gazetteer), as: "LineTable")
  try observed.add(
    JSONExport.indicators(
      IndicatorTable(of: library.plans + [ExportFixture.full], folding: fold)),
    as: "IndicatorTable")
  try observed.add(
    JSONExport.comparison(
      PlanComparison(
        of: library.plans, in: ThingCatalog(of: library), links: library.links, asOf: day)),
    as: "PlanComparison")
  let (old, new) = (library.plans[0], library.plans[1])
  let other = Plan(
    id: new.id, title: "某", kind: old.kind, region: old.region, date: day,
    initiatives: new.initiatives.dropLast(), projects: Array(new.projects.dropFirst()))
  try observed.add(
    JSONExport.versions(VersionComparison(from: new, to: other)), as: "VersionComparison")
  try observed.add(
    JSONExport.versions(VersionComparison(from: old, to: old)), as: "VersionComparison")
  let unlinked = Library(plans: library.plans, gazetteer: gazetteer)
  let halfLinked = Library(
    plans: library.plans, gazetteer: gazetteer,
    links: LinkTable(
      entities: library.links.entities.map { entity in
        Entity(
          id: entity.id, name: entity.name, kind: entity.kind,
          links: Array(entity.links.prefix(1)))
      }))
  for library in [unlinked, halfLinked] {
    let suggestions = LinkSuggestions(for: library, folding: fold)
    try observed.add(
      JSONExport.suggestions(suggestions, gazetteer: gazetteer), as: "Suggestions")
  }
  try observed.expectListed()
  // Every documented key of the views was met.
  let views = Set(page.shapes.keys).subtracting(page.planShapes).subtracting(page.exportShapes)
  #expect(views.count > 30)
  observed.expectAll(of: views)
}

@Test func `a view without a shape of its own is written by its columns, in codes`() throws {
  let plan = Plan(
    id: "a", title: "规划", kind: .developmentPlan,
    region: Region(name: "圈", kind: .metropolitanArea),
    projects: [Project(id: "line", name: "线", kind: .rail, places: ["luoyang"])])
  let library = Library(plans: [plan], gazetteer: library.gazetteer)
  let text = try JSONExport.rows(
    of: ProjectTable(of: library, asOf: #require(PartialDate("2026"))), groups: [], in: library)
  #expect(
    text == """
      {
        "groups" : [

        ],
        "rows" : [
          {
            "documents" : 1,
            "id" : "a/line",
            "kind" : "rail",
            "name" : "线",
            "places" : "luoyang",
            "plan" : "a",
            "status" : "unstated"
          }
        ]
      }

      """)
}
