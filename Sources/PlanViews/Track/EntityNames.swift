import PlanCore

/// Everything that can be followed, by its names, which are folded once.
package struct EntityNames: Sendable {
  private let entities: [TrackedEntity]
  private let fold: @Sendable (String) -> String
  private var slugs: [String: [Int]] = [:]
  private var matches: [String: Match] = [:]

  /// What a name fits best.
  private struct Match: Sendable {
    /// How well, 1 for the best.
    var rank: Int
    /// The entities that it fits so, ascending.
    var numbers: [Int]

    /// Keeps the better one of two; of equals both, the later entity behind the earlier one.
    mutating func take(_ other: Self) {
      if other.rank < rank {
        self = other
      } else if other.rank == rank, numbers.last != other.numbers.last {
        numbers += other.numbers
      }
    }
  }

  /// Folds the names of entities and of their appearances.
  ///
  /// - Parameters:
  ///   - catalog: The entities.
  ///   - fold: Makes names that readers take for the same the same.
  package init(of catalog: EntityCatalog, folding fold: @escaping @Sendable (String) -> String) {
    entities = catalog.entities
    self.fold = fold
    for (number, tracked) in entities.enumerated() {
      slugs[tracked.id, default: []].append(number)
      add([tracked.entity.name], of: number, rank: tracked.isLinked ? 1 : 3)
      add(tracked.entity.aliases, of: number, rank: tracked.isLinked ? 2 : 4)
      guard tracked.isLinked else { continue }
      for link in tracked.entity.links where link.certainty != .related {
        guard let item = catalog.plans.item(link.item)?.item else { continue }
        add([item.title], of: number, rank: 3)
        add(item.aliases, of: number, rank: 4)
      }
    }
  }

  /// What a name leads to: nothing, one entity, or several that share it.
  ///
  /// A slug goes before everything, and a name of a linked entity itself before those of its
  /// appearances and of items without links; of these a title goes before another name.
  package func entities(named name: String) -> [TrackedEntity] {
    let wanted = fold(name)
    guard !wanted.isEmpty else { return [] }
    let numbers = slugs[name] ?? matches[wanted]?.numbers ?? []
    return numbers.map { entities[$0] }
  }

  private mutating func add(_ names: [String], of number: Int, rank: Int) {
    for name in names {
      let match = Match(rank: rank, numbers: [number])
      matches[fold(name), default: match].take(match)
    }
  }
}
