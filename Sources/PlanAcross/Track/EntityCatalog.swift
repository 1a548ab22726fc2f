import PlanCore

/// Everything that can be followed across the plans of a library, found by any of its names.
///
/// First the linked entities in the order of the files, then what plans promise
/// and no link is about.
package struct EntityCatalog: Sendable {
  /// Everything that can be followed.
  package let entities: [TrackedEntity]
  private let plans: PlanIndex
  private let fold: @Sendable (String) -> String

  /// Gathers the entities of a library.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - fold: Makes names that readers take for the same the same.
  package init(of library: Library, folding fold: @escaping @Sendable (String) -> String) {
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
    self.fold = fold
  }

  /// The history of one entity.
  package func track(of entity: TrackedEntity, asOf today: PartialDate) -> Track {
    Track(of: entity, in: plans, asOf: today)
  }

  /// The histories of all entities of which something was said, those with the most repeated
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

// MARK: - Names

extension EntityCatalog {
  /// What a name leads to: nothing, one entity, or several that share it.
  ///
  /// A name of a linked entity itself goes before those of its appearances and of items without
  /// links; of these a title goes before another name.
  package func entities(named name: String) -> [TrackedEntity] {
    let wanted = fold(name)
    guard !wanted.isEmpty else { return [] }
    var best: (rank: Int, entities: [TrackedEntity]) = (.max, [])
    for entity in entities {
      guard let rank = rank(of: wanted, or: name, for: entity), rank <= best.rank else {
        continue
      }
      best = rank < best.rank ? (rank, [entity]) : (rank, best.entities + [entity])
    }
    return best.entities
  }

  /// How well a name fits, 0 for the best, or `nil` when it does not.
  private func rank(of wanted: String, or slug: String, for tracked: TrackedEntity) -> Int? {
    let entity = tracked.entity
    if tracked.id == slug { return 0 }
    if fold(entity.name) == wanted { return tracked.isLinked ? 1 : 3 }
    if entity.aliases.contains(where: { fold($0) == wanted }) { return tracked.isLinked ? 2 : 4 }
    guard tracked.isLinked else { return nil }
    var rank: Int?
    for link in entity.links where link.certainty != .related {
      guard let item = plans.item(link.item)?.item else { continue }
      if fold(item.title) == wanted { return 3 }
      if item.aliases.contains(where: { fold($0) == wanted }) { rank = 4 }
    }
    return rank
  }
}
