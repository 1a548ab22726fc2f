import Glibc
import PlanCore
import PlanPlatform

/// The few calls that the library makes.
///
/// Foundation would do, but loading it costs more than reading the plans.
enum FileSystem {
  /// The status of the file at `path`, symbolic links followed.
  ///
  /// The corresponding C function is `stat`.
  static func status(of path: String) throws(LibraryProblem.Fault) -> FileStatus {
    var raw = stat()
    guard path.withPath({ stat($0, &raw) }) == 0 else { throw .system(errno) }
    return FileStatus(raw)
  }

  /// Whether there is anything at `path`.
  ///
  /// The corresponding C function is `access`.
  static func exists(_ path: String) -> Bool {
    path.withPath { access($0, F_OK) } == 0
  }

  /// Lists the names in a folder without `.` and `..`, ordered by their bytes.
  static func names(in folder: String) throws(LibraryProblem.Fault) -> NameList {
    switch NameList.names(in: folder) {
    case .success(let names): return names
    case .failure(let error): throw .system(error.number)
    }
  }

  /// The real path of the running program, or `nil` when the system does not say.
  ///
  /// The corresponding C function is `readlink`.
  static func executable() -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &target, target.count)
    guard count > 0 else { return nil }
    return String(validating: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The value of an environment variable, or `nil` when it is not set.
  ///
  /// The corresponding C function is `getenv`.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(pathCString: $0) }
  }
}

extension OpenFile {
  /// The status of what was opened.
  ///
  /// The corresponding C function is `fstat`.
  func status() throws(LibraryProblem.Fault) -> FileStatus {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .system(errno) }
    return FileStatus(raw)
  }
}

/// What is at a path.
struct FileStatus: Equatable {
  enum Kind: Equatable {
    case regular
    case folder
    case other
  }

  /// Which file it is, whatever it is called.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let size: Int
  let identity: Identity
  let stamp: FileStamp

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(raw.st_size)
    identity = Identity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino))
    stamp = FileStamp(raw)
  }
}

extension LibraryProblem.Fault {
  /// The system's reason for a call that failed with `code`.
  static func system(_ code: Int32) -> Self {
    .unreadable(reason: String(cString: strerror(code)))
  }
}
