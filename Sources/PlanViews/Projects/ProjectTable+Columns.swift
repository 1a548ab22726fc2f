import PlanCore

extension ProjectTable {
  /// The rows for a browser, in their order.
  package func columnTable(_ names: ViewNames, gazetteer: Gazetteer) -> ColumnTable {
    let words = names.words
    let places = Dictionary(
      gazetteer.places.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var builder = ColumnTableBuilder(
      [
        .init("name", words.name, rank: 0), .init("kind", words.kind, rank: 4),
        .init("places", words.places, rank: 2), .init("stage", words.stage, rank: 1),
        .init("mode", words.mode, rank: 6), .init("date", words.date, rank: 3, sort: .date),
        .init("plan", words.plan, rank: 5),
        .init("plans", words.appearances, rank: 7, sort: .number),
      ], capacity: rows.count)
    for row in rows {
      builder.add(
        .item(row.item), mark: RowMark(row.mode),
        [
          TableValue(row.name), TableValue(row.kind, names),
          TableValue(
            joining: row.places.map { names.name(of: $0) }, with: words.separator,
            order: row.places.first.map { places[$0] ?? .max }),
          TableValue(row.stage, names), TableValue(row.mode, names), TableValue(row.date),
          TableValue(names.name(of: row.item.plan)),
          TableValue(String(row.plans.count), order: row.plans.count),
        ])
    }
    return builder.table
  }
}
