import PlanCore

extension LineTable {
  /// The rows for a browser, in their order.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("name", words.name, rank: 0), .init("kind", words.kind, rank: 4),
        .init("style", words.lineStyle, rank: 1), .init("places", words.places, rank: 2),
        .init("kilometres", words.kilometres, rank: 3, sort: .number),
        .init("stage", words.stage, rank: 6), .init("marks", words.marks, rank: 5),
        .init("plans", words.plans, rank: 7),
      ], capacity: lines.count)
    for line in lines {
      let kilometres = line.kilometres.map { Int($0.rounded()) }
      builder.add(
        .item(line.item), mark: RowMark(line.mode),
        [
          TableValue(line.name), TableValue(line.kind, names), TableValue(line.progress, names),
          TableValue(
            joining: line.stops.map { names.name(of: $0.place) }, with: words.separator),
          TableValue(kilometres.map { "\($0)" } ?? "", order: kilometres),
          TableValue(line.stage, names), TableValue(names.joined(names.remarks(of: line))),
          TableValue(
            joining: line.plans.map { names.name(of: $0) }, with: words.separator),
        ])
    }
    return builder.table
  }
}
