import PlanCore
import PlanViews

/// What a browser leaves for the next one on the same library.
package struct BrowserSession: Equatable, Sendable {
  /// The way from the plan down to what was chosen.
  var place: [Node] = []
  /// The place of its first row in the list of plans, for when the plan is gone.
  var row = 0
  /// The view.
  var view = BrowserView.plans
  /// What the history was about, in that view.
  var followed: String?
  /// The plans that were compared.
  var compared: [Identifier<Plan>] = []
  /// The forms in which views were left that have several.
  var forms = SavedListViews()
  /// How the table views were left.
  var tables: [BrowserView: SavedTable] = [:]
  /// The first line shown of the detail pane, when that had the keys.
  var detailTop: Int?
  var shape = PaneShape()
  var marks: [Character: Location] = [:]
  /// The text that n and N continue with.
  var search: String?
  /// What was searched for, the newest last.
  var searchHistory: [String] = []

  /// The most searches that are kept.
  static let mostSearches = 100

  /// Nothing to continue with.
  package init() {}
}

extension BrowserSession {
  /// How the views are left.
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
  /// Gives the views what they were left with.
  mutating func restore(_ session: BrowserSession) {
    tables = session.tables.mapValues(TableState.init)
    restore(session.forms)
    if session.compared.count > 1 {
      comparison.compared = ComparedPlans(plans: session.compared, arePicked: true)
    }
  }

  /// Shows the view in which an earlier run ended.
  mutating func goBack(to session: BrowserSession) {
    guard session.view != .history || session.followed != nil else { return }
    current = session.view
    history.followed = session.followed
    if current == .history, tables[.history] == nil { tables[.history] = TableState() }
  }
}
