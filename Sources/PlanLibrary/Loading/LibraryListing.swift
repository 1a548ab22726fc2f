import PlanCore

/// The files of a library, before any is read.
package struct LibraryListing: Sendable {
  /// One of the folders.
  package struct Folder: Sendable {
    /// Its position among the folders that were named, from 0, independent of the others.
    package let number: Int
    /// Its files.
    package let files: LibraryFolder.Files

    /// Creates a folder from its parts.
    package init(number: Int, files: LibraryFolder.Files) {
      self.number = number
      self.files = files
    }
  }

  /// The folders that could be listed, each once, in the order in which they are read.
  package let folders: [Folder]
  /// Why others could not be listed.
  package let problems: [LibraryProblem]

  /// The paths of the places files, in the order in which they are read.
  package var placesFiles: [String] { folders.compactMap(\.files.places) }

  /// The paths of the links files, in the order in which they are read.
  package var linksFiles: [String] { folders.compactMap(\.files.links) }

  /// What was listed before, when no folder has changed since.
  package init(asBefore folders: [Folder]) {
    self.folders = folders
    problems = []
  }

  /// Lists the files of folders; one that is named twice is listed once.
  init(_ named: [LibraryFolder], problems earlier: [LibraryProblem]) {
    var problems = earlier
    var seen: Set<FileStatus.Identity> = []
    var folders: [Folder] = []
    for (number, folder) in named.enumerated() {
      do throws(LibraryProblem.Fault) {
        let identity = try FileSystem.status(of: folder.path).identity
        guard seen.insert(identity).inserted else { continue }
        folders.append(Folder(number: number, files: try folder.files()))
      } catch {
        problems.append(LibraryProblem(file: folder.path, keyPath: "", fault: error))
      }
    }
    self.folders = folders
    self.problems = problems
  }
}
