import PlanCore

/// A folder with plan files and, perhaps, places that they need and links between them.
///
/// The plans stand in its folder `plans`, or directly in it when there is no
/// such folder; the places in `places.yaml`, the links in `links.yaml`.
package struct LibraryFolder: Hashable, Sendable {
  /// The path as the reader named it.
  package let path: String

  /// Creates a folder; nothing is looked at yet.
  package init(path: String) {
    self.path = path
  }

  /// The files of a folder that are to be read.
  struct Files: Equatable {
    /// The plan files, ordered by the bytes of their names.
    var plans: [String] = []
    /// The places file, or `nil` when there is none.
    var places: String?
    /// The links file, or `nil` when there is none.
    var links: String?
  }

  /// Lists the files.
  ///
  /// Hidden ones are left out; editors keep their locks and copies there.
  func files() throws(LibraryProblem.Fault) -> Files {
    let names = try FileSystem.names(in: path)
    var files = Files()
    if names.contains(Self.placesFile) { files.places = "\(base)/\(Self.placesFile)" }
    if names.contains(Self.linksFile) { files.links = "\(base)/\(Self.linksFile)" }
    if names.contains("plans") {
      files.plans = try FileSystem.names(in: "\(base)/plans")
        .filter(Self.isPlanFile).map { "\(base)/plans/\($0)" }
    } else {
      files.plans = names.filter {
        Self.isPlanFile($0) && $0 != Self.placesFile && $0 != Self.linksFile
      }.map { "\(base)/\($0)" }
    }
    return files
  }

  static let placesFile = "places.yaml"
  static let linksFile = "links.yaml"

  private var base: String {
    var base = Substring(path)
    while base.hasSuffix("/") { base = base.dropLast() }
    return String(base)
  }

  private static func isPlanFile(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }
}
