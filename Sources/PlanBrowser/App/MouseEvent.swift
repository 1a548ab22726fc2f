import PlanText

/// A mouse event on a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case click
    case doubleClick
    case wheelUp
    case wheelDown
    /// The pointer has moved here with the button down.
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

  /// How far the wheel scrolls; `nil` for other actions.
  var wheelSteps: Int? {
    switch action {
    case .wheelUp: -3
    case .wheelDown: 3
    case .click, .doubleClick, .drag, .release: nil
    }
  }
}

/// The state of the mouse.
struct PointerState: Equatable, Sendable {
  /// Whether the terminal reports the mouse.
  var reportsMouse: Bool
  /// Whether the last click opened something: a second click there completes a double click and
  /// must not open what is under the pointer then.
  var hasClickOpened = false
  /// The border being dragged, numbered from the left.
  var heldBorder: Int?

  /// Whether an event is the second half of a double click whose first half opened something.
  mutating func endsDoubleClick(_ mouse: MouseEvent) -> Bool {
    defer { hasClickOpened = false }
    return mouse.action == .doubleClick && hasClickOpened
  }
}
