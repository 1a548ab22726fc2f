import Glibc
import PlanLibrary

/// Joins the files that are there with what was known of files before.
///
/// - Parameters:
///   - folders: The folders that are there.
///   - stamps: The stamps of each folder's files, or `nil` where no regular file stands.
///   - known: What was known, in the order of the library.
/// - Returns: All files that are there, in the order of the library.
func matched(
  _ folders: [ListedFolder], stamps: [[FileStamp?]], known: [Manifest.File]
) -> [PlanFile] {
  var files: [PlanFile] = []
  files.reserveCapacity(stamps.reduce(0) { $0 + $1.count })
  var next = 0
  for (folder, stamps) in zip(folders, stamps) {
    for (index, stamp) in stamps.enumerated() {
      let listed = ListedFile(folder: folder, index: index)
      var file = PlanFile(file: listed, state: .stale(nil))
      let key = listed.key
      // Both are in the same order, so each is looked at once.
      while next < known.count, known[next].key.isBefore(key) { next += 1 }
      if next < known.count, !key.isBefore(known[next].key), let stamp {
        let record = known[next].record
        if record.stamp == stamp {
          file.state = .fresh(record)
        } else if record.stamp.size == stamp.size {
          file.state = .stale(record)
        }
      }
      files.append(file)
    }
  }
  return files
}

extension FileKey {
  /// Whether the file stands before another one in the library.
  func isBefore(_ other: FileKey) -> Bool {
    guard folder == other.folder else { return folder < other.folder }
    let order = name.withUnsafeBytes { left in
      other.name.withUnsafeBytes { right -> Int in
        guard let start = left.baseAddress, let otherStart = right.baseAddress else {
          return left.count - right.count
        }
        let common = memcmp(start, otherStart, min(left.count, right.count))
        return common == 0 ? left.count - right.count : Int(common)
      }
    }
    return order < 0
  }
}
