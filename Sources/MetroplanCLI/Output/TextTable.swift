import PlanPlatform
import PlanText
import PlanViews

/// Rows of text in aligned columns.
enum TextTable {
  /// The rows as lines.
  static func lines(_ rows: [[String]]) -> [String] { lines(of: [measured(rows)]) }

  /// The rows of a view with its heads, made on several threads.
  ///
  /// Columns that are empty in every row are left out.
  static func lines<View: LibraryView>(of view: View, _ names: ViewNames) -> [String] {
    let starts = Array(stride(from: 0, to: view.rows.count, by: rowsAtOnce))
    let rows = view.rows
    let parts = parallelMap(starts) { start in
      let part = rows[start..<min(start + rowsAtOnce, rows.count)]
      return measured(View.columns(names).viewTable(of: part).rows)
    }
    return lines(headed: View.columns(names).printed.map(\.head.title), parts)
  }

  /// A view with its heads.
  ///
  /// Columns that are empty in every row are left out.
  static func lines(_ table: ViewTable) -> [String] {
    lines(headed: table.header, [measured(table.rows)])
  }

  private static func lines(headed header: [String], _ parts: [[[Cell]]]) -> [String] {
    let isUsed = header.indices.map { column in
      parts.contains { $0.contains { !$0[column].text.isEmpty } }
    }
    return lines(of: [measured([header])] + parts) { isUsed[$0] }
  }

  /// The rows of several parts as lines.
  private static func lines(
    of parts: [[[Cell]]], keeping isShown: (Int) -> Bool = { _ in true }
  ) -> [String] {
    var widths = Array(repeating: 0, count: parts.lazy.flatMap { $0 }.first?.count ?? 0)
    for row in parts.lazy.flatMap({ $0 }) {
      for (column, cell) in zip(widths.indices, row) {
        widths[column] = max(widths[column], cell.width)
      }
    }
    let shown = widths.indices.filter(isShown)
    return parallelMap(parts) { [widths] part in
      part.map { row in line(shown.lazy.map { (row[$0], widths[$0]) }) }
    }.flatMap { $0 }
  }

  private static func line(_ cells: some Sequence<(cell: Cell, width: Int)>) -> String {
    var line = ""
    // The last text of a row needs no padding, so spaces are owed to the next one.
    var spaces = 0
    for (cell, width) in cells {
      if !cell.text.isEmpty {
        line.append(spaces: spaces)
        line += cell.text
        spaces = -cell.width
      }
      spaces += width + gap
    }
    return line
  }

  /// The rows that a thread makes in one go.
  private static let rowsAtOnce = 4096

  /// The columns between two cells.
  private static let gap = 2

  /// A text that is safe for a terminal, with the columns it takes.
  private struct Cell: Sendable {
    let text: String
    let width: Int
  }

  /// The texts of some rows.
  ///
  /// Every one is made safe for a terminal first, since that changes its width.
  private static func measured(_ rows: [[String]]) -> [[Cell]] {
    let meter = ColumnMeter()
    return rows.map { row in
      row.map { text in
        let safe = text.sanitized()
        return Cell(text: safe, width: meter.width(of: safe))
      }
    }
  }
}

extension String {
  private static let someSpaces = String(repeating: " ", count: 64)

  /// Appends spaces in a few large pieces.
  fileprivate mutating func append(spaces count: Int) {
    var rest = count
    while rest > 0 {
      let piece = min(rest, Self.someSpaces.utf8.count)
      let end = Self.someSpaces.utf8.index(Self.someSpaces.startIndex, offsetBy: piece)
      append(contentsOf: Self.someSpaces[..<end])
      rest -= piece
    }
  }
}
