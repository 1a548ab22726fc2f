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
  let geometry: GeometryShape
  let properties: PropertiesShape
}

/// Where a feature is; longitude before latitude, WGS 84.
enum GeometryShape: Encodable {
  case point(Coordinate)
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
    case .lineString(let coordinates):
      try container.encode("LineString", forKey: .type)
      try container.encode(coordinates.map(\.position), forKey: .coordinates)
    }
  }
}

/// What a feature is.
struct PropertiesShape: Encodable {
  /// `place`, `route` or `belt`.
  let feature: Keyword
  let name: Text
  /// Of a place, as are the next: six digits of GB/T 2260.
  var code: Text?
  var level: PlaceLevelCode?
  /// Of a line, as are the next.
  var plan: Slug?
  var project: Slug?
  var kind: ProjectKindCode?
  /// Of the latest statement.
  var stage: StageCode?
  var mode: ModeCode?
  var date: DateText?
  var industry: Text?
  /// The entity that links make of it.
  var entity: Slug?
  var places: [PlaceShape]?
  /// The places of a line that have no coordinates; the line goes straight past them.
  var missing: [PlaceShape]?
}

extension Coordinate {
  var position: [Double] { [longitude, latitude] }
}
