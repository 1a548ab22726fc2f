import Glibc
import Synchronization

/// Thrown when an export has been cancelled.
struct ExportCancelled: Error {}

/// Takes how much of an export is done, and ends it where it has been cancelled.
typealias ExportProgress = (_ done: Int) throws(ExportCancelled) -> Void

/// The exports that go on beside the browser, and which of them are to stop.
///
/// Each looks here between two pieces.
final class RunningExports: Sendable {
  /// Whether the exports with these numbers are to stop.
  private let cancelled = Mutex<[Int: Bool]>([:])

  func begin(_ ticket: Int) { cancelled.withLock { $0[ticket] = false } }

  func end(_ ticket: Int) { cancelled.withLock { $0[ticket] = nil } }

  func isCancelled(_ ticket: Int) -> Bool { cancelled.withLock { $0[ticket] ?? true } }

  func cancel(_ ticket: Int) {
    cancelled.withLock { if $0[ticket] != nil { $0[ticket] = true } }
  }

  /// Has all of them stop, and waits until nothing of them is left on the disk.
  ///
  /// - Parameter patience: How long a disk may take that does not answer.
  func stop(patience: Duration = .seconds(1)) {
    cancelled.withLock { tickets in
      for ticket in tickets.keys { tickets[ticket] = true }
    }
    let end = ContinuousClock.now + patience
    while cancelled.withLock({ !$0.isEmpty }), ContinuousClock.now < end { usleep(2_000) }
  }
}
