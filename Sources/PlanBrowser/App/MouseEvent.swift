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

/// What the pointer has begun.
struct PointerState: Equatable, Sendable {
  /// Whether the terminal is to report the mouse.
  var reportsMouse: Bool
  /// Whether the last click opened what it hit: a second click there is the end of a double click,
  /// and must not open what is under the pointer by then.
  var hasClickOpened = false
  /// The border that the pointer holds, by its number from the left.
  var heldBorder: Int?

  /// Whether an event is the second half of a double click whose first half opened something.
  mutating func endsDoubleClick(_ mouse: MouseEvent) -> Bool {
    defer { hasClickOpened = false }
    return mouse.action == .doubleClick && hasClickOpened
  }
}
