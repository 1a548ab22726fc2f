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

  /// Reads the file of the browser, which waits for nothing: only a regular one counts.
  init(path: String?) {
    self.path = path
    guard let path else { return }
    read {
      () throws(Unreadable) in
      // Without waiting: a pipe in its place would wait for a writer.
      guard let file = try Self.open(path, waiting: false) else { return nil }
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw Unreadable(reason: "Not a regular file")
      }
      return try Self.bytes(in: file)
    }
  }

  /// Reads whatever somebody names to be checked, also a pipe, to its end; it has to be there.
  init(checking path: String) {
    self.path = path
    read {
      () throws(Unreadable) in
      guard let file = try Self.open(path, waiting: true) else {
        throw Unreadable(reason: String(cString: strerror(ENOENT)))
      }
      defer { close(file) }
      return try Self.bytes(in: file)
    }
  }

  /// Takes what is read; `nil` where nothing is.
  private mutating func read(_ bytes: () throws(Unreadable) -> [UInt8]?) {
    do throws(Unreadable) {
      guard let bytes = try bytes() else { return }
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

  /// Opens a file; `nil` when there is none.
  private static func open(_ path: String, waiting: Bool) throws(Unreadable) -> Int32? {
    let inherited = waiting ? descriptor(named: path) : nil
    let descriptor =
      inherited.map { fcntl($0, F_DUPFD_CLOEXEC, 0) }
      ?? Glibc.open(path, O_RDONLY | O_CLOEXEC | (waiting ? 0 : O_NONBLOCK))
    guard descriptor < 0 else { return descriptor }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw Unreadable(reason: String(cString: strerror(errno)))
  }

  /// The descriptor that `/dev/stdin` or `/dev/fd/3` stands for: to open a named pipe once more would
  /// be to wait for another writer.
  private static func descriptor(named path: String) -> Int32? {
    if path == "/dev/stdin" { return STDIN_FILENO }
    return path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
  }

  /// All bytes of an open file, of which there may be ``limit``.
  private static func bytes(in descriptor: Int32) throws(Unreadable) -> [UInt8] {
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
