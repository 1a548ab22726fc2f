import PlanCore

/// A folder with plan files and, perhaps, places that they need and links between them.
///
/// The plans are in its folder `plans`, or directly in it when there is no
/// such folder; the places in `places.yaml`, the links in `links.yaml`.
package struct LibraryFolder: Hashable, Sendable {
  /// The path as the reader named it.
  package let path: String

  /// Creates a folder; it is not examined yet.
  package init(path: String) {
    self.path = path
  }

  /// The files of a folder that are to be read.
  package struct Files: Sendable {
    /// The folder with the plan files.
    package var plansFolder: String
    /// The path from the library's folder to it: `plans/` or nothing.
    package var plansPrefix = ""
    /// The names of the plan files in it, ordered by their bytes.
    package var planNames = NameList()
    /// The places file, or `nil` when there is none.
    package var places: String?
    /// The links file, or `nil` when there is none.
    package var links: String?

    /// The files of a folder that has been listed before.
    package init(
      of folder: LibraryFolder, areInPlans: Bool, planNames: NameList, hasPlaces: Bool,
      hasLinks: Bool
    ) {
      self.init(plansFolder: folder.base)
      if areInPlans { stepIntoPlans(of: folder.base) }
      self.planNames = planNames
      if hasPlaces { places = "\(folder.base)/\(LibraryFolder.placesFile)" }
      if hasLinks { links = "\(folder.base)/\(LibraryFolder.linksFile)" }
    }

    fileprivate init(plansFolder: String) {
      self.plansFolder = plansFolder
    }

    fileprivate mutating func stepIntoPlans(of base: String) {
      plansFolder = "\(base)/plans"
      plansPrefix = "plans/"
    }

    /// The path of the plan file at an index in ``planNames``.
    package func plan(at index: Int) -> String { "\(plansFolder)/\(planNames[index])" }

    /// The paths of all plan files.
    package var plans: [String] { (0..<planNames.count).map(plan(at:)) }
  }

  /// Lists the files.
  ///
  /// Hidden ones are left out; editors keep their locks and copies there.
  func files() throws(LibraryProblem.Fault) -> Files {
    let names = try FileSystem.names(in: path)
    var files = Files(plansFolder: base)
    if names.contains(Self.placesFile) { files.places = "\(base)/\(Self.placesFile)" }
    if names.contains(Self.linksFile) { files.links = "\(base)/\(Self.linksFile)" }
    if names.contains("plans") {
      files.stepIntoPlans(of: base)
      files.planNames = try FileSystem.names(in: files.plansFolder).filter(Self.isPlanFile)
    } else {
      files.planNames = names.filter { Self.isPlanFile($0) && !Self.isOther($0) }
    }
    return files
  }

  static let placesFile = "places.yaml"
  private static let nationFile = "china.tsv"

  /// The places of all China that are bundled in the folder; read when one is first asked for.
  package var nation: NationalPlaces {
    let path = "\(base)/\(Self.nationFile)"
    return NationalPlaces { try? contents(ofFile: path).bytes }
  }
  static let linksFile = "links.yaml"

  /// Where its links are if it has any.
  var linksFile: String { "\(base)/\(Self.linksFile)" }

  /// The path without slashes at its end.
  fileprivate var base: String {
    var base = Substring(path)
    while base.hasSuffix("/") { base = base.dropLast() }
    return String(base)
  }

  private static func isPlanFile(_ name: ArraySlice<UInt8>) -> Bool {
    // Windows has names in capitals.
    name.first != UInt8(ascii: ".")
      && endings.contains { name.suffix($0.count).elementsEqual($0) { lowercase($0) == $1 } }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a file beside the plans holds places or links.
  private static func isOther(_ name: ArraySlice<UInt8>) -> Bool {
    others.contains { name.elementsEqual($0) }
  }

  private static let others = [placesFile, linksFile].map { Array($0.utf8) }
  private static let endings = [".yaml", ".yml"].map { Array($0.utf8) }
}

/// The position of a file in its folder.
struct FileLayout {
  enum Kind {
    case plan
    case places
    case links
  }

  /// What it holds.
  let kind: Kind
  /// The folder that contains it.
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
