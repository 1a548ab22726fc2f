import PlanCore

extension PlaceTable: TabularView {
  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    return ViewColumns(
      target: { .place($0.successor ?? $0.place) },
      [
        .init("name", words.label(.place), rank: 0) { row in
          TableValue(row.name + (row.successor.map { " → \(names.name(of: $0))" } ?? ""))
        },
        .init("level", words.label(.level), rank: 5) { TableValue($0.level, names) },
        .init("prefecture", words.prefecture, rank: 4) {
          TableValue($0.prefecture.map { names.name(of: $0) } ?? "")
        },
        .init("province", words.province, rank: 6) {
          TableValue($0.province.map { names.name(of: $0) } ?? "")
        },
        .init("items", words.items, rank: 1, kind: .number) { TableValue(count: $0.items) },
        .init("lines", words.lines, rank: 2, kind: .number) {
          TableValue(count: $0.lines, showsNone: false)
        },
        .init("roles", words.roles, rank: 3) { row in
          TableValue(
            joining: row.roles.map { names.name(of: $0.role) + " " + names.name(of: $0.plan) },
            with: words.comma)
        },
      ])
  }
}

extension PlaceView: TabularView {
  package var rows: [TouchingItem] { items }

  package static func columns(_ names: ViewNames) -> ViewColumns<TouchingItem> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.item) },
      [
        .init("plan", words.plan) { TableValue(names.name(of: $0.item.plan)) },
        .init("kind", words.label(.kind)) { TableValue($0.kind, names) },
        .init("title", words.label(.title)) { TableValue($0.title) },
        .init("status", words.standingStatus) {
          $0.standing.map { names.status($0) } ?? TableValue("")
        },
        .init("aim", words.standingAim) { $0.standing.map { names.aim($0) } ?? TableValue("") },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }

  /// The name of what was asked for: 济源市, or 洛济焦 as 洛阳、济源、焦作.
  package func title(_ names: ViewNames) -> String {
    places.count == 1 ? places[0].name : names.joined(places.map { names.name(of: $0.id) })
  }
}

extension PlaceMatrix {
  /// The counts as text: a row and a column for each place; empty where places share nothing.
  package func table(_ names: ViewNames) -> ViewTable {
    table(names.words, names: places.map { names.name(of: $0) })
  }

  /// The same with given names of the places.
  package func table(_ words: Strings, names: [String]) -> ViewTable {
    ViewTable(
      header: [words.label(.place)] + names,
      rows: zip(names, places).map { name, place in
        [name]
          + places.map { other in
            let count = count(place, other)
            return count == 0 ? "" : String(count)
          }
      })
  }
}
