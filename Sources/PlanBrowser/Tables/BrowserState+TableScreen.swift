import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// Draws the present view's table below its title.
  func drawTable(layout: Layout, on canvas: inout Canvas) {
    let panes = sidePanes
    if let list = panes.list, panes.pane != nil, list.maxX < size.width {
      canvas.drawBorder(x: list.maxX, from: list.y, to: list.maxY)
    }
    guard let body = panes.list ?? (tableSentence == nil ? nil : layout.body) else {
      return
    }
    let heads =
      layout.isListOnly ? nil : Rect(x: body.x, y: body.y, width: body.width, height: 1)
    let rows = tableRows(layout)
    if let sentence = tableSentence {
      for (offset, line) in meter.wrapped(sentence, to: max(1, rows.width - 2)).enumerated()
      where offset < rows.height {
        canvas.draw(
          line, at: Point(x: rows.x + 1, y: rows.y + offset), width: rows.width - 2, role: .dim)
      }
    } else {
      TableView(state: tableState, words: words, meter: meter, isPicked: isPicked)
        .draw(heads: heads, rows: rows, on: &canvas)
      drawTableScrollBar(beside: rows, layout: layout, on: &canvas)
    }
  }

  /// Over the border where there is one, else over the last column, which rows leave free.
  private func drawTableScrollBar(beside rows: Rect, layout: Layout, on canvas: inout Canvas) {
    guard !layout.isListOnly else { return }
    let state = tableState
    ScrollBar(rows: state.lineCount, height: rows.height, top: state.top)?.draw(
      x: rows.maxX < size.width ? rows.maxX : rows.maxX - 1, y: rows.y, on: &canvas)
  }

  /// What stands in the place of the rows when there are none, and what to press then.
  var tableSentence: String? {
    if catalog.summaries.isEmpty {
      return library.progress == nil ? words.emptyLibrary : words.indexingFirst
    }
    if let sentence = parts.sentence(self) { return sentence }
    let state = tableState
    guard let shown = state.shown else { return words.readingPlans }
    guard state.lineCount == 0 else { return nil }
    if shown.filter.isEmpty {
      return state.gatherTicket == nil
        ? words.emptyView(views.current.title(in: words.language), key: key(for: .viewPlans))
        : words.readingPlans
    }
    let notice = shown.notice.isEmpty ? "" : "\n\(shown.notice)"
    return words.noRowPasses(shown.filter, key: key(for: .stepBack)) + notice
  }

  /// What is typed for a command in the present pane.
  private func key(for command: Command) -> String { label(for: command, in: paneContext) }

  /// The row below the tabs: what is shown, of how much, and how.
  func drawTableTitle(in bar: Rect, hasTabs: Bool, on canvas: inout Canvas) {
    canvas.fill(bar, role: .bar)
    var end = bar.maxX - 1
    if let gathering = views.gathering {
      let text = ProgressView(
        progress: gathering, words: words, meter: meter, label: words.reading
      ).text(width: bar.width)
      let width = meter.width(of: text)
      if width < bar.width / 2 {
        end -= width
        canvas.draw(text, at: Point(x: end, y: bar.y), width: width, role: .bar)
        end -= 2
      }
    }
    var x = bar.x + 1
    let title = hasTabs ? "\(viewTitle) " : "\(views.current.tab.rawValue) \(viewTitle) "
    // The smallest screens need the room, and show by their rows which view it is.
    let count = (layout.isListOnly ? "" : title) + tableCount
    x +=
      canvas.draw(
        count, at: Point(x: x, y: bar.y), width: end - x, role: .bar) + 2
    for fact in tableFacts(width: end - x) {
      guard x < end else { break }
      x += canvas.draw(fact, at: Point(x: x, y: bar.y), width: end - x, role: .barKey) + 2
    }
  }

  /// How many rows are shown, of how many.
  var tableCount: String {
    if let count = parts.front(self)?.count { return count }
    guard let shown = tableState.shown else { return "" }
    let (count, all) = (shown.arrangement.count, shown.table.count)
    return shown.filter.isEmpty ? String(all) : "\(count)/\(all)"
  }

  /// The filter, the sort and the group in force: in words, or in signs where words do not fit;
  /// then a long filter is cut rather than the others.
  func tableFacts(width: Int) -> [String] {
    let state = tableState
    guard let table = state.table else { return [] }
    if let facts = parts.front(self)?.facts { return facts }
    let order = state.order
    let sign = order.isDescending ? "↓" : "↑"
    let sort = order.sortColumn.map { table.columns[$0].head.title }
    let group = order.groupColumn.map { table.columns[$0].head.title }
    let filter = state.isFiltered ? state.filter.sanitized() : nil
    let long =
      [
        filter.map { "\(words.filter) \($0)" }, sort.map { "\(words.sortBy) \($0) \(sign)" },
        group.map { "\(words.groupBy) \($0)" },
      ].compactMap { $0 } + parts.facts(self)
    guard long.reduce(-2, { $0 + meter.width(of: $1) + 2 }) > width else { return long }
    let others = [sort.map { "\($0) \(sign)" }, group.map { "[\($0)]" }].compactMap { $0 }
    let room = others.reduce(width) { $0 - meter.width(of: $1) - 2 }
    return [filter.map { meter.truncated("f \($0)", to: max(3, room)) }].compactMap { $0 } + others
  }

  /// The name of the chosen row where its column cuts it.
  var cutName: String? {
    if prompts.isEmpty, let front = parts.front(self) { return front.cutText }
    guard prompts.isEmpty, views.current.shape == .table,
      case .row(let row) = tableState.chosenLine,
      let shown = tableState.shown
    else { return nil }
    let columns = TableView(state: tableState, words: words, meter: meter).columns(
      width: tableRows(layout).width)
    for column in shown.table.columns.indices where shown.table.isMain(column) {
      let text = shown.table.text(row: row, column: column).sanitized()
      let place = columns?.places.first { $0.column == column }
      if meter.width(of: text) > place?.width ?? 0 { return text }
    }
    return nil
  }

  /// Chooses, opens or scrolls what lies under the pointer; a click on a head sorts by it.
  mutating func handleInTable(_ mouse: MouseEvent) -> [BrowserEffect] {
    let layout = self.layout
    if let effects = parts.point(&self, mouse) { return effects }
    if let steps = Self.steps(of: mouse) {
      moveInTable(by: steps)
      return []
    }
    let rows = tableRows(layout)
    if !layout.isListOnly, rows.x..<rows.maxX ~= mouse.point.x, mouse.point.y == layout.body.y {
      let columns = TableView(state: tableState, words: words, meter: meter).columns(
        width: rows.width)
      let x = mouse.point.x - rows.x - TableView.lead
      let place = columns?.places.first { ($0.x..<$0.x + $0.width).contains(x) }
      return place.map { sort(by: $0.column) } ?? []
    }
    let line = tableState.top + mouse.point.y - rows.y
    guard rows.contains(mouse.point), line < tableState.lineCount else { return [] }
    let isAgain = line == tableState.chosen || mouse.action == .doubleClick
    tableState.choose(line, height: layout.listHeight)
    guard isAgain else { return [] }
    pointer.hasClickOpened = mouse.action == .click
    return openLine()
  }
}

extension BrowserState {
  /// Where the rows of the present table stand, below the heads of its columns.
  func tableRows(_ layout: Layout) -> Rect {
    let body = sidePanes.list ?? layout.body
    return layout.isListOnly ? body : body.inset(top: Layout.headingHeight)
  }
}
