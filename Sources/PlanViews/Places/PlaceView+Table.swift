import PlanCore

extension PlaceView {
  /// The items as text.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [words.plan, words.kind, words.title, words.id],
      rows: items.map { item in
        [
          names.name(of: item.item.plan), names.name(of: item.kind), item.title,
          item.item.description,
        ]
      })
  }

  /// The name of what was asked for: 济源市, or 洛济焦 as 洛阳、济源、焦作.
  package func title(_ names: ViewNames) -> String {
    places.count == 1 ? places[0].name : names.joined(places.map { names.name(of: $0.id) })
  }
}

extension PlaceMatrix {
  /// The counts as text: a row and a column for each place; empty where places share nothing.
  package func table(_ names: ViewNames) -> ViewTable {
    ViewTable(
      header: [names.words.place] + places.map { names.name(of: $0) },
      rows: places.map { place in
        [names.name(of: place)]
          + places.map { other in
            let count = count(place, other)
            return count == 0 ? "" : String(count)
          }
      })
  }
}
