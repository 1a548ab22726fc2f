/// The widths of Unicode scalars, looked up in the generated ranges.
enum WidthTable {
  /// The columns that a scalar takes on its own: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return 1
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: return 2
    default: break
    }
    if contains(value, in: zero) { return 0 }
    if contains(value, in: wide) { return 2 }
    if ambiguous == .wide, contains(value, in: self.ambiguous) { return 2 }
    return 1
  }

  /// Whether `value` lies in one of the ranges whose bounds, both included,
  /// are in ascending order in `bounds`.
  ///
  /// Cost: logarithmic in the number of ranges.
  static func contains(_ value: UInt32, in bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[2 * middle] {
        high = middle
      } else if value > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
