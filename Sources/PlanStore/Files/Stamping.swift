import Glibc
import PlanLibrary
import PlanPlatform

/// Stamps some of the plan files of a folder.
///
/// It uses `fstatat`, which does not look up the folder for every file.
///
/// - Returns: The stamp of each, or `nil` where there is no regular file.
func stamps(of indexes: Range<Int>, in files: LibraryFolder.Files) -> [FileStamp?] {
  let folder = (files.plansFolder + "/").withPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
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

/// The stamp of a file or a folder, or `nil` where there is none.
func stampOfAnything(at path: String) -> FileStamp? {
  var raw = stat()
  return path.withPath({ stat($0, &raw) }) == 0 ? FileStamp(raw) : nil
}

/// The stamp of one file, or `nil` where there is no regular file.
func stamp(of path: String) -> FileStamp? {
  var raw = stat()
  guard path.withPath({ stat($0, &raw) }) == 0, raw.st_mode & S_IFMT == S_IFREG else { return nil }
  return FileStamp(raw)
}

extension FileStamp {
  /// The age below which a stamp may miss a change, in nanoseconds.
  ///
  /// The clocks of file systems tick every 4 ms, or every 2 s: a file as new as that may
  /// have been read between two writes of one tick.
  static let racyAge: Int64 = 2_000_000_000

  /// Whether a write now could leave this stamp unchanged.
  func isRacy(_ racyAge: Int64) -> Bool {
    let now = Self.now
    let racy = (now - racyAge)...(now + racyAge)
    return racy.contains(modified) || racy.contains(changed)
  }

  /// The time in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The stamps of a folder and of its folder `plans`.
///
/// The times of a folder change when a name in it comes or goes; so as long as they do not, it
/// need not be listed.
struct FolderStamps: Equatable, Sendable {
  let folder: FileStamp
  /// The stamp of `plans`, or `nil` when there is none.
  let plans: FileStamp?

  /// Whether adding or removing a name now could leave the stamps unchanged.
  func areRacy(_ racyAge: Int64) -> Bool {
    folder.isRacy(racyAge) || plans?.isRacy(racyAge) ?? false
  }
}

extension FolderStamps {
  /// Stamps the file at a path; `nil` if there is none.
  init?(of path: String) {
    guard let folder = stampOfAnything(at: path) else { return nil }
    self.init(folder: folder, plans: stampOfAnything(at: "\(path)/plans"))
  }
}
