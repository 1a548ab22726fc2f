import PlanCore
import PlanText
import PlanViews

/// A kind of view across plans: what it shows beside its table or instead of it, and what the bars
/// say about it.
///
/// Each sees its own state, its table and a ``ViewContext``. ``ViewsState`` calls its handling of
/// keys and clicks by its type.
protocol ViewComponent {
  /// The commands for the footer, the most useful first.
  func hints(_ table: TableState, _ context: ViewContext) -> [Command]
  /// Which of table and pane are shown, and which one if there is no room for both.
  var panes: (choice: SidePanes.Choice, narrow: SidePanes.Choice) { get }
  /// Whether something is drawn instead of the table.
  func coversTable(_ table: TableState, _ context: ViewContext) -> Bool
  /// Draws what is beside the table or instead of it.
  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas)
  /// What is focused instead of the rows, if anything.
  func front(_ table: TableState, _ context: ViewContext) -> ViewFront?
  /// What the title names after the view.
  func subject(_ context: ViewContext) -> String?
  /// What the title says after filter, sort and group.
  func facts(_ context: ViewContext) -> [String]
  /// Why there are no rows, if the view has its own reason.
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

  /// The layout of the table and its pane.
  func sidePanes(_ table: TableState, _ layout: Layout) -> SidePanes {
    // A sentence about an empty view has the whole room.
    guard table.lineCount > 0 else { return SidePanes(layout.body, choice: .list, narrow: .list) }
    return SidePanes(layout.body, choice: panes.choice, narrow: panes.narrow)
  }
}

/// A view that is only a table.
struct PlainTable: ViewComponent {}

/// A picture, a page or a matrix that is focused instead of the rows.
struct ViewFront {
  /// What the bottom row says about the choice.
  let position: String
  /// What the chosen thing is about.
  var target: RowTarget?
  /// Its title in an export.
  var title: String?
  /// Its full text, if the screen truncates it.
  var cutText: String?
  /// What the title says instead of the number of rows, and of filter, sort and group.
  var count: String?
  var facts: [String]?
}

/// How a view answers a command.
enum ViewAnswer {
  /// It is done, except for these actions.
  case done([ViewAction] = [])
  /// The table is to carry this out.
  case table(Command)
}

extension PlanView.Kind {
  /// The key context of a view of this kind.
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
    /// A table, alone or with a pane; see ``TableState``.
    case table
  }

  var shape: Shape { kind == .columns ? .columns : .table }

  /// The command that shows the view.
  package var command: Command { Command(name: "view-\(tab.code)") ?? .viewPlans }

  /// The view that a command shows.
  init?(_ command: Command) {
    guard let view = Self.tabs.first(where: { $0.command == command }) else { return nil }
    self = view
  }
}

/// The things whose history can be shown, and the one shown.
struct HistoryState: Equatable, Sendable, ViewComponent {
  /// All things with a history, once loaded.
  var tracks: TrackContent?
  /// The thing whose history is shown.
  var followed: String?

  func subject(_ context: ViewContext) -> String? { followed.flatMap { tracks?.name(of: $0) } }

  func facts(_ context: ViewContext) -> [String] {
    followed.flatMap { tracks?.facts(of: $0) } ?? []
  }
}
