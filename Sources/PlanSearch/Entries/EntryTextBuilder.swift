import PlanCore

/// The words that a reader sees when an item of a plan is shown whole, its
/// title and aliases apart; `nil` is what the plan does not say.
struct EntryTextBuilder {
  let plan: Plan
  let gazetteer: Gazetteer
  private let titles: [ItemIdentifier: String]

  init(plan: Plan, gazetteer: Gazetteer) {
    self.plan = plan
    self.gazetteer = gazetteer
    titles = Dictionary(
      plan.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of an item.
  func of(_ item: Item) -> [String?] {
    switch item {
    case .initiative(let item): of(item)
    case .action(let item): of(item)
    case .project(let item): of(item)
    case .mechanism(let item): of(item)
    case .agreement(let item): of(item)
    case .event(let item): of(item)
    case .indicator(let item): of(item)
    case .commitment(let item): of(item)
    case .document(let item): of(item)
    case .person(let item): [item.post, item.note]
    case .context(let item): [item.kind.chineseName, item.note] + names(of: item.places)
    case .source(let item): of(item)
    }
  }

  /// The full name of each place, and the short one where the full name does not contain it.
  func names(of places: [Identifier<Place>]) -> [String?] {
    places.flatMap { id -> [String?] in
      guard let place = gazetteer[id] else { return [id.rawValue] }
      let shortName = gazetteer.shortName(of: id)
      return place.name.contains(shortName) ? [place.name] : [place.name, shortName]
    }
  }

  /// The titles of items that the item refers to.
  func titles(of items: [ItemIdentifier]) -> [String?] {
    items.map { titles[$0] ?? $0.rawValue }
  }

  /// A number with its unit as printed: 14515.9亿元.
  func words(of figure: Figure, unit: String = "") -> String {
    figure.printed + (figure.unit ?? unit)
  }

  func words(of quantities: [Quantity]) -> [String?] {
    quantities.flatMap { [$0.name, words(of: $0.figure), $0.period?.description] }
  }

  func words(of statements: [Statement]) -> [String?] {
    statements.flatMap {
      [$0.date?.description, $0.by, $0.verb, $0.due?.description, $0.note]
    }
  }
}
