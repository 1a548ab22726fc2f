/// The list of plans: as the library has it, and as the reader wants to see it.
struct PlanRows: Equatable, Sendable {
  /// Every row.
  let all: [Row]
  /// Those that are shown, in their order.
  var shown: [Row]

  /// Creates a list that is shown as it is.
  init(_ rows: [Row]) {
    all = rows
    shown = rows
  }
}
