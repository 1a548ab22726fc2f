import PlanCore

/// A view as text in rows and columns, from which a page, a file or a screen is made.
///
/// Every row has as many cells as the header. The text is that of the data, and
/// nothing in it has been cut or sanitised.
package struct ViewTable: Equatable, Sendable {
  /// The heads of the columns.
  package let header: [String]
  /// The rows in their order.
  package let rows: [[String]]

  /// Creates a table from its parts.
  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}

extension ColumnTable {
  /// The heads of the columns; where there are groups, that of the group first.
  package func header(_ arrangement: TableArrangement, in language: Language) -> [String] {
    let heads = columns.map(\.head.title)
    return arrangement.groups.isEmpty
      ? heads : [Strings(language).group] + heads
  }

  /// Some of the rows as text, by their places in the arrangement.
  package func texts(
    _ range: Range<Int>, of arrangement: TableArrangement, in language: Language
  ) -> [[String]] {
    func texts(_ row: UInt32) -> [String] {
      columns.indices.map { text(row: Int(row), column: $0) }
    }
    guard !arrangement.groups.isEmpty else { return arrangement.rows[range].map(texts) }
    let unknown = Strings(language).unknown
    return arrangement.groups.flatMap { group -> [[String]] in
      let part = group.range.clamped(to: range)
      let title = group.title.isEmpty ? unknown : group.title
      return arrangement.rows[part].map { [title] + texts($0) }
    }
  }

  /// Rows in an arrangement as text; where there are groups, the group of each in a first column.
  package func viewTable(_ arrangement: TableArrangement, in language: Language) -> ViewTable {
    ViewTable(
      header: header(arrangement, in: language),
      rows: texts(arrangement.rows.indices, of: arrangement, in: language))
  }
}
