import PlanText

/// How the reader has changed the panes: one over the whole screen, or borders moved.
struct PaneShape: Equatable, Sendable {
  /// Whether only the pane with the keys is shown.
  var isZoomed = false
  /// How many columns each border is moved to the right, by number from the left.
  var shifts: [Int: Int] = [:]

  /// The narrowest pane that a border can be moved to.
  static let narrowest = 8

  /// The widths of panes with the default `widths`; the sum stays the same.
  ///
  /// A border leaves its neighbours at least ``narrowest``, or what they had if less.
  func widths(_ widths: [Int]) -> [Int] {
    var result = widths
    for border in shifts.keys.sorted() where border >= 0 && border + 1 < result.count {
      let (left, right) = (result[border], result[border + 1])
      let shift = shifts[border, default: 0]
      let most = max(0, right - Self.narrowest)
      let least = min(0, Self.narrowest - left)
      let moved = min(max(shift, least), most)
      result[border] += moved
      result[border + 1] -= moved
    }
    return result
  }

  /// Moves a border to the right, as far as the panes beside it allow; `false` if it does not
  /// exist.
  ///
  /// - Parameter layout: the layout for a shape.
  mutating func move(_ border: Int, by columns: Int, layout: (PaneShape) -> Layout) -> Bool {
    let before = layout(self)
    guard before.detail != nil, before.columns.indices.contains(border) else { return false }
    var wanted = self
    wanted.shifts[border, default: 0] += columns
    let moved = layout(wanted).columns[border].rect.width - before.columns[border].rect.width
    // Only as far as the border moved, so that moving it back works at once.
    shifts[border, default: 0] += moved
    return true
  }
}
