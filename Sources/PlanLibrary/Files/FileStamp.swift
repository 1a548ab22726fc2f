import Glibc

/// What shows, without reading it, that a file has changed since it was read.
package struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  package let size: Int
  /// When its contents were last written, in nanoseconds since 1970.
  ///
  /// A program that writes a file can set it to anything.
  package let modified: Int64
  /// When anything of it was last changed, its rights and its times too, in nanoseconds since 1970.
  package let changed: Int64

  /// Creates a stamp from its parts.
  package init(size: Int, modified: Int64, changed: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// The stamp from a file's status.
  package init(_ raw: stat) {
    size = Int(raw.st_size)
    modified = Self.nanoseconds(raw.st_mtim)
    changed = Self.nanoseconds(raw.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// The bytes of a file and its stamp before they were read.
package struct StampedBytes: Sendable {
  /// The bytes.
  package let bytes: [UInt8]
  /// The stamp; a file that is written meanwhile has a later one.
  package let stamp: FileStamp
}
