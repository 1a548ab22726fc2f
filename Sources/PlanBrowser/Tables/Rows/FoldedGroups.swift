import PlanViews

/// The lines of a grouped table: one for each group, and the rows of unfolded groups.
///
/// A table may have as many groups as rows, so only the exceptions are stored, and no key visits
/// all groups.
struct FoldedGroups: Equatable, Sendable {
  /// Whether groups other than the exceptions are unfolded.
  private(set) var areUnfolded: Bool
  /// The exceptions, in order.
  private var exceptions: [Int] = []
  /// The number of rows of all exceptions up to each.
  private var sums: [Int] = []

  /// All groups are the same.
  init(unfolded: Bool = false) { areUnfolded = unfolded }

  /// Whether a group is unfolded.
  func isUnfolded(_ group: Int) -> Bool {
    let place = position(of: group)
    let isException = place < exceptions.count && exceptions[place] == group
    return areUnfolded != isException
  }

  /// Folds or unfolds one group.
  ///
  /// Cost: linear in the exceptions.
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

  /// The line of a group; for the one after the last, the number of lines.
  func line(of group: Int, in groups: [TableArrangement.Group]) -> Int {
    let place = position(of: group)
    let exceptional = place == 0 ? 0 : sums[place - 1]
    let all = group < groups.count ? groups[group].range.lowerBound : groups.last?.range.upperBound
    return group + (areUnfolded ? (all ?? 0) - exceptional : exceptional)
  }

  /// The group that a line belongs to, by binary search.
  func group(at line: Int, in groups: [TableArrangement.Group]) -> Int {
    var (low, high) = (0, groups.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.line(of: middle, in: groups) <= line { low = middle } else { high = middle }
    }
    return low
  }

  /// The index of a group among the exceptions, or where it would be.
  private func position(of group: Int) -> Int {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] < group { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
