import PlanCore

extension IndicatorTable {
  /// The cells of the longest bar.
  private static let barCells = 16

  /// The figures for a browser, those that can be compared first, each of their groups together
  /// and the largest first; then the others in the order of the plans.
  ///
  /// Only figures of one group have bars, and each group a scale of its own: a bar says how a
  /// figure stands to the largest of the same measure in the same unit, and nothing else.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("measure", words.comparable, rank: 6), .init("name", words.name, rank: 0),
        .init("subject", words.subject, rank: 2),
        .init("value", words.value, rank: -1, sort: .number), .init("unit", words.unit, rank: -1),
        .init("bar", words.bar, rank: 4), .init("period", words.period, rank: 5),
        .init("growth", words.growth, rank: 7, sort: .number), .init("rank", words.rank, rank: 8),
        .init("mode", words.mode, rank: 10), .init("plan", words.plan, rank: 9),
      ], capacity: rows.count)
    var grouped: Set<Row> = []
    for group in groups {
      // Below zero there is no length to show.
      let largest = group.rows.map(\.value).max() ?? 0
      for row in group.rows {
        grouped.insert(row)
        let bar = Self.bar(row.value, of: largest)
        add(row, measure: group.title(names), bar: bar, to: &builder, names)
      }
    }
    for row in rows where !grouped.contains(row) {
      add(row, measure: "", bar: "", to: &builder, names)
    }
    return builder.table
  }

  /// A bar of signs that are one column in every terminal; at least one for what is not zero.
  package static func bar(_ value: Double, of largest: Double) -> String {
    guard largest > 0, value > 0, value.isFinite, largest.isFinite else { return "" }
    let cells = max(1, Int((min(value, largest) / largest * Double(barCells)).rounded()))
    return String(repeating: "⣿", count: cells)
  }

  private func add(
    _ row: Row, measure: String, bar: String, to builder: inout ColumnTableBuilder,
    _ names: ViewNames
  ) {
    let indicator = row.indicator
    builder.add(
      .item(row.item), mark: RowMark(indicator.mode),
      [
        TableValue(measure), TableValue(indicator.name), TableValue(indicator.subject),
        // Sorted by its number within a unit: 5000 亿元 is not more than 5001 公里.
        TableValue(names.number(indicator.figure)), TableValue(indicator.figure?.unit ?? ""),
        TableValue(bar, order: bar.isEmpty ? nil : bar.count),
        TableValue(indicator.period?.description ?? ""),
        TableValue(indicator.growth.map { names.number($0) + ($0.unit ?? "") } ?? ""),
        TableValue(indicator.rank ?? ""), TableValue(indicator.mode, names),
        TableValue(names.name(of: row.item.plan)),
      ])
  }
}
