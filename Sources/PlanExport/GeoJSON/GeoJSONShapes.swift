import PlanCore

/// The top of a GeoJSON text (RFC 7946).
struct FeatureCollectionShape: Encodable {
  let type = "FeatureCollection"
  let features: [FeatureShape]
}

/// A place or a line with what is known of it.
struct FeatureShape: Encodable {
  let type = "Feature"
  let id: String
  let geometry: GeoJSONGeometry
  let properties: PropertiesShape
}

/// Where a feature is; longitude before latitude, WGS 84.
enum GeoJSONGeometry: Encodable {
  case point(Coordinate)
  case multiPoint([Coordinate])
  /// Two positions or more.
  case lineString([Coordinate])

  private enum Keys: String, CodingKey {
    case type, coordinates
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .point(let coordinate):
      try container.encode("Point", forKey: .type)
      try container.encode(coordinate.position, forKey: .coordinates)
    case .multiPoint(let coordinates):
      try container.encode("MultiPoint", forKey: .type)
      try container.encode(coordinates.map(\.position), forKey: .coordinates)
    case .lineString(let coordinates):
      try container.encode("LineString", forKey: .type)
      try container.encode(coordinates.map(\.position), forKey: .coordinates)
    }
  }
}

/// What a feature is.
struct PropertiesShape: Encodable {
  /// `place`, `route`, `belt` or `project`.
  let feature: Keyword
  let name: Text
  /// Of a place, as are the next: six digits of GB/T 2260.
  var code: Text?
  var level: PlaceLevelCode?
  /// Of a project, as are the next.
  var plan: Slug?
  var project: Slug?
  var kind: ProjectKindCode?
  /// The thing, by its slug in the links, or `plan/project`.
  var thing: Text?
  /// What is reported of it.
  var status: StatusCode?
  /// What is promised or sought next.
  var aim: AimShape?
  /// What the checks on promises find.
  var checks: [CheckCode]?
  /// Of the latest statement in the plan.
  var stage: StageCode?
  var mode: ModeCode?
  var date: DateText?
  var industry: Text?
  /// The entity that links make of it.
  var entity: Slug?
  var places: [PlaceShape]?
  /// The places that have no coordinates; a line goes straight past them.
  var missing: [PlaceShape]?
  /// The abolished places that are shown at their successors.
  var inferred: [PlaceShape]?
}

extension Coordinate {
  var position: [Double] { [longitude, latitude] }
}
