import PlanCore

/// Everything that can be followed, by its names, which are folded once.
package struct ThingNames: Sendable {
  private let things: [Thing]
  private let fold: @Sendable (String) -> String
  private var slugs: [String: [Int]] = [:]
  private var matches: [String: Match] = [:]

  /// What a name fits best.
  private struct Match: Sendable {
    /// How well, 1 for the best.
    var rank: Int
    /// The things that it fits so, ascending.
    var numbers: [Int]

    /// Keeps the better one of two; of equals both, the later thing behind the earlier one.
    mutating func take(_ other: Self) {
      if other.rank < rank {
        self = other
      } else if other.rank == rank, numbers.last != other.numbers.last {
        numbers += other.numbers
      }
    }
  }

  /// Folds the names of things and of their appearances.
  ///
  /// - Parameters:
  ///   - catalog: The things.
  ///   - fold: Makes names that readers take for the same the same.
  package init(of catalog: ThingCatalog, folding fold: @escaping @Sendable (String) -> String) {
    things = catalog.things + catalog.forms
    self.fold = fold
    for thing in catalog.things + catalog.forms {
      let number = thing.number
      slugs[catalog.id(of: thing), default: []].append(number)
      if let entity = catalog.entity(of: thing) {
        add([entity.name, catalog.name(of: thing)], of: number, rank: 1)
        add(entity.aliases.names, of: number, rank: 2)
      }
      let items = catalog.items(of: thing)
      // What is likely another thing is found by the name of that one first.
      let isLikely = !thing.isLinked && items.contains { $0.certainty == .likely }
      for item in isLikely ? Array(items.prefix(1)) : items {
        guard let found = catalog.plans.item(item.item)?.item else { continue }
        add([found.title], of: number, rank: isLikely ? 5 : 3)
        add(found.aliases, of: number, rank: isLikely ? 6 : 4)
        // A code is as exact as a slug, and one project's in all documents.
        add([found.projectCode].compactMap { $0 }, of: number, rank: 1)
      }
    }
  }

  /// What a name leads to: nothing, one thing, or several that share it.
  ///
  /// A slug goes before everything, a project code leads to all that have it, and a name of a linked entity itself before those of its
  /// appearances and of items without links; of these a title goes before another name.
  package func things(named name: String) -> [Thing] {
    let wanted = fold(name)
    guard !wanted.isEmpty else { return [] }
    let numbers = slugs[name] ?? matches[wanted]?.numbers ?? []
    return numbers.map { things[$0] }
  }

  private mutating func add(_ names: [String], of number: Int, rank: Int) {
    for name in names {
      let match = Match(rank: rank, numbers: [number])
      matches[fold(name), default: match].take(match)
    }
  }
}
