import Glibc

/// A lock on a cache's folder, held until its owner lets go of it.
///
/// Segments have the names of their contents, and the manifest is renamed into its place, so
/// readers and writers never hurt each other. Only removing what no manifest names could: it
/// waits for a moment when nobody else is at work. A process that is killed lets go by itself.
struct CacheLock: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Joins the others that are at work, or returns `nil` where that cannot be said: work goes on
  /// without, and whoever finds a segment gone makes it anew.
  ///
  /// - Parameter isWriter: Whether the lock may be made when there is none.
  static func working(in folder: CacheFolder, isWriter: Bool) -> CacheLock? {
    // Somebody who removes files does it in milliseconds.
    lock(folder, isWriter ? O_RDWR | O_CREAT : O_RDONLY, LOCK_SH, attempts: 20)
  }

  /// Keeps everybody else away, or returns `nil` when somebody is at work.
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
