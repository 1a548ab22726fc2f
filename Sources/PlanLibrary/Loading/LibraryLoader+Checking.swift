import PlanCore

extension LibraryLoader {
  /// Reads one plan, places or links file against the library, and returns what is
  /// wrong with it.
  ///
  /// A plan may name the places of the library and those of its own folder,
  /// and the plans of the library. Slugs that the library has too are no
  /// problem here: the file may be a newer copy of one in the library. The same
  /// holds for links, which may also be about the plans of their own folder.
  package func check(_ file: String) -> [LibraryProblem] {
    let layout = FileLayout(file)
    do throws(LibraryProblem.Fault) {
      switch layout.kind {
      case .plan:
        let checked = plan(inFile: file)
        return checked.problems + checked.warnings
      case .places: return check(places: try contents(ofFile: file).bytes, file: file)
      case .links:
        let folder = LibraryFolder(path: layout.folder)
        return check(links: try contents(ofFile: file).bytes, file: file, in: folder)
      }
    } catch {
      return [LibraryProblem(file: file, keyPath: "", fault: error)]
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
    let listing = list()
    var places = places(of: listing)
    let layout = FileLayout(file)
    if FileSystem.exists(layout.placesFile) { places.add(file: layout.placesFile) }
    let slugs = plans(of: listing, gazetteer: places.gazetteer).compactMap(\.slug)
    let checked = ReadPlanFile(file, by: PlanFileReader(gazetteer: places.gazetteer))
    let known = Set(slugs + [checked.slug].compactMap { $0 })
    let missing = missingReferences(of: checked, among: known, isKnown: known.contains)
    return (
      checked.reading?.plan, checked.problems + missing, checked.reading?.warnings ?? []
    )
  }

  private func check(places bytes: [UInt8], file: String) -> [LibraryProblem] {
    let known = places(of: list()).register
    return PlacesFileReader(known: known, isCopy: true).read(bytes, file: file).problems
  }

  private func check(
    links bytes: [UInt8], file: String, in folder: LibraryFolder
  ) -> [LibraryProblem] {
    // The folder is listed once, even when it is one of the library's.
    let listing = list(adding: [folder])
    let files = plans(of: listing, gazetteer: places(of: listing).gazetteer)
    let links = links(in: list().linksFiles, between: files, LibraryValidation(files))
    return links.check(bytes, file: file)
  }
}
