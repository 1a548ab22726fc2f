import PlanViews

/// The views of the tab line.
package typealias BrowserView = PlanView

extension PlanView {
  /// How a view takes keys and is drawn.
  enum Shape {
    /// The columns of the plans with their detail.
    case columns
    /// A table, over the whole screen or with a pane beside it; see ``TableState``.
    case table
  }

  var shape: Shape { kind == .columns ? .columns : .table }

  /// The command that goes to the view.
  package var command: Command { Command(name: "view-\(tab.code)") ?? .viewPlans }

  /// The view that a command goes to.
  init?(_ command: Command) {
    guard let view = Self.tabs.first(where: { $0.command == command }) else { return nil }
    self = view
  }
}
