import PlanCore

/// Everything that can be found in one plan, ready to be indexed.
package struct PlanEntries: Sendable {
  package let plan: Identifier<Plan>
  package let entries: [EntryText]

  /// Gathers the words that a reader sees of a plan.
  package init(of plan: Plan, gazetteer: Gazetteer) {
    self.plan = plan.id
    entries = EntryText.entries(of: plan, gazetteer: gazetteer)
  }
}

extension EntryText {
  /// Everything that can be found in one plan: the plan, its items in printed
  /// order, then the places that it names in the order of the gazetteer.
  static func entries(of plan: Plan, gazetteer: Gazetteer) -> [EntryText] {
    let words = EntryTextBuilder(plan: plan, gazetteer: gazetteer)
    let paths = ItemPaths(plan: plan)
    var entries = [
      EntryText(
        plan: plan.id, kind: .plan, id: plan.id.rawValue, title: plan.title,
        aliases: plan.aliases.names + [plan.shortTitle].compactMap { $0 }, text: words.ofPlan(),
        path: [],
        facets: SearchFacets(of: plan))
    ]
    for item in plan.items {
      entries.append(
        EntryText(
          plan: plan.id, kind: item.kind, id: item.id.rawValue, title: item.title,
          aliases: item.aliases, text: words.of(item), path: paths[item.id],
          facets: SearchFacets(of: item)))
    }
    for place in gazetteer.places(plan.namedPlaces) {
      entries.append(
        EntryText(
          plan: plan.id, kind: .place, id: place.id.rawValue, title: place.name,
          aliases: place.aliases + place.abbreviations, text: words.of(place), path: [plan.title],
          facets: SearchFacets(of: place)))
    }
    return entries
  }
}

/// The titles above each item of a plan.
struct ItemPaths {
  private let planTitle: String
  private var paths: [ItemIdentifier: [String]] = [:]
  /// Items with a parent, for which being named elsewhere does not matter.
  private let parts: Set<ItemIdentifier>

  init(plan: Plan) {
    planTitle = plan.title
    parts = Set(
      (plan.initiatives.flatMap(\.actions) + plan.commitments.flatMap(\.actions))
        .map { ItemIdentifier($0.id) } + plan.initiatives.map { ItemIdentifier($0.id) }
        + plan.commitments.map { ItemIdentifier($0.id) })
    for initiative in plan.initiatives { add(initiative.actions, under: initiative.title) }
    for commitment in plan.commitments { add(commitment.actions, under: commitment.party) }
  }

  /// The titles from the plan down; for what actions name, through the first one.
  subscript(id: ItemIdentifier) -> [String] { paths[id] ?? [planTitle] }

  private mutating func add(_ actions: [Action], under title: String) {
    for action in actions {
      paths[ItemIdentifier(action.id)] = [planTitle, title]
      for id in action.projects.map(ItemIdentifier.init) + action.mentions
      where !parts.contains(id) {
        if paths[id] == nil { paths[id] = [planTitle, title, action.title] }
      }
    }
  }
}

extension Plan {
  /// Every place that the plan, or anything in it, refers to.
  fileprivate var namedPlaces: Set<Identifier<Place>> {
    var places = Set(region.provinces)
    places.formUnion(members.map(\.place))
    for action in initiatives.flatMap(\.actions) + commitments.flatMap(\.actions) {
      places.formUnion(action.places)
    }
    for project in projects {
      places.formUnion(project.places)
      places.formUnion(project.route?.stops.map(\.place) ?? [])
      places.formUnion(project.belt?.ends ?? [])
    }
    places.formUnion(mechanisms.flatMap(\.places))
    places.formUnion(events.flatMap(\.places))
    places.formUnion(indicators.flatMap(\.places))
    places.formUnion(commitments.flatMap(\.places))
    places.formUnion(documents.flatMap(\.places))
    places.formUnion(context.flatMap(\.places))
    return places
  }
}
