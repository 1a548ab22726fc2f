import PlanCore
import PlanPlatform

/// Where the library of this installation and this reader is.
package struct LibraryLocations: Equatable, Sendable {
  /// The data that comes with the program.
  package enum Bundle: Equatable, Sendable {
    /// It is in this folder.
    case found(LibraryFolder)
    /// None of these folders holds plans.
    case missing(lookedIn: [String])
  }

  /// The data that comes with the program.
  package let bundle: Bundle
  /// The reader's own folders, in the order in which they are read.
  package let others: [LibraryFolder]

  /// All folders, the bundled one first.
  package var folders: [LibraryFolder] {
    switch bundle {
    case .found(let folder): [folder] + others
    case .missing: others
    }
  }

  /// Finds the folders from what is known about the process.
  ///
  /// - Parameters:
  ///   - environment: The environment variables.
  ///   - executable: The real path of the program, or `nil` when unknown.
  ///   - added: The folders of the command line, in order.
  ///   - exists: Whether there is anything at a path.
  package init(
    environment: [String: String], executable: String?, added: [String],
    exists: (String) -> Bool
  ) {
    let paths = EnvironmentPaths(environment)
    bundle = Self.bundle(paths: paths, executable: executable, exists: exists)
    let ownIfThere = paths.folders.data.flatMap { exists($0) ? [$0] : nil } ?? []
    others = (ownIfThere + paths.libraries + added).map(LibraryFolder.init(path:))
  }

  /// Finds the folders of this process.
  package static func current(adding added: [String] = []) -> LibraryLocations {
    let environment = EnvironmentPaths.names.reduce(into: [:]) {
      $0[$1] = FileSystem.variable($1)
    }
    return LibraryLocations(
      environment: environment, executable: FileSystem.executable(), added: added,
      exists: FileSystem.exists)
  }

  private static func bundle(
    paths: EnvironmentPaths, executable: String?, exists: (String) -> Bool
  ) -> Bundle {
    // A folder that was named explicitly is not second-guessed: when it is
    // missing, the loader says so.
    if let data = paths.data { return .found(LibraryFolder(path: data)) }
    var candidates: [String] = []
    if let executable {
      if let checkout = checkout(around: executable, exists: exists) { candidates.append(checkout) }
      candidates.append(joined(parent(parent(executable)), "share/metroplan/data"))
    }
    candidates += paths.folders.systemData.map { joined($0, "data") }
    if let folder = candidates.first(where: { exists(joined($0, "plans")) }) {
      return .found(LibraryFolder(path: folder))
    }
    return .missing(lookedIn: candidates)
  }

  /// The folder `data` of the source checkout that the program was built in.
  private static func checkout(around executable: String, exists: (String) -> Bool) -> String? {
    var folder = parent(executable)
    while folder.contains("/") {
      let name = folder.split(separator: "/").last ?? ""
      folder = parent(folder)
      // Other build folders, such as one for a sanitizer, are called `.build-…`.
      guard name.hasPrefix(".build") else { continue }
      let data = joined(folder, "data")
      if exists(joined(folder, "Package.swift")), exists(joined(data, "plans")) { return data }
    }
    return nil
  }

  /// The path without its last part; empty for the root and for a bare name.
  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// The environment variables that name folders, read by their rules.
private struct EnvironmentPaths {
  static let names = ["METROPLAN_DATA", "METROPLAN_LIBRARY"] + UserFolders.variables

  /// The folder that replaces the bundled data.
  let data: String?
  /// The reader's further libraries.
  let libraries: [String]
  let folders: UserFolders

  init(_ environment: [String: String]) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    data = value("METROPLAN_DATA")
    libraries = value("METROPLAN_LIBRARY")?.split(separator: ":").map(String.init) ?? []
    folders = UserFolders(environment: environment)
  }
}
