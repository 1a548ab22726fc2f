import PlanCore

/// Turns the bytes of one places file into places, or reports everything that is
/// wrong with them.
package struct PlacesFileReader: Sendable {
  private let known: PlaceRegister
  private let isCopy: Bool

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - known: The places of other files, which these may belong to.
  ///   - isCopy: Whether the file may hold places that are known.
  init(known: PlaceRegister, isCopy: Bool = false) {
    self.known = known
    self.isCopy = isCopy
  }

  /// Creates a reader of a single file.
  package init() {
    self.init(known: PlaceRegister())
  }

  /// Reads the bytes of a file, which problems call `file`.
  package func read(_ bytes: [UInt8], file: String) -> PlacesReading {
    let syntax = FileSyntax(bytes, file: file)
    var places: [PlacesReading.Entry] = []
    if let root = syntax.root {
      var decoder = PlacesDecoder(file: file, known: known, isCopy: isCopy)
      let read = decoder.places(root)
      places = zip(read, syntax.locations(of: read.map(\.1))).map { read, location in
        PlacesReading.Entry(place: read.0, location: location)
      }
      decoder.finish()
    }
    return PlacesReading(
      entries: places, problems: syntax.problems(), warnings: syntax.warnings())
  }
}

/// The result of reading one places file.
package struct PlacesReading {
  struct Entry {
    let place: Place
    let location: FileLocation
  }

  let entries: [Entry]
  /// The problems, in the order of the file.
  package let problems: [LibraryProblem]
  /// What a writer should look at again, in the order of the file.
  package let warnings: [LibraryProblem]

  /// The places that could be read, even when others could not.
  ///
  /// A plan is read all the better with them; the problems are reported anyway.
  package var places: [Place] { entries.map(\.place) }
}

/// The places of all files read so far and their positions.
struct PlaceRegister {
  private(set) var places: [Place] = []
  private var locations: [Identifier<Place>: FileLocation] = [:]

  /// Where the place with the slug `id` is defined, or `nil` when there is none.
  subscript(id: Identifier<Place>) -> FileLocation? { locations[id] }

  /// Adds the places of one file, which do not hold any of the earlier slugs.
  mutating func add(_ reading: PlacesReading) {
    for entry in reading.entries where locations[entry.place.id] == nil {
      places.append(entry.place)
      locations[entry.place.id] = entry.location
    }
  }
}
