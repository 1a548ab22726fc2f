import PlanText

/// The detail pane as a frame shows it.
///
/// While rows are run over, nobody reads their details: the pane may stay as it is until the
/// reader rests, so that neither a plan is read nor a text is set for a row that is left at once.
package struct ShownDetail: Sendable {
  let frame: Frame
  let place: Place

  /// What the pane belongs to.
  struct Place: Equatable, Sendable {
    /// The way to the list that has the keys.
    let list: [Node]
    let chosen: Node?
    let size: Size
    let rect: Rect
    /// The first line shown.
    let top: Int
    let meter: ColumnMeter
  }

  /// Whether the pane may stand beside another row: nothing but the choice in the list differs.
  func mayStay(at other: Place) -> Bool {
    place.list == other.list && place.chosen != other.chosen && place.size == other.size
      && place.rect == other.rect && place.top == other.top && place.meter == other.meter
  }
}

extension BrowserState {
  /// The detail pane of a frame of this state, or `nil` when none stands beside a list.
  package func shownDetail(of frame: Frame) -> ShownDetail? {
    detailPlace.map { ShownDetail(frame: frame, place: $0) }
  }

  /// Whether the frame of this state may keep a detail pane that was shown before.
  ///
  /// Whoever pages stops at each page, however soon the next one comes; only reading a plan for
  /// each would keep the next one waiting.
  package func mayKeep(_ shown: ShownDetail) -> Bool {
    let isPaging = columns.lastStep.magnitude >= pageLength
    return (!isPaging || shownPlan.map(library.plans.lacks) ?? false)
      && detailPlace.map(shown.mayStay) ?? false
  }

  private var detailPlace: ShownDetail.Place? {
    let layout = self.layout
    guard prompts.isEmpty, views.current.shape == .columns, !detail.isFocused,
      !layout.columns.isEmpty,
      let rect = layout.detail
    else { return nil }
    return ShownDetail.Place(
      list: Array(columns.selection.dropLast()), chosen: columns.selection.last, size: size,
      rect: rect,
      top: detail.top, meter: meter)
  }
}
