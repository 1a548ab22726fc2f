import PlanCore
import PlanViews

/// A named thing that statements are about.
struct ProjectShape: Encodable {
  let id: Slug
  let name: Text
  /// Printed forms that differ are among them.
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let kind: ProjectKindCode
  let summary: Text?
  let places: [PlaceShape]
  let route: RouteShape?
  /// Never beside `route`.
  let belt: BeltShape?
  let phase: Text?
  /// A project of the plan.
  let parent: Slug?
  let quantities: [QuantityShape]
  /// 24 digits of GB/T 40058-2021.
  let projectCode: Text?
  let statements: [StatementShape]
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let thing: Text
  /// The furthest point that any plan reports of it.
  let status: StatusCode
  /// Absent when nothing beyond the status is promised.
  let aim: AimShape?
  /// What the checks on its promises find.
  let checks: [CheckCode]
  /// Whether the source or an editor named it.
  let basis: BasisCode

  init(_ project: Project, _ thing: ThingStanding, _ gazetteer: Gazetteer) {
    id = project.id.rawValue
    name = project.name
    aliases = project.aliases.names
    inferredAliases = project.aliases.namesWithoutSource
    kind = project.kind.rawValue
    summary = project.summary
    places = gazetteer.shapes(of: project.places)
    route = project.route.map { RouteShape($0, gazetteer) }
    belt = project.belt.map { BeltShape($0, gazetteer) }
    phase = project.phase
    parent = project.parent?.rawValue
    quantities = project.quantities.map { QuantityShape($0) }
    projectCode = project.projectCode
    statements = project.statements.map { StatementShape($0) }
    self.thing = thing.id
    status = thing.standing.status.rawValue
    aim = thing.standing.aim.map { AimShape($0) }
    checks = thing.standing.checkCodes.map(\.rawValue)
    basis = project.basis.rawValue
  }
}

/// The ordered stops of a transport project.
struct RouteShape: Encodable {
  /// From start to end, two or more.
  let stops: [StopShape]

  init(_ route: Route, _ gazetteer: Gazetteer) {
    stops = route.stops.map { StopShape($0, gazetteer) }
  }
}

/// A place on a route.
struct StopShape: Encodable {
  let id: Slug
  let name: Text
  let code: Text?
  /// Whether the line only passes here (经).
  let via: Bool

  init(_ stop: Route.Stop, _ gazetteer: Gazetteer) {
    let place = gazetteer.shape(of: stop.place)
    id = place.id
    name = place.name
    code = place.code
    via = stop.isVia
  }
}

/// The industry and places of a belt.
struct BeltShape: Encodable {
  let industry: Text?
  /// In printed order.
  let ends: [PlaceShape]
  /// Projects of the plan.
  let members: [Slug]

  init(_ belt: Belt, _ gazetteer: Gazetteer) {
    industry = belt.industry
    ends = gazetteer.shapes(of: belt.ends)
    members = belt.members.map(\.rawValue)
  }
}
