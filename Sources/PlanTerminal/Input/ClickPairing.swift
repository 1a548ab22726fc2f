import PlanBrowser
import PlanText

/// Makes the second of two quick clicks on one cell a double click.
package struct ClickPairing: Sendable {
  /// The longest time between the two.
  package static let interval = Duration.milliseconds(400)

  private var last: (point: Point, time: ContinuousClock.Instant)?

  package init() {}

  /// The event; a click that is the second of two becomes a double click.
  package mutating func pair(
    _ event: BrowserEvent, at time: ContinuousClock.Instant
  ) -> BrowserEvent {
    // Between the two presses the button is released.
    if case .mouse(let mouse) = event, mouse.action == .release { return event }
    guard case .mouse(let mouse) = event, mouse.action == .click else {
      last = nil
      return event
    }
    if let last, last.point == mouse.point, time - last.time <= Self.interval {
      // A third click starts a new pair.
      self.last = nil
      return .mouse(MouseEvent(.doubleClick, at: mouse.point))
    }
    last = (mouse.point, time)
    return event
  }
}
