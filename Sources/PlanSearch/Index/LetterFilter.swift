/// Tells quickly that a text is nowhere near some letters.
///
/// The edit distance of all letters to what ends at each place of the text, in the bits of a
/// word: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
/// Nordic Journal of Computing 10 (2003).
struct LetterFilter {
  private let count: Int
  private let most: Int
  /// For each character of ASCII the places of the letters where it stands.
  private var places = [UInt64](repeating: 0, count: 128)
  private var otherPlaces: [UInt32: UInt64] = [:]

  /// Creates a filter for texts with a part at most `most` edits away; `nil` for too many letters.
  init?(_ letters: [UInt32], most: Int) {
    guard (1...64).contains(letters.count) else { return nil }
    count = letters.count
    self.most = most
    for (index, letter) in letters.enumerated() {
      if letter < 128 {
        places[Int(letter)] |= 1 << UInt64(index)
      } else {
        otherPlaces[letter, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  /// A comparison on its way through a text.
  struct Run {
    fileprivate var positive = UInt64.max
    fileprivate var negative: UInt64 = 0
    fileprivate var diagonal: UInt64 = 0
    fileprivate var lastMatches: UInt64 = 0
    fileprivate var distance: Int
    /// Whether a part that near has been seen.
    fileprivate(set) var isNear = false
  }

  func start() -> Run { Run(distance: count) }

  /// Takes in the next letter of the text.
  @inline(__always)
  func take(_ letter: UInt32, _ run: inout Run) {
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
    up <<= 1
    down <<= 1
    run.positive = down | ~(diagonal | up)
    run.negative = up & diagonal
    run.lastMatches = matches
    run.diagonal = diagonal
    if run.distance <= most { run.isNear = true }
  }
}
