import PlanCore

/// Reads the values of one places file; its keys are those of ``PlacesKeys``.
struct PlacesDecoder {
  private let known: PlaceRegister
  private let isCopy: Bool
  private var slugs: SlugTable
  private var parents = ParentTable()
  private var successors = ParentTable()

  init(file: String, known: PlaceRegister, isCopy: Bool) {
    self.known = known
    self.isCopy = isCopy
    slugs = SlugTable(file: file)
  }

  /// Notes what only shows once everything has been read.
  func finish() {
    let others = known.places.lazy.map(\.id.rawValue)
    slugs.checkReferences(besides: others) { slug in
      Identifier<Place>(slug).map { known[$0] != nil } ?? false
    }
    parents.checkCycles()
    successors.checkCycles()
  }

  /// Reads the file; gives the places with the values that their slugs are.
  mutating func places(_ value: Value) -> [(Place, Value)] {
    guard let fields = MappingReader<PlacesKeys.File>(value) else { return [] }
    return fields[.places]?.entries { place($0) } ?? []
  }

  private mutating func place(_ value: Value) -> (Place, Value)? {
    guard let fields = MappingReader<PlacesKeys.Place>(value) else { return nil }
    let id: Identifier<Place>? = slugs.declare(.place, fields[.id])
    let isTaken = reportTaken(id, at: fields[.id])
    let code = fields[.code]?.placeCode()
    let name = fields[.name]?.text()
    let level = fields[.level]?.code(PlaceLevel.self)
    let parent: Identifier<Place>? = slugs.refer(to: .place, fields[.parent])
    parents.add(id?.rawValue, parent: parent?.rawValue, at: fields[.parent])
    let aliases = fields.texts(.aliases)
    let abbreviations = fields.texts(.abbreviations)
    let validFrom = fields[.validFrom]?.date()
    let validTo = fields[.validTo]?.date()
    if let validFrom, let validTo, validTo.isSurelyBefore(validFrom) {
      fields[.validTo]?.report(.conflict(.endBeforeStart))
    }
    let successor: Identifier<Place>? = slugs.refer(to: .place, fields[.successor])
    successors.add(id?.rawValue, parent: successor?.rawValue, at: fields[.successor])
    let coordinate = coordinate(longitude: fields[.longitude], latitude: fields[.latitude])
    guard !isTaken, let id, let name, let level, let slug = fields[.id] else { return nil }
    let place = Place(
      id: id, code: code, name: name, level: level, parent: parent, aliases: aliases,
      abbreviations: abbreviations, validFrom: validFrom, validTo: validTo, successor: successor,
      coordinate: coordinate)
    return (place, slug)
  }

  /// Notes that an earlier file has a place with this slug, which counts.
  private func reportTaken(_ id: Identifier<Place>?, at value: Value?) -> Bool {
    guard !isCopy, let id, let value, let owner = known[id] else { return false }
    value.report(
      .duplicateIdentifier(id.rawValue, firstFile: owner.file, firstLine: owner.line))
    return true
  }

  private func coordinate(longitude: Value?, latitude: Value?) -> Coordinate? {
    let east = longitude?.degrees(as: .longitude, within: 180)
    let north = latitude?.degrees(as: .latitude, within: 90)
    guard (longitude == nil) == (latitude == nil) else {
      (longitude ?? latitude)?.report(.conflict(.halfCoordinate))
      return nil
    }
    guard let east, let north else { return nil }
    return Coordinate(longitude: east, latitude: north)
  }
}

extension Value {
  /// Six digits.
  fileprivate func placeCode() -> String? {
    text(as: .placeCode) { $0.utf8.count == 6 && $0.utf8.allSatisfy(isDigit) ? $0 : nil }
  }

  /// An angle of at most `limit` degrees to either side.
  fileprivate func degrees(as notation: LibraryProblem.Notation, within limit: Double) -> Double? {
    text(as: notation) { text in
      decimal(text).flatMap { (-limit...limit).contains($0) ? $0 : nil }
    }
  }
}

/// The keys of places files, one table for each kind of mapping.
///
/// `data/places.schema.json` says the same for editors; a test compares the two.
enum PlacesKeys {
  /// The file itself.
  enum File: String, MappingKey {
    case places

    static let definition = "places"
    static let required: [Self] = [.places]
  }

  enum Place: String, MappingKey {
    case id, code, name, level, parent, aliases, abbreviations, validFrom, validTo, successor
    case longitude, latitude

    static let definition = "place"
    static let required: [Self] = [.id, .name, .level]
  }

  /// All tables, for the test.
  static let all: [any MappingKey.Type] = [File.self, Place.self]
}
