/// Why a test on a real terminal could not go on.
package enum TerminalTestError: Error, CustomStringConvertible {
  /// A program that the tests need is not installed.
  case missingProgram(String, debianPackage: String)
  /// The program under test has not been built.
  case notBuilt(path: String)
  case systemCall(String, errno: Int32)
  /// A command of the harness itself failed.
  case commandFailed([String], status: Int32, output: String)
  /// What was waited for did not come; `seen` is what the terminal showed at the end.
  case timeOver(waitingFor: String, seen: String)

  package var description: String {
    switch self {
    case .missingProgram(let name, let package):
      "\(name) is not installed: apt-get install \(package)"
    case .notBuilt(let path):
      "\(path) is not there: run swift build first"
    case .systemCall(let name, let number):
      "\(name) failed with error \(number)"
    case .commandFailed(let command, let status, let output):
      "\(command.joined(separator: " ")) ended with \(status): \(output)"
    case .timeOver(let goal, let seen):
      "waited in vain for \(goal); the terminal shows:\n\(seen)"
    }
  }
}
