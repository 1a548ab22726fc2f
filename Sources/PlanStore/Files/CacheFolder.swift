import CMappedFile
import Glibc
import PlanIndex
import PlanLibrary
import PlanPlatform

/// The folder of one library's cache: a manifest, segments that it names, the links, and a lock.
///
/// Nothing here reports errors: a cache that cannot be read counts as none.
struct CacheFolder: Sendable {
  /// Its path, even before it exists.
  let path: String

  private static let segmentPrefix = "segment-"
  private static let newPrefix = "new-"
  /// The most bytes to write in one call.
  ///
  /// Linux stores what is written in one call in pieces of up to two megabytes, and since 6.18 maps
  /// a whole piece at the first access: searching an index of 54 MB filled 42 MB of the reader's
  /// memory where 2 MB are needed.
  private static let partSize = 1 << 16

  /// The path of the manifest.
  var manifest: String { "\(path)/manifest" }

  /// The path of the links.
  var links: String { "\(path)/links" }

  /// The path of the segment with a name.
  func segment(_ name: UInt64) -> String { "\(path)/\(Self.segmentPrefix)\(hexadecimal(name))" }

  /// Reads the manifest, or returns `nil` if there is none.
  ///
  /// It is small, and all of it is needed for its checksum.
  func readManifest() -> SegmentBytes? { read(manifest) }

  /// Reads the links, or returns `nil` if there are none.
  func readLinks() -> SegmentBytes? { read(links) }

  private func read(_ path: String) -> SegmentBytes? {
    guard let file = try? OpenFile(path), file.isRegular,
      let bytes = try? file.bytes(limit: Self.mostRead), !bytes.isEmpty
    else { return nil }
    return SegmentBytes(copying: bytes)
  }

  /// More bytes than the manifest or the links of any library have.
  private static let mostRead = 1 << 30

  /// Maps a segment, or returns `nil` if it is missing or has the wrong length.
  func mapSegment(_ name: UInt64, length: Int, indexLength: Int) -> SegmentBytes? {
    guard let mapped = map(segment(name), length: length) else { return nil }
    // A search reads a few parts of the index, so do not read ahead.
    let start = UnsafeMutableRawPointer(mutating: mapped.bytes.baseAddress)
    madvise(start, indexLength, MADV_RANDOM)
    return mapped
  }

  /// Maps a file, or returns `nil` if it is missing, empty, or has the wrong length.
  ///
  /// Writers replace the file, so it does not change under its reader; but anything else may cut it
  /// off, after which the missing bytes are zeros and the segment is lost.
  private func map(_ path: String, length: Int) -> SegmentBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var isKept = false
    defer { if !isKept { close(descriptor) } }
    var raw = stat()
    guard fstat(descriptor, &raw) == 0, raw.st_mode & S_IFMT == S_IFREG else { return nil }
    guard length > 0, length == Int(raw.st_size),
      let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    let watch = mapped_watch(start, length)
    isKept = true
    return SegmentBytes(
      UnsafeRawBufferPointer(start: start, count: length),
      hasGone: {
        // The rest of the page in which the file ends now is zeros, without a signal.
        var raw = stat()
        return mapped_is_lost(watch) != 0
          || fstat(descriptor, &raw) == 0 && Int(raw.st_size) < length
      }
    ) { bytes in
      mapped_forget(watch)
      close(descriptor)
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  /// Writes a segment under the name of its hash, even if it exists: it may be damaged.
  ///
  /// - Returns: The name, or `nil` if it could not be written.
  func writeSegment(_ bytes: [UInt8]) -> UInt64? {
    let name = bytes.withUnsafeBytes(checksum)
    return write(bytes, to: segment(name)) ? name : nil
  }

  /// Replaces the manifest.
  func writeManifest(_ bytes: [UInt8]) -> Bool {
    write(bytes, to: manifest)
  }

  /// Replaces the links.
  func writeLinks(_ bytes: [UInt8]) -> Bool { write(bytes, to: links) }

  /// Makes the folder, and those above it, for this user alone.
  func make() -> Bool {
    makeFolders(to: path) && access(path, W_OK | X_OK) == 0
  }

  /// The names of stray files: segments not in `names`, leftovers of interrupted writers, and files
  /// of older versions.
  func strays(beside names: Set<UInt64>) -> [String] {
    guard case .success(let all) = NameList.names(in: path) else { return [] }
    let kept = Set(
      names.map { Self.segmentPrefix + hexadecimal($0) } + ["manifest", "links", "lock"])
    return (0..<all.count).map { all[$0] }.filter { !kept.contains($0) }
  }

  /// Removes strays; no other process may be writing.
  func remove(_ strays: [String]) {
    for name in strays { unlink("\(path)/\(name)") }
  }

  /// Replaces a file, or creates it.
  ///
  /// It is not synced: after a power cut its checksum is wrong, and it is made again.
  private func write(_ bytes: [UInt8], to target: String) -> Bool {
    do throws(SystemError) {
      var file = try TemporaryFile(prefix: "\(path)/\(Self.newPrefix)")
      try file.write(bytes, partSize: Self.partSize)
      try file.close(syncing: false)
      try file.replace(target)
      return true
    } catch {
      return false
    }
  }
}

/// A lock on a cache's folder, held until its owner is released.
///
/// Segments are named by their contents and the manifest is renamed into place, so readers and
/// writers do not interfere. Only removing stray files could: that waits until no other process is
/// at work. A killed process releases its lock.
struct CacheLock: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Shares the lock with others, or returns `nil` if locks do not work: then a segment that has
  /// been removed is made again.
  ///
  /// - Parameter isWriter: Whether to create the lock file.
  static func working(in folder: CacheFolder, isWriter: Bool) -> CacheLock? {
    // Removing files takes milliseconds.
    lock(folder, isWriter ? O_RDWR | O_CREAT : O_RDONLY, LOCK_SH, attempts: 20)
  }

  /// Takes the lock exclusively, or returns `nil` if another process has it.
  static func alone(in folder: CacheFolder) -> CacheLock? {
    lock(folder, O_RDWR | O_CREAT, LOCK_EX, attempts: 1)
  }

  private static func lock(
    _ folder: CacheFolder, _ flags: Int32, _ operation: Int32, attempts: Int
  ) -> CacheLock? {
    let descriptor = open("\(folder.path)/lock", flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    for attempt in 1...attempts {
      if flock(descriptor, operation | LOCK_NB) == 0 { return CacheLock(descriptor: descriptor) }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      if attempt < attempts { usleep(5_000) }
    }
    close(descriptor)
    return nil
  }
}
