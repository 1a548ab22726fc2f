import PlanCore

/// Pairs of items of different plans that may be one thing, for a person to decide.
///
/// Nothing here changes a library.
package struct LinkSuggestions: Equatable, Sendable {
  /// The pairs, those with the most evidence first.
  package let pairs: [Pair]
  /// The slugs of the entities that exist.
  let slugs: Set<String>

  /// Two items and what speaks for them.
  package struct Pair: Hashable, Sendable {
    package let first: Candidate
    package let second: Candidate
    package let evidence: Evidence
  }

  /// One item of a pair.
  package struct Candidate: Hashable, Sendable {
    package let item: ItemReference
    package let title: String
    package let kind: EntityKind
    /// The entity that it already is, or `nil`.
    package let entity: Identifier<Entity>?
  }

  /// What speaks for two items.
  package struct Evidence: Hashable, Sendable {
    /// Whether both have one project code.
    package let isOfOneCode: Bool
    /// A name or alias that both have.
    package let sharedName: String?
    /// The places that both have.
    package let sharedPlaces: [Identifier<Place>]
    /// Whether both are of one kind, of project or mechanism.
    package let isOfOneKind: Bool
    /// Whether one name is a part of the other, or one slip in three characters away.
    package let isNearName: Bool

    /// How sure a link could be; names alone make nothing the same, and a code may be that of a
    /// whole with several parts.
    package var certainty: Certainty {
      if isOfOneCode { return .likely }
      let agrees = isOfOneKind && !sharedPlaces.isEmpty
      return (sharedName != nil && agrees) || (isNearName && isOfOneKind && sharedPlaces.count > 1)
        ? .likely : .related
    }

    var weight: Int {
      (isOfOneCode ? 16 : 0) + (sharedName == nil ? 0 : 4) + (isNearName ? 2 : 0)
        + (isOfOneKind ? 1 : 0)
        + min(sharedPlaces.count, 3)
    }
  }
}

extension LinkSuggestions {
  /// Looks for pairs.
  ///
  /// What is linked to one entity already, or was found to be different, is not proposed.
  ///
  /// - Parameters:
  ///   - library: Where to look.
  ///   - only: Each pair has to include one of these plans; `nil` for all.
  ///   - fold: Makes names that readers take for the same the same.
  package init(
    for library: Library, plans only: Set<Identifier<Plan>>? = nil,
    folding fold: (String) -> String
  ) {
    let things = library.plans.flatMap { plan in
      plan.items.filter(\.isLinkable).map { LinkableThing($0, of: plan.id, in: library, fold) }
    }
    let known = KnownPairs(library.links)
    slugs = Set(library.links.entities.map(\.id.rawValue))
    var pairs: [Pair] = []
    for (left, right) in CandidatePairs(things).pairs {
      let (first, second) = (things[left], things[right])
      guard first.item.plan != second.item.plan,
        only.map({ $0.contains(first.item.plan) || $0.contains(second.item.plan) }) ?? true,
        !known.contains(first.item, second.item),
        // Both are linked: the author of the links has seen that they differ.
        first.entity == nil || second.entity == nil,
        let evidence = first.evidence(with: second)
      else { continue }
      pairs.append(Pair(first: first.candidate, second: second.candidate, evidence: evidence))
    }
    self.pairs = pairs.enumerated().sorted {
      $0.element.evidence.weight == $1.element.evidence.weight
        ? $0.offset < $1.offset : $0.element.evidence.weight > $1.element.evidence.weight
    }.map(\.element)
  }
}

extension Item {
  /// The code that a project has from its approval on.
  var projectCode: String? {
    if case .project(let project) = self { project.projectCode } else { nil }
  }

  /// Whether the item is something that another plan may name too.
  fileprivate var isLinkable: Bool {
    if case .context = self { true } else { isThing }
  }
}

/// The pairs that a person has decided on.
private struct KnownPairs {
  private var owners: [ItemReference: Set<String>] = [:]

  init(_ links: LinkTable) {
    for entity in links.entities {
      for link in entity.links { owners[link.item, default: []].insert(entity.id.rawValue) }
    }
    for (number, separation) in links.separations.enumerated() {
      for item in separation.items { owners[item, default: []].insert("#\(number)") }
    }
  }

  func contains(_ first: ItemReference, _ second: ItemReference) -> Bool {
    guard let left = owners[first], let right = owners[second] else { return false }
    return !left.isDisjoint(with: right)
  }
}
