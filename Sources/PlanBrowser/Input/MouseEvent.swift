/// Something the mouse did on a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case click
    case doubleClick
    case wheelUp
    case wheelDown
  }

  package let action: Action
  package let point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
