import Glibc
import PlanConfig
import PlanCore
import PlanTerminal

/// The reader's configuration file: where it stands and what it says.
struct ConfigurationFile {
  /// The path, or `nil` when there is no home folder to look in.
  let path: String?
  private(set) var configuration = Configuration()
  private(set) var problems: [ConfigurationProblem] = []
  /// Why there is a file that cannot be read, in the system's words.
  private(set) var failure: String?

  /// The most bytes that are read; the default file has a hundredth of them.
  static let limit = 1 << 20

  /// Reads the file of an environment; no file means the defaults.
  init(environment: [String: String] = Environment.current) {
    self.init(path: Self.path(in: environment))
  }

  /// Reads a file.
  init(path: String?) {
    self.path = path
    guard let path else { return }
    do throws(Unreadable) {
      guard let bytes = try Self.bytes(of: path) else { return }
      (configuration, problems) = Configuration.read(bytes, themes: Theme.names)
    } catch {
      failure = error.reason
    }
  }

  /// `$XDG_CONFIG_HOME/metroplan/config.toml`, of which a relative path does not count.
  static func path(in environment: [String: String]) -> String? {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.config" }
    let set = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (set ?? home).map { "\($0)/metroplan/config.toml" }
  }

  /// Every problem in a line: `file:line:column: what is wrong`.
  func lines(in language: Language) -> [String] {
    guard let path else { return [] }
    if let failure { return ["\(path): \(SystemReason.words(failure, in: language))"] }
    return problems.map {
      "\(path):\($0.place.line):\($0.place.column): \($0.describe(in: language))"
    }
  }

  private struct Unreadable: Error {
    let reason: String
  }

  /// The bytes of a regular file, or `nil` when there is none.
  private static func bytes(of path: String) throws(Unreadable) -> [UInt8]? {
    // Without waiting: a pipe in its place would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Unreadable(reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Unreadable(reason: "Not a regular file")
    }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let room = bytes.count - count
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room)
      }
      if read == 0 { break }
      if read > 0 {
        count += read
      } else if errno != EINTR {
        throw Unreadable(reason: String(cString: strerror(errno)))
      }
    }
    guard count <= limit else { throw Unreadable(reason: "File too large") }
    return Array(bytes[..<count])
  }
}
