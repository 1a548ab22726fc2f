import PlanCore
import PlanViews

/// Writes infrastructure projects as OC4IDS 0.9.5, each thing once.
///
/// docs/output.md says what is infrastructure, and how what is reported becomes a status.
package enum OC4IDSExport {
  /// A package with the projects of some plans, or `nil` when they have none: the standard allows
  /// no empty package.
  ///
  /// - Parameters:
  ///   - name: What the package is of: the slug of a plan, or `library`.
  ///   - day: The day as of which the status is said.
  package static func package(
    of plans: [Plan], name: String, in library: Library, asOf day: PartialDate
  ) throws -> String? {
    let known = LedgerLibrary(of: library, asOf: day, .chinese)
    guard
      var parts = try OC4IDSParts(
        of: known.projects(of: plans), name: name, known, gazetteer: library.gazetteer)
    else { return nil }
    var text = ""
    while let part = try parts.next() { text += part }
    return text
  }
}

/// A package in parts, for whoever may have to stop in between.
package struct OC4IDSParts {
  /// The projects that are written at once.
  private static let part = 64

  private let projects: [OC4IDSProjectShape]
  private var list: JSONList

  /// The projects that some items are, each thing once; `nil` when none is of the standard.
  package init?(
    of items: [ItemReference], name: String, _ library: LedgerLibrary, gazetteer: Gazetteer
  ) throws {
    let maker = OC4IDSMaker(library: library, gazetteer: gazetteer)
    projects = items.compactMap(library.things.thing(of:)).withoutRepeats
      .compactMap(maker.project)
    guard !projects.isEmpty else { return nil }
    // The standard wants a date. Where none is known to the day, nothing later than the day as of
    // which things stand is in the package.
    let plans = items.map(\.plan).withoutRepeats.compactMap { library.things.plans[$0] }
    let days = plans.flatMap { [$0.date] + $0.sources.map(\.date) }
      .compactMap { $0 }.filter { $0.day != nil }
    let published = days.max() ?? library.day.lastDay
    list = try JSONList(
      "projects",
      in: OC4IDSPackageShape(
        uri: "urn:x-metroplan:oc4ids:\(name)", publishedDate: published.dayStart,
        projects: []))
  }

  /// The next part; `nil` at the end.
  package mutating func next() throws -> String? { try list.next(Self.part, of: projects) }
}

/// Makes projects of the standard out of things.
private struct OC4IDSMaker {
  let library: LedgerLibrary
  let gazetteer: Gazetteer

  func project(_ thing: Thing) -> OC4IDSProjectShape? {
    let things = library.things
    let projects = self.projects(of: thing)
    let standing = things.standing(of: thing, asOf: library.day)
    guard let project = projects.first?.project, isInfrastructure(projects, standing),
      let sector = project.kind.oc4idsSector
    else { return nil }
    let own = standing.statements.filter { $0.certainty == .same }
    let words = projects.map(\.project.name) + own.compactMap(\.statement.verb)
    return OC4IDSProjectShape(
      id: id(of: thing), updated: standing.lastMentioned?.moment,
      identifiers: projects.lazy.compactMap(\.project.projectCode).first.map {
        [OC4IDSIdentifierShape(id: $0)]
      },
      title: things.name(of: thing),
      description: projects.lazy.compactMap(\.project.summary).first,
      status: standing.isStatusLikely ? nil : OC4IDSStatus(standing.status)?.rawValue,
      type: OC4IDSProjectType(words: words)?.rawValue, sector: [sector],
      locations: locations(of: projects.map(\.project), named: things.name(of: thing)),
      milestones: milestones(of: own), documents: documents(of: own),
      relatedProjects: related(to: thing))
  }

  private func projects(of thing: Thing) -> [(plan: Plan, project: Project)] {
    library.things.items(of: thing).filter { $0.certainty == .same }.compactMap { member in
      guard let (plan, item) = library.things.plans.item(member.item),
        case .project(let project)? = item
      else { return nil }
      return (plan, project)
    }
  }

  private func isInfrastructure(
    _ projects: [(plan: Plan, project: Project)], _ standing: Standing
  ) -> Bool {
    standing.status != .continuing && projects.allSatisfy { $0.project.kind.isInfrastructure }
      && !projects.contains { $0.project.isNoWork }
      && standing.statements.contains { $0.certainty == .same && $0.statement.isOfWorks }
  }

  private func id(of thing: Thing) -> String {
    "metroplan-" + library.things.id(of: thing).replacing("/", with: "-")
  }

