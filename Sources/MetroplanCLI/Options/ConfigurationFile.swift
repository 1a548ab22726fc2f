import Glibc
import PlanConfig
import PlanCore
import PlanPlatform
import PlanTerminal

/// The reader's configuration file: its path and its content.
struct ConfigurationFile {
  /// The path, or `nil` without a home folder.
  let path: String?
  private(set) var configuration = Configuration()
  private(set) var problems: [ConfigurationProblem] = []
  /// Why an existing file cannot be read, in the system's words.
  private(set) var failure: String?

  /// The most bytes to read, a hundred times the default file.
  static let limit = 1 << 20

  /// Reads the file of an environment; no file means the defaults.
  init(environment: [String: String] = Environment.current) {
    self.init(path: Self.path(in: environment))
  }

  /// Reads the file for the browser, which must not wait: only a regular file counts.
  init(path: String?) {
    self.path = path
    guard let path else { return }
    do throws(SystemError) {
      // Non-blocking, as a pipe would wait for a writer.
      let file = try OpenFile(path)
      if file.isRegular { try read(file) } else { failure = "Not a regular file" }
    } catch {
      if error.number != ENOENT, error.number != ENOTDIR { failure = error.reason }
    }
  }

  /// How many milliseconds a pipe that is checked may be silent.
  private static let patience: Int32 = 2_000

  /// Reads a file to check, or a pipe to its end; it must exist.
  init(checking path: String) {
    self.path = path
    do throws(SystemError) {
      if let inherited = OpenFile.descriptor(named: path) {
        try read(OpenFile(duplicating: inherited))
      } else {
        try read(OpenFile(path), patience: Self.patience)
      }
    } catch {
      failure = error.number == EAGAIN ? "Nothing has been written to it" : error.reason
    }
  }

  private mutating func read(
    _ file: borrowing OpenFile, patience: Int32? = nil
  ) throws(SystemError) {
    let bytes = try file.bytes(limit: Self.limit + 1, patience: patience)
    guard bytes.count <= Self.limit else { return failure = "File too large" }
    (configuration, problems) = Configuration.read(bytes, themes: Theme.names)
  }

  /// `$XDG_CONFIG_HOME/metroplan/config.toml`, or `nil` without a folder for it.
  static func path(in environment: [String: String]) -> String? {
    UserFolders(environment: environment).configuration.map { "\($0)/config.toml" }
  }

  /// One line per problem: `file:line:column: what is wrong`.
  func lines(in language: Language) -> [String] {
    guard let path else { return [] }
    if let failure { return ["\(path): \(SystemReason.words(failure, in: language))"] }
    return problems.map {
      "\(path):\($0.position.line):\($0.position.column): \($0.describe(in: language))"
    }
  }
}
