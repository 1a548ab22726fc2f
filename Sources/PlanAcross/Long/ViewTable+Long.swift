import PlanCore

extension LongTable {
  /// Rows in an arrangement as text; where there are groups, the group of each in a first column.
  package func viewTable(_ arrangement: TableArrangement, in language: Language) -> ViewTable {
    let words = AcrossStrings.words(in: language)
    let heads = columns.map(\.head.title)
    func texts(_ row: UInt32) -> [String] {
      columns.indices.map { text(row: Int(row), column: $0) }
    }
    guard !arrangement.groups.isEmpty else {
      return ViewTable(header: heads, rows: arrangement.rows.map(texts))
    }
    return ViewTable(
      header: [words.group] + heads,
      rows: arrangement.groups.flatMap { group in
        let title = group.title.isEmpty ? words.unknown : group.title
        return arrangement.rows[group.range].map { [title] + texts($0) }
      })
  }
}
