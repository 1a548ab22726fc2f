import Glibc
import PlanLibrary

/// Stamps some of the plan files of a folder.
///
/// The corresponding C function is `fstatat`, which need not find the folder for every file.
///
/// - Returns: The stamp of each, or `nil` where no regular file stands.
func stamps(of indexes: Range<Int>, in files: LibraryFolder.Files) -> [FileStamp?] {
  let folder = open(files.plansFolder + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { return indexes.map { _ in nil } }
  defer { close(folder) }
  return indexes.map { index in
    files.planNames.withName(at: index) { name in
      var raw = stat()
      guard fstatat(folder, name, &raw, 0) == 0, raw.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return FileStamp(raw)
    }
  }
}

/// The stamp of a file or a folder, or `nil` where nothing stands.
func stampOfAnything(at path: String) -> FileStamp? {
  var raw = stat()
  return stat(path, &raw) == 0 ? FileStamp(raw) : nil
}

/// The stamp of one file, or `nil` where no regular file stands.
func stamp(of path: String) -> FileStamp? {
  var raw = stat()
  guard stat(path, &raw) == 0, raw.st_mode & S_IFMT == S_IFREG else { return nil }
  return FileStamp(raw)
}

extension FileStamp {
  /// How long a stamp is too young to tell files apart, in nanoseconds.
  ///
  /// The clocks of file systems tick every 4 ms, or every 2 s: a file as young as that may
  /// have been read between two writes of one tick.
  static let racyAge: Int64 = 2_000_000_000

  /// Whether a write now could leave this stamp as it is.
  func isRacy(_ racyAge: Int64) -> Bool {
    let now = Self.now
    let young = (now - racyAge)...(now + racyAge)
    return young.contains(modified) || young.contains(changed)
  }

  /// The time in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
