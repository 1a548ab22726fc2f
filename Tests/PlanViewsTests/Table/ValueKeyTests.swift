import PlanCore
import PlanSearch
import TestSupport
import Testing

@testable import PlanViews

/// The order that keys have to give, written down as plainly as possible.
private func precedes(_ left: TableValue, _ right: TableValue, _ isDescending: Bool) -> Bool {
  if left.text.isEmpty != right.text.isEmpty { return right.text.isEmpty }
  if left.order != right.order {
    let (first, second) = (left.order ?? .max, right.order ?? .max)
    return isDescending ? second < first : first < second
  }
  if left.order != nil { return false }
  let (first, second) = (NameKey(left.text), NameKey(right.text))
  return isDescending ? second < first : first < second
}

/// Texts that differ early, late, by their ends alone, or not at all, and some orders.
private let values: [TableValue] = {
  var numbers = SeededNumbers(seed: 11)
  let parts = ["第", "一", "号高铁", "a", "ab", "\u{0}", "济洛快速通道", "𠮷", "0123456789abcdef"]
  var values = ["", "a", "a\u{0}", "0123456789abcdef", "0123456789abcdef0", "0123456789abcdee"]
    .map { TableValue($0) }
  for _ in 0..<150 {
    let count = Int.random(in: 0...5, using: &numbers)
    let text = (0..<count).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
    let order = Int.random(in: 0...6, using: &numbers)
    values.append(TableValue(text, order: order < 4 ? nil : order == 6 ? .max : order))
  }
  return values
}()

@Test(arguments: [false, true])
func `keys put values in the order of the values themselves`(isDescending: Bool) {
  let keys = values.enumerated().map { ValueKey($1, place: $0) }
  for (left, key) in keys.enumerated() {
    for (right, other) in keys.enumerated() {
      #expect(
        key.precedes(other, isDescending)
          == precedes(values[left], values[right], isDescending),
        "\(values[left]) \(values[right])")
    }
  }
}
