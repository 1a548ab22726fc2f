import PlanCore
import PlanText
import PlanViews

/// Draws a table: heads and rows.
struct TableView {
  let state: TableState
  let words: Strings
  let meter: ColumnMeter
  /// Whether a row is about something picked, which has a `+` sign.
  var isPicked: (RowTarget) -> Bool = { _ in false }

  /// The columns that fit into a row.
  func columns(width: Int) -> TableColumns? {
    state.shown.map { shown in
      TableColumns(
        shown.table.columns.map(\.head), naturals: state.naturals, usuals: state.usuals,
        width: width - Self.lead - 1)
    }
  }

  /// The width before the first text: a blank, the sign, a blank.
  static let lead = 3

  /// Draws the heads into the first row, and the rows below.
  func draw(heads: Rect?, rows: Rect, on canvas: inout Canvas) {
    guard let shown = state.shown, let columns = columns(width: rows.width) else { return }
    if let heads { draw(columns, of: shown, heads: heads, on: &canvas) }
    for offset in 0..<rows.height {
      let number = state.top + offset
      guard number < state.lineCount else { break }
      let line = Rect(x: rows.x, y: rows.y + offset, width: rows.width, height: 1)
      let isChosen = number == state.chosen
      if isChosen {
        canvas.fill(line, role: .selected)
        canvas.frame.cursor = Point(x: line.x, y: line.y)
      }
      switch state.line(number) {
      case .row(let row): draw(row, of: shown.table, columns, isChosen, in: line, on: &canvas)
      case .group(let group): draw(group, isChosen, in: line, on: &canvas)
      }
    }
  }

  private func draw(
    _ columns: TableColumns, of shown: ArrangedTable, heads: Rect, on canvas: inout Canvas
  ) {
    for place in columns.places {
      let head = shown.table.columns[place.column].head
      let isSorted = shown.order.sortColumn == place.column
      let sign = isSorted ? (shown.order.isDescending ? "↓" : "↑") : ""
      let room = place.width - meter.width(of: sign)
      let x = heads.x + Self.lead + place.x
      var text = meter.truncated(head.title.sanitized(), to: room) + sign
      if head.kind == .number { text = padding(text, to: place.width) + text }
      if head.isFact { text = keepingDate(text, in: place.width) }
      canvas.draw(
        text, at: Point(x: x, y: heads.y), width: place.width,
        role: isSorted ? .borderFocused : .border)
    }
  }

  private func draw(
    _ row: Int, of table: ColumnTable, _ columns: TableColumns, _ isChosen: Bool, in line: Rect,
    on canvas: inout Canvas
  ) {
    let mark = table.marks[row]
    canvas.draw(
      mark.sign, at: Point(x: line.x + 1, y: line.y), width: 1,
      role: isChosen ? .selected : mark.role)
    if isPicked(table.targets[row]) {
      canvas.draw(
        "+", at: Point(x: line.x, y: line.y), width: 1, role: isChosen ? .selected : .warning)
    }
    for place in columns.places {
      let head = table.columns[place.column].head
      var text = table.text(row: row, column: place.column)
      if head.kind == .number { text = padding(text, to: place.width) + text }
      if head.isFact { text = keepingDate(text, in: place.width) }
      canvas.draw(
        text, at: Point(x: line.x + Self.lead + place.x, y: line.y), width: place.width,
        role: isChosen ? .selected : table.isMain(place.column) ? .normal : .dim)
    }
  }

  private func draw(_ group: Int, _ isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    let title = state.groups[group].title
    let sign = state.folds.isUnfolded(group) ? "▾" : "▸"
    let count = String(state.groups[group].range.count)
    canvas.draw(
      sign, at: Point(x: line.x + 1, y: line.y), width: 1, role: isChosen ? .selected : .label)
    let x = line.x + Self.lead
    let room = line.maxX - x - 1
    let used = canvas.draw(
      title.isEmpty ? words.unknownGroup : title, at: Point(x: x, y: line.y),
      width: max(0, room - count.count - 2), role: isChosen ? .selected : .heading)
    canvas.draw(
      count, at: Point(x: x + used + 2, y: line.y), width: room - used - 2,
      role: isChosen ? .selected : .dim)
  }

  /// A phrase that is too wide, cut before the date at its end (`to s… 2024`): when something is due
  /// says more than the rest of the phrase.
  private func keepingDate(_ text: String, in width: Int) -> String {
    guard text.utf8.count > width, meter.width(of: text) > width,
      let blank = text.lastIndex(of: " ")
    else { return text }
    let date = String(text[blank...])
    let room = width - date.utf8.count
    guard room >= 4, PartialDate(String(date.dropFirst())) != nil else { return text }
    return meter.truncated(String(text[..<blank]).sanitized(), to: room) + date
  }

  private func padding(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - meter.width(of: text)))
  }
}

extension RowMark {
  /// The sign before a row, one column wide in every terminal.
  var sign: String {
    switch self {
    case .none: " "
    case .achieved: "✓"
    case .ongoing: "▸"
    case .target: "◦"
    case .seek: "?"
    case .stopped: "x"
    case .unstated: "·"
    case .overdue: "!"
    case .onlyFirst: "<"
    case .onlySecond: ">"
    case .shared: "="
    case .added: "+"
    case .dropped: "-"
    case .changed: "~"
    }
  }

  /// The role that colours the sign.
  var role: Role {
    switch self {
    case .none, .unstated: .dim
    case .stopped: .warning
    case .achieved: .achieved
    case .ongoing: .ongoing
    case .target: .target
    case .seek: .seek
    case .overdue: .warning
    case .onlyFirst, .onlySecond: .label
    case .added: .achieved
    case .dropped: .warning
    case .changed: .ongoing
    case .shared: .dim
    }
  }
}
