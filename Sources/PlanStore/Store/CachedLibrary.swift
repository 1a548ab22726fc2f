import PlanIndex
import PlanLibrary

/// Splits files into parts for threads.
func fileChunks(of count: Int) -> [Range<Int>] {
  let chunk = 512
  return stride(from: 0, to: count, by: chunk).map { $0..<min($0 + chunk, count) }
}

/// A manifest and the segments it names.
struct CachedLibrary: Sendable {
  let manifest: ManifestBytes
  /// The segments by their numbers; `nil` for one that is missing or damaged.
  let segments: [StoredSegment?]

  /// Opens the cache in a folder, or returns `nil` if nothing there can be trusted.
  init?(in folder: CacheFolder, program: UInt64, library: UInt64) {
    let lock = CacheLock.working(in: folder, isWriter: false)
    defer { _ = lock }
    var last: CachedLibrary?
    // Without locks, a segment may disappear between the two steps; a newer manifest names its
    // replacement.
    for _ in 1...3 {
      guard let bytes = folder.readManifest(),
        let manifest = try? ManifestBytes(bytes, program: program, library: library)
      else { break }
      if let last, last.manifest.checksum == manifest.checksum { break }
      let found = CachedLibrary(manifest, in: folder)
      last = found
      if found.segments.allSatisfy({ $0 != nil }) { break }
    }
    guard let last else { return nil }
    self = last
  }

  /// All valid plan files, in the order of the library.
  func files() -> [Manifest.File] { manifest.files(segments: segments) }

  /// All valid plan files and those with problems, in the order of the library.
  func knownFiles() -> [KnownFile] {
    let good = files().map { KnownFile(key: $0.key, record: .good($0.record)) }
    let faulty = manifest.faultyFiles().map { KnownFile(key: $0.key, record: .faulty($0.record)) }
    return faulty.isEmpty ? good : (good + faulty).sorted { $0.key.isBefore($1.key) }
  }

  /// The files of the folders if their stamps are those of the last listing, or `nil` if they must
  /// be listed again.
  func listing(of paths: [String], _ stamps: [FolderStamps]) -> LibraryListing? {
    guard let folders = manifest.folders, folders.map(\.stamps) == stamps,
      folders.count == paths.count
    else { return nil }
    return LibraryListing(
      asBefore: folders.enumerated().compactMap { number, folder in
        folder.files.map { files in
          let key = FileKey.number(ofFolder: number, isInPlans: files.areInPlans)
          return LibraryListing.Folder(
            number: number,
            files: LibraryFolder.Files(
              of: LibraryFolder(path: paths[number]), areInPlans: files.areInPlans,
              planNames: manifest.names(ofFolder: key), hasPlaces: files.hasPlaces,
              hasLinks: files.hasLinks))
        }
      })
  }

  private init(_ manifest: ManifestBytes, in folder: CacheFolder) {
    self.manifest = manifest
    segments = manifest.segments.map { segment in
      folder.mapSegment(
        segment.name, length: segment.length, indexLength: segment.indexLength
      ).flatMap {
        try? StoredSegment(
          $0, name: segment.name, indexLength: segment.indexLength, isInFile: true)
      }
    }
  }
}
