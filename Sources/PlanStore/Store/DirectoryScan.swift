import PlanLibrary
import PlanPlatform

/// The stamps of a library's files, and whether they are those that a manifest has.
struct DirectoryScan: Sendable {
  /// Whether the files are those of the manifest, with the same stamps.
  let areAsStored: Bool
  private let folderCount: Int
  private let chunks: [Chunk]
  private let findings: [Finding]

  /// Some of a folder's files.
  private struct Chunk: Sendable {
    /// The folder's place among those that are listed.
    let folder: Int
    let files: Range<Int>
    /// The place of the first one in the library.
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

  /// The stamps of each folder's files, or `nil` where no regular file stands.
  var stamps: [[FileStamp?]] {
    var stamps: [[FileStamp?]] = Array(repeating: [], count: folderCount)
    for (chunk, finding) in zip(chunks, findings) { stamps[chunk.folder] += finding.stamps }
    return stamps
  }
}
