import PlanText
import PlanViews

/// Rows of text in aligned columns.
enum TextTable {
  /// The rows as lines.
  ///
  /// Every cell is made safe for a terminal first, since that changes its width.
  static func lines(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map { $0.sanitized() } }
    let meter = ColumnMeter()
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { meter.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      // The last text of a row needs no padding.
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      return zip(row, widths).prefix(last + 1).enumerated().map { index, cell in
        index == last ? cell.0 : meter.padded(cell.0, to: cell.1)
      }.joined(separator: "  ")
    }
  }

  /// A view with its heads.
  ///
  /// Columns that are empty in every row are left out.
  static func lines(_ table: ViewTable) -> [String] {
    let used = table.header.indices.filter { column in
      table.rows.contains { !$0[column].isEmpty }
    }
    return lines(([table.header] + table.rows).map { row in used.map { row[$0] } })
  }
}
