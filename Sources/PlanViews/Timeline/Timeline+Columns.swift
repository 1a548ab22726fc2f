import PlanCore

extension Timeline: LibraryView {
  package init(_ source: ViewSource) {
    self.init(of: source.library, plan: source.plan, asOf: source.today)
  }

  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.item) }, mark: \.mark,
      printed: ["date", "precision", "kind", "title", "verb", "state", "plan", "id"],
      [
        .init(
          "date", words.label(.date), rank: 0, kind: .date, printing: { $0.date.description },
          value: { TableValue($0.date, isInferred: $0.precision == .inferred) }),
        .init("state", words.state, rank: 2) { row in
          if row.isOverdue { return TableValue(words.overdue, order: 0) }
          return row.isAhead ? TableValue(words.ahead, order: 1) : TableValue("")
        },
        .init("kind", words.label(.kind), rank: 3) { TableValue($0.kind, names) },
        .init("title", words.label(.title), rank: 0) { TableValue($0.title) },
        .init("verb", words.label(.verb), rank: 5) { TableValue($0.verb ?? "") },
        .init("plan", words.plan, rank: 4) { TableValue(names.name(of: $0.item.plan)) },
        .init("precision", words.precision, rank: 6) { TableValue($0.precision, names) },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}

extension Timeline.Row {
  fileprivate var mark: RowMark {
    if isOverdue { return .overdue }
    if isAhead { return .target }
    return kind == .target ? .achieved : .none
  }
}
