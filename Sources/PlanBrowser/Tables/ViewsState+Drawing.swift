import PlanCore
import PlanText
import PlanViews

// Drawing a table view.
extension ViewsState {
  /// Draws the body of the view below its title.
  func draw(_ context: ViewContext, on canvas: inout Canvas) {
    let component = self.component
    if !component.coversTable(table, context) { drawTable(context, on: &canvas) }
    component.draw(table, context, on: &canvas)
  }

  private func drawTable(_ context: ViewContext, on canvas: inout Canvas) {
    let (layout, meter) = (context.layout, context.meter)
    let panes = sidePanes(layout)
    if let list = panes.list, panes.pane != nil, list.maxX < context.size.width {
      canvas.drawBorder(x: list.maxX, from: list.y, to: list.maxY)
    }
    let sentence = sentence(context)
    guard let body = panes.list ?? (sentence == nil ? nil : layout.body) else { return }
    let heads =
      layout.isListOnly ? nil : Rect(x: body.x, y: body.y, width: body.width, height: 1)
    let rows = rowsRect(layout)
    if let sentence {
      for (offset, line) in meter.wrapped(sentence, to: max(1, rows.width - 2)).enumerated()
      where offset < rows.height {
        canvas.draw(
          line, at: Point(x: rows.x + 1, y: rows.y + offset), width: rows.width - 2, role: .dim)
      }
    } else {
      TableView(
        state: table, words: context.words, meter: meter,
        isPicked: { context.exports.isPicked($0, in: current) }
      ).draw(heads: heads, rows: rows, on: &canvas)
      guard !layout.isListOnly else { return }
      // Over the border where there is one, else over the last column, which rows leave free.
      ScrollBar(rows: table.lineCount, height: rows.height, top: table.top)?.draw(
        x: rows.maxX < context.size.width ? rows.maxX : rows.maxX - 1, y: rows.y, on: &canvas)
    }
  }

  /// The text for an empty table, and what to press.
  func sentence(_ context: ViewContext) -> String? {
    let words = context.words
    if context.catalog.summaries.isEmpty {
      return context.progress == nil ? words.emptyLibrary : words.indexingFirst
    }
    if let sentence = component.sentence(context) { return sentence }
    let state = table
    guard let shown = state.shown else { return words.readingPlans }
    guard state.lineCount == 0 else { return nil }
    func key(for command: Command) -> String {
      context.display.label(for: command, in: current.kind.keyContext)
    }
    if shown.filter.isEmpty {
      return state.gatherTicket == nil
        ? words.emptyView(current.title(in: words.language), key: key(for: .viewPlans))
        : words.readingPlans
    }
    let notice = shown.notice.isEmpty ? "" : "\n\(shown.notice)"
    return words.noRowPasses(shown.filter, key: key(for: .stepBack)) + notice
  }

  /// The row below the tabs: title, number of rows, and facts.
  func drawTitle(
    in bar: Rect, hasTabs: Bool, _ context: ViewContext, on canvas: inout Canvas
  ) {
    let (words, meter) = (context.words, context.meter)
    canvas.fill(bar, role: .bar)
    var end = bar.maxX - 1
    if let gathering {
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
    let name = title(context)
    let title = hasTabs ? "\(name) " : "\(current.tab.rawValue) \(name) "
    // The smallest screens need the room, and their rows show which view it is.
    let count = (context.layout.isListOnly ? "" : title) + rowCount(context)
    x +=
      canvas.draw(
        count, at: Point(x: x, y: bar.y), width: end - x, role: .bar) + 2
    for fact in facts(width: end - x, context) {
      guard x < end else { break }
      x += canvas.draw(fact, at: Point(x: x, y: bar.y), width: end - x, role: .barKey) + 2
    }
  }

  /// A title has room for more than a number from here on.
  private static let wideTitle = 60

  /// How many rows are shown, of how many.
  func rowCount(_ context: ViewContext) -> String {
    if let count = front(context)?.count { return count }
    guard let shown = table.shown else { return "" }
    let all = shown.table.recordCounts
    if shown.table.hasRecords, context.layout.body.width >= Self.wideTitle {
      return shown.filter.isEmpty
        ? context.words.things(all)
        : context.words.things(shown.arrangement.recordCounts, of: all)
    }
    let rows = shown.table.count(byDocument: shown.order.isByDocument)
    return shown.filter.isEmpty ? "\(rows)" : "\(shown.arrangement.count)/\(rows)"
  }

  /// Filter, sort and group, in words or, if these do not fit, in signs; a long filter is cut
  /// before the others.
  func facts(width: Int, _ context: ViewContext) -> [String] {
    let (words, meter) = (context.words, context.meter)
    let state = self.table
    guard let table = state.table else { return [] }
    if let facts = front(context)?.facts { return facts }
    let order = state.order
    let sign = order.isDescending ? "↓" : "↑"
    let sort = order.sortColumn.map { table.columns[$0].head.title }
    let group = order.groupColumn.map { table.columns[$0].head.title }
    let filter = state.isFiltered ? state.filter.sanitized() : nil
    let long =
      [
        filter.map { "\(words.filter) \($0)" }, sort.map { "\(words.sortBy) \($0) \(sign)" },
        group.map { "\(words.groupBy) \($0)" },
      ].compactMap { $0 } + component.facts(context)
    guard long.reduce(-2, { $0 + meter.width(of: $1) + 2 }) > width else { return long }
    let others = [sort.map { "\($0) \(sign)" }, group.map { "[\($0)]" }].compactMap { $0 }
    let room = others.reduce(width) { $0 - meter.width(of: $1) - 2 }
    return [filter.map { meter.truncated("f \($0)", to: max(3, room)) }].compactMap { $0 } + others
  }

  /// The full name of the chosen row, if its column truncates it.
  func cutName(_ context: ViewContext) -> String? {
    if let front = front(context) { return front.cutText }
    guard case .row(let row) = table.chosenLine, let shown = table.shown else { return nil }
    let meter = context.meter
    let columns = TableView(state: table, words: context.words, meter: meter).columns(
      width: rowsRect(context.layout).width)
    for column in shown.table.columns.indices where shown.table.isMain(column) {
      let text = shown.table.text(row: row, column: column).sanitized()
      let place = columns?.places.first { $0.column == column }
      if meter.width(of: text) > place?.width ?? 0 { return text }
    }
    return nil
  }
}
