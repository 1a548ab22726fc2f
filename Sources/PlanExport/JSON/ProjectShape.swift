import PlanCore

/// A named thing that statements are about.
struct ProjectShape: Encodable {
  let id: String
  let name: String
  let aliases: [String]
  let kind: String
  let summary: String?
  let places: [PlaceShape]
  let route: RouteShape?
  let belt: BeltShape?
  let phase: String?
  let parent: String?
  let quantities: [QuantityShape]
  let projectCode: String?
  let statements: [StatementShape]
  let basis: String

  init(_ project: Project, _ gazetteer: Gazetteer) {
    id = project.id.rawValue
    name = project.name
    aliases = project.aliases
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
    basis = project.basis.rawValue
  }
}

/// The ordered stops of a transport project.
struct RouteShape: Encodable {
  let stops: [StopShape]

  init(_ route: Route, _ gazetteer: Gazetteer) {
    stops = route.stops.map { StopShape($0, gazetteer) }
  }
}

/// A place on a route.
struct StopShape: Encodable {
  let id: String
  let name: String
  let code: String?
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
  let industry: String?
  let ends: [PlaceShape]
  let members: [String]

  init(_ belt: Belt, _ gazetteer: Gazetteer) {
    industry = belt.industry
    ends = gazetteer.shapes(of: belt.ends)
    members = belt.members.map(\.rawValue)
  }
}
