/// How many elements have to be inserted, removed, replaced or swapped with the next one to turn
/// one list into the other.
///
/// Cost: the product of the lengths.
@inlinable
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  lastRow(of: left, right, from: Array(0...right.count))[right.count]
}

/// The edit distance of a word to the nearest part of a text; a part begins and ends at a bound.
///
/// `isBound` says for each position before, between and after the elements whether it is one.
@inlinable
package func editDistance<Element: Equatable>(
  of word: [Element], toPartOf text: [Element], isBound: [Bool]
) -> Int {
  let never = word.count + text.count + 1
  let row = lastRow(of: word, text, from: isBound.map { $0 ? 0 : never })
  return zip(row, isBound).filter(\.1).map(\.0).min() ?? never
}

/// The costs of `left` against each beginning of `right`, given those of an empty list.
@inlinable
func lastRow<Element: Equatable>(
  of left: [Element], _ right: [Element], from first: [Int]
) -> [Int] {
  var before = first
  var row = first
  for index in left.indices {
    var next = [row[0] + 1]
    next.reserveCapacity(row.count)
    for column in right.indices {
      let replaced = row[column] + (left[index] == right[column] ? 0 : 1)
      var best = min(replaced, next[column] + 1, row[column + 1] + 1)
      if index > 0, column > 0, left[index] == right[column - 1], left[index - 1] == right[column] {
        best = min(best, before[column - 1] + 1)
      }
      next.append(best)
    }
    before = row
    row = next
  }
  return row
}

/// A word whose edit distance to many texts is wanted.
///
/// A column of ``editDistance(_:_:)`` in the bits of a word: H. Hyyrö, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003).
package struct EditPattern {
  @usableFromInline let count: Int
  /// For each ASCII character the bits of the positions where it occurs.
  @usableFromInline var positions = [UInt64](repeating: 0, count: 128)
  @usableFromInline var otherPositions: [UInt32: UInt64] = [:]

  /// Takes 1...64 letters, or returns `nil`.
  package init?(_ letters: [UInt32]) {
    guard (1...64).contains(letters.count) else { return nil }
    count = letters.count
    for (index, letter) in letters.enumerated() {
      if letter < 128 {
        positions[Int(letter)] |= 1 << UInt64(index)
      } else {
        otherPositions[letter, default: 0] |= 1 << UInt64(index)
      }
    }
  }

  /// The edit distance to a text.
  package func distance(to text: [UInt32]) -> Int {
    var run = start()
    for letter in text { take(letter, &run, fromStart: 1) }
    return run.distance
  }

  /// The state of a comparison after some letters of a text.
  package struct Run {
    @usableFromInline var positive = UInt64.max
    @usableFromInline var negative: UInt64 = 0
    @usableFromInline var diagonal: UInt64 = 0
    @usableFromInline var lastMatches: UInt64 = 0
    /// The edit distance to the nearest part that ends here.
    @usableFromInline package internal(set) var distance: Int
  }

  package func start() -> Run { Run(distance: count) }

  /// Compares the next letter of the text; parts may begin anywhere.
  @inlinable @inline(__always)
  package func take(_ letter: UInt32, _ run: inout Run) { take(letter, &run, fromStart: 0) }

  /// - Parameter cost: the cost of skipping this letter of the text before the first one.
  @inlinable @inline(__always)
  func take(_ letter: UInt32, _ run: inout Run, fromStart cost: UInt64) {
    let matches = letter < 128 ? positions[Int(letter)] : otherPositions[letter] ?? 0
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

/// The name among `names` that `word` was most likely meant to be, or `nil` when none is near: at
/// most one edit in three characters.
///
/// Only the first 2000 names are looked at; a library has some hundred.
package func nearestName<Names: Sequence<String>>(to word: String, among names: Names) -> String? {
  // No name is longer than a slug.
  let letters = word.unicodeScalars.prefix(81).map(\.value)
  guard letters.count <= 80 else { return nil }
  let pattern = EditPattern(letters)
  var best: (name: String, distance: Int)?
  for name in names.prefix(2000) where name != word {
    let other = name.unicodeScalars.map(\.value)
    let most = min(max(letters.count, other.count) / 3, (best?.distance ?? .max) - 1)
    guard abs(letters.count - other.count) <= most else { continue }
    let distance = pattern?.distance(to: other) ?? editDistance(letters, other)
    if distance <= most { best = (name, distance) }
  }
  return best?.name
}
