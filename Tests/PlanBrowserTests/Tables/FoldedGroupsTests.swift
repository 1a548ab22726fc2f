import BrowserTestSupport
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

/// Groups of these sizes, one behind the other.
private func groups(_ sizes: [Int]) -> [TableArrangement.Group] {
  var start = 0
  return sizes.enumerated().map { number, size in
    defer { start += size }
    return TableArrangement.Group(title: "\(number)", range: start..<start + size)
  }
}

@Test func `folded groups take a line each`() {
  let groups = groups([3, 1, 2])
  var folds = FoldedGroups()
  #expect(folds.lineCount(in: groups) == 3)
  folds.toggle(0, in: groups)
  #expect(folds.lineCount(in: groups) == 6)
  #expect((0..<6).map { folds.group(at: $0, in: groups) } == [0, 0, 0, 0, 1, 2])
  folds.toggle(2, in: groups)
  #expect(folds.lineCount(in: groups) == 8)
  folds.toggle(0, in: groups)
  #expect(folds.lineCount(in: groups) == 5)
  #expect(FoldedGroups(unfolded: true).lineCount(in: groups) == 9)
  #expect(FoldedGroups().lineCount(in: []) == 0)
}

@Test func `lines of groups are those of a list made whole`() {
  var random = SeededNumbers(seed: 5)
  for _ in 0..<50 {
    let groups = groups((0..<20).map { _ in Int.random(in: 1...4, using: &random) })
    var folds = FoldedGroups(unfolded: Bool.random(using: &random))
    var open = Set(folds.areUnfolded ? Array(0..<20) : [])
    for _ in 0..<30 {
      let toggled = Int.random(in: 0..<20, using: &random)
      folds.toggle(toggled, in: groups)
      open.formSymmetricDifference([toggled])
      let lines = groups.indices.flatMap { group in
        Array(repeating: group, count: 1 + (open.contains(group) ? groups[group].range.count : 0))
      }
      #expect(folds.lineCount(in: groups) == lines.count)
      #expect(lines.indices.map { folds.group(at: $0, in: groups) } == lines)
      for group in groups.indices {
        #expect(folds.line(of: group, in: groups) == lines.firstIndex(of: group))
        #expect(folds.isUnfolded(group) == open.contains(group))
      }
    }
  }
}
