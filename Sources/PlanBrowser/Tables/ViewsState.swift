import PlanCore
import PlanText
import PlanViews

/// The views across plans: the one shown, and the state of each.
struct ViewsState: Equatable, Sendable {
  /// The view shown.
  var current = BrowserView.plans
  /// The tables that the reader has visited.
  var tables: [BrowserView: TableState] = [:]
  /// Things with a history, and the one shown.
  var history = HistoryState()
  /// The plans or versions side by side.
  var comparison = ComparisonState()
  /// The map.
  var map = MapState()
  /// The small multiples of the figures.
  var multiples = MultiplesState()
  /// The pane beside the list of places.
  var placePage = PlacesState()
  /// The ticket of the newest question about a view.
  var ticket = 0
  /// The progress of reading plans for a view.
  var gathering: IndexingProgress?

  /// The table of the view shown; an empty one if it has none.
  var table: TableState {
    get { tables[current] ?? TableState() }
    set { tables[current] = newValue }
  }

  /// The component of the view shown.
  var component: any ViewComponent {
    switch current.kind {
    case .columns, .table, .track: return PlainTable()
    case .history: return history
    case .map: return map
    case .places: return placePage
    case .figures: return multiples
    case .comparison: return comparison
    }
  }

  /// The layout of the table and its pane.
  func sidePanes(_ layout: Layout) -> SidePanes { component.sidePanes(table, layout) }

  /// What is focused instead of the rows, if anything.
  func front(_ context: ViewContext) -> ViewFront? { component.front(table, context) }

  /// What commands on a thing apply to: the chosen row, picture, or line of a page.
  func target(_ context: ViewContext) -> RowTarget? {
    if let front = front(context) { return front.target }
    return table.target
  }

  /// The name of the view, with the thing of a history.
  func title(_ context: ViewContext) -> String {
    let title = current.title(in: context.words.language)
    return component.subject(context).map { "\(title) > \($0)" } ?? title
  }

  /// The name in the chosen row.
  var chosenName: String? {
    guard case .row(let row) = table.chosenLine, let table = table.shown?.table,
      let column = table.columns.indices.first(where: table.isMain)
    else { return nil }
    return table.text(row: row, column: column)
  }

  /// The number of the chosen row, and of all rows.
  func position(_ context: ViewContext) -> String {
    if let front = front(context) { return front.position }
    let table = self.table
    return table.lineCount > 0 ? "\(table.chosen + 1)/\(table.lineCount)" : ""
  }

  /// The short word for a key whose effect depends on the state; `nil` for the usual word.
  func word(for command: Command, _ context: ViewContext) -> String? {
    let language = context.words.language
    // On the page of a place the same key goes back to the list.
    if command == .nextPane, current == .places, placePage.isFocused {
      return Command.focusList.hint(in: language)
    }
    if command == .toggleRecords, table.order.isByDocument { return context.words.foldRecords }
    if command == .open, let isUnfolded = chosenFold(context) {
      return (isUnfolded ? Command.foldGroups : .unfoldGroups).hint(in: language)
    }
    // A narrow row only has room for the usual word.
    guard command == .stepBack, context.size.width >= 60, !placePage.hasKeys(in: current),
      !component.coversTable(table, context) || table.isFiltered
    else { return nil }
    switch nextStepBack(context.exports) {
    case .filter: return Command.clear.hint(in: language)
    case .groups: return context.words.ungroup
    case .picks: return context.words.unpick
    case .versions: return nil
    case .view:
      let way = context.wayBack ?? Location(view: origin)
      return context.words.back(to: way.name(in: context.words))
    }
  }

  /// Whether the chosen line is that of an unfolded group; `nil` when it is no group's.
  private func chosenFold(_ context: ViewContext) -> Bool? {
    guard front(context) == nil, case .group(let group) = table.chosenLine else { return nil }
    return table.folds.isUnfolded(group)
  }

  /// Adapts everything to a new size.
  mutating func fit(height: Int) {
    for view in tables.keys { tables[view]?.move(by: 0, height: height) }
  }

  /// Measures all columns again.
  mutating func measure(_ meter: ColumnMeter) {
    for view in tables.keys { tables[view]?.measure(meter) }
  }
}
