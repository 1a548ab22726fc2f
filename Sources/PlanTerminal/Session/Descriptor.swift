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

  /// Waits until one of some descriptors has something to read or has ended.
  ///
  /// - Parameters:
  ///   - descriptors: What to wait for; one that is `nil` is left out.
  ///   - timeout: The longest wait; `nil` for no limit.
  /// - Returns: For each whether it is ready; none after the time.
  static func wait(for descriptors: [CInt?], timeout: Duration?) -> [Bool] {
    // poll(2) passes over negative descriptors.
    var entries = descriptors.map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    var count: CInt
    repeat {
      count = poll(&entries, nfds_t(entries.count), timeout.map(milliseconds) ?? -1)
    } while count < 0 && errno == EINTR
    return entries.map { count > 0 && $0.revents != 0 }
  }

  /// Whole milliseconds, rounded up: a loop that wakes too early would turn until the time.
  private static func milliseconds(_ duration: Duration) -> CInt {
    CInt(clamping: Int64((duration / .milliseconds(1)).rounded(.up)))
  }

  /// Reads what is there, at most 4 KiB.
  ///
  /// Call it when ``wait(for:timeout:)`` says so.
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
