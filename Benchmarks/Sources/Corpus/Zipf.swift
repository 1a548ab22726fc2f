/// Words drawn by rank, the first often and the last rarely, as in any language.
///
/// The word of rank r, from 0, has the weight 1 / (r + 2.7)^0.9 (Mandelbrot's form of Zipf's law).
struct Zipf: Sendable {
  let words: [String]
  private let sums: [Double]

  init(_ words: [String]) {
    self.words = words
    var sum = 0.0
    sums = words.indices.map { rank in
      sum += 1 / power(Double(rank) + 2.7)
      return sum
    }
  }

  /// Draws a word.
  func draw(_ random: inout SplitMix) -> String {
    let target = random.fraction() * (sums.last ?? 0)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= target { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}

/// x^0.9 as x / x^0.1, by Newton's iteration, so that no C library's rounding decides a draw.
private func power(_ x: Double) -> Double {
  var root = 4.0
  for _ in 0..<40 {
    let squared = root * root
    let fourth = squared * squared
    let ninth = fourth * fourth * root
    root -= (ninth * root - x) / (10 * ninth)
  }
  return x / root
}
