import Glibc

/// A file that is open for reading, closed with its owner.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter waiting: Whether to wait for the writer of a pipe.
  package init(_ path: String, waiting: Bool = false) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | (waiting ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw SystemError(number: errno) }
  }

  /// Opens the file of another descriptor, which stays open.
  package init(duplicating other: Int32) throws(SystemError) {
    descriptor = fcntl(other, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
  }

  deinit { close(descriptor) }

  /// Whether it is a regular file, and no pipe, folder or device.
  package var isRegular: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads to the end, or `limit` bytes; quickest when there are `expected`.
  package func bytes(limit: Int, expected: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      // One byte more than expected, so that the first call finds the end.
      let wanted = min(limit - bytes.count, max(1 << 12, expected + 1 - bytes.count))
      var number: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { chunk, count in
        let got = read(descriptor, chunk.baseAddress, wanted)
        number = got < 0 ? errno : 0
        count = max(0, got)
      }
      guard number == 0 || number == EINTR else { throw SystemError(number: number) }
      if number == 0, chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }
}

/// Why a system call failed.
package struct SystemError: Error, Equatable {
  /// The number, as `errno` had it.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// The C library's description.
  package var reason: String { String(cString: strerror(number)) }
}
