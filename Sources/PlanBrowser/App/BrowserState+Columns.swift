import PlanCore
import PlanText
import PlanViews

// How the browser and its columns and detail pane meet.
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
    case .leave where wayBack != nil: return travel(by: -1, reopensSearch: true)
    case .leave where columns.selection.count < 2:
      message = Message(words.topLevel(quit: display.label(for: .quit, in: context)))
    case .open: return open()
    case .nextPane: focusDetail()
    case .filterList: return openFilter()
    case .orderList: changeOrder(by: times)
    case .clear: return clear()
    case .scrollDetailDown, .scrollDetailUp:
      if isPlanAwaited { return openPlan(then: .command(command, count: count)) }
      detail.scroll(by: command == .scrollDetailDown ? times : -times, in: detailPane)
    default:
      let isDone = changeColumns { $0.perform(command, count: count, $1) }
      return isDone ? [] : performAnywhere(command, count: count)
    }
    return []
  }

  /// Changes the columns; the detail of another row is shown from its first line.
  @discardableResult
  mutating func changeColumns<Result>(
    _ change: (inout ColumnsState, ColumnsState.Context) -> Result
  ) -> Result {
    let before = columns.selection
    let context = columnsContext
    let result = change(&columns, context)
    if columns.selection != before { detail.top = 0 }
    if let arrival = history.arrival, columns.selection.count < arrival { history.arrival = nil }
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
    history.arrival = nil
  }

  /// Shortens the selection to what there still is in a plan that was read again.
  mutating func mendSelection() {
    if changeColumns({ $0.mend($1) }) { detail.top = 0 }
  }

  /// Scrolls every column on the way to the selection as little as needed to show it.
  mutating func keepSelectionVisible() { changeColumns { $0.keepSelectionVisible($1) } }

  // MARK: Filters and orders

  /// Has the rows of a list made again, and chooses one of them where the chosen one has gone.
  private mutating func listChanged(below path: [Node]) {
    library.plans.forgetRows()
    if path.isEmpty { arrangePlans() }
    let narrowed = prompts.top(FilterPrompt.self)?.narrowedList
    let origin = narrowed?.path == path ? narrowed?.origin : nil
    if columns.keepChoice(below: path, origin: origin, tree) {
      detail.top = 0
      detail.isFocused = false
    }
    keepSelectionVisible()
  }

  mutating func arrangePlans() {
    library.planRows.shown = tree.arranged(library.planRows.all, below: [])
  }

  /// Puts the focused list, and all of its kind, in the order `steps` further on.
  private mutating func changeOrder(by steps: Int) {
    let order = columns.lists.changeOrder(below: parentPath, by: steps, in: tree)
    library.plans.forgetRows()
    arrangePlans()
    keepSelectionVisible()
    if layout.isListOnly { message = Message(words.name(of: order)) }
  }

  /// Asks for the order by name of the lists that are to be seen in it.
  mutating func askNameOrders() -> [BrowserEffect] {
    guard columns.lists.orders.values.contains(.name) else { return [] }
    let tree = self.tree
    let way = columns.selection.indices.map { Array(columns.selection[..<$0]) }
    let shown = layout.columns.compactMap { columns.path(to: $0, in: tree) }
    return columns.lists.askNames(below: way + [columns.selection] + shown, in: tree)
  }

  /// Takes note of the rows of a list in the order by name.
  mutating func takeNameOrder(_ nodes: [Node], below path: [Node]) {
    columns.lists.takeNames(nodes, below: path)
    library.plans.forgetRows()
    if path.isEmpty { arrangePlans() }
    keepSelectionVisible()
  }

  /// Takes an answer in, unless the list is narrowed to something else by now.
  mutating func take(_ answer: FilterAnswer) {
    guard columns.lists.take(answer) else { return }
    listChanged(below: answer.path)
    if prompts.top(FilterPrompt.self)?.narrowedList?.path == answer.path { return }
    dropEmptyFilter(below: answer.path)
  }

  /// Takes a filter away that leaves nothing, because a list without rows would have no choice.
  mutating func dropEmptyFilter(below path: [Node]) {
    guard let filter = columns.lists.filters[path], filter.passing.isEmpty else { return }
    removeFilter(below: path)
    message = Message(words.nothingPasses(filter.text), .failure)
  }

  /// Shows all rows of a list again.
  private mutating func removeFilter(below path: [Node]) {
    guard columns.lists.filters.removeValue(forKey: path) != nil else { return }
    listChanged(below: path)
  }

  /// What Esc takes back in the lists: the filter of the focused one, else the picks; without them
  /// it leads back, like going out.
  private mutating func clear() -> [BrowserEffect] {
    if columns.lists.filters[parentPath] != nil {
      removeFilter(below: parentPath)
      message = Message(words.filterRemoved)
    } else if !exports.picks.isEmpty {
      clearPicks()
    } else if wayBack != nil || columns.selection.count > 1 {
      return performInColumns(.leave)
    } else {
      message = Message(words.topLevel(quit: display.label(for: .quit, in: context)))
    }
    return []
  }

  /// Takes those filters away that hide a row on the way to a path, and says so.
  private mutating func uncover(_ path: [Node]) {
    let hiding = columns.lists.hiding(path, in: tree)
    for above in hiding {
      columns.lists.filters[above] = nil
      listChanged(below: above)
    }
    guard !hiding.isEmpty else { return }
    let said = message.map { "\($0.text) · " } ?? ""
    message = Message(said + words.filterLifted)
  }

  /// The focused list as a filter narrows it; `nil` without rows.
  private var filterTarget: FilterPrompt.Target? {
    let rows = tree.filterRows(below: parentPath)
    guard !rows.isEmpty else { return nil }
    return .list(path: parentPath, rows: rows, origin: columns.selection.last)
  }

  /// Asks what to narrow the focused list to, beginning with what it is narrowed to already.
  private mutating func openFilter() -> [BrowserEffect] {
    guard let target = filterTarget else { return [] }
    let text = columns.lists.filters[parentPath]?.text ?? ""
    return open(FilterPrompt(target, line: prompts.line(.filter, text)))
  }

  /// Narrows the list or table that is shown to a text that was given with the command.
  mutating func filter(by text: String) -> [BrowserEffect] {
    guard let target = views.current.shape == .table ? .table : filterTarget else { return [] }
    prompts[.filter].remember(text)
    return narrow(target, to: text)
  }

  /// Narrows a list or the table; a blank text shows all rows again.
  mutating func narrow(_ target: FilterPrompt.Target, to text: String) -> [BrowserEffect] {
    switch target {
    case .table: return views.narrow(to: text)
    case .list(let path, let rows, _):
      guard !text.allSatisfy(\.isWhitespace) else {
        removeFilter(below: path)
        keepSelectionVisible()
        return []
      }
      let effect = columns.lists.narrow(path, to: text, rows: rows, plan: tree.plan(of: path)?.id)
      keepSelectionVisible()
      return [effect]
    }
  }

  // MARK: Detail

  /// The detail pane's text, and the room for it.
  var detailPane: DetailPane {
    let layout = self.layout
    let content = DetailContent(
      tree: tree, selection: columns.selection, isIndexing: library.progress != nil)
    return DetailPane(
      content: content, width: layout.detailWidth, height: layout.detailHeight, meter: meter)
  }

  mutating func performInDetail(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    if isPlanAwaited, command.scrolls { return openPlan(then: .command(command, count: count)) }
    if command == .findInText { return openFind() }
    switch detail.perform(command, count: count, in: detailPane) {
    case .done(let message):
      if let message { self.message = message }
      return []
    case .notMine: return performAnywhere(command, count: count)
    }
  }

  /// Keeps the search, or says that nothing was found.
  mutating func acceptFind() {
    guard let find = detail.find else { return }
    prompts[.find].remember(find.text)
    guard find.matches.isEmpty else { return }
    message = Message(words.notInText(find.text), .failure)
    detail.find = nil
  }

  /// Asks where the words are in the text shown, unless that is known.
  mutating func askFind() -> [BrowserEffect] {
    guard detail.find != nil else { return [] }
    return detail.question(in: detailPane).map { [.find($0)] } ?? []
  }

  mutating func take(_ answer: FindAnswer) {
    // While words are typed, the first match from where the reader was comes into view.
    guard detail.take(answer), let prompt = prompts.top(FindPrompt.self) else { return }
    detail.goToMatch(fromLine: prompt.top, in: detailPane)
  }

  // MARK: Panes

  /// Shows the pane with the keys alone, or all of them again.
  mutating func zoomPane() {
    let before = layout
    columns.shape.isZoomed.toggle()
    keepSelectionVisible()
    if layout == before { message = Message(words.onlyOnePane) }
  }

  /// Makes the pane with the keys wider, at the cost of its right neighbour; the detail at the
  /// cost of its left one.
  mutating func resizePane(by columns: Int) {
    let layout = self.layout
    guard !self.columns.shape.isZoomed, layout.detail != nil, !layout.columns.isEmpty else {
      message = Message(words.onlyOnePane)
      return
    }
    let depth = max(0, self.columns.selection.count - 1)
    let focused = layout.columns.firstIndex { $0.depth == depth } ?? 0
    let border = detail.isFocused ? layout.columns.count - 1 : focused
    moveBorder(border, by: detail.isFocused ? -columns : columns)
  }

  /// Moves a border to the right, as far as the panes beside it allow.
  mutating func moveBorder(_ border: Int, by distance: Int) {
    let state = self
    let isMoved = columns.shape.move(border, by: distance) { state.layout($0) }
    if isMoved { detail.top = min(detail.top, max(0, detailPane.lines.count - 1)) }
  }
}
