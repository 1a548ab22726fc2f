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
    loading.readLinks(files.compactMap(\.links))
    return loading.library
  }

  /// Reads one plan, places or links file against the library, and returns what is
  /// wrong with it.
  ///
  /// A plan may name the places of the library and those of its own folder,
  /// and the plans of the library. Slugs that the library has too are no
  /// problem here: the file may be a newer copy of one in the library. The same
  /// holds for links, which may also be about the plans of their own folder.
  package func check(_ file: String) -> [LibraryProblem] {
    reading(file).problems
  }

  /// Reads one plan file against the library, without adding it: another version of a
  /// plan, or a draft.
  ///
  /// - Returns: The plan, or `nil` when anything is wrong with the file, and what that is.
  package func plan(inFile file: String) -> (plan: Plan?, problems: [LibraryProblem]) {
    let loading = reading(file, as: .plan)
    return (loading.candidate, loading.problems)
  }

  private func reading(_ file: String, as kind: FileLayout.Kind? = nil) -> LibraryLoading {
    var loading = LibraryLoading()
    let files = loading.list(folders)
    let layout = FileLayout(file)
    loading.readPlaces(files.compactMap(\.places))
    switch kind ?? layout.kind {
    case .places:
      loading.problems = []
      loading.check(places: file)
    case .plan:
      if FileSystem.exists(layout.placesFile) { loading.readPlaces([layout.placesFile]) }
      loading.readPlans(files.flatMap(\.plans))
      loading.problems = []
      loading.check(plan: file)
    case .links:
      let own = loading.listOwn(LibraryFolder(path: layout.folder), besides: files)
      loading.readPlaces(own.compactMap(\.places))
      loading.readPlans((files + own).flatMap(\.plans))
      loading.readLinks(files.compactMap(\.links))
      loading.problems = []
      loading.check(links: file)
    }
    return loading
  }
}
