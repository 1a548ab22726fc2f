import PlanCore
import PlanText

/// Draws the matrix of places, with names above and to the left.
struct MatrixView {
  let state: MatrixState
  let words: Strings

  /// The width of the names at the left.
  static let nameWidth = 11
  /// The width of a count with the blank before it; names above are cut to fit.
  static let cellWidth = 7

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let columns = max(1, (rect.width - 1 - Self.nameWidth) / Self.cellWidth)
    let shownColumns = state.names.indices.dropFirst(state.left).prefix(columns)
    for (offset, column) in shownColumns.enumerated() {
      draw(
        state.names[column], at: Point(x: x(offset, in: rect), y: rect.y),
        role: column == state.column ? .borderFocused : .border, on: &canvas)
    }
    let rows = state.names.indices.dropFirst(state.top).prefix(max(0, rect.height - 1))
    for (line, row) in rows.enumerated() {
      let y = rect.y + 1 + line
      canvas.draw(
        state.names[row], at: Point(x: rect.x + 1, y: y), width: Self.nameWidth - 1,
        role: row == state.row ? .borderFocused : .normal)
      for (offset, column) in shownColumns.enumerated() {
        let isChosen = row == state.row && column == state.column
        let place = Point(x: x(offset, in: rect), y: y)
        draw(
          text(row, column), at: place, role: isChosen ? .selected : .normal, on: &canvas)
        if isChosen { canvas.frame.cursor = place }
      }
    }
  }

  private func x(_ offset: Int, in rect: Rect) -> Int {
    rect.x + 1 + Self.nameWidth + offset * Self.cellWidth
  }

  /// A count, or a dot for 0, since empty cells are hard to follow.
  private func text(_ row: Int, _ column: Int) -> String {
    guard let count = state.count(row, column) else { return "-" }
    return count == 0 ? "." : String(count)
  }

  /// Sets a text against the right edge of a cell.
  private func draw(_ text: String, at point: Point, role: Role, on canvas: inout Canvas) {
    let room = Self.cellWidth - 1
    let fitting = canvas.meter.truncated(text.sanitized(), to: room)
    let blanks = String(repeating: " ", count: max(0, room - canvas.meter.width(of: fitting)))
    canvas.draw(blanks + fitting, at: point, width: room, role: role)
  }
}
