import Glibc
import Synchronization

/// The threads that it pays to have at once, 2...8.
///
/// Two even on one processor: while one waits for the disk, the other works.
package let usefulThreads = max(2, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Turns values into others on several threads, this one among them, and waits for all.
///
/// - Returns: What became of each, in the order of the values.
package func parallelMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], threads: Int = usefulThreads, _ body: @escaping @Sendable (Value) -> Result
) -> [Result] {
  let work = SharedWork(values, body)
  ThreadPool.shared.run(helpers: max(1, min(threads, values.count)) - 1) { work.run() }
  return work.takeResults()
}

/// Values that threads take one by one.
private final class SharedWork<Value: Sendable, Result: Sendable>: @unchecked Sendable {
  // Unchecked, as a place is written once, by the thread that took its number, and read when all
  // threads have ended.
  private let made: UnsafeMutablePointer<Result>
  private let values: [Value]
  private let body: @Sendable (Value) -> Result
  private let next = Atomic(0)

  init(_ values: [Value], _ body: @escaping @Sendable (Value) -> Result) {
    self.values = values
    self.body = body
    made = .allocate(capacity: values.count)
  }

  deinit { made.deallocate() }

  /// Takes values until none is left.
  func run() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < values.count else { return }
      (made + index).initialize(to: body(values[index]))
    }
  }

  /// Hands the results over, once, when all values have been taken and every thread has ended.
  func takeResults() -> [Result] {
    Array(unsafeUninitializedCapacity: values.count) { buffer, count in
      buffer.baseAddress?.moveInitialize(from: made, count: values.count)
      count = values.count
    }
  }
}
