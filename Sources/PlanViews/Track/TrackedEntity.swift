import PlanCore

/// Something that can be followed: a linked entity, or an item that no link is about.
package struct TrackedEntity: Hashable, Sendable {
  /// The entity; for an item without links, one with that item as its only link.
  package let entity: Entity
  /// Whether links declare it.
  package let isLinked: Bool

  /// Takes over a linked entity.
  package init(_ entity: Entity) {
    self.entity = entity
    isLinked = true
  }

  /// Makes an entity of an item that is in no links file.
  init?(loneItem item: Item, of plan: Identifier<Plan>) {
    guard let id = Identifier<Entity>(item.id.rawValue) else { return nil }
    let reference = ItemReference(plan: plan, id: item.id)
    entity = Entity(
      id: id, name: item.title, kind: item.entityKind, aliases: item.aliases,
      links: [Link(item: reference, certainty: .same, reason: "")])
    isLinked = false
  }

  /// What it is called by programs: the slug of an entity, `plan/item` of an item without links.
  package var id: String {
    isLinked ? entity.id.rawValue : entity.links.first?.item.description ?? entity.id.rawValue
  }
}

extension Item {
  /// What kind of entity the item would be.
  var entityKind: EntityKind {
    switch self {
    case .project(let project): project.kind.isBelt ? .belt : .project
    case .mechanism: .mechanism
    case .agreement, .document, .source: .plan
    case .event: .event
    case .person: .party
    case .initiative, .action, .indicator, .commitment, .context: .policy
    }
  }
}
