import PlanCore
import PlanViews

/// Writes the places and projects of plans as GeoJSON (RFC 7946).
///
/// A project that the map draws is the same line here, a sketch of what is joined and no survey;
/// any other one is the points of its places. A place without coordinates is named in `missing`.
package enum GeoJSONExport {
  /// The places that some plans of a library name, then their projects, each thing once; and what
  /// could not be written as the line that it is.
  package static func features(
    of plans: [Plan], in library: Library, asOf day: PartialDate
  ) throws -> (text: String, remarks: [GeoJSONRemark]) {
    var named: Set<Identifier<Place>> = []
    for plan in plans {
      named.formUnion(plan.members.map(\.place))
      for item in plan.items { named.formUnion(item.places) }
    }
    let known = LedgerLibrary(of: library, asOf: day, .chinese)
    var parts = try GeoJSONParts(
      of: Array(named), projects: known.projects(of: plans), known, in: library)
    var text = ""
    while let part = try parts.next() { text += part }
    return (text, parts.remarks)
  }
}

/// A line that is not written as one.
package struct GeoJSONRemark: Equatable, Sendable {
  /// The line.
  package let item: ItemReference
  package let name: String
  package let reason: Reason

  /// Why there is no line.
  package enum Reason: Sendable {
    /// No place on it has coordinates: it is left out.
    case nowhere
    /// All of it is at one point.
    case onePoint
    /// The source gives no order of its places.
    case noOrder
  }

  /// The remark in words.
  package func describe(in language: Language) -> String {
    let words = Strings(language)
    let reason =
      switch self.reason {
      case .nowhere:
        words.say("沿线各地都没有坐标，未写出", "no place on it has coordinates; it is left out")
      case .onePoint:
        words.say("起讫在同一点，写为点", "its ends coincide; it is written as a point")
      case .noOrder:
        words.say("来源未说明各地次序，写为多点", "the order of its places is not stated; written as points")
      }
    return "\(item)" + words.bracketed(name) + words.colon + reason
  }
}

extension [GeoJSONRemark] {
  /// All remarks in a line, or `nil` when there are none.
  package func summary(in language: Language) -> String? {
    guard !isEmpty else { return nil }
    let words = Strings(language)
    let names = words.joined(map(\.name))
    return words.say("\(count) 条线路未写成线：\(names)", "\(count) lines are not lines there: \(names)")
  }
}

/// Makes features of projects.
struct FeatureMaker {
  private let library: LedgerLibrary
  private let gazetteer: Gazetteer
  private let links: LinkTable
  private let lines: [ItemReference: PlanLine]

  init(_ library: LedgerLibrary, of all: Library) {
    self.library = library
    gazetteer = all.gazetteer
    links = all.links
    var lines: [ItemReference: PlanLine] = [:]
    let table = LineTable(of: library.things, all.gazetteer, asOf: library.day)
    for line in table.lines {
      for item in line.appearances { lines[item] = line }
    }
    self.lines = lines
  }

  /// The places that a project's feature shows, the feature, and what has to be said of it.
  func feature(
    of item: ItemReference
  ) -> (places: [Identifier<Place>], shape: FeatureShape?, remark: GeoJSONRemark?)? {
    guard case .project(let project)? = library.things.plans.item(item)?.item else { return nil }
    let thing = library.things.thing(of: item)
    let name = thing.map(library.things.name) ?? project.title
    let line = lines[item]
    let projects = thing.map { library.items(of: $0, first: item) }?.compactMap(self.project)
    let places =
      line?.stops.map(\.place) ?? (projects ?? [project]).flatMap(\.allPlaces).withoutRepeats
    let points = places.compactMap(gazetteer.point).withoutRepeats
    let remark = line.flatMap { line in
      reason(of: line, points).map { GeoJSONRemark(item: item, name: name, reason: $0) }
    }
    let geometry: GeoJSONGeometry? =
      if let line, line.isDrawn {
        .lineString(line.points)
      } else if points.count > 1 {
        .multiPoint(points)
      } else {
        points.first.map(GeoJSONGeometry.point)
      }
    let shape = geometry.map { geometry in
      FeatureShape(
        id: item.description, geometry: geometry,
        properties: properties(of: project, item, thing, name, line, places))
    }
    return (places, shape, remark)
  }

  private func project(_ item: ItemReference) -> Project? {
    guard case .project(let project)? = library.things.plans.item(item)?.item else { return nil }
    return project
  }

  private func reason(of line: PlanLine, _ points: [Coordinate]) -> GeoJSONRemark.Reason? {
    if line.isDrawn { return nil }
    // Of a thing that only could be a line, nothing is missing.
    guard !line.stops.isEmpty else { return nil }
    if points.isEmpty { return .nowhere }
    if line.stops.count == 1 { return nil }
    return points.count == 1 ? .onePoint : .noOrder
  }

  private func properties(
    of project: Project, _ item: ItemReference, _ thing: Thing?, _ name: String,
    _ line: PlanLine?, _ places: [Identifier<Place>]
  ) -> PropertiesShape {
    let standing = thing.map { library.things.standing(of: $0, asOf: library.day) }
    let current = project.statements.current
    let missing = places.filter { gazetteer.point(of: $0) == nil }
    let moved = line?.stops.filter { $0.successor != nil }.map(\.place) ?? []
    let feature = line.map { $0.isBelt ? "belt" : "route" } ?? "project"
    return PropertiesShape(
      feature: feature, name: name, plan: item.plan.rawValue, project: project.id.rawValue,
      kind: project.kind.rawValue, thing: thing.map(library.things.id),
      status: (standing?.status ?? .unstated).rawValue, aim: standing?.aim.map(AimShape.init),
      checks: (standing?.checks.map(\.code.rawValue) ?? []).withoutRepeats,
      stage: current?.stage?.rawValue, mode: current?.mode.rawValue,
      date: current?.date?.description, industry: project.belt?.industry,
      entity: links.identity(of: item)?.id.rawValue, places: gazetteer.shapes(of: places),
      missing: missing.isEmpty ? nil : gazetteer.shapes(of: missing),
      inferred: moved.isEmpty ? nil : gazetteer.shapes(of: moved))
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
}
