import PlanCore

extension ProjectTable: LibraryView {
  package init(_ source: ViewSource) { self.init(of: source.library) }

  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    let order = names.placeOrder
    return ViewColumns(
      target: { .item($0.item) }, mark: { RowMark($0.mode) },
      [
        .init("name", words.label(.name), rank: 0) { TableValue($0.name) },
        .init("kind", words.label(.kind), rank: 4) { TableValue($0.kind, names) },
        .init("places", words.label(.places), rank: 2) { row in
          TableValue(
            joining: row.places.map { names.name(of: $0) }, with: words.comma,
            order: row.places.first.map { order[$0] ?? .max })
        },
        .init("stage", words.label(.stage), rank: 1) { TableValue($0.stage, names) },
        .init("mode", words.label(.mode), rank: 6) { TableValue($0.mode, names) },
        .init("date", words.label(.date), rank: 3, kind: .date) { TableValue($0.date) },
        .init("plan", words.plan, rank: 5) { TableValue(names.name(of: $0.item.plan)) },
        .init("plans", words.appearances, rank: 7, kind: .number) {
          TableValue(count: $0.plans.count)
        },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}
