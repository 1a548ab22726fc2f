import PlanCore

/// Reads folders into a library.
package struct LibraryLoader: Sendable {
  private let folders: [LibraryFolder]
  /// Where no bundled library was found, or `nil` when there is one.
  private let missingBundle: [String]?

  /// Creates a loader for folders, the bundled one first.
  package init(folders: [LibraryFolder]) {
    self.folders = folders
    missingBundle = nil
  }

  /// Creates a loader for the folders of an installation.
  package init(_ locations: LibraryLocations) {
    folders = locations.folders
    missingBundle =
      switch locations.bundle {
      case .found: nil
      case .missing(let lookedIn): lookedIn
      }
  }

  /// The paths of the folders, in the order in which they are read.
  package var paths: [String] { folders.map(\.path) }

  /// Lists the files without reading any.
  package func list() -> LibraryListing {
    LibraryListing(
      folders,
      problems: missingBundle.map { lookedIn in
        [
          LibraryProblem(
            file: "metroplan", keyPath: "", fault: .noBundledLibrary(lookedIn: lookedIn))
        ]
      } ?? [])
  }

  /// Reads everything; what cannot be read is among ``Library/problems``.
  package func load() -> Library {
    let listing = list()
    let places = places(of: listing)
    let files = plans(of: listing, gazetteer: places.gazetteer)
    let judgement = LibraryJudgement(files)
    return Library(
      plans: judgement.files.compactMap { files[$0].reading?.plan }, gazetteer: places.gazetteer,
      problems: listing.problems + places.problems + judgement.problems)
  }

  /// Reads one plan or places file against the library, and returns what is
  /// wrong with it.
  ///
  /// A plan may name the places of the library and those of its own folder,
  /// and the plans of the library. Slugs that the library has too are no
  /// problem here: the file may be a newer copy of one in the library.
  package func check(_ file: String) -> [LibraryProblem] {
    let listing = list()
    let layout = FileLayout(file)
    var places = places(of: listing)
    do throws(LibraryProblem.Fault) {
      if layout.isPlaces {
        let bytes = try contents(ofFile: file).bytes
        let reader = PlacesFileReader(known: places.register, isCopy: true)
        return reader.read(bytes, file: file).problems
      }
    } catch {
      return [LibraryProblem(file: file, keyPath: "", fault: error)]
    }
    if FileSystem.exists(layout.placesFile) { places.add(file: layout.placesFile) }
    let slugs = plans(of: listing, gazetteer: places.gazetteer).compactMap(\.slug)
    let checked = ReadPlanFile(file, by: PlanFileReader(gazetteer: places.gazetteer))
    let known = Set(slugs + [checked.slug].compactMap { $0 })
    return checked.problems
      + missingReferences(of: checked, among: known, isKnown: known.contains)
  }

  /// Reads the places; a reader's plans may be about those of any folder.
  private func places(of listing: LibraryListing) -> PlacesLoading {
    var places = PlacesLoading()
    for file in listing.placesFiles { places.add(file: file) }
    return places
  }

  private func plans(of listing: LibraryListing, gazetteer: Gazetteer) -> [ReadPlanFile] {
    let reader = PlanFileReader(gazetteer: gazetteer)
    return listing.folders.flatMap(\.files.plans).map { ReadPlanFile($0, by: reader) }
  }
}

/// How a file stands in its folder.
private struct FileLayout {
  /// Whether it holds places; any other file holds a plan.
  let isPlaces: Bool
  /// The path of the places that come with a plan, whether they exist or not.
  let placesFile: String

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    let isInPlans = parts.dropLast().last == "plans"
    isPlaces = parts.last.map(String.init) == LibraryFolder.placesFile && !isInPlans
    placesFile = folder + (isInPlans ? "../" : "") + LibraryFolder.placesFile
  }
}
