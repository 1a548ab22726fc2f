import PlanCore
import PlanViews

/// What a run keeps for the next one on the same library.
package struct BrowserSession: Equatable, Sendable {
  /// The path from the plan to the chosen row.
  var place: [Node] = []
  /// The row of the plan in the list of plans, for when the plan is gone.
  var row = 0
  /// The view shown.
  var view = BrowserView.plans
  /// The thing whose history was shown.
  var followed: String?
  /// The plans compared.
  var compared: [Identifier<Plan>] = []
  /// Which form each view was in, of those with several.
  var forms = SavedListViews()
  /// The state of the tables.
  var tables: [BrowserView: SavedTable] = [:]
  /// The first line of the detail pane, if that had the keys.
  var detailTop: Int?
  var shape = PaneShape()
  var marks: [Character: Location] = [:]
  /// The search that n and N continue.
  var search: String?
  /// The searches, newest last.
  var searchHistory: [String] = []

  /// The most searches to keep.
  static let mostSearches = 100

  /// Creates a session with nothing to continue.
  package init() {}
}

extension BrowserSession {
  /// Keeps the state of the views.
  init(views: ViewsState) {
    view = views.current
    if view == .history { followed = views.history.followed }
    if view == .compare { compared = views.comparison.compared?.plans ?? [] }
    tables = views.tables.mapValues(\.kept).filter { !$0.value.isEmpty }
    forms = views.keptForms
  }

  /// Keeps where the reader is among the plans.
  ///
  /// - Parameter left: Where an earlier run was, if its plan has not been shown again.
  mutating func keep(_ columns: ColumnsState, _ detail: DetailState, left: [Node]?, rows: [Row]) {
    // A problem's number means nothing in another run.
    place = (left ?? columns.selection).filter {
      if case .problem = $0 { false } else { true }
    }
    row = rows.compactMap(\.node).firstIndex { $0 == columns.selection.first } ?? 0
    detailTop = detail.isFocused ? detail.top : nil
    shape = columns.shape
  }
}

extension ViewsState {
  /// Restores the state of the views.
  mutating func restore(_ session: BrowserSession) {
    tables = session.tables.mapValues(TableState.init)
    restore(session.forms)
    if session.compared.count > 1 {
      comparison.compared = ComparedPlans(plans: session.compared, arePicked: true)
    }
  }

  /// Shows the view in which the earlier run ended.
  mutating func goBack(to session: BrowserSession) {
    guard session.view != .history || session.followed != nil else { return }
    current = session.view
    history.followed = session.followed
    if current == .history, tables[.history] == nil { tables[.history] = TableState() }
  }
}
