import PlanCore

extension PlaceTable {
  /// The rows for a browser, in their order.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("name", words.place, rank: 0), .init("level", words.level, rank: 5),
        .init("prefecture", words.prefecture, rank: 4),
        .init("province", words.province, rank: 6),
        .init("items", words.items, rank: 1, sort: .number),
        .init("lines", words.lines, rank: 2, sort: .number),
        .init("roles", words.roles, rank: 3),
      ], capacity: rows.count)
    for row in rows {
      let successor = row.successor.map { " → \(names.name(of: $0))" } ?? ""
      builder.add(
        .place(row.successor ?? row.place),
        [
          TableValue(row.name + successor), TableValue(row.level, names),
          TableValue(row.prefecture.map { names.name(of: $0) } ?? ""),
          TableValue(row.province.map { names.name(of: $0) } ?? ""),
          TableValue(String(row.items), order: row.items),
          TableValue(row.lines == 0 ? "" : String(row.lines), order: row.lines),
          TableValue(
            joining: row.roles.map { names.name(of: $0.role) + " " + names.name(of: $0.plan) },
            with: words.separator),
        ])
    }
    return builder.table
  }
}
