import Glibc

/// A file that is open for reading, closed with its owner.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32

  /// Opens a file, without waiting for the writer of a pipe.
  package init(_ path: String) throws(SystemError) {
    var opened: Int32
    repeat {
      opened = path.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    } while opened < 0 && errno == EINTR
    descriptor = opened
    guard descriptor >= 0 else { throw SystemError(number: errno) }
  }

  /// Opens the file of another descriptor, which stays open.
  package init(duplicating other: Int32) throws(SystemError) {
    descriptor = fcntl(other, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
  }

  deinit { close(descriptor) }

  /// The open descriptor that a path like `/dev/stdin` or `/dev/fd/3` names.
  ///
  /// To open the path is something else: of a pipe it would wait for another process, and writing
  /// would begin at the start of a file.
  package static func descriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
        return Int32(path.dropFirst(folder.count)).flatMap { $0 >= 0 ? $0 : nil }
      }
      return nil
    }
  }

  /// Whether it is a regular file, and no pipe, folder or device.
  package var isRegular: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads to the end, or `limit` bytes; quickest when there are `expected`.
  ///
  /// - Parameter patience: How many milliseconds a pipe may be silent before the read fails with
  ///   `EAGAIN`; `nil` for what the descriptor does by itself.
  package func bytes(
    limit: Int, expected: Int = 0, patience: Int32? = nil
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      if let patience { try wait(milliseconds: patience) }
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

  /// Waits until there is something to read, or the end.
  private func wait(milliseconds: Int32) throws(SystemError) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var count: Int32
    repeat { count = poll(&entry, 1, milliseconds) } while count < 0 && errno == EINTR
    guard count != 0 else { throw SystemError(number: EAGAIN) }
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
