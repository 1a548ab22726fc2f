import PlanViews

/// The lines of a grouped list: a line for each group, and the rows of those that are unfolded.
///
/// A list may have as many groups as rows, so only the groups that differ from the others are
/// kept, and no key looks at all of them.
struct FoldedGroups: Equatable, Sendable {
  /// Whether groups show their rows, but for the exceptions.
  private(set) var areUnfolded: Bool
  /// The groups that are otherwise, in their order.
  private var exceptions: [Int] = []
  /// For each exception the rows of it and of those before it.
  private var sums: [Int] = []

  /// All groups are alike.
  init(unfolded: Bool = false) { areUnfolded = unfolded }

  /// Whether a group shows its rows.
  func isUnfolded(_ group: Int) -> Bool {
    let place = position(of: group)
    let isException = place < exceptions.count && exceptions[place] == group
    return areUnfolded != isException
  }

  /// Folds or unfolds one group.
  ///
  /// Cost: linear in the groups that differ from the others.
  mutating func toggle(_ group: Int, in groups: [TableArrangement.Group]) {
    let place = position(of: group)
    if place < exceptions.count, exceptions[place] == group {
      exceptions.remove(at: place)
    } else {
      exceptions.insert(group, at: place)
    }
    var sum = 0
    sums = exceptions.map { number in
      sum += groups[number].range.count
      return sum
    }
  }

  /// The number of lines.
  func lineCount(in groups: [TableArrangement.Group]) -> Int {
    line(of: groups.count, in: groups)
  }

  /// The line of a group; the number of lines for the one behind the last.
  func line(of group: Int, in groups: [TableArrangement.Group]) -> Int {
    let place = position(of: group)
    let exceptional = place == 0 ? 0 : sums[place - 1]
    let all = group < groups.count ? groups[group].range.lowerBound : groups.last?.range.upperBound
    return group + (areUnfolded ? (all ?? 0) - exceptional : exceptional)
  }

  /// The group that a line belongs to, by halving.
  func group(at line: Int, in groups: [TableArrangement.Group]) -> Int {
    var (low, high) = (0, groups.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.line(of: middle, in: groups) <= line { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a group among the exceptions, or where it would be.
  private func position(of group: Int) -> Int {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] < group { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
