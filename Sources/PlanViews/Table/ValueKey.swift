import PlanCore
import PlanSearch

/// What a value is sorted by, taken out of it once.
struct ValueKey {
  /// The place of the value among those of its column.
  let place: Int
  private let isUnknown: Bool
  private let order: Int?
  /// The name, for values without an order of their own; they go behind those that have one.
  private let name: NameKey?

  init(_ value: TableValue, place: Int) {
    self.place = place
    isUnknown = value.text.isEmpty
    order = value.order
    name = isUnknown || value.order != nil ? nil : NameKey(value.text)
  }

  /// Whether rows with this value come before those with another of the same column.
  ///
  /// What is unknown comes last either way; values with an order of their own are equal when that is.
  func precedes(_ other: Self, _ isDescending: Bool) -> Bool {
    if isUnknown != other.isUnknown { return other.isUnknown }
    let (first, second) = isDescending ? (other, self) : (self, other)
    if let one = first.name, let two = second.name { return one < two }
    return (first.order ?? .max) < (second.order ?? .max)
  }
}
