import PlanCore

extension Timeline {
  /// The rows as text.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.date, words.precision, words.kind, words.title, words.verb, words.state, words.plan,
        words.id,
      ],
      rows: rows.map { row in
        [
          row.date.description, names.name(of: row.precision), names.name(of: row.kind),
          row.title, row.verb ?? "",
          row.isOverdue ? words.overdue : row.isAhead ? words.ahead : "",
          names.name(of: row.item.plan), row.item.description,
        ]
      })
  }
}
