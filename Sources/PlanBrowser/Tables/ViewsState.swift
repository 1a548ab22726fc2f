import PlanCore
import PlanText
import PlanViews

/// The views across plans: the one that is shown, and what each of them holds.
struct ViewsState: Equatable, Sendable {
  /// The view that is shown.
  var current = BrowserView.plans
  /// The views that are tables, as far as the reader has been there.
  var tables: [BrowserView: TableState] = [:]
  /// What can be followed, and the history on the screen.
  var history = HistoryState()
  /// The plans or versions side by side.
  var comparison = ComparisonState()
  /// The map, as the reader has moved it.
  var map = MapState()
  /// The figures as small multiples.
  var multiples = MultiplesState()
  /// What is shown beside the list of places.
  var placePage = PlacesState()
  /// The number of the newest question about a view.
  var ticket = 0
  /// How many plans have been read for a view, while they are being read.
  var gathering: IndexingProgress?

  /// The table of the view that is shown; an empty one for a view without any.
  var table: TableState {
    get { tables[current] ?? TableState() }
    set { tables[current] = newValue }
  }

  /// The view that is shown, as it is drawn.
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

  /// Where the table of the view is, and where the pane beside it.
  func sidePanes(_ layout: Layout) -> SidePanes { component.sidePanes(table, layout) }

  /// What has the keys in place of the rows, if anything has.
  func front(_ context: ViewContext) -> ViewFront? { component.front(table, context) }

  /// What commands on a thing are about: the chosen row, picture, or line of a page.
  func target(_ context: ViewContext) -> RowTarget? {
    if let front = front(context) { return front.target }
    return table.target
  }

  /// The name of the view; of a history with that of its thing.
  func title(_ context: ViewContext) -> String {
    let title = current.title(in: context.words.language)
    return component.subject(context).map { "\(title) > \($0)" } ?? title
  }

  /// Which row is chosen, of how many.
  func position(_ context: ViewContext) -> String {
    if let front = front(context) { return front.position }
    let table = self.table
    return table.lineCount > 0 ? "\(table.chosen + 1)/\(table.lineCount)" : ""
  }

  /// The short word for a key that turns something round or takes something back: what it will be;
  /// `nil` for the usual word.
  func word(for command: Command, _ context: ViewContext) -> String? {
    let language = context.words.language
    // From the page of a place the same key leads back to the list.
    if command == .nextPane, current == .places, placePage.isFocused {
      return Command.focusList.hint(in: language)
    }
    // A narrow row has no room for more than the way back.
    guard command == .stepBack, context.size.width >= 60, !placePage.hasKeys(in: current),
      !component.coversTable(table, context) || table.isFiltered
    else { return nil }
    switch nextStepBack(context.exports) {
    case .filter: return Command.clear.hint(in: language)
    case .groups: return context.words.ungroup
    case .picks: return context.words.unpick
    case .versions, .view: return nil
    }
  }

  /// Fits everything that depends on the size into a new one.
  mutating func fit(height: Int) {
    for view in tables.keys { tables[view]?.move(by: 0, height: height) }
  }

  /// Measures all columns with another meter.
  mutating func measure(_ meter: ColumnMeter) {
    for view in tables.keys { tables[view]?.measure(meter) }
  }
}
