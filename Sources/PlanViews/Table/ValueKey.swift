import PlanCore

/// What a value is sorted by, taken out of it once: most comparisons of a million names end within
/// their first sixteen bytes, and need not look for the rest of them.
struct ValueKey {
  /// The place of the value among those of its column.
  let place: Int
  private let isUnknown: Bool
  private let order: Int?
  /// The first bytes of the text, the first one highest, filled up with zeros.
  private let head: (UInt64, UInt64)

  init(_ value: TableValue, place: Int) {
    self.place = place
    isUnknown = value.text.isEmpty
    order = value.order
    var head: (UInt64, UInt64) = (0, 0)
    let text = OrdinalNumerals.sortable(value.text) ?? value.text
    for (number, byte) in text.utf8.prefix(16).enumerated() {
      let shift = UInt64(56 - number % 8 * 8)
      if number < 8 { head.0 |= UInt64(byte) << shift } else { head.1 |= UInt64(byte) << shift }
    }
    self.head = head
  }

  /// Whether rows with this value come before those with another of the same column.
  ///
  /// What is unknown comes last either way; values with an order of their own are equal when that is.
  func precedes(_ other: Self, _ values: [TableValue], _ isDescending: Bool) -> Bool {
    if isUnknown != other.isUnknown { return other.isUnknown }
    if order != other.order {
      let (first, second) = (order ?? .max, other.order ?? .max)
      return isDescending ? second < first : first < second
    }
    if order != nil { return false }
    let (first, second) = isDescending ? (other, self) : (self, other)
    if first.head != second.head { return first.head < second.head }
    // UTF-8 keeps the order of scalars, and is compared without decoding.
    let (one, two) = (values[first.place].text, values[second.place].text)
    return (OrdinalNumerals.sortable(one) ?? one).utf8
      .lexicographicallyPrecedes((OrdinalNumerals.sortable(two) ?? two).utf8)
  }
}
