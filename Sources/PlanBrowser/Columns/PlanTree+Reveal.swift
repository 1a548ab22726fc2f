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
  /// To where it is itself; else by way of the first action that names it, an initiative's
  /// before a commitment's, and by way of its section when none does.
  func way(to id: ItemIdentifier, in plan: Plan) -> [Node] {
    let parts: [(way: [Node], actions: [Action])] =
      plan.initiatives.map { ([.item(ItemIdentifier($0.id))], $0.actions) }
      + plan.commitments.map {
        ([.section(.commitments), .item(ItemIdentifier($0.id))], $0.actions)
      }
    for part in parts {
      if part.way.last == .item(id) { return part.way }
      if part.actions.contains(where: { ItemIdentifier($0.id) == id }) {
        return part.way + [.item(id)]
      }
    }
    for part in parts {
      if let action = part.actions.first(where: { $0.names(id) }) {
        return part.way + [.item(ItemIdentifier(action.id)), .item(id)]
      }
    }
    for section in PlanSection.allCases
    where plan.items(in: section).contains(where: { $0.id == id }) {
      return [.section(section), .item(id)]
    }
    return []
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

extension Action {
  fileprivate func names(_ id: ItemIdentifier) -> Bool {
    projects.contains { ItemIdentifier($0) == id } || mentions.contains(id)
  }
}

extension PlanTree {
  /// The way through the columns to an item, the plan alone where it has no row.
  func path(to item: ItemReference) -> [Node] {
    guard let plan = plans[item.plan] else { return [] }
    return [.plan(plan.id)] + (item.isPlan ? [] : way(to: item.id, in: plan))
  }
}
