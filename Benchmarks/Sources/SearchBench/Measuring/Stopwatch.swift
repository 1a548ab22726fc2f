import Glibc

/// Which time is taken: that of the wall, or that of this process's cores alone.
///
/// The second one, by `CLOCK=cpu`, is for machines that are busy with other things.
enum Stopwatch {
  private static let isOfCores = getenv("CLOCK").map { String(cString: $0) } == "cpu"

  /// How long work takes, in milliseconds.
  static func time<Failure: Error>(
    _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    try time(on: isOfCores ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, work)
  }

  /// How long work takes that waits for another process, in milliseconds: always that of the wall.
  static func wallTime<Failure: Error>(
    _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    try time(on: CLOCK_MONOTONIC, work)
  }

  /// How long this process's cores work, in milliseconds.
  static func coreTime<Failure: Error>(
    _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    try time(on: CLOCK_PROCESS_CPUTIME_ID, work)
  }

  /// How long work takes that is repeated: the median of `runs`, in milliseconds.
  ///
  /// Slow work is repeated less often: it is begun again only while all of it took under a second.
  static func median<Failure: Error>(
    of runs: Int, _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    var times: [Double] = []
    var spent = 0.0
    while times.count < runs, times.isEmpty || spent < 1000 {
      let time = try time(work)
      times.append(time)
      spent += time
    }
    return Percentiles(times).at(50)
  }

  private static func time<Failure: Error>(
    on clock: clockid_t, _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    let start = now(clock)
    try work()
    return now(clock) - start
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
