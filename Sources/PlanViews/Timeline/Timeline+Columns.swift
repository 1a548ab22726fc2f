import PlanCore

extension Timeline {
  /// The rows for a browser, in their order.
  ///
  /// A date that an editor concluded has a `~` before it, so that it is told from a printed one
  /// where there is no room for a column about that.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("date", words.date, rank: 0, sort: .date), .init("state", words.state, rank: 2),
        .init("kind", words.kind, rank: 3), .init("title", words.title, rank: 0),
        .init("verb", words.verb, rank: 5), .init("plan", words.plan, rank: 4),
        .init("precision", words.precision, rank: 6),
      ], capacity: rows.count)
    for row in rows {
      builder.add(
        .item(row.item), mark: row.mark,
        [
          row.dateValue, row.stateValue(words), TableValue(row.kind, names),
          TableValue(row.title), TableValue(row.verb ?? ""),
          TableValue(names.name(of: row.item.plan)), TableValue(row.precision, names),
        ])
    }
    return builder.table
  }
}

extension Timeline.Row {
  fileprivate var mark: RowMark {
    if isOverdue { return .overdue }
    if isAhead { return .target }
    return kind == .target ? .achieved : .none
  }

  fileprivate var dateValue: TableValue {
    let sign = precision == .inferred ? "~" : ""
    return TableValue(
      sign + date.description,
      order: date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0),
      groups: [String(date.year)])
  }

  fileprivate func stateValue(_ words: AcrossStrings) -> TableValue {
    if isOverdue { return TableValue(words.overdue, order: 0) }
    return isAhead ? TableValue(words.ahead, order: 1) : TableValue("")
  }
}
