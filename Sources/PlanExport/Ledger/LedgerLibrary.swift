import PlanCore
import PlanViews

/// What ledgers need to know of a library, found out once.
package struct LedgerLibrary: Sendable {
  let things: ThingCatalog
  package let names: ViewNames
  let day: PartialDate
  private let gazetteer: Gazetteer
  /// For each project who is responsible for an action about it.
  private let leads: [ItemReference: [String]]

  /// - Parameter day: The day as of which status, aim and checks are said.
  package init(of library: Library, asOf day: PartialDate, _ language: Language) {
    things = ThingCatalog(of: library)
    names = ViewNames(of: library, in: language)
    self.day = day
    gazetteer = library.gazetteer
    var leads: [ItemReference: [String]] = [:]
    for plan in library.plans {
      let actions = plan.initiatives.flatMap(\.actions) + plan.commitments.flatMap(\.actions)
      for action in actions where !action.leads.isEmpty {
        for project in action.projects {
          let item = ItemReference(plan: plan.id, id: ItemIdentifier(project))
          leads[item, default: []] += action.leads
        }
      }
    }
    self.leads = leads
  }

  var words: Strings { names.words }

  /// The projects of some plans, each thing once: as the first of its items.
  package func projects(of plans: [Plan]) -> [ItemReference] {
    var seen: Set<Int> = []
    return records(of: plans).filter { item in
      guard let thing = things.thing(of: item) else { return true }
      return seen.insert(thing.number).inserted
    }
  }

  /// The projects of some plans, as often as plans have them.
  package func records(of plans: [Plan]) -> [ItemReference] {
    plans.flatMap { plan in
      plan.projects.map { ItemReference(plan: plan.id, id: ItemIdentifier($0.id)) }
    }
  }

  /// The items of a thing that surely are it, a given one of them first.
  func items(of thing: Thing, first item: ItemReference) -> [ItemReference] {
    [item]
      + things.items(of: thing).filter { $0.certainty == .same && $0.item != item }
      .map(\.item)
  }

  /// Who is responsible for projects, each once.
  func leads(of items: [ItemReference]) -> [String] {
    items.flatMap { leads[$0] ?? [] }.withoutRepeats
  }

  /// The codes of places: those of GB/T 2260, slugs where there is none.
  func codes(of places: [Identifier<Place>]) -> [String] {
    places.map { gazetteer[$0]?.code ?? $0.rawValue }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
