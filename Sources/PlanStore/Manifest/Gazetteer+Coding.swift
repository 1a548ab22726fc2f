import PlanCore

/// Made once, as `allCases` makes a new array each time.
private let placeLevels = PlaceLevel.allCases

extension ByteWriter {
  /// Appends the places in their order.
  mutating func write(_ gazetteer: Gazetteer) {
    write(list: gazetteer.places) { $0.write($1) }
  }

  private mutating func write(_ place: Place) {
    write(place.id)
    write(optional: place.code) { $0.write($1) }
    write(place.name)
    write(place.level, in: placeLevels)
    write(optional: place.parent) { $0.write($1) }
    write(list: place.aliases) { $0.write($1) }
    write(list: place.abbreviations) { $0.write($1) }
    write(optional: place.validFrom) { $0.write($1) }
    write(optional: place.validTo) { $0.write($1) }
    write(optional: place.successor) { $0.write($1) }
    write(optional: place.coordinate) { writer, coordinate in
      writer.write(coordinate.longitude.bitPattern)
      writer.write(coordinate.latitude.bitPattern)
    }
  }
}

extension ByteReader {
  /// Takes places.
  mutating func gazetteer() throws(CacheDamage) -> Gazetteer {
    Gazetteer(places: try list { (reader) throws(CacheDamage) in try reader.place() })
  }

  private mutating func place() throws(CacheDamage) -> Place {
    Place(
      id: try identifier(), code: try optionalText(), name: try text(),
      level: try code(in: placeLevels),
      parent: try optionalIdentifier(), aliases: try texts(), abbreviations: try texts(),
      validFrom: try optional { (reader) throws(CacheDamage) in try reader.date() },
      validTo: try optional { (reader) throws(CacheDamage) in try reader.date() },
      successor: try optionalIdentifier(),
      coordinate: try optional { (reader) throws(CacheDamage) in try reader.coordinate() })
  }

  private mutating func optionalIdentifier() throws(CacheDamage) -> Identifier<Place>? {
    try optional { (reader) throws(CacheDamage) in try reader.identifier() }
  }

  private mutating func coordinate() throws(CacheDamage) -> Coordinate {
    let coordinate = Coordinate(
      longitude: Double(bitPattern: try number()), latitude: Double(bitPattern: try number()))
    guard let coordinate else { throw CacheDamage() }
    return coordinate
  }
}
