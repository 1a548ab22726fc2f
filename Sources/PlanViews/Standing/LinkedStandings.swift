import PlanCore

/// How a thing stands, with what programs call it and where it is mentioned.
package struct ThingStanding: Equatable, Sendable {
  /// What programs call the thing; see ``ThingCatalog/id(of:)``.
  package let id: String
  /// What the thing is among the items of a plan, for the words of its statements.
  package let kind: ItemKind
  /// The plans that surely speak of it.
  package let documents: [Identifier<Plan>]
  /// The items that are the thing, each with its certainty.
  package let items: [ThingItem]
  /// What is reported and promised of it.
  package let standing: Standing

  init(_ thing: Thing, of catalog: ThingCatalog, asOf day: PartialDate) {
    id = catalog.id(of: thing)
    kind = catalog.kind(of: thing)
    documents = catalog.documents(of: thing)
    items = catalog.items(of: thing)
    standing = catalog.standing(of: thing, asOf: day)
  }

  /// An action that is about several things, by what it says itself.
  fileprivate init(
    _ action: Action, by party: String?, date: PartialDate?, in plan: Plan, asOf day: PartialDate
  ) {
    let item = ItemReference(plan: plan.id, id: ItemIdentifier(action.id))
    id = item.description
    kind = .action
    documents = [plan.id]
    items = [ThingItem(item: item, certainty: .same)]
    let statement = TrackedStatement(
      action.said(by: party), of: item, certainty: .same, documentDate: date ?? plan.date)
    standing = Standing(of: [statement], asOf: day)
  }
}

/// How the things stand that links join: all that a plan cannot say of its own items.
package struct LinkedStandings: Equatable, Sendable {
  /// Which items are one thing.
  package let identities: LinkedThings
  private let things: [ItemReference: ThingStanding]

  /// Those of a library without links.
  package static let none = LinkedStandings()

  private init() {
    identities = .none
    things = [:]
  }

  /// Looks at the linked items of a library.
  ///
  /// - Parameter library: All plans that links name; others add nothing.
  package init(of library: Library, asOf day: PartialDate) {
    let catalog = ThingCatalog(of: library)
    var known: [Thing: ThingStanding] = [:]
    var things: [ItemReference: ThingStanding] = [:]
    for link in library.links.entities.flatMap(\.links) where link.certainty != .related {
      guard let thing = catalog.thing(of: link.item) else { continue }
      let standing = known[thing] ?? ThingStanding(thing, of: catalog, asOf: day)
      known[thing] = standing
      things[link.item] = standing
    }
    identities = LinkedThings(of: library.links)
    self.things = things
  }

  subscript(item: ItemReference) -> ThingStanding? { things[item] }
}

/// How the items of one plan stand.
package struct PlanStandings: Equatable, Sendable {
  private let things: [ItemIdentifier: ThingStanding]

  /// Looks at the items of a plan, with what other plans say of those that are linked.
  ///
  /// Cost: linear in the number of items.
  package init(of plan: Plan, linked: LinkedStandings, asOf day: PartialDate) {
    let catalog = ThingCatalog(of: Library(plans: [plan]))
    var things: [ItemIdentifier: ThingStanding] = [:]
    for thing in catalog.things {
      let item = catalog.firstItem(of: thing)
      things[item.id] = linked[item] ?? ThingStanding(thing, of: catalog, asOf: day)
    }
    func add(_ action: Action, by party: String? = nil, date: PartialDate? = nil) {
      let item = ItemReference(plan: plan.id, id: ItemIdentifier(action.id))
      guard things[item.id] == nil else { return }
      let about = catalog.thing(of: item).flatMap { things[catalog.firstItem(of: $0).id] }
      things[item.id] =
        linked[item] ?? about
        ?? ThingStanding(action, by: party, date: date, in: plan, asOf: day)
    }
    for initiative in plan.initiatives {
      for action in initiative.actions { add(action) }
    }
    for commitment in plan.commitments {
      for action in commitment.actions {
        add(action, by: commitment.party, date: commitment.date)
      }
    }
    self.things = things
  }

  /// The thing that an item is about, or `nil` for what has no status.
  ///
  /// An action about several is one of its own.
  package subscript(item: ItemIdentifier) -> ThingStanding? { things[item] }

  /// The thing that a project of the plan is.
  package func thing(of project: Project) -> ThingStanding {
    guard let thing = things[ItemIdentifier(project.id)] else {
      preconditionFailure("\(project.id) is a project of another plan")
    }
    return thing
  }
}

extension ThingStanding {
  /// The status in a word, or what is promised while nothing is reported, or what was said where
  /// no milestone is named: 在建, 拟开工 2024, 推进中.
  package func brief(in words: Strings) -> String {
    if standing.status != .unstated { return words.status(standing) }
    if let aim = standing.aim { return words.aim(aim, of: kind) }
    guard let last = standing.statements.last?.statement else {
      return words.name(of: standing.status)
    }
    return words.phrase(last.stage, last.mode, of: kind)
  }
}