  /// What a thing is only likely to be.
  private func related(to thing: Thing) -> [OC4IDSRelatedProjectShape]? {
    let others = library.things.items(of: thing).filter { $0.certainty == .likely }
      .compactMap { library.things.thing(of: $0.item) }.withoutRepeats
      .filter { other in
        other != thing
          && isInfrastructure(
            projects(of: other), library.things.standing(of: other, asOf: library.day))
          && !projects(of: other).isEmpty
      }
    guard !others.isEmpty else { return nil }
    return others.enumerated().map { number, other in
      OC4IDSRelatedProjectShape(
        id: String(number + 1), identifier: id(of: other), title: library.things.name(of: other))
    }
  }

  private func locations(
    of projects: [Project], named name: String
  ) -> [OC4IDSLocationShape]? {
    var locations = projects.flatMap(\.allPlaces).withoutRepeats.map { id in
      OC4IDSLocationShape(
        id: id.rawValue, description: gazetteer[id]?.name ?? id.rawValue,
        geometry: gazetteer.point(of: id).map(GeoJSONGeometry.point))
    }
    let line =
      projects.lazy.compactMap(\.route).first?.stops
      .compactMap { gazetteer.point(of: $0.place) } ?? []
    if Set(line).count > 1 {
      locations.append(
        OC4IDSLocationShape(
          id: "route", description: name, geometry: .lineString(line)))
    }
    return locations.isEmpty ? nil : locations
  }

  private func milestones(of statements: [TrackedStatement]) -> [OC4IDSMilestoneShape]? {
    var milestones: [OC4IDSMilestoneShape] = []
    for tracked in statements {
      let statement = tracked.statement
      guard let stage = statement.stage,
        let status = OC4IDSMilestoneStatus(stage, statement.mode)
      else { continue }
      let isMet = status == .met
      milestones.append(
        OC4IDSMilestoneShape(
          id: String(milestones.count + 1),
          title: library.words.phrase(stage, statement.mode), description: statement.verb,
          dueDate: isMet ? nil : statement.due?.end.lastMoment,
          dateMet: isMet ? statement.due?.end.moment : nil, dateModified: tracked.date?.moment,
          status: status.rawValue))
    }
    return milestones.isEmpty ? nil : milestones
  }

  private func documents(of statements: [TrackedStatement]) -> [OC4IDSDocumentShape]? {
    struct Cited: Hashable {
      let plan: PlanCore.Identifier<Plan>
      let source: PlanCore.Identifier<Source>
    }
    let cited = statements.map { Cited(plan: $0.item.plan, source: $0.statement.source.source) }
      .withoutRepeats
    let documents = cited.compactMap { cited in
      library.things.plans[cited.plan]?.source(cited.source).map { source in
        OC4IDSDocumentShape(
          id: "\(cited.plan)-\(source.id)", title: source.title, url: source.url,
          datePublished: source.date?.moment, author: source.publisher ?? source.byline)
      }
    }
    return documents.isEmpty ? nil : documents
  }
}

extension ProjectKind {
  /// Whether projects of this kind are works or facilities, and not a cluster, a belt, a campaign,
  /// a title, a product or a service.
  fileprivate var isInfrastructure: Bool {
    switch self {
    case .rail, .highway, .expressway, .road, .waterway, .airport, .logistics, .water, .energy,
      .pipeline, .industry, .park, .lab, .centre, .institute, .ecology, .environment, .heritage,
      .museum, .tourismArea, .health, .education, .emergency, .transitService:
      true
    case .cluster, .belt, .corridor, .fund, .tourismProduct, .coopZone, .alliance, .publicService,
      .digital, .agriculture, .event, .policy:
      false
    }
  }
}

extension Project {
  /// Whether the name is that of a title, a service or a field and not of works.
  fileprivate var isNoWork: Bool {
    Self.otherThings.contains { name.contains($0) }
  }

  private static let otherThings = ["双一流", "学科", "班列", "旅游目的地", "布局", "探源", "体系"]
}

extension Statement {
  /// Whether it speaks of works or of what they are for, and not of a title won or of conduct.
  fileprivate var isOfWorks: Bool {
    guard let stage, stage != .programme else { return false }
    guard let verb else { return true }
    return !Self.titles.contains { verb.contains($0) }
  }

  private static let titles = [
    "入选", "认定", "命名", "挂牌", "授牌", "获评", "拥有", "达到", "创建", "创成", "跻身",
  ]
}

extension Gazetteer {
  /// Where a place is; an abolished one stands at its successor's.
  func point(of id: PlanCore.Identifier<Place>) -> Coordinate? {
    self[id].flatMap { $0.coordinate ?? today($0).coordinate }
  }
}

extension PartialDate {
  /// The first second of a day in China, or `nil` where the day is not known.
  var moment: String? { day == nil ? nil : dayStart }

  /// The first second, in China, of a date that is known to the day.
  fileprivate var dayStart: String { "\(self)T00:00:00+08:00" }

  /// The last second of a day in China, or `nil` where the day is not known.
  fileprivate var lastMoment: String? { day == nil ? nil : "\(self)T23:59:59+08:00" }
}
