import PlanCore
import PlanViews

/// Writes the infrastructure projects of plans as OC4IDS 0.9.5.
///
/// Campaigns, alliances and events, and what only goes on without an end, are no projects of the
/// standard and are left out. docs/output.md says how statements become statuses.
package enum OC4IDSExport {
  /// A package with the projects of some plans, or `nil` when they have none: the standard allows
  /// no empty package.
  ///
  /// - Parameters:
  ///   - name: What the package is of: the slug of a plan, or `library`.
  ///   - kept: The only projects to take, or `nil` for all.
  package static func package(
    of plans: [Plan], name: String, gazetteer: Gazetteer, keeping kept: Set<ItemReference>? = nil
  ) throws -> String? {
    guard
      var parts = try OC4IDSParts(of: plans, name: name, gazetteer: gazetteer, keeping: kept)
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

  /// The package that ``OC4IDSExport/package(of:name:gazetteer:keeping:)`` would make, or `nil`.
  package init?(
    of plans: [Plan], name: String, gazetteer: Gazetteer, keeping kept: Set<ItemReference>? = nil
  ) throws {
    projects = plans.flatMap { plan in
      plan.projects.filter { project in
        let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
        return kept?.contains(item) ?? true
      }.compactMap { OC4IDSProjectShape($0, in: plan, gazetteer) }
    }
    guard !projects.isEmpty else { return nil }
    let date = plans.compactMap(\.date).max()
    list = try JSONList(
      "projects",
      in: OC4IDSPackageShape(
        uri: "urn:x-metroplan:oc4ids:\(name)",
        publishedDate: date?.firstMoment ?? "1970-01-01T00:00:00Z", projects: []))
  }

  /// The next part; `nil` at the end.
  package mutating func next() throws -> String? { try list.next(Self.part, of: projects) }
}

extension OC4IDSProjectShape {
  /// Takes a project over, unless it is none of the standard.
  init?(_ project: Project, in plan: Plan, _ gazetteer: Gazetteer) {
    guard let sector = project.kind.oc4idsSector, let current = project.statements.current,
      current.stage != .programme
    else { return nil }
    id = "metroplan-\(plan.id)-\(project.id)"
    updated = current.date.flatMap { $0.day == nil ? nil : $0.firstMoment }
    identifiers = project.projectCode.map { [Identifier(id: $0)] }
    title = project.title
    description = project.summary
    status = current.stage.flatMap { OC4IDSStatus($0, current.mode)?.rawValue }
    type =
      OC4IDSProjectType(words: [project.name] + project.statements.compactMap(\.verb))?.rawValue
    self.sector = [sector]
    locations = Self.locations(of: project, gazetteer)
    milestones = Self.milestones(of: project.statements)
    documents = Self.documents(of: project.statements, in: plan)
  }

  private static func locations(of project: Project, _ gazetteer: Gazetteer) -> [Location]? {
    var locations = project.allPlaces.map { id in
      let place = gazetteer[id]
      return Location(
        id: id.rawValue, description: place?.name ?? id.rawValue,
        geometry: place?.coordinate.map(GeometryShape.point))
    }
    let line = project.route?.stops.compactMap { gazetteer[$0.place]?.coordinate } ?? []
    if line.count > 1 {
      locations.append(
        Location(id: "route", description: project.title, geometry: .lineString(line)))
    }
    return locations.isEmpty ? nil : locations
  }

  private static func milestones(of statements: [Statement]) -> [Milestone]? {
    var milestones: [Milestone] = []
    for statement in statements {
      guard let stage = statement.stage,
        let status = OC4IDSMilestoneStatus(stage, statement.mode)
      else { continue }
      milestones.append(
        Milestone(
          id: String(milestones.count + 1), title: stage.chineseName,
          description: statement.verb, dueDate: statement.due?.end.lastMoment,
          status: status.rawValue))
    }
    return milestones.isEmpty ? nil : milestones
  }

  private static func documents(of statements: [Statement], in plan: Plan) -> [Document]? {
    var seen: Set<PlanCore.Identifier<Source>> = []
    let cited = statements.map(\.source.source).filter { seen.insert($0).inserted }
    let documents = cited.compactMap { plan.source($0) }.map { source in
      Document(
        id: source.id.rawValue, title: source.title, url: source.url,
        datePublished: source.date.flatMap { $0.day == nil ? nil : $0.firstMoment },
        author: source.publisher ?? source.byline)
    }
    return documents.isEmpty ? nil : documents
  }
}

extension PartialDate {
  /// The first second of the day, month or year in China.
  fileprivate var firstMoment: String {
    let first = PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
    return "\(first)T00:00:00+08:00"
  }

  /// The last second of the day, month or year in China.
  fileprivate var lastMoment: String {
    let month = month ?? 12
    let days = day.map { [$0] } ?? [31, 30, 29, 28]
    let last = days.lazy.compactMap { PartialDate(year: year, month: month, day: $0) }.first
    return "\(last ?? self)T23:59:59+08:00"
  }
}
