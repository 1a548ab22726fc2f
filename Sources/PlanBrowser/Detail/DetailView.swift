import PlanCore
import PlanText

/// What the detail pane sees of the browser: its text, and the room for it.
struct DetailPane {
  let content: DetailContent
  let width: Int
  let height: Int
  let meter: ColumnMeter

  var words: Strings { content.tree.words }

  /// The text in lines of ``width`` columns.
  ///
  /// Cost: linear in the text; keep the result.
  var lines: DetailLines { DetailLines(content.blocks, width: width, meter: meter) }
}

/// Draws the detail pane.
struct DetailView {
  let state: DetailState
  let pane: DetailPane

  private var meter: ColumnMeter { pane.meter }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    var lines = pane.lines
    if let find = state.find { lines.highlight(find) }
    let (height, first) = (pane.height, rect.y + Layout.headingHeight)
    let top = min(state.top, max(0, lines.count - height))
    let isLong = lines.count > height
    drawHeading(
      position: isLong ? "\(min(lines.count, top + height))/\(lines.count)" : "", in: rect,
      on: &canvas)
    ScrollBar(rows: lines.count, height: height, top: top)?.draw(
      x: rect.maxX - 1, y: first, on: &canvas)
    for line in top..<max(top, min(lines.count, top + height)) {
      canvas.draw(
        lines[line], at: Point(x: rect.x + 1, y: first + line - top), width: rect.width - 2)
    }
    guard state.isFocused else { return }
    canvas.frame.cursor = Point(x: rect.x, y: first)
    // A screen reader reads where the cursor is: at the match.
    guard let find = state.find, let current = find.current, find.matches.indices.contains(current)
    else { return }
    let line = lines.line(of: find.matches[current])
    guard (top..<top + height).contains(line) else { return }
    let before = lines[line].prefix { $0.role != .matchSelected }
    let x = before.reduce(rect.x + 1) { $0 + meter.width(of: $1.text.sanitized()) }
    canvas.frame.cursor = Point(x: x, y: first + line - top)
  }

  /// What the pane is, which lines it shows, and what is looked for in it.
  private func drawHeading(position: String, in rect: Rect, on canvas: inout Canvas) {
    let words = pane.words
    let caption = Span(words.detail, state.isFocused ? .borderFocused : .border)
    let lines = position.isEmpty ? [] : [Span(" "), Span(position, .dim)]
    var spans = [caption] + lines
    if let find = state.find {
      let text = meter.truncated(find.text.sanitized(), to: max(4, rect.width / 3))
      let found = [Span("  "), Span("\(words.finding(text)) \(find.position)", .warning)]
      let width = (spans + found).reduce(0) { $0 + meter.width(of: $1.text) }
      // The number of lines matters least.
      spans = (width <= rect.width - 1 ? spans : [caption]) + found
    }
    canvas.draw(spans, at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 1)
  }
}
