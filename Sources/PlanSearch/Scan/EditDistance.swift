/// How many elements have to be put in, taken out, replaced or swapped with the next one to make
/// one list of the other.
///
/// Cost: the product of the lengths.
func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  lastRow(of: left, right, from: Array(0...right.count))[right.count]
}

/// The edit distance of a word to the nearest part of a text; a part begins and ends at a bound.
///
/// `isBound` says of each place before, between and after the elements whether it is one.
func editDistance<Element: Equatable>(
  of word: [Element], toPartOf text: [Element], isBound: [Bool]
) -> Int {
  let never = word.count + text.count + 1
  let row = lastRow(of: word, text, from: isBound.map { $0 ? 0 : never })
  return zip(row, isBound).filter(\.1).map(\.0).min() ?? never
}

/// What `left` costs against each beginning of `right`, given what none of it costs.
private func lastRow<Element: Equatable>(
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
