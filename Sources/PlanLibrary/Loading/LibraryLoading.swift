import PlanCore

/// A library that is being read.
struct LibraryLoading {
  var problems: [LibraryProblem] = []
  private var places = PlaceRegister()
  private var plans: [Plan] = []
  private var links = LinkRegister()
  /// The plan that was read without being added.
  private(set) var candidate: Plan?
  /// The plans of all files, those with problems included, and where they stand.
  private var owners: [Identifier<Plan>: FileLocation] = [:]

  var library: Library {
    Library(plans: plans, gazetteer: gazetteer, links: links.table, problems: problems)
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

  /// Lists the files of a folder, unless they are among `others`.
  mutating func listOwn(
    _ folder: LibraryFolder, besides others: [LibraryFolder.Files]
  ) -> [LibraryFolder.Files] {
    list([folder]).filter { !others.contains($0) }
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

  /// Reads the links, which are about plans that have been read.
  mutating func readLinks(_ files: [String]) {
    let index = itemIndex
    for file in files {
      guard let bytes = bytes(of: file) else { continue }
      let reading = LinksFileReader(index: index, known: links).read(bytes, file: file)
      problems += reading.problems
      links.add(reading)
    }
  }

  /// Reads a file of links without adding them.
  mutating func check(links file: String) {
    guard let bytes = bytes(of: file) else { return }
    problems +=
      LinksFileReader(index: itemIndex, known: links, isCopy: true).read(bytes, file: file)
      .problems
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
    candidate = reading.plan
    if let (id, location) = reading.id { owners[id] = location }
    checkReferences(reading.planReferences)
  }

  private var itemIndex: ItemIndex { ItemIndex(plans: plans, others: owners.keys) }

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
