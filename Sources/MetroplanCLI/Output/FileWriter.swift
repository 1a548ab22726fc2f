import Glibc
import PlanPlatform

/// The content of a file.
enum FileContent: ExpressibleByStringInterpolation {
  case text(String)
  case bytes([UInt8])

  init(stringLiteral text: String) { self = .text(text) }
}

/// Writes whole files: first a temporary one beside the target, then renames it.
///
/// Nothing is replaced without permission, and only regular files ever: renaming would remove a
/// device or a pipe in use, even `/dev/null` for root.
enum FileWriter {
  /// Why a file was not written.
  ///
  /// Nothing has been changed.
  enum Failure: Error, Equatable {
    /// The file exists and may not be replaced.
    case exists
    /// The producer of the text has given up.
    case cancelled
    /// The reason, in the system's words.
    case system(String)

    /// The reason of an error number.
    static func system(_ number: Int32) -> Failure { .system(String(cString: strerror(number))) }
  }

  /// Writes a content to `path`; a leading `~` is the home folder.
  ///
  /// A replaced file keeps its owner and its permissions, but for those of running as its owner,
  /// which were given to other contents; symbolic links are followed.
  ///
  /// - Parameters:
  ///   - syncing: Whether to wait for the disk.
  ///   - linking: The system call that puts a new file in place.
  /// - Returns: The path with `~` expanded.
  static func write(
    _ text: FileContent, to path: String, replacing: Bool, syncing: Bool = true,
    linking: TemporaryFile.Linking = { link($0, $1) }
  ) throws(Failure) -> String {
    var rest: FileContent? = text
    return try write(to: path, replacing: replacing, syncing: syncing, linking: linking) {
      defer { rest = nil }
      return rest
    }
  }

  /// Writes a text piece by piece, all of it or nothing.
  static func write(
    to path: String, replacing: Bool, syncing: Bool = true,
    linking: TemporaryFile.Linking = { link($0, $1) }, next: () throws(Failure) -> FileContent?
  ) throws(Failure) -> String {
    let target = expanded(path)
    switch try FileTarget(at: target) {
    case .regular(let file, let status):
      guard replacing else { throw .exists }
      let temporary = try TemporaryFile(
        beside: file, mode: status.st_mode & 0o777, like: status, syncing: syncing, next)
      do throws(SystemError) { try temporary.replace(file) } catch { throw .system(error.number) }
    case .lostLink:
      throw replacing ? Failure.system("Link to a file that does not exist") : .exists
    case .absent:
      let temporary = try TemporaryFile(
        beside: target, mode: FileTarget.newMode, syncing: syncing, next)
      do throws(SystemError) {
        if replacing {
          try temporary.replace(target)
        } else {
          try temporary.place(at: target, linking: linking)
        }
      } catch {
        throw error.number == EEXIST && !replacing ? Failure.exists : .system(error.number)
      }
    }
    return target
  }

  /// Whether there is a file at a path.
  static func isTaken(_ path: String) -> Bool {
    guard let found = try? FileTarget(at: expanded(path)) else { return false }
    if case .absent = found { return false }
    return true
  }

  /// The path with `~` expanded.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"),
      let home = UserFolders(environment: Environment.current).home
    else { return path }
    return home + path.dropFirst()
  }

  /// Calls the system; its error becomes a failure.
  fileprivate static func system<Value: ~Copyable>(
    _ body: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) { return try body() } catch { throw .system(error.number) }
  }

  /// The absolute path.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}

/// What exists at the target path.
private enum FileTarget {
  /// A regular file: its real path and its status.
  case regular(path: String, stat)
  /// A dangling symbolic link.
  case lostLink
  /// Nothing.
  case absent

  /// The permissions of a new file.
  static var newMode: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  /// Looks at `path`, following symbolic links; fails for what cannot be replaced.
  init(at path: String) throws(FileWriter.Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .system(errno) }
      self = lstat(path, &status) == 0 ? .lostLink : .absent
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(EISDIR)
    default: throw .system("Not a regular file")
    }
    guard let real = realpath(path, nil) else { throw .system(errno) }
    defer { free(real) }
    self = .regular(path: String(cString: real), status)
  }
}

extension TemporaryFile {
  /// Writes a file into the folder of `target`, piece by piece.
  fileprivate init(
    beside target: String, mode: mode_t, like old: stat? = nil, syncing: Bool,
    _ next: () throws(FileWriter.Failure) -> FileContent?
  ) throws(FileWriter.Failure) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? "./"
    // A separate name, since a longer form of the target's could be too long.
    var file = try FileWriter.system { () throws(SystemError) in
      try TemporaryFile(
        prefix: "\(folder).metroplan-", mode: old == nil ? mode : 0o600, sweeps: true)
    }
    if let old {
      guard file.adopt(owner: old.st_uid, group: old.st_gid) || old.st_uid == geteuid() else {
        throw .system(EPERM)
      }
      // What a group of another number may do is not known: what everybody may.
      let isSame = file.adopt(owner: old.st_uid, group: old.st_gid)
      file.permit(isSame ? mode : mode & 0o707 | mode & 0o007 << 3)
    }
    while let content = try next() {
      try FileWriter.system { () throws(SystemError) in
        switch content {
        case .text(let text): try file.write(text)
        case .bytes(let bytes): try file.write(bytes)
        }
      }
    }
    try FileWriter.system { () throws(SystemError) in try file.close(syncing: syncing) }
    self = file
  }
}
