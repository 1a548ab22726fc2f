import PlanCore
import PlanViews

/// Writes the places and lines of plans as GeoJSON (RFC 7946).
///
/// A place is a point, a route or belt a line through its places in their order. A line is
/// a sketch of what is joined, not a survey; a place without coordinates is left out of
/// it and named in `missing`, and a line with fewer than two points is left out whole.
package enum GeoJSONExport {
  /// The places that some plans of a library name, then their lines.
  package static func features(of plans: [Plan], in library: Library) throws -> String {
    var named: Set<Identifier<Place>> = []
    for plan in plans {
      named.formUnion(plan.members.map(\.place))
      for item in plan.items { named.formUnion(item.places) }
    }
    let projects = plans.flatMap { plan in
      plan.projects.map { ItemReference(plan: plan.id, id: ItemIdentifier($0.id)) }
    }
    var parts = try GeoJSONParts(of: Array(named), lines: projects, plans: plans, in: library)
    var text = ""
    while let part = try parts.next() { text += part }
    return text
  }
}

extension FeatureShape {
  /// A point, or `nil` for a place without coordinates.
  init?(of place: Place) {
    guard let coordinate = place.coordinate else { return nil }
    self.init(
      id: "place/\(place.id)", geometry: .point(coordinate),
      properties: PropertiesShape(
        feature: "place", name: place.name, code: place.code, level: place.level.rawValue))
  }

  /// A line, or `nil` for what is none or has fewer than two points.
  init?(of project: Project, in plan: Plan, _ library: Library) {
    let stops: [Identifier<Place>]
    switch project.extent {
    case .route(let route): stops = route.stops.map(\.place)
    case .belt(let belt): stops = belt.ends
    case nil: return nil
    }
    let gazetteer = library.gazetteer
    let points = stops.compactMap { gazetteer[$0]?.coordinate }
    guard points.count > 1 else { return nil }
    let missing = stops.filter { gazetteer[$0]?.coordinate == nil }
    let current = project.statements.current
    let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
    self.init(
      id: item.description, geometry: .lineString(points),
      properties: PropertiesShape(
        feature: project.route == nil ? "belt" : "route", name: project.title,
        plan: plan.id.rawValue, project: project.id.rawValue, kind: project.kind.rawValue,
        stage: current?.stage?.rawValue, mode: current?.mode.rawValue,
        date: current?.date?.description, industry: project.belt?.industry,
        entity: library.links.identity(of: item)?.id.rawValue,
        places: gazetteer.shapes(of: stops),
        missing: missing.isEmpty ? nil : gazetteer.shapes(of: missing)))
  }
}
