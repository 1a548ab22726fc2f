import PlanAcross
import PlanCore

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
    let gazetteer = library.gazetteer
    let places = gazetteer.places.filter { named.contains($0.id) }.compactMap(feature)
    let lines = plans.flatMap { plan in
      plan.projects.compactMap { feature(of: $0, in: plan, library) }
    }
    return try JSONExport.text(FeatureCollectionShape(features: places + lines))
  }

  /// Some places and the lines of some projects, with the places on these lines.
  package static func features(
    of places: [Identifier<Place>], lines: [ItemReference], in library: Library
  ) throws -> String {
    let index = PlanIndex(library.plans)
    var named = Set(places)
    var features: [FeatureShape] = []
    for line in lines {
      guard let (plan, item) = index.item(line), case .project(let project)? = item,
        let feature = feature(of: project, in: plan, library)
      else { continue }
      named.formUnion(Item.project(project).places)
      features.append(feature)
    }
    let points = library.gazetteer.places.filter { named.contains($0.id) }.compactMap(feature)
    return try JSONExport.text(FeatureCollectionShape(features: points + features))
  }

  private static func feature(of place: Place) -> FeatureShape? {
    guard let coordinate = place.coordinate else { return nil }
    return FeatureShape(
      id: "place/\(place.id)", geometry: .point(coordinate),
      properties: PropertiesShape(
        feature: "place", name: place.name, code: place.code, level: place.level.rawValue))
  }

  private static func feature(
    of project: Project, in plan: Plan, _ library: Library
  ) -> FeatureShape? {
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
    return FeatureShape(
      id: item.description, geometry: .lineString(points),
      properties: PropertiesShape(
        feature: project.route == nil ? "belt" : "route", name: project.name,
        plan: plan.id.rawValue, project: project.id.rawValue, kind: project.kind.rawValue,
        stage: current?.stage?.rawValue, mode: current?.mode.rawValue,
        date: current?.date?.description, industry: project.belt?.industry,
        entity: library.links.identity(of: item)?.id.rawValue,
        places: gazetteer.shapes(of: stops),
        missing: missing.isEmpty ? nil : gazetteer.shapes(of: missing)))
  }
}
