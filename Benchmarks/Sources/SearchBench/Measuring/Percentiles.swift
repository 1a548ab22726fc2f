/// Times in milliseconds.
struct Percentiles {
  private let sorted: [Double]

  init(_ times: [Double]) {
    sorted = times.sorted()
  }

  /// The time that `percent` of the times do not exceed (nearest rank); 0 when there are none.
  func at(_ percent: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

/// How long work takes, in milliseconds.
func milliseconds<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = ContinuousClock.now
  try work()
  let (seconds, attoseconds) = (ContinuousClock.now - start).components
  return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
}

/// How long work takes that is repeated: the median of `runs`, in milliseconds.
///
/// Slow work is repeated less often: it is begun again only while all of it took under a second.
func median<Failure: Error>(of runs: Int, _ work: () throws(Failure) -> Void) throws(Failure)
  -> Double
{
  var times: [Double] = []
  var spent = 0.0
  while times.count < runs, times.isEmpty || spent < 1000 {
    let time = try milliseconds(work)
    times.append(time)
    spent += time
  }
  return Percentiles(times).at(50)
}
