import Glibc

/// Waiting for and reading from file descriptors.
enum Descriptor {
  /// What a read gave.
  enum Answer: Equatable {
    case bytes([UInt8])
    /// Nothing for now.
    case nothing
    /// The other side is gone.
    case end
  }

  private static let chunk = 4096

  /// Waits until one of two descriptors has something to read or has ended.
  ///
  /// - Parameter timeout: The longest wait; `nil` for no limit.
  /// - Returns: Which of them it is; both false after the time.
  static func wait(
    for first: CInt, _ second: CInt, timeout: Duration?
  ) -> (first: Bool, second: Bool) {
    var entries = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = timeout.map { CInt(clamping: Int64($0 / .milliseconds(1))) } ?? -1
    var count: CInt
    repeat {
      count = poll(&entries, nfds_t(entries.count), milliseconds)
    } while count < 0 && errno == EINTR
    guard count > 0 else { return (false, false) }
    return (entries[0].revents != 0, entries[1].revents != 0)
  }

  /// Reads what is there, at most 4 KiB.
  ///
  /// Call it when ``wait(for:_:timeout:)`` says so.
  static func read(_ descriptor: CInt) -> Answer {
    var bytes = [UInt8](repeating: 0, count: chunk)
    let count = Glibc.read(descriptor, &bytes, chunk)
    switch count {
    case 1...: return .bytes(Array(bytes[..<count]))
    case 0: return .end
    default: return errno == EINTR || errno == EAGAIN ? .nothing : .end
    }
  }
}
