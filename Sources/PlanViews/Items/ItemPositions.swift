import PlanCore

/// The positions of the items of one plan, by slug.
///
/// Positions and not the items: copies of these would take as much room as the plan.
package struct ItemPositions: Equatable, Sendable {
  private var positions: [ItemIdentifier: Position] = [:]

  /// Where an item is in its plan.
  enum Position: Hashable, Sendable {
    case initiative(Int)
    case action(Int, of: Int)
    case project(Int)
    case mechanism(Int)
    case agreement(Int)
    case event(Int)
    case indicator(Int)
    case commitment(Int)
    case committedAction(Int, of: Int)
    case document(Int)
    case person(Int)
    case context(Int)
    case source(Int)
  }

  /// Finds the items of a plan; of two with one slug the first one of its list counts.
  package init(of plan: Plan) {
    add(plan.projects) { .project($0) }
    add(plan.initiatives) { .initiative($0) }
    for (owner, initiative) in plan.initiatives.enumerated() {
      add(initiative.actions) { .action($0, of: owner) }
    }
    add(plan.commitments) { .commitment($0) }
    for (owner, commitment) in plan.commitments.enumerated() {
      add(commitment.actions) { .committedAction($0, of: owner) }
    }
    add(plan.mechanisms) { .mechanism($0) }
    add(plan.agreements) { .agreement($0) }
    add(plan.events) { .event($0) }
    add(plan.indicators) { .indicator($0) }
    add(plan.documents) { .document($0) }
    add(plan.people) { .person($0) }
    add(plan.context) { .context($0) }
    add(plan.sources) { .source($0) }
  }

  /// The item with the slug `id` of the plan that the positions are of, or `nil`.
  package func item(_ id: ItemIdentifier, in plan: Plan) -> Item? {
    positions[id]?.item(in: plan)
  }

  /// Where the item with the slug `id` is, or `nil`.
  subscript(id: ItemIdentifier) -> Position? { positions[id] }

  private mutating func add<Element: Identifiable>(
    _ items: [Element], _ position: (Int) -> Position
  ) where Element.ID == Identifier<Element> {
    for (index, item) in items.enumerated() {
      let id = ItemIdentifier(item.id)
      if positions[id] == nil { positions[id] = position(index) }
    }
  }
}

extension ItemPositions.Position {
  /// The item of the plan that the position is of.
  func item(in plan: Plan) -> Item {
    switch self {
    case .initiative(let index): .initiative(plan.initiatives[index])
    case .action(let index, let owner): .action(plan.initiatives[owner].actions[index])
    case .project(let index): .project(plan.projects[index])
    case .mechanism(let index): .mechanism(plan.mechanisms[index])
    case .agreement(let index): .agreement(plan.agreements[index])
    case .event(let index): .event(plan.events[index])
    case .indicator(let index): .indicator(plan.indicators[index])
    case .commitment(let index): .commitment(plan.commitments[index])
    case .committedAction(let index, let owner): .action(plan.commitments[owner].actions[index])
    case .document(let index): .document(plan.documents[index])
    case .person(let index): .person(plan.people[index])
    case .context(let index): .context(plan.context[index])
    case .source(let index): .source(plan.sources[index])
    }
  }

  /// The slug of the item, without the item.
  func id(in plan: Plan) -> ItemIdentifier {
    switch self {
    case .initiative(let index): ItemIdentifier(plan.initiatives[index].id)
    case .action(let index, let owner): ItemIdentifier(plan.initiatives[owner].actions[index].id)
    case .project(let index): ItemIdentifier(plan.projects[index].id)
    case .mechanism(let index): ItemIdentifier(plan.mechanisms[index].id)
    case .agreement(let index): ItemIdentifier(plan.agreements[index].id)
    case .event(let index): ItemIdentifier(plan.events[index].id)
    case .indicator(let index): ItemIdentifier(plan.indicators[index].id)
    case .commitment(let index): ItemIdentifier(plan.commitments[index].id)
    case .committedAction(let index, let owner):
      ItemIdentifier(plan.commitments[owner].actions[index].id)
    case .document(let index): ItemIdentifier(plan.documents[index].id)
    case .person(let index): ItemIdentifier(plan.people[index].id)
    case .context(let index): ItemIdentifier(plan.context[index].id)
    case .source(let index): ItemIdentifier(plan.sources[index].id)
    }
  }
}
