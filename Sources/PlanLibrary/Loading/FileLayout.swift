/// How a file stands in its folder.
struct FileLayout {
  enum Kind {
    case plan
    case places
    case links
  }

  /// What it holds.
  let kind: Kind
  /// The folder that it stands in.
  let folder: String
  /// The path of the places that come with a plan, whether they exist or not.
  let placesFile: String

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    let isInPlans = parts.dropLast().last == "plans"
    kind =
      switch parts.last.map(String.init) {
      case LibraryFolder.placesFile where !isInPlans: .places
      case LibraryFolder.linksFile where !isInPlans: .links
      default: .plan
      }
    self.folder = folder.isEmpty ? "." : folder
    placesFile = folder + (isInPlans ? "../" : "") + LibraryFolder.placesFile
  }
}
