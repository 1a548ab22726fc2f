import PlanCore

/// Turns the bytes of one links file into entities, or reports everything that is
/// wrong with them.
struct LinksFileReader {
  private let index: ItemIndex
  private let known: LinkRegister
  private let isCopy: Bool

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - index: What links may refer to.
  ///   - known: The entities of other files, to which this one may add.
  ///   - isCopy: Whether the file may hold entities that are known.
  init(index: ItemIndex, known: LinkRegister = LinkRegister(), isCopy: Bool = false) {
    self.index = index
    self.known = known
    self.isCopy = isCopy
  }

  /// Reads the bytes of a file, which problems call `file`.
  func read(_ bytes: [UInt8], file: String) -> LinksReading {
    let syntax = FileSyntax(bytes, file: file)
    var reading = LinksReading()
    if let root = syntax.root {
      var decoder = LinksDecoder(file: file, index: index, known: known, isCopy: isCopy)
      decoder.read(root)
      reading.entities = Array(
        zip(decoder.entities.map(\.entity), syntax.locations(of: decoder.entities.map(\.slug))))
      reading.additions = decoder.additions
      reading.separations = decoder.separations
      let identities = Array(decoder.identities)
      reading.identities = zip(identities, syntax.locations(of: identities.map(\.value.value)))
        .map { ($0.key, $0.value.entity, $1) }
    }
    reading.problems = syntax.problems()
    reading.warnings = syntax.warnings()
    return reading
  }
}

/// The result of reading one links file.
///
/// What can be read counts, even when the file has problems too.
struct LinksReading {
  var entities: [(entity: Entity, location: FileLocation)] = []
  var additions: [LinkAddition] = []
  var separations: [Separation] = []
  /// Which item is which entity, and where the file says so.
  var identities: [(item: ItemReference, entity: Identifier<Entity>, location: FileLocation)] = []
  /// The problems, in the order of the file.
  var problems: [LibraryProblem] = []
  /// What a writer should look at again, in the order of the file.
  var warnings: [LibraryProblem] = []
}
