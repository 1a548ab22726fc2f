import PlanCore
import PlanPlatform

extension LibraryLoader {
  /// Reads plan, places and links files against the library, and returns what is wrong with them,
  /// or should be looked at again, in their order.
  ///
  /// A plan may name the places of the library and those of its own folder,
  /// and the plans of the library. Slugs that the library has too are no
  /// problem here: the file may be a newer copy of one in the library. The same
  /// holds for links, which may also be about the plans of their own folder.
  ///
  /// What the files are checked against is read once, and its plans only if a file refers to any.
  package func check(_ files: [String]) -> [LibraryProblem] {
    var context = CheckingContext(self)
    let readers = files.map { context.reader(for: FileLayout($0)) }
    let checked = parallelMap(Array(zip(files, readers))) { file, reader in
      reader.map { CheckedPlanFile(ReadPlanFile(file, by: $0)) }
    }
    return zip(files, checked).flatMap { file, plan in
      if let plan { return plan.problems + context.missing(in: plan) + plan.warnings }
      return context.check(otherFile: file)
    }
  }

  /// Reads one plan file against the library, without adding it: another version of a
  /// plan, or a draft.
  ///
  /// - Returns: The plan, or `nil` when anything is wrong with the file, what that is, and what
  ///   should be looked at again.
  package func plan(
    inFile file: String
  ) -> (plan: Plan?, problems: [LibraryProblem], warnings: [LibraryProblem]) {
    var context = CheckingContext(self)
    let layout = FileLayout(file)
    let read = ReadPlanFile(file, by: context.planReader(for: layout))
    let checked = CheckedPlanFile(read)
    return (
      read.reading?.plan, checked.problems + context.missing(in: checked), checked.warnings
    )
  }
}

/// A plan file that has been checked, without its plan.
private struct CheckedPlanFile: PlanFileFacts, Sendable {
  let problems: [LibraryProblem]
  let warnings: [LibraryProblem]
  let slug: Identifier<Plan>?
  let holdsPlan: Bool
  private let owned: PlanMention?
  private let named: [PlanMention]

  init(_ file: ReadPlanFile) {
    problems = file.problems
    warnings = file.reading?.warnings ?? []
    slug = file.slug
    holdsPlan = file.holdsPlan
    owned = file.declaration()
    named = file.mentions()
  }

  var references: [Identifier<Plan>] { named.map(\.id) }
  func declaration() -> PlanMention? { owned }
  func mentions() -> [PlanMention] { named }
}

/// What files are checked against, each part read when it is first needed.
private struct CheckingContext {
  private let loader: LibraryLoader
  private let listing: LibraryListing
  private let places: PlacesLoading
  /// The places for the plans of a folder, by the path of its own places file.
  private var gazetteers: [String: Gazetteer] = [:]
  private var slugs: Set<Identifier<Plan>>?

  init(_ loader: LibraryLoader) {
    self.loader = loader
    listing = loader.list()
    places = loader.places(of: listing)
  }

  /// The reader for a file by its name, or `nil` for one that holds no plan.
  mutating func reader(for layout: FileLayout) -> PlanFileReader? {
    layout.kind == .plan ? planReader(for: layout) : nil
  }

  /// A reader that knows the places of the library and those beside a file.
  mutating func planReader(for layout: FileLayout) -> PlanFileReader {
    if let known = gazetteers[layout.placesFile] { return PlanFileReader(gazetteer: known) }
    var places = self.places
    if FileSystem.exists(layout.placesFile) { places.add(file: layout.placesFile) }
    gazetteers[layout.placesFile] = places.gazetteer
    return PlanFileReader(gazetteer: places.gazetteer)
  }

  /// The problems of a file that refers to plans which are not there.
  mutating func missing(in file: CheckedPlanFile) -> [LibraryProblem] {
    guard !file.references.isEmpty else { return [] }
    let slugs =
      self.slugs
      ?? Set(loader.plans(of: listing, gazetteer: places.gazetteer).compactMap(\.slug))
    self.slugs = slugs
    let known = slugs.union([file.slug].compactMap { $0 })
    return missingReferences(of: file, among: known, isKnown: known.contains)
  }

  /// What is wrong with a file with places or links, or should be looked at again.
  func check(otherFile file: String) -> [LibraryProblem] {
    do throws(LibraryProblem.Fault) {
      let bytes = try contents(ofFile: file).bytes
      let layout = FileLayout(file)
      guard layout.kind == .links else {
        let reading = PlacesFileReader(known: places.register, isCopy: true)
          .read(bytes, file: file)
        return reading.problems + reading.warnings
      }
      // The folder is listed once, even when it is one of the library's.
      let listing = loader.list(adding: [LibraryFolder(path: layout.folder)])
      let files = loader.plans(of: listing, gazetteer: loader.places(of: listing).gazetteer)
      let links = loader.links(
        in: self.listing.linksFiles, between: files, LibraryValidation(files))
      return links.check(bytes, file: file)
    } catch {
      return [LibraryProblem(file: file, keyPath: "", fault: error)]
    }
  }
}
