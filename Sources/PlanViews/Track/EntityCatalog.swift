import PlanCore

/// Everything that can be followed across the plans of a library.
///
/// First the linked entities in the order of the files, then what plans promise
/// and no link is about.
package struct EntityCatalog: Sendable {
  /// Everything that can be followed.
  package let entities: [TrackedEntity]
  /// The plans that they are in.
  let plans: PlanIndex

  /// Gathers the entities of a library.
  package init(of library: Library) {
    let plans = PlanIndex(library.plans)
    var entities = library.links.entities.map { TrackedEntity($0) }
    for plan in library.plans {
      for item in plan.items where item.isThing {
        let reference = ItemReference(plan: plan.id, id: item.id)
        guard library.links.identity(of: reference) == nil else { continue }
        entities += [TrackedEntity(loneItem: item, of: plan.id)].compactMap { $0 }
      }
    }
    self.entities = entities
    self.plans = plans
  }

  /// The history of one entity.
  package func track(of entity: TrackedEntity, asOf today: PartialDate) -> Track {
    Track(of: entity, in: plans, asOf: today)
  }

  /// The histories of all entities with a statement, those with the most repeated
  /// targets first.
  ///
  /// Between equals those with more slips come first, then the order of ``entities`` decides.
  package func ranking(asOf today: PartialDate) -> [Track] {
    let tracks = entities.map { track(of: $0, asOf: today) }
    let spoken = tracks.filter { track in
      track.statements.contains { $0.certainty != .related }
    }
    return spoken.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.repeatedTargets != second.repeatedTargets {
        return first.repeatedTargets > second.repeatedTargets
      }
      if first.slips.count != second.slips.count {
        return first.slips.count > second.slips.count
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
