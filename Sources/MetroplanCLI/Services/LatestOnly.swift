import Glibc
import PlanPlatform
import PlanTerminal
import Synchronization

/// Runs background work: ``SystemThread/run(_:)``, or a replacement in tests.
typealias StartThread = @Sendable (_ work: @escaping @Sendable () -> Void) -> Void

/// Runs jobs one at a time on a background thread; of those that wait only the newest is run.
final class LatestOnly: Sendable {
  private struct State {
    var isBusy = false
    var next: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  private let pause: Duration
  private let start: StartThread

  /// - Parameters:
  ///   - pause: How long a job waits, if none is running, for newer ones and more urgent work.
  ///   - start: Runs the jobs.
  init(after pause: Duration = .zero, on start: @escaping StartThread = SystemThread.run) {
    self.pause = pause
    self.start = start
  }

  /// Runs a job after the current one, replacing any job that is still waiting.
  func run(_ job: @escaping @Sendable () -> Void) {
    let mayStart = state.withLock { state in
      state.next = job
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard mayStart else { return }
    start { [self] in
      if pause > .zero { usleep(useconds_t(pause / .microseconds(1))) }
      work()
    }
  }

  private func work() {
    while let job = takeNext() { job() }
  }

  private func takeNext() -> (@Sendable () -> Void)? {
    state.withLock { state in
      defer { state.next = nil }
      state.isBusy = state.next != nil
      return state.next
    }
  }
}
