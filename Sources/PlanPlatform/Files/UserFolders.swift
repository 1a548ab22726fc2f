/// The folders of this program by the XDG base directory specification.
///
/// A relative path in one of its variables is invalid and ignored, as is a relative `HOME`.
package struct UserFolders: Equatable, Sendable {
  /// The variables that ``init(environment:)`` reads.
  package static let variables = [
    "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
    "XDG_DATA_DIRS",
  ]

  /// The home folder; like those below, `nil` when the environment names none.
  package let home: String?
  /// For configuration files.
  package let configuration: String?
  /// For what is kept from one run to the next.
  package let state: String?
  /// For what can be computed again.
  package let cache: String?
  /// For the user's own data.
  package let data: String?
  /// For data of all users, most important first.
  package let systemData: [String]

  package init(environment: [String: String]) {
    func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { isAbsolute($0) ? $0 : nil }
    }
    func ownFolder(in base: String) -> String {
      base.hasSuffix("/") ? "\(base)metroplan" : "\(base)/metroplan"
    }
    let home = absolute("HOME")
    func folder(_ variable: String, inHome path: String) -> String? {
      (absolute(variable) ?? home.map { "\($0)/\(path)" }).map(ownFolder)
    }
    self.home = home
    configuration = folder("XDG_CONFIG_HOME", inHome: ".config")
    state = folder("XDG_STATE_HOME", inHome: ".local/state")
    cache = folder("XDG_CACHE_HOME", inHome: ".cache")
    data = folder("XDG_DATA_HOME", inHome: ".local/share")
    let list = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
    systemData = (list ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
      .filter(isAbsolute).map(ownFolder)
  }
}
