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
