import PlanCore

/// The things that links surely make of several items, by item: all that a list of hits needs to
/// show each once, without a plan being read.
package struct LinkedThings: Equatable, Sendable {
  private let things: [ItemReference: LinkedThing]

  /// Those of a library without links.
  package static let none = LinkedThings(of: LinkTable())

  /// Looks at links, in time linear in their number.
  package init(of links: LinkTable) {
    var things: [ItemReference: LinkedThing] = [:]
    for entity in links.entities {
      // An item is one thing; a second entity that claims it has no part in it.
      let items = entity.links.filter { $0.certainty == .same && things[$0.item] == nil }
        .map(\.item)
      let thing = LinkedThing(id: entity.id.rawValue, documents: Set(items.map(\.plan)).count)
      for item in items { things[item] = thing }
    }
    self.things = things
  }

  /// The thing that an item surely is, or `nil` when no link says so.
  package subscript(item: ItemReference) -> LinkedThing? { things[item] }

  /// The thing that a hit surely is.
  package subscript(hit: SearchHit) -> LinkedThing? {
    ItemIdentifier(hit.id).flatMap { things[ItemReference(plan: hit.plan, id: $0)] }
  }

  /// What programs call the thing of a hit: the slug of an entity, or `plan/item`.
  package func id(of hit: SearchHit) -> String { self[hit]?.id ?? "\(hit.plan)/\(hit.id)" }
}

/// A thing that links declare.
package struct LinkedThing: Hashable, Sendable {
  /// The slug of its entity.
  package let id: String
  /// The number of plans that surely speak of it.
  package let documents: Int
}
