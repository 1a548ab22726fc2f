/// Letters to which the edit distance of many texts is wanted.
///
/// A column of ``editDistance(_:_:)`` in the bits of a word: H. Hyyrö, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003).
package struct EditPattern {
  @usableFromInline let count: Int
  /// For each character of ASCII the places of the letters where it stands.
  @usableFromInline var places = [UInt64](repeating: 0, count: 128)
  @usableFromInline var otherPlaces: [UInt32: UInt64] = [:]

  /// Takes 1...64 letters, or returns `nil`.
  package init?(_ letters: [UInt32]) {
    guard (1...64).contains(letters.count) else { return nil }
    count = letters.count
    for (index, letter) in letters.enumerated() {
      if letter < 128 {
        places[Int(letter)] |= 1 << UInt64(index)
      } else {
        otherPlaces[letter, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  /// The edit distance to a text.
  func distance(to text: [UInt32]) -> Int {
    var run = start()
    for letter in text { take(letter, &run, fromStart: 1) }
    return run.distance
  }

  /// A comparison on its way through a text.
  package struct Run {
    @usableFromInline var positive = UInt64.max
    @usableFromInline var negative: UInt64 = 0
    @usableFromInline var diagonal: UInt64 = 0
    @usableFromInline var lastMatches: UInt64 = 0
    /// The edit distance to the part that ends here.
    @usableFromInline package internal(set) var distance: Int
  }

  package func start() -> Run { Run(distance: count) }

  /// Takes in the next letter of the text; parts may begin anywhere.
  @inlinable @inline(__always)
  package func take(_ letter: UInt32, _ run: inout Run) { take(letter, &run, fromStart: 0) }

  /// - Parameter cost: what leaving out this letter of the text costs before the first one.
  @inlinable @inline(__always)
  func take(_ letter: UInt32, _ run: inout Run, fromStart cost: UInt64) {
    let matches = letter < 128 ? places[Int(letter)] : otherPlaces[letter] ?? 0
    let swapped = ((~run.diagonal & matches) << 1) & run.lastMatches
    let diagonal =
      swapped | (((matches & run.positive) &+ run.positive) ^ run.positive) | matches
      | run.negative
    var up = run.negative | ~(diagonal | run.positive)
    var down = run.positive & diagonal
    let top: UInt64 = 1 << UInt64(count - 1)
    if up & top != 0 { run.distance += 1 }
    if down & top != 0 { run.distance -= 1 }
    up = up << 1 | cost
    down <<= 1
    run.positive = down | ~(diagonal | up)
    run.negative = up & diagonal
    run.lastMatches = matches
    run.diagonal = diagonal
  }
}
