import Glibc
import Synchronization

/// Thrown when an export has been cancelled.
struct ExportCancelled: Error {}

/// Takes the progress of an export; throws to end it if it has been cancelled.
typealias ExportProgress = (_ done: Int) throws(ExportCancelled) -> Void

/// The exports running in the background, and which of them are cancelled.
///
/// Each checks here between two pieces.
final class RunningExports: Sendable {
  /// Whether the exports with these tickets are cancelled.
  private let cancelled = Mutex<[Int: Bool]>([:])

  func begin(_ ticket: Int) { cancelled.withLock { $0[ticket] = false } }

  func end(_ ticket: Int) { cancelled.withLock { $0[ticket] = nil } }

  func isCancelled(_ ticket: Int) -> Bool { cancelled.withLock { $0[ticket] ?? true } }

  func cancel(_ ticket: Int) {
    cancelled.withLock { if $0[ticket] != nil { $0[ticket] = true } }
  }

  /// Cancels all of them, and waits until their temporary files are gone.
  ///
  /// - Parameter patience: How long to wait for a disk that does not answer.
  func stop(patience: Duration = .seconds(1)) {
    cancelled.withLock { tickets in
      for ticket in tickets.keys { tickets[ticket] = true }
    }
    let end = ContinuousClock.now + patience
    while cancelled.withLock({ !$0.isEmpty }), ContinuousClock.now < end { usleep(2_000) }
  }
}
