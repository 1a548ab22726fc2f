import PlanCore

extension Timeline: LibraryView {
  package init(_ source: ViewSource) {
    self.init(of: source.things, plan: source.plan, asOf: source.today)
  }

  /// What comes next, or else what came last.
  package func openingRow(asOf day: PartialDate) -> Int? {
    rows.firstIndex { !$0.date.isSurelyBefore(day) } ?? rows.indices.last
  }

  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.item) }, mark: \.mark,
      printed: [
        "date", "precision", "kind", "title", "verb", "outcome", "checks", "plan", "id",
      ],
      [
        .init(
          "date", words.label(.date), rank: 0, kind: .date, printing: { $0.date.description },
          value: { TableValue($0.date, isInferred: $0.precision == .inferred) }),
        .init("outcome", words.outcome, rank: 2, isFact: true) {
          TableValue($0.outcome, names)
        },
        .init("kind", words.label(.kind), rank: 3) { TableValue($0.kind, names) },
        .init("title", words.label(.title), rank: 0) { TableValue($0.title) },
        .init("verb", words.label(.verb), rank: 5) { TableValue($0.verb ?? "") },
        .init("checks", words.standingChecks, rank: 7) { row in
          row.checks.isEmpty ? TableValue("") : names.checks(row.checks)
        },
        .init("plan", words.plan, rank: 4) { TableValue(names.name(of: $0.item.plan)) },
        .init("precision", words.precision, rank: 6) { TableValue($0.precision, names) },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}

extension Timeline.Row {
  fileprivate var mark: RowMark {
    switch outcome {
    case .overdue: .overdue
    case .ahead: isSought ? .seek : .target
    case .reported: .achieved
    case .lapsed, nil: .none
    }
  }
}
