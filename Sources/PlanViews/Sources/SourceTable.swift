import PlanCore

/// 来源: the texts that the statements of all plans come from, a row each.
package struct SourceTable: LibraryView, Equatable, Sendable {
  package let rows: [Row]

  /// One source of one plan.
  package struct Row: Hashable, Sendable {
    let item: ItemReference
    let source: Source
    /// The number of statements that rest on it, actions among them.
    let statements: Int
  }

  package init(rows: [Row]) {
    self.rows = rows
  }

  package init(_ view: ViewSource) {
    rows = view.plans.flatMap { plan in
      let cited = plan.items.flatMap { $0.statements.map(\.source.source) }
      let counts = Dictionary(cited.map { ($0, 1) }, uniquingKeysWith: +)
      return plan.sources.map { source in
        Row(
          item: ItemReference(plan: plan.id, id: ItemIdentifier(source.id)), source: source,
          statements: counts[source.id] ?? 0)
      }
    }
  }

  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.item) },
      [
        .init("title", words.label(.title), rank: 0) { TableValue($0.source.title) },
        .init("publisher", words.label(.publisher), rank: 1) {
          TableValue($0.source.publisher ?? "")
        },
        .init("date", words.label(.date), rank: 2, kind: .date) {
          TableValue($0.source.date, isInferred: $0.source.dateBasis == .inferred)
        },
        .init("statements", words.label(.statements), rank: 3, kind: .number) {
          TableValue(count: $0.statements)
        },
        .init("plan", words.plan, rank: 4) { TableValue(names.name(of: $0.item.plan)) },
        .init("url", words.label(.url), rank: 5) { TableValue($0.source.url ?? "") },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}
