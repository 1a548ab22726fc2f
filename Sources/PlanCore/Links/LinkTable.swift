/// What a library knows about identity across its plans.
public struct LinkTable: Equatable, Sendable {
  /// The entities, in the order of the files.
  public let entities: [Entity]
  /// The items that were looked at and found to be different things.
  public let separations: [Separation]
  private let numbers: [ItemReference: [Int]]

  /// Creates a table from its parts.
  public init(entities: [Entity] = [], separations: [Separation] = []) {
    self.entities = entities
    self.separations = separations
    var numbers: [ItemReference: [Int]] = [:]
    for (number, entity) in entities.enumerated() {
      for link in entity.links { numbers[link.item, default: []].append(number) }
    }
    self.numbers = numbers
  }

  /// The entity with the slug `id`, or `nil`.
  ///
  /// Cost: linear in the number of entities.
  public func entity(_ id: Identifier<Entity>) -> Entity? {
    entities.first { $0.id == id }
  }

  /// The entities that an item is an appearance of, the mere relations included.
  public func entities(of item: ItemReference) -> [Entity] {
    (numbers[item] ?? []).map { entities[$0] }
  }

  /// The entity that an item is, surely or likely, or `nil` when no link says so.
  public func identity(of item: ItemReference) -> Entity? {
    (numbers[item] ?? []).lazy.map { entities[$0] }.first { entity in
      entity.links.contains { $0.item == item && $0.certainty != .related }
    }
  }
}

/// 区别: items that look alike and are not one thing.
public struct Separation: Hashable, Sendable {
  /// The items, two or more.
  public let items: [ItemReference]
  /// Why, in the library's own words.
  public let reason: String

  /// Creates a separation from its parts.
  public init(items: [ItemReference], reason: String) {
    self.items = items
    self.reason = reason
  }
}
