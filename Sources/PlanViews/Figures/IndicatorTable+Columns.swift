import PlanCore

/// A row of the table of figures: a figure, and what it is compared with.
package struct FigureRow {
  let row: IndicatorTable.Row
  /// What its group compares; empty for a figure without a group.
  var measure = ""
  /// Its share of the largest figure of its group, as a bar.
  var bar = ""
}

extension IndicatorTable {
  package init(_ source: ViewSource) { self.init(of: source.plans, folding: source.fold) }

  package static func columns(_ names: ViewNames) -> ViewColumns<FigureRow> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.row.item) }, mark: { RowMark($0.row.indicator.mode) },
      printed: [
        "name", "subject", "value", "unit", "period", "growth", "rank", "mode", "plan", "id",
      ],
      [
        .init("measure", words.comparable, rank: 6) { TableValue($0.measure) },
        .init("name", words.label(.name), rank: 0) { TableValue($0.row.indicator.name) },
        .init("subject", words.label(.subject), rank: 2) { TableValue($0.row.indicator.subject) },
        // Sorted by its number within a unit: 5000 亿元 is not more than 5001 公里.
        .init("value", words.label(.value), rank: -1, kind: .number) {
          TableValue(names.number($0.row.indicator.figure))
        },
        .init("unit", words.label(.unit), rank: -1) {
          TableValue($0.row.indicator.figure?.unit ?? "")
        },
        .init("bar", words.bar, rank: 4) {
          TableValue($0.bar, order: $0.bar.isEmpty ? nil : $0.bar.count)
        },
        .init("period", words.label(.period), rank: 5) {
          TableValue($0.row.indicator.period?.description ?? "")
        },
        .init("growth", words.label(.growth), rank: 7, kind: .number) {
          TableValue($0.row.indicator.growth.map { names.number($0) + ($0.unit ?? "") } ?? "")
        },
        .init("rank", words.label(.rank), rank: 8) { TableValue($0.row.indicator.rank ?? "") },
        .init("mode", words.saidOfIt, rank: 10) { names.valueNature($0.row.indicator.mode) },
        .init("plan", words.plan, rank: 9) { TableValue(names.name(of: $0.row.item.plan)) },
        .init("id", words.id) { TableValue($0.row.item.description) },
      ])
  }

  /// The figures for the browser, those that can be compared first, each of their groups together
  /// and the largest first; then the others in the order of the plans.
  ///
  /// Only figures of one group have bars, and each group has a scale of its own: a bar shows the
  /// share of the largest figure of the same measure in the same unit, and nothing else.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    var shown: [FigureRow] = []
    var grouped: Set<Row> = []
    for group in groups {
      let measure = group.title(names)
      for row in group.rows {
        grouped.insert(row)
        shown.append(FigureRow(row: row, measure: measure, bar: group.bar(of: row)))
      }
    }
    shown += rows.filter { !grouped.contains($0) }.map { FigureRow(row: $0) }
    return Self.columns(names).columnTable(of: shown)
  }

  /// The figures for other programs, in the order of the plans.
  package func dataTable(_ names: ViewNames) -> ColumnTable {
    Self.columns(names).dataTable(of: rows.map { FigureRow(row: $0) })
  }

  /// The figures as text, in the order of the plans.
  package func table(_ names: ViewNames) -> ViewTable {
    Self.columns(names).viewTable(of: rows.map { FigureRow(row: $0) })
  }
}

extension IndicatorTable.Group {
  /// The cells of the longest bar.
  private static let barCells = 16

  /// What the group compares: `地区生产总值 · 亿元 · 2020`.
  package func title(_ names: ViewNames) -> String {
    let period = period?.description ?? names.words.differentPeriods
    return [name, unit, period].compactMap { $0 }.joined(separator: " · ")
  }

  /// A bar of signs that are one column in every terminal; at least one for what is not zero.
  package func bar(of row: IndicatorTable.Row) -> String {
    // Below zero there is no length to show.
    let (value, largest) = (row.value, rows.first?.value ?? 0)
    guard largest > 0, value > 0, value.isFinite, largest.isFinite else { return "" }
    let cells = max(1, Int((min(value, largest) / largest * Double(Self.barCells)).rounded()))
    return String(repeating: "⣿", count: cells)
  }

  /// The figures as text, the largest first.
  package func table(_ names: ViewNames) -> ViewTable {
    IndicatorTable.columns(names).viewTable(
      of: rows.map { FigureRow(row: $0) }, only: ["subject", "value", "period", "plan"])
  }
}

extension ViewNames {
  /// Whether a value is one that was reached or one that is aimed at: 实际值, 目标值.
  fileprivate func valueNature(_ mode: Mode) -> TableValue {
    let term = TableValue(mode, self)
    if isInCodes { return term }
    return TableValue(
      words.phrase(nil, mode, of: .indicator), order: term.order, codes: term.codes)
  }
}
