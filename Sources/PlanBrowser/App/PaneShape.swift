import PlanText

/// How the reader wants the panes: one over the whole screen, or borders moved.
struct PaneShape: Equatable, Sendable {
  /// Whether only the pane with the keys is shown.
  var isZoomed = false
  /// By how many columns borders are moved to the right, by their number from the left.
  var shifts: [Int: Int] = [:]

  /// The narrowest pane that a border can be moved to.
  static let narrowest = 8

  /// The widths of panes whose usual ones are `widths`, with the same sum.
  ///
  /// A border goes no farther than leaves its neighbours ``narrowest``, or what they had if less.
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
}

extension BrowserState {
  /// Shows the pane with the keys alone, or all of them again.
  mutating func zoomPane() {
    let before = layout
    columns.shape.isZoomed.toggle()
    keepSelectionVisible()
    if layout == before { message = Message(words.onlyOnePane) }
  }

  /// Makes the pane with the keys wider, at the cost of its right neighbour; the detail at the
  /// cost of its left one.
  mutating func resizePane(by columns: Int) {
    let layout = self.layout
    guard !self.columns.shape.isZoomed, layout.detail != nil, !layout.columns.isEmpty else {
      message = Message(words.onlyOnePane)
      return
    }
    let focused =
      layout.columns.firstIndex { $0.depth == max(0, self.columns.selection.count - 1) } ?? 0
    let border = detail.isFocused ? layout.columns.count - 1 : focused
    moveBorder(border, by: detail.isFocused ? -columns : columns)
  }

  /// Moves a border to the right, as far as the panes beside it allow.
  mutating func moveBorder(_ border: Int, by columns: Int) {
    let layout = self.layout
    guard let detail = layout.detail, layout.columns.indices.contains(border) else { return }
    let widths = layout.columns.map(\.rect.width) + [detail.width]
    var wanted = self.columns.shape
    wanted.shifts[border, default: 0] += columns
    let before = self.columns.shape
    self.columns.shape = wanted
    let now = self.layout
    let moved =
      (now.columns.map(\.rect.width) + [now.detail?.width ?? 0])[border] - widths[border]
    // Only as far as the border went, so that the way back begins at once.
    self.columns.shape = before
    self.columns.shape.shifts[border, default: 0] += moved
    self.detail.top = min(
      self.detail.top, max(0, detailPane.lines.count - 1))
  }
}
