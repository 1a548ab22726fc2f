import Glibc

/// The processor time of this thread for a call, in seconds; the least of two, so that what else the
/// machine does hardly counts.
///
/// Tests compare the times of a small and a large input, and none with a clock.
package func processorTime(_ body: () -> Void) -> Double {
  (0..<2).map { _ in
    let start = processorTime()
    body()
    return processorTime() - start
  }.min() ?? 0
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
