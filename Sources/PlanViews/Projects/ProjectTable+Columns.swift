import PlanCore

extension ProjectTable: LibraryView {
  package init(_ source: ViewSource) { self.init(of: source.things, asOf: source.today) }

  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    let order = names.placeOrder
    return ViewColumns(
      target: { $0.items.count > 1 ? .items($0.items) : .item($0.item) },
      mark: { RowMark($0.standing.sign) }, layer: \.layer, looking: \.looked,
      [
        .init("name", words.label(.name), rank: 0) { TableValue($0.name) },
        .init("status", words.standingStatus, rank: -1, isFact: true) {
          names.status($0.standing)
        },
        .init(
          "aim", words.standingAim, rank: 1, isFact: true,
          printing: { names.aimWithoutDue($0.standing) }, value: { names.aim($0.standing) }),
        .init("due", words.label(.due), rank: .max, kind: .date) { names.due($0.standing) },
        .init("checks", words.standingChecks, rank: 2, isFact: true) {
          names.checks($0.standing)
        },
        .init("kind", words.label(.kind), rank: 5) { TableValue($0.kind, names) },
        .init("places", words.label(.places), rank: 3) { row in
          TableValue(
            joining: row.places.map { names.name(of: $0) }, with: words.comma,
            order: row.places.first.map { order[$0] ?? .max })
        },
        .init("date", words.label(.date), rank: 4, kind: .date) { TableValue($0.date) },
        .init("documents", words.documentCount, rank: 7, kind: .number) {
          TableValue(count: $0.documents.count)
        },
        .init("plan", words.plan, rank: 6) { row in
          TableValue(joining: row.plans.map { names.name(of: $0) }, with: words.comma)
        },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}
