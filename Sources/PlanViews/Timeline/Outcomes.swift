import PlanCore

/// How far everything in a library has come, by all that its plans say.
struct Outcomes {
  private let links: LinkTable
  private let plans: PlanIndex

  init(of library: Library) {
    links = library.links
    plans = PlanIndex(library.plans)
  }

  /// Whether a milestone of an item was reached, in whatever plan.
  ///
  /// For an action the things that it names count, all of them. A target without
  /// a milestone is not known to be reached.
  func isReached(_ stage: Stage?, of item: Item, _ reference: ItemReference) -> Bool {
    guard let stage, stage.isMilestone else { return false }
    guard case .action(let action) = item else { return isReached(stage, reference) }
    let things =
      action.projects.map { ItemIdentifier($0) } + action.mentions.filter { isThing($0, reference) }
    return !things.isEmpty
      && things.allSatisfy { isReached(stage, ItemReference(plan: reference.plan, id: $0)) }
  }

  private func isThing(_ id: ItemIdentifier, _ action: ItemReference) -> Bool {
    plans.item(ItemReference(plan: action.plan, id: id))?.item?.isThing ?? false
  }

  private func isReached(_ stage: Stage, _ reference: ItemReference) -> Bool {
    let entity = links.identity(of: reference)
    let appearances =
      entity?.links.filter { $0.certainty != .related }.map(\.item) ?? [reference]
    return appearances.contains { appearance in
      guard let (plan, item) = plans.item(appearance), let item else { return false }
      return item.statements.contains { statement in
        let tracked = TrackedStatement(statement, of: appearance, certainty: .same, in: plan)
        return tracked.reached.map { $0 >= stage } ?? false
      }
    }
  }
}
