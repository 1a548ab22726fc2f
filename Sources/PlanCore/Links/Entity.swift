/// 关联对象: one thing that several plans name, each in its own words.
///
/// Identity is decided by hand, link by link; two items of one name stay two
/// until a link says otherwise.
public struct Entity: Hashable, Sendable, Identifiable {
  /// The slug, unique within a library.
  public let id: Identifier<Entity>
  /// The name that readers know best.
  public let name: String
  /// What it is.
  public let kind: EntityKind
  /// Other names, beside those that its appearances have.
  public let aliases: [Alias]
  /// What a reader has to know about its identity, in the library's own words.
  public let note: String?
  /// Where it appears, in the order of the files.
  public let links: [Link]

  /// Creates an entity from its parts.
  public init(
    id: Identifier<Entity>, name: String, kind: EntityKind, aliases: [Alias] = [],
    note: String? = nil, links: [Link] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.note = note
    self.links = links
  }

  /// The entity with more names and appearances; those that it has already are not added again.
  public func adding(aliases more: [Alias], links others: [Link]) -> Entity {
    let known = Set(links.map(\.item))
    let names = Set(aliases.names)
    return Entity(
      id: id, name: name, kind: kind, aliases: aliases + more.filter { !names.contains($0.name) },
      note: note, links: links + others.filter { !known.contains($0.item) })
  }
}

/// 关联: one appearance of an entity.
public struct Link: Hashable, Sendable {
  /// What appears.
  public let item: ItemReference
  /// How sure it is that it is the entity.
  public let certainty: Certainty
  /// Why, in the library's own words.
  public let reason: String

  /// Creates a link from its parts.
  public init(item: ItemReference, certainty: Certainty, reason: String) {
    self.item = item
    self.certainty = certainty
    self.reason = reason
  }
}

/// An item of any plan of a library, or a plan itself.
public struct ItemReference: Hashable, Sendable {
  /// The plan.
  public let plan: Identifier<Plan>
  /// The item of the plan; the plan's own slug for the plan itself.
  public let id: ItemIdentifier

  /// Creates a reference from its parts.
  public init(plan: Identifier<Plan>, id: ItemIdentifier) {
    self.plan = plan
    self.id = id
  }

  /// Whether it is the plan itself.
  public var isPlan: Bool { plan.rawValue == id.rawValue }
}

extension ItemReference: CustomStringConvertible {
  /// The form that commands print: `luoyang-jiyuan-integration/jixin-motorway`.
  public var description: String { "\(plan)/\(id)" }
}

extension ItemReference: Comparable {
  /// Orders references by plan, then by item.
  public static func < (left: Self, right: Self) -> Bool {
    left.plan == right.plan ? left.id < right.id : left.plan < right.plan
  }
}
