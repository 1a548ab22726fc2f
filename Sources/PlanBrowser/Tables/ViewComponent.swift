import PlanCore
import PlanText
import PlanViews

/// A kind of view across plans: what it shows beside its table or in place of it, and what the bars
/// say of that.
///
/// Each sees its own state, its table and a ``ViewContext``. What it does on a key or a click,
/// ``ViewsState`` calls by its type.
protocol ViewComponent {
  /// The commands for the footer, the most needed first.
  func hints(_ table: TableState, _ context: ViewContext) -> [Command]
  /// What of table and pane is shown, and what of both where there is no room for two.
  var panes: (choice: SidePanes.Choice, narrow: SidePanes.Choice) { get }
  /// Whether something else is drawn in place of the table.
  func coversTable(_ table: TableState, _ context: ViewContext) -> Bool
  /// Draws what is beside the table or in place of it.
  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas)
  /// What has the keys in place of the rows, if anything has.
  func front(_ table: TableState, _ context: ViewContext) -> ViewFront?
  /// What the title names after the view.
  func subject(_ context: ViewContext) -> String?
  /// What the title says after filter, sort and group.
  func facts(_ context: ViewContext) -> [String]
  /// Why there can be no rows, for a view that says so itself.
  func sentence(_ context: ViewContext) -> String?
}

extension ViewComponent {
  func hints(_ table: TableState, _ context: ViewContext) -> [Command] { table.hints() }
  var panes: (choice: SidePanes.Choice, narrow: SidePanes.Choice) { (.list, .list) }
  func coversTable(_ table: TableState, _ context: ViewContext) -> Bool { false }
  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas) {}
  func front(_ table: TableState, _ context: ViewContext) -> ViewFront? { nil }
  func subject(_ context: ViewContext) -> String? { nil }
  func facts(_ context: ViewContext) -> [String] { [] }
  func sentence(_ context: ViewContext) -> String? { nil }

  /// Where the table is, and where the pane beside it.
  func sidePanes(_ table: TableState, _ layout: Layout) -> SidePanes {
    // The sentence that says why there is nothing has the whole room.
    guard table.lineCount > 0 else { return SidePanes(layout.body, choice: .list, narrow: .list) }
    return SidePanes(layout.body, choice: panes.choice, narrow: panes.narrow)
  }
}

/// A view that is a table and nothing else.
struct PlainTable: ViewComponent {}

/// A picture, a page or a matrix that has the keys in place of the rows.
struct ViewFront {
  /// What the bottom row says about the choice.
  let position: String
  /// What the chosen thing is about.
  var target: RowTarget?
  /// What it is called in an export.
  var title: String?
  /// What the bottom row says of it where the screen cuts it.
  var cutText: String?
  /// What the title says instead of the number of rows, and of filter, sort and group.
  var count: String?
  var facts: [String]?
}

/// What a view makes of a command.
enum ViewAnswer {
  /// It is done, and this is left to the browser.
  case done([ViewAction] = [])
  /// The table is to carry this out.
  case table(Command)
}

extension PlanView.Kind {
  /// Where the keys go in a table view of this kind.
  var keyContext: KeyContext {
    switch self {
    case .map: .map
    case .places: .places
    case .figures: .figures
    case .columns, .table, .track, .history, .comparison: .table
    }
  }
}

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

/// What can be followed through the plans, and what the history on the screen is about.
struct HistoryState: Equatable, Sendable, ViewComponent {
  /// Everything that can be followed, once it has been asked for.
  var tracks: TrackContent?
  /// What is followed.
  var followed: String?

  func subject(_ context: ViewContext) -> String? { followed.flatMap { tracks?.name(of: $0) } }

  func facts(_ context: ViewContext) -> [String] {
    followed.flatMap { tracks?.facts(of: $0) } ?? []
  }
}
