/// 地方: an administrative unit of GB/T 2260, or a geographical area that plans name.
public struct Place: Hashable, Sendable, Identifiable {
  /// The slug by which plans refer to the place.
  public let id: Identifier<Place>
  /// The six-digit code of GB/T 2260, or `nil` for an area that has none.
  public let code: String?
  /// The full name: 洛阳市.
  public let name: String
  /// The administrative level.
  public let level: PlaceLevel
  /// The unit that the place belongs to, or `nil` for a province or an area across provinces.
  public let parent: Identifier<Place>?
  /// Other names: 洛阳.
  public let aliases: [String]
  /// The one-character forms used in joined names such as 洛济焦.
  public let abbreviations: [String]
  /// The first day of the unit under this code, or `nil` when not recorded.
  public let validFrom: PartialDate?
  /// The last day of an abolished unit, or `nil` while it exists.
  public let validTo: PartialDate?
  /// The unit that took an abolished one over.
  public let successor: Identifier<Place>?
  /// Where the place is, or `nil` when not recorded.
  public let coordinate: Coordinate?

  /// Creates a place from its parts.
  public init(
    id: Identifier<Place>, code: String? = nil, name: String, level: PlaceLevel,
    parent: Identifier<Place>? = nil, aliases: [String] = [], abbreviations: [String] = [],
    validFrom: PartialDate? = nil, validTo: PartialDate? = nil,
    successor: Identifier<Place>? = nil, coordinate: Coordinate? = nil
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.aliases = aliases
    self.abbreviations = abbreviations
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
    self.coordinate = coordinate
  }
}

extension Place {
  /// The short name readers know: 洛阳.
  package var shortName: String { aliases.first ?? name }
}

/// A point on the WGS 84 ellipsoid.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east, -180...180.
  public let longitude: Double
  /// Degrees north, -90...90.
  public let latitude: Double

  /// Creates a point, or returns `nil` when an angle is out of range.
  public init?(longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    self.longitude = longitude
    self.latitude = latitude
  }
}
