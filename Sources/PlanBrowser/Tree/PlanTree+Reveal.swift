import PlanCore

extension PlanTree {
  /// The way through the columns to a search hit: for a project by way of the
  /// first action that names it, and by way of its section when none does.
  ///
  /// The plan alone when the hit names nothing that has a row; empty when the
  /// plan itself is gone or has not been read.
  func path(to hit: SearchHit) -> [Node] {
    guard let plan = plans[hit.plan] else { return [] }
    let start: [Node] = [.plan(plan.id)]
    if hit.kind == .place {
      return start + (Identifier<Place>(hit.id).map { wayToPlace($0, in: plan) } ?? [])
    }
    guard hit.kind != .plan, let id = ItemIdentifier(hit.id) else { return start }
    return start + way(to: id, in: plan)
  }

  /// The nodes from below the plan down to the item, itself included.
  ///
  /// By way of the first action that names it, an initiative's before a
  /// commitment's, and by way of its section when none does.
  func way(to id: ItemIdentifier, in plan: Plan) -> [Node] {
    for initiative in plan.initiatives {
      let node = Node.item(ItemIdentifier(initiative.id))
      if node == .item(id) { return [node] }
      if let rest = way(to: id, through: initiative.actions) { return [node] + rest }
    }
    for commitment in plan.commitments {
      let node = Node.item(ItemIdentifier(commitment.id))
      if node == .item(id) { return [.section(.commitments), node] }
      if let rest = way(to: id, through: commitment.actions) {
        return [.section(.commitments), node] + rest
      }
    }
    for section in PlanSection.allCases
    where plan.items(in: section).contains(where: { $0.id == id }) {
      return [.section(section), .item(id)]
    }
    return []
  }

  private func way(to id: ItemIdentifier, through actions: [Action]) -> [Node]? {
    for action in actions {
      let node = Node.item(ItemIdentifier(action.id))
      if node == .item(id) { return [node] }
      if action.projects.contains(where: { ItemIdentifier($0) == id })
        || action.mentions.contains(id)
      {
        return [node, .item(id)]
      }
    }
    return nil
  }

  private func wayToPlace(_ place: Identifier<Place>, in plan: Plan) -> [Node] {
    if plan.members.contains(where: { $0.place == place }) {
      return [.section(.members), .member(place)]
    }
    if let project = plan.projects.first(where: { $0.places.contains(place) }) {
      return way(to: ItemIdentifier(project.id), in: plan)
    }
    return []
  }
}
