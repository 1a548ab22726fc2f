import Glibc
import PlanLibrary
import PlanPlatform

/// The stamps of a library's files, and whether a manifest has the same.
struct DirectoryScan: Sendable {
  /// Whether the files are those of the manifest, with the same stamps.
  let areAsStored: Bool
  private let folderCount: Int
  private let chunks: [Chunk]
  private let findings: [Finding]

  /// Some of a folder's files.
  private struct Chunk: Sendable {
    /// The folder's index.
    let folder: Int
    let files: Range<Int>
    /// The index of the first one in the library.
    let first: Int
  }

  private struct Finding: Sendable {
    let stamps: [FileStamp?]
    let areAsStored: Bool
  }

  /// Stamps all files, on several threads.
  init(at folders: [ListedFolder], comparedWith manifest: ManifestBytes?) {
    var chunks: [Chunk] = []
    var count = 0
    for (number, folder) in folders.enumerated() {
      let names = folder.files.planNames.count
      chunks += fileChunks(of: names).map {
        Chunk(folder: number, files: $0, first: count + $0.lowerBound)
      }
      count += names
    }
    let manifest = manifest?.fileCount == count ? manifest : nil
    findings = parallelMap(chunks) { chunk in
      let folder = folders[chunk.folder]
      let stamps = PlanStore.stamps(of: chunk.files, in: folder.files)
      return Finding(
        stamps: stamps,
        areAsStored: manifest?.knows(chunk.files, of: folder, stamps: stamps, from: chunk.first)
          ?? false)
    }
    areAsStored = manifest != nil && findings.allSatisfy(\.areAsStored)
    folderCount = folders.count
    self.chunks = chunks
  }

  /// The stamps of each folder's files, or `nil` where there is no regular file.
  var stamps: [[FileStamp?]] {
    var stamps: [[FileStamp?]] = Array(repeating: [], count: folderCount)
    for (chunk, finding) in zip(chunks, findings) { stamps[chunk.folder] += finding.stamps }
    return stamps
  }
}

/// A plan file and what was known of it before.
struct KnownFile: Sendable {
  let key: FileKey
  let record: FileRecord
}

/// Matches the files found with what was known before.
///
/// - Parameters:
///   - folders: The folders found.
///   - stamps: The stamps of each folder's files, or `nil` where there is no regular file.
///   - known: What was known before, in the order of the library.
/// - Returns: All files found, in the order of the library.
func matched(
  _ folders: [ListedFolder], stamps: [[FileStamp?]], known: [KnownFile]
) -> [PlanFile] {
  var files: [PlanFile] = []
  files.reserveCapacity(stamps.reduce(0) { $0 + $1.count })
  var next = 0
  for (folder, stamps) in zip(folders, stamps) {
    for (index, stamp) in stamps.enumerated() {
      let listed = ListedFile(folder: folder, index: index)
      var file = PlanFile(file: listed, state: .stale(nil))
      let key = listed.key
      // Both are in the same order, so one pass is enough.
      while next < known.count, known[next].key.isBefore(key) { next += 1 }
      if next < known.count, !key.isBefore(known[next].key), let stamp {
        let record = known[next].record
        if record.stamp == stamp {
          file.state = record.state(stamped: stamp)
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
  /// Whether the file comes before another one in the library.
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
