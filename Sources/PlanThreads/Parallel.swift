import Glibc
import Synchronization

/// The threads that it pays to have at once, 2...8.
///
/// Two even on one processor: while one waits for the disk, the other goes on.
package let usefulThreads = max(2, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Turns values into others on several threads, this one among them, and waits for all.
///
/// - Returns: What became of each, in the order of the values.
package func parallelMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], threads: Int = usefulThreads, _ body: @escaping @Sendable (Value) -> Result
) -> [Result] {
  let work = SharedWork(values, body)
  let others = (1..<max(1, min(threads, values.count))).compactMap { _ in
    WorkThread { work.run() }
  }
  work.run()
  for other in others { other.join() }
  return work.results
}

/// Does two things at once and waits for both.
package func inParallel<First: Sendable, Second: Sendable>(
  _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let slot = Slot<Second>()
  let thread = WorkThread { slot.value.withLock { $0 = second() } }
  let made = first()
  thread?.join()
  // Without a thread it is done now.
  return (made, slot.value.withLock { $0 } ?? second())
}

/// Where a thread leaves what it made.
private final class Slot<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// Values that threads take one by one.
private final class SharedWork<Value: Sendable, Result: Sendable>: Sendable {
  private let values: [Value]
  private let body: @Sendable (Value) -> Result
  private let next = Atomic(0)
  private let made: Mutex<[Result?]>

  init(_ values: [Value], _ body: @escaping @Sendable (Value) -> Result) {
    self.values = values
    self.body = body
    made = Mutex(Array(repeating: nil, count: values.count))
  }

  /// Takes values until none is left.
  func run() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < values.count else { return }
      let result = body(values[index])
      made.withLock { $0[index] = result }
    }
  }

  var results: [Result] { made.withLock { $0.compactMap { $0 } } }
}

/// A thread of the system that runs one closure.
private struct WorkThread {
  private let thread: pthread_t

  /// Starts a thread, or returns `nil` when the system has none left.
  init?(_ body: @escaping @Sendable () -> Void) {
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
      return nil
    }
    self.thread = thread
  }

  /// Waits until the closure has returned.
  func join() {
    pthread_join(thread, nil)
  }

  private final class Closure {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
