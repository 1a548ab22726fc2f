/// The columns of the plans.
///
/// The rows are not stored. ``selection`` is the way from the plan down to the chosen row of the
/// focused column; every column is derived from it.
struct ColumnsState: Equatable, Sendable {
  /// The chosen nodes from the plan down; the last one is in the focused column.
  ///
  /// Empty only when the library has no rows.
  var selection: [Node] = []
  /// The row last chosen below a path, so that going out and in comes back to it.
  var remembered: [[Node]: Node] = [:]
  /// The first row shown below a path.
  var tops: [[Node]: Int] = [:]
  /// By how many rows the last key moved the choice.
  var lastStep = 1
  /// How the reader wants the panes.
  var shape = PaneShape()
  /// The filters and orders of the lists.
  var lists = ListViews()
}
