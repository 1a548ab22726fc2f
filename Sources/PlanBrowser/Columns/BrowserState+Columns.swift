import PlanCore
import PlanViews

extension BrowserState {
  /// What the columns see of the browser.
  var columnsContext: ColumnsState.Context {
    ColumnsState.Context(tree: tree, height: layout.listHeight)
  }

  /// The path that the rows of the focused column are below.
  var parentPath: [Node] { columns.parentPath }

  /// The rows of the focused column.
  var focusedRows: [Row] { tree.rows(below: parentPath) }

  mutating func performInColumns(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    let times = count ?? 1
    switch command {
    case .leave where columns.selection.count < 2: message = Message(words.topLevel)
    case .open: return open()
    case .nextPane: focusDetail()
    case .filterList: return openFilter()
    case .orderList: changeOrder(by: times)
    case .clear: clear()
    case .scrollDetailDown, .scrollDetailUp:
      if isPlanAwaited { return openPlan(then: .command(command, count: count)) }
      scrollDetail(by: command == .scrollDetailDown ? times : -times)
    default:
      let isDone = changeColumns { $0.perform(command, count: count, $1) }
      return isDone ? [] : performAnywhere(command, count: count)
    }
    return []
  }

  /// Changes the columns; the detail of another row is shown from its first line.
  @discardableResult
  private mutating func changeColumns<Result>(
    _ change: (inout ColumnsState, ColumnsState.Context) -> Result
  ) -> Result {
    let before = columns.selection
    let context = columnsContext
    let result = change(&columns, context)
    if columns.selection != before { detail.top = 0 }
    return result
  }

  /// Moves the choice in the focused column, headings not counted, as far as there are rows.
  mutating func move(by distance: Int) { changeColumns { $0.move(by: distance, $1) } }

  /// Chooses a row of the column below `path` and gives that column the keys.
  mutating func choose(_ node: Node, below path: [Node]) {
    changeColumns { $0.choose(node, below: path, $1) }
  }

  /// Goes into the chosen row, or into its detail when nothing is below.
  private mutating func open() -> [BrowserEffect] {
    if isPlanMissing { return openPlan(then: .command(.open)) }
    if !openSelection() { focusDetail() }
    return []
  }

  /// Goes one level down to the row last chosen there; `false` when there is none.
  @discardableResult
  mutating func openSelection() -> Bool { changeColumns { $0.openSelection($1) } }

  mutating func focusDetail() {
    guard !columns.selection.isEmpty, !layout.isListOnly else { return }
    detail.isFocused = true
  }

  /// Goes to a path found elsewhere, remembering the way for going out and in again.
  mutating func go(to path: [Node]) {
    guard !path.isEmpty else { return }
    views.current = .plans
    earlier.place = nil
    uncover(path)
    detail.isFocused = false
    detail.top = 0
    changeColumns { $0.go(to: path, $1) }
  }

  /// Shortens the selection to what there still is in a plan that was read again.
  mutating func mendSelection() {
    if changeColumns({ $0.mend($1) }) { detail.top = 0 }
  }

  /// Scrolls every column on the way to the selection as little as needed to show it.
  mutating func keepSelectionVisible() { changeColumns { $0.keepSelectionVisible($1) } }

  var pageLength: Int { columnsContext.pageLength }
}
