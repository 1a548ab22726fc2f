import PlanCore

/// Reads folders into a library.
package struct LibraryLoader: Sendable {
  private let folders: [LibraryFolder]

  /// Creates a loader for folders, the bundled one first.
  package init(folders: [LibraryFolder]) {
    self.folders = folders
  }

  /// Creates a loader for the folders of an installation.
  package init(_ locations: LibraryLocations) {
    self.init(folders: locations.folders)
  }

  /// Reads everything; what cannot be read is among ``Library/problems``.
  package func load() -> Library {
    Library()
  }

  /// Reads one plan or places file against the places of the library and
  /// returns what is wrong with it.
  package func check(_ file: String) -> [LibraryProblem] {
    []
  }
}
