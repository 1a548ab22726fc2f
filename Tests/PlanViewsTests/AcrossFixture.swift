import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import PlanViews
import TestSupport

/// Small plans to look across, put together from a few words.
enum AcrossFixture {
  static let source = SourceReference(source: "daily", paragraph: 1)

  /// A statement: `said("2021-04", "开工", .start, .target, due: "2022")`.
  static func said(
    _ date: String?, _ verb: String, _ stage: Stage?, _ mode: Mode, due: String? = nil
  ) -> Statement {
    Statement(
      date: date.flatMap { PartialDate($0) }, verb: verb, stage: stage, mode: mode,
      due: due.flatMap { Period($0) }, source: source)
  }

  static func project(
    _ id: Identifier<Project>, _ name: String, aliases: [Alias] = [], kind: ProjectKind = .rail,
    places: [Identifier<Place>] = [], code: String? = nil, _ statements: Statement...
  ) -> Project {
    Project(
      id: id, name: name, aliases: aliases, kind: kind, places: places, projectCode: code,
      statements: statements)
  }

  static func plan(
    _ id: Identifier<Plan>, date: String? = nil, members: [Membership] = [],
    initiatives: [Initiative] = [], projects: [Project] = [], mechanisms: [Mechanism] = [],
    agreements: [Agreement] = [], events: [Event] = [], indicators: [Indicator] = [],
    commitments: [Commitment] = [], context: [ContextEntry] = []
  ) -> Plan {
    Plan(
      id: id, title: "规划\(id)", kind: .developmentPlan,
      region: Region(name: "某圈", kind: .metropolitanArea),
      date: date.flatMap { PartialDate($0) }, members: members, initiatives: initiatives,
      projects: projects, mechanisms: mechanisms, agreements: agreements, events: events,
      indicators: indicators, commitments: commitments, context: context)
  }

  /// An entity whose appearances are given as `plan/item`, likely ones with `?`, related ones with `~`.
  static func entity(
    _ id: Identifier<Entity>, _ name: String, aliases: [Alias] = [], _ items: String...
  ) -> Entity {
    let links = items.compactMap { item -> Link? in
      let certainty: Certainty =
        item.hasSuffix("?") ? .likely : item.hasSuffix("~") ? .related : .same
      return reference(item.trimmingCharacters(in: ["?", "~"])).map {
        Link(item: $0, certainty: certainty, reason: "因")
      }
    }
    return Entity(id: id, name: name, kind: .project, aliases: aliases, links: links)
  }

  /// Reads `plan/item`.
  static func reference(_ text: String) -> ItemReference? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2, let plan = Identifier<Plan>(parts[0]),
      let item = ItemIdentifier(parts[1])
    else { return nil }
    return ItemReference(plan: plan, id: item)
  }

  static let gazetteer = Gazetteer(places: [
    Place(
      id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"],
      abbreviations: ["豫"]),
    Place(
      id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
      aliases: ["洛阳"], abbreviations: ["洛"]),
    Place(
      id: "jili", code: "410306", name: "吉利区", level: .district, parent: "luoyang",
      aliases: ["吉利"], validTo: PartialDate("2021-03"), successor: "mengjin"),
    Place(
      id: "mengjin", code: "410308", name: "孟津区", level: .district, parent: "luoyang",
      aliases: ["孟津"]),
    Place(
      id: "mengjin-county", code: "410322", name: "孟津县", level: .county, parent: "luoyang",
      aliases: ["孟津"], validTo: PartialDate("2021-03"), successor: "mengjin"),
    Place(
      id: "jiaozuo", code: "410800", name: "焦作市", level: .prefecture, parent: "henan",
      aliases: ["焦作"], abbreviations: ["焦"]),
    Place(
      id: "jiyuan", code: "419001", name: "济源市", level: .provinceRun, parent: "henan",
      aliases: ["济源"], abbreviations: ["济"]),
    Place(id: "changsha", code: "430100", name: "长沙市", level: .prefecture, aliases: ["长沙"]),
    Place(id: "changshan", name: "长山", level: .area, aliases: ["长沙"]),
  ])

  static func library(_ plans: [Plan], _ entities: Entity...) -> Library {
    Library(plans: plans, gazetteer: gazetteer, links: LinkTable(entities: entities))
  }

  static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  /// What the program folds names with.
  static let fold: @Sendable (String) -> String = { foldedName($0) }

  /// The plans that come with the program.
  static let bundled: Library = {
    let root = Checkout.root
    return LibraryLoader(folders: [LibraryFolder(path: root.appendingPathComponent("data").path)])
      .load()
  }()
}

extension TrackedStatement {
  /// Whether it promises or seeks something, and reports nothing.
  var isPromise: Bool { statement.mode == .target || statement.mode == .seek }
}
