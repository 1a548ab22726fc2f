import CNcursesw
import CTerminalRescue
import Glibc
import PlanBrowser
import PlanText

/// Waiting for and reading from file descriptors.
enum Descriptor {
  /// The result of a read.
  enum Answer: Equatable {
    case bytes([UInt8])
    /// Nothing yet.
    case nothing
    /// The other end is closed.
    case end
  }

  private static let chunk = 4096

  /// Waits until one of some descriptors has something to read or has ended.
  ///
  /// - Parameters:
  ///   - descriptors: What to wait for; `nil` ones are left out.
  ///   - timeout: The longest wait; `nil` for no limit.
  /// - Returns: Whether each is ready; none on timeout.
  static func wait(for descriptors: [CInt?], timeout: Duration?) -> [Bool] {
    // poll(2) passes over negative descriptors.
    var entries = descriptors.map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    var count: CInt
    repeat {
      count = poll(&entries, nfds_t(entries.count), timeout.map(milliseconds) ?? -1)
    } while count < 0 && errno == EINTR
    return entries.map { count > 0 && $0.revents != 0 }
  }

  /// Whole milliseconds, rounded up, since a loop that wakes too early would spin.
  private static func milliseconds(_ duration: Duration) -> CInt {
    CInt(clamping: Int64((duration / .milliseconds(1)).rounded(.up)))
  }

  /// Reads what is there, at most `limit` bytes.
  ///
  /// Call it when ``wait(for:timeout:)`` says that there is something.
  static func read(_ descriptor: CInt, atMost limit: Int = chunk) -> Answer {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = Glibc.read(descriptor, &bytes, limit)
    switch count {
    case 1...: return .bytes(Array(bytes[..<count]))
    case 0: return .end
    default: return errno == EINTR || errno == EAGAIN ? .nothing : .end
    }
  }
}

/// The terminal of standard output, for commands that only print.
package enum OutputTerminal {
  /// Its size in cells; `nil` if unknown or not a terminal.
  package static var size: Size? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, curses_window_size(STDOUT_FILENO, &size) == 0,
      size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }
}

/// Signals as something to poll: each arrives as its number on a pipe.
@MainActor
struct SignalPipe {
  /// The end to poll and read.
  let descriptor: CInt

  /// Installs the handlers for WINCH, TSTP, TTIN, TTOU, CONT, TERM, HUP and INT.
  init() throws(TerminalError) {
    descriptor = wakeup_install()
    guard descriptor >= 0 else { throw .systemCall("pipe", errno: errno) }
  }

  /// The signals that have come, in order.
  func take() -> [CInt] {
    var numbers: [CInt] = []
    while case .bytes(let bytes) = Descriptor.read(descriptor) {
      numbers += bytes.map { CInt($0) }
    }
    return numbers
  }

  /// Restores the previous signal actions.
  func remove() {
    wakeup_remove()
  }
}
