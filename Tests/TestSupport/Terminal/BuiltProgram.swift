import Foundation

/// Programs for tests: the one under test, and those that the tests need.
package enum BuiltProgram {
  /// The path of the built program of that name, which is beside the test bundle.
  package static func path(_ name: String) throws -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.hasSuffix(".xctest") }
    let path = folder.joined(separator: "/") + "/" + name
    guard access(path, X_OK) == 0 else { throw TerminalTestError.notBuilt(path: path) }
    guard let absolute = realpath(path, nil) else { throw TerminalTestError.notBuilt(path: path) }
    defer { free(absolute) }
    return String(cString: absolute)
  }

  /// The folder for `XDG_CACHE_HOME` that tests share, so that not every program that they start
  /// reads the bundled library again; empty when the tests begin.
  package static let sharedCache: String = {
    let folder = (try? path("metroplan")).map { $0 + "-test-cache" } ?? "/nowhere"
    try? FileManager.default.removeItem(atPath: folder)
    return folder
  }()

  /// The path of an installed program.
  package static func installed(_ name: String, debianPackage: String) throws -> String {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(
      separator: ":")
    for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw TerminalTestError.missingProgram(name, debianPackage: debianPackage)
  }
}
