import PlanCore
import PlanPlatform

/// Reads folders into a library.
package struct LibraryLoader: Sendable {
  private let folders: [LibraryFolder]
  /// Where no bundled library was found, or `nil` when there is one.
  private let missingBundle: [String]?
  /// The places of all China, which are in the first folder.
  package let nation: NationalPlaces?

  /// Creates a loader for folders, the bundled one first.
  package init(folders: [LibraryFolder]) {
    self.folders = folders
    missingBundle = nil
    nation = folders.first?.nation
  }

  /// Creates a loader for the folders of an installation.
  package init(_ locations: LibraryLocations) {
    folders = locations.folders
    missingBundle =
      switch locations.bundle {
      case .found: nil
      case .missing(let lookedIn): lookedIn
      }
    nation =
      switch locations.bundle {
      case .found(let bundle): bundle.nation
      case .missing: nil
      }
  }

  /// The paths of the folders, in the order in which they are read.
  package var paths: [String] { folders.map(\.path) }

  /// Whether there is a problem before any folder is examined.
  package var lacksBundle: Bool { missingBundle != nil }

  /// Lists the files without reading any.
  package func list() -> LibraryListing {
    list(adding: [])
  }

  /// Lists the files, and after them those of further folders.
  func list(adding others: [LibraryFolder]) -> LibraryListing {
    LibraryListing(
      folders + others,
      problems: missingBundle.map { lookedIn in
        [
          LibraryProblem(
            file: "metroplan", keyPath: "", fault: .noBundledLibrary(lookedIn: lookedIn))
        ]
      } ?? [])
  }

  /// Reads everything; what cannot be read is among ``Library/problems``.
  ///
  /// - Parameter progress: Called after every plan's file with the number of those that are read,
  ///   of all, and a way to the library so far, which costs about as much as one of its plans
  ///   for every hundred.
  package func load(
    progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void = { _, _, _ in }
  ) -> Library {
    let listing = list()
    let places = places(of: listing)
    let reader = PlanFileReader(gazetteer: places.gazetteer)
    let listed = listing.folders.flatMap(\.files.plans)
    var files: [ReadPlanFile] = []
    for file in listed {
      files.append(ReadPlanFile(file, by: reader))
      progress(files.count, listed.count) { library(of: listing, places, files) }
    }
    return library(of: listing, places, files)
  }

  private func library(
    of listing: LibraryListing, _ places: PlacesLoading, _ files: [ReadPlanFile]
  ) -> Library {
    let judgement = LibraryValidation(files)
    let links = links(in: listing.linksFiles, between: files, judgement)
    let named = files.flatMap { $0.reading?.nationalPlaces ?? [] }
    return Library(
      plans: judgement.plans(of: files), gazetteer: places.gazetteer.adopting(named),
      links: links.register.table,
      problems: listing.problems + places.problems + judgement.problems + links.problems,
      warnings: places.warnings + files.flatMap { $0.reading?.warnings ?? [] } + links.warnings)
  }

  /// Reads the places; a reader's plans may be about those of any folder.
  func places(of listing: LibraryListing) -> PlacesLoading {
    var places = PlacesLoading(nation: nation)
    for file in listing.placesFiles { places.add(file: file) }
    return places
  }

  /// Reads the plans, on several threads.
  func plans(of listing: LibraryListing, gazetteer: Gazetteer) -> [ReadPlanFile] {
    let reader = PlanFileReader(gazetteer: gazetteer)
    return parallelMap(listing.folders.flatMap(\.files.plans)) { ReadPlanFile($0, by: reader) }
  }

  /// Reads the links, which are about the plans of any folder.
  func links(
    in linksFiles: [String], between plans: [ReadPlanFile], _ judgement: LibraryValidation
  ) -> LinksLoading {
    let index = ItemIndex(plans: judgement.plans(of: plans), others: plans.compactMap(\.slug))
    var links = LinksLoading(index: index)
    for file in linksFiles { links.add(file: file) }
    return links
  }

  /// Where each folder has its links, if it has any.
  package var linksFiles: [String] { folders.map(\.linksFile) }

  /// Reads the links as they are stated, whether or not there is what they name.
  ///
  /// No folder is listed for it, which takes longer where there are many plans.
  ///
  /// - Returns: The links, and whether all files could be read: with more memory, or another time,
  ///   there may be more of them in the same files.
  package func statedLinks() -> (table: LinkTable, areWhole: Bool) {
    var links = LinksLoading(index: .trusting)
    for folder in folders where FileSystem.exists(folder.linksFile) {
      links.add(file: folder.linksFile)
    }
    return (links.register.table, !links.problems.contains { $0.fault.isOfSystem })
  }

  /// Reads the links between plans that are known already.
  ///
  /// - Parameters:
  ///   - plans: The plans that count.
  ///   - others: The plans whose files have problems.
  package func links(
    between plans: [Plan], others: [Identifier<Plan>]
  ) -> (table: LinkTable, problems: [LibraryProblem]) {
    var links = LinksLoading(index: ItemIndex(plans: plans, others: others))
    for file in list().linksFiles { links.add(file: file) }
    return (links.register.table, links.problems)
  }
}

extension LibraryValidation {
  /// The plans that count of files that have been read.
  fileprivate func plans(of read: [ReadPlanFile]) -> [Plan] {
    files.compactMap { read[$0].reading?.plan }
  }
}
