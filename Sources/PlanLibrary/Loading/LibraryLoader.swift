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

  /// Reads everything; what cannot be read is among ``Library/problems``.
  package func load() -> Library {
    var loading = LibraryLoading()
    if let missingBundle {
      loading.problems.append(
        LibraryProblem(
          file: "metroplan", keyPath: "", fault: .noBundledLibrary(lookedIn: missingBundle)))
    }
    // A reader's plans may be about places of any folder.
    let files = loading.list(folders)
    loading.readPlaces(files.compactMap(\.places))
    loading.readPlans(files.flatMap(\.plans))
    return loading.library
  }

  /// Reads one plan or places file against the library, and returns what is
  /// wrong with it.
  ///
  /// A plan may name the places of the library and those of its own folder,
  /// and the plans of the library. Slugs that the library has too are no
  /// problem here: the file may be a newer copy of one in the library.
  package func check(_ file: String) -> [LibraryProblem] {
    var loading = LibraryLoading()
    let files = loading.list(folders)
    let layout = FileLayout(file)
    loading.readPlaces(files.compactMap(\.places))
    if layout.isPlaces {
      loading.problems = []
      loading.check(places: file)
    } else {
      if FileSystem.exists(layout.placesFile) { loading.readPlaces([layout.placesFile]) }
      loading.readPlans(files.flatMap(\.plans))
      loading.problems = []
      loading.check(plan: file)
    }
    return loading.problems
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

/// A library that is being read.
private struct LibraryLoading {
  var problems: [LibraryProblem] = []
  private var places = PlaceRegister()
  private var plans: [Plan] = []
  /// The plans of all files, those with problems included, and where they stand.
  private var owners: [Identifier<Plan>: FileLocation] = [:]

  var library: Library {
    Library(plans: plans, gazetteer: gazetteer, problems: problems)
  }

  /// Lists the files of folders; one that is named twice is read once.
  mutating func list(_ folders: [LibraryFolder]) -> [LibraryFolder.Files] {
    var seen: Set<FileStatus.Identity> = []
    var lists: [LibraryFolder.Files] = []
    for folder in folders {
      do throws(LibraryProblem.Fault) {
        let identity = try FileSystem.status(of: folder.path).identity
        if seen.insert(identity).inserted { lists.append(try folder.files()) }
      } catch {
        problems.append(LibraryProblem(file: folder.path, keyPath: "", fault: error))
      }
    }
    return lists
  }

  mutating func readPlaces(_ files: [String]) {
    for file in files {
      guard let bytes = bytes(of: file) else { continue }
      let reading = PlacesFileReader(known: places).read(bytes, file: file)
      places.add(reading)
      problems += reading.problems
    }
  }

  mutating func readPlans(_ files: [String]) {
    let reader = PlanFileReader(gazetteer: gazetteer)
    var references: [(Identifier<Plan>, FileLocation)] = []
    for file in files {
      guard let bytes = bytes(of: file) else { continue }
      let reading = reader.read(bytes, file: file)
      problems += reading.problems
      references += reading.planReferences
      addOwner(reading.id)
      // A plan that cannot be read does not keep another one out.
      if let plan = reading.plan, !plans.contains(where: { $0.id == plan.id }) {
        plans.append(plan)
      }
    }
    checkReferences(references)
  }

  /// Reads a file of places without adding them.
  mutating func check(places file: String) {
    guard let bytes = bytes(of: file) else { return }
    problems += PlacesFileReader(known: places, isCopy: true).read(bytes, file: file).problems
  }

  /// Reads a file with a plan without adding it.
  mutating func check(plan file: String) {
    guard let bytes = bytes(of: file) else { return }
    let reading = PlanFileReader(gazetteer: gazetteer).read(bytes, file: file)
    problems += reading.problems
    if let (id, location) = reading.id { owners[id] = location }
    checkReferences(reading.planReferences)
  }

  private var gazetteer: Gazetteer { Gazetteer(places: places.places) }

  /// Takes note of a plan's slug; one that is taken is a problem.
  private mutating func addOwner(_ id: (Identifier<Plan>, FileLocation)?) {
    guard let (id, location) = id else { return }
    if let owner = owners[id] {
      problems.append(
        location.problem(
          .duplicateIdentifier(id.rawValue, firstFile: owner.file, firstLine: owner.line)))
    } else {
      owners[id] = location
    }
  }

  /// Notes documents whose plan no file holds; the plans that name them are good all the same.
  private mutating func checkReferences(_ references: [(Identifier<Plan>, FileLocation)]) {
    for (id, location) in references where owners[id] == nil {
      let nearest = nearestName(to: id.rawValue, among: owners.keys.sorted().map(\.rawValue))
      problems.append(
        location.problem(.unknownReference(id.rawValue, to: .plan, nearest: nearest)))
    }
  }

  private mutating func bytes(of file: String) -> [UInt8]? {
    do throws(LibraryProblem.Fault) {
      return try contents(ofFile: file)
    } catch {
      problems.append(LibraryProblem(file: file, keyPath: "", fault: error))
      return nil
    }
  }
}
