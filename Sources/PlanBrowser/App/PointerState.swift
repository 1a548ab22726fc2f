import PlanText

/// What the pointer has begun.
struct PointerState: Equatable, Sendable {
  /// Whether the terminal is to report the mouse.
  var reportsMouse: Bool
  /// Whether the last click opened what it hit: a second click there is the end of a double click,
  /// and must not open what is under the pointer by then.
  var hasClickOpened = false
  /// The border that the pointer holds, by its number from the left.
  var heldBorder: Int?
}
