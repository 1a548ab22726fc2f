import PlanText

/// The detail pane as a frame shows it.
///
/// While rows are run over, their details are not read: the pane may stay as it is until the
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

  /// Whether the pane may stay beside another row: nothing but the choice in the list differs.
  func mayStay(at other: Place) -> Bool {
    place.list == other.list && place.chosen != other.chosen && place.size == other.size
      && place.rect == other.rect && place.top == other.top && place.meter == other.meter
  }
}
