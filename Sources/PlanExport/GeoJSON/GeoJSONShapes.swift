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
  let feature: String
  let name: String
  var code: String?
  var level: String?
  var plan: String?
  var project: String?
  var kind: String?
  var stage: String?
  var mode: String?
  var date: String?
  var industry: String?
  var entity: String?
  var places: [PlaceShape]?
  /// The places of a line that have no coordinates; the line goes straight past them.
  var missing: [PlaceShape]?
}

extension Coordinate {
  var position: [Double] { [longitude, latitude] }
}
