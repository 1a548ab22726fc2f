/// The name among `names` that `word` was most likely meant to be, or `nil`
/// when none is near: at most one slip in three characters.
///
/// A slip is a character too many, too few, wrong, or swapped with the next.
/// Only the first 2000 names are looked at; a library has some hundred.
package func nearestName<Names: Sequence<String>>(to word: String, among names: Names) -> String? {
  // No name is longer than a slug.
  let letters = Array(word.unicodeScalars.prefix(81))
  guard letters.count <= 80 else { return nil }
  var best: (name: String, slips: Int)?
  for name in names.prefix(2000) where name != word {
    let other = Array(name.unicodeScalars)
    let most = min(max(letters.count, other.count) / 3, (best?.slips ?? .max) - 1)
    guard abs(letters.count - other.count) <= most else { continue }
    if let slips = slips(from: letters, to: other, atMost: most) { best = (name, slips) }
  }
  return best?.name
}

/// The number of slips between two words, or `nil` when there are more than `limit`.
private func slips(
  from left: [Unicode.Scalar], to right: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var slips = min(
        previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        slips = min(slips, beforePrevious[column - 1] + 1)
      }
      current.append(slips)
    }
    if let least = current.min(), least > limit { return nil }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
