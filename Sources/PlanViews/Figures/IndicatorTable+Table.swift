import PlanCore

extension IndicatorTable {
  /// The figures as text.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.name, words.subject, words.value, words.unit, words.period, words.growth,
        words.rank, words.mode, words.plan, words.id,
      ],
      rows: rows.map { row in
        let indicator = row.indicator
        return [
          indicator.name, indicator.subject, names.number(indicator.figure),
          indicator.figure?.unit ?? "", indicator.period?.description ?? "",
          indicator.growth.map { names.number($0) + ($0.unit ?? "") } ?? "",
          indicator.rank ?? "", names.name(of: indicator.mode), names.name(of: row.item.plan),
          row.item.description,
        ]
      })
  }
}

extension IndicatorTable.Group {
  /// What the group compares: `地区生产总值 · 亿元 · 2020`.
  package func title(_ names: ViewNames) -> String {
    let period = period?.description ?? names.words.differentPeriods
    return [name, unit, period].compactMap { $0 }.joined(separator: " · ")
  }

  /// The figures as text, the largest first.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [words.subject, words.value, words.period, words.plan],
      rows: rows.map { row in
        [
          row.indicator.subject, names.number(row.indicator.figure),
          row.indicator.period?.description ?? "", names.name(of: row.item.plan),
        ]
      })
  }
}
