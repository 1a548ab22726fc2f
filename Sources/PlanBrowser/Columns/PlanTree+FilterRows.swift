import PlanCore

extension PlanTree {
  /// What a filter looks at of each row of a list.
  func filterRows(below path: [Node]) -> [FilterQuestion.Row] {
    let plan = plan(of: path)
    return allRows(below: path).compactMap { row in
      row.node.map { FilterQuestion.Row(node: $0, listed: listed(row, $0, in: plan)) }
    }
  }

  private func listed(_ row: Row, _ node: Node, in plan: Plan?) -> ListedRow {
    switch node {
    case .plan(let id):
      return ListedRow(
        names: [row.title] + (catalog.summary(of: id)?.names ?? []), subject: .plan(id))
    case .section(.members):
      return ListedRow(names: [row.title], subject: .places(plan?.members.map(\.place) ?? []))
    case .section(let section):
      let items = plan.map { plan in
        plan.items(in: section).flatMap { [$0] + plan.items(below: $0) }
      }
      return ListedRow(names: [row.title], subject: .items(items ?? []))
    case .member(let id):
      let place = catalog.gazetteer[id]
      return ListedRow(
        names: [row.title, place?.name ?? ""] + (place?.aliases ?? []), subject: .places([id]))
    case .item(let id):
      guard let plan, let item = plan.item(id) else { break }
      return ListedRow(
        names: [row.title] + item.aliases, subject: .items([item] + plan.items(below: item)))
    case .problems, .problem: break
    }
    return ListedRow(names: [row.title], subject: .nothing)
  }
}

extension Plan {
  /// What an initiative, a commitment or an action leads to: a filter lets it pass when one of
  /// these passes.
  fileprivate func items(below item: Item) -> [Item] {
    switch item {
    case .initiative(let item): items(of: item.actions)
    case .commitment(let item): items(of: item.actions)
    case .action(let item): named(by: item)
    default: []
    }
  }

  private func items(of actions: [Action]) -> [Item] {
    actions.flatMap { [.action($0)] + named(by: $0) }
  }

  private func named(by action: Action) -> [Item] {
    action.projects.compactMap { project($0).map(Item.project) }
      + action.mentions.compactMap(self.item)
  }
}
