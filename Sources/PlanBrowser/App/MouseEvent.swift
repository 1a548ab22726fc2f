import PlanText

/// Something the mouse did on a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case click
    case doubleClick
    case wheelUp
    case wheelDown
    /// The pointer has come here with the button down.
    case drag
    /// The button is up again.
    case release
  }

  package let action: Action
  package let point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }

  /// How far a turn of the wheel scrolls, or `nil` for anything else.
  var wheelSteps: Int? {
    switch action {
    case .wheelUp: -3
    case .wheelDown: 3
    case .click, .doubleClick, .drag, .release: nil
    }
  }
}
