import Glibc

/// A thread of the system, for work that waits.
///
/// A task would take one of the few threads that the work on the library needs, or wait for it;
/// and after the first one libdispatch looks after its threads every second for as long as the
/// program runs, so that an idle browser would never sleep.
package enum SystemThread {
  /// Runs a closure on a thread of its own, or at once when the system has none left.
  package static func run(_ body: @escaping @Sendable () -> Void) {
    if !detach(body) { body() }
  }

  /// Runs a closure on a thread that is done with other work, or on one of its own; `false` when
  /// the system has none left.
  ///
  /// Each thread has memory of its own that it keeps: for short work one that is there is better.
  package static func lend(_ body: @escaping @Sendable () -> Void) -> Bool {
    ThreadPool.shared.begin(body) || detach(body)
  }

  /// Runs a closure on a thread of its own; `false` when the system has none left.
  package static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
    let closure = Unmanaged.passRetained(Closure(body))
    var thread = pthread_t()
    let number = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Closure>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, closure.toOpaque())
    guard number == 0 else {
      closure.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private final class Closure {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
