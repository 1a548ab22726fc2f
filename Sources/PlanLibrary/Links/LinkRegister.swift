import PlanCore

/// The links of all files read so far and their positions.
struct LinkRegister {
  private var entities: [Entity] = []
  private var separations: [Separation] = []
  private var numbers: [Identifier<Entity>: Int] = [:]
  private var locations: [Identifier<Entity>: FileLocation] = [:]
  /// Which entity something is, surely or likely, and where a link says so.
  private var identities: [ItemReference: (entity: Identifier<Entity>, location: FileLocation)] =
    [:]

  /// The slugs of the entities, in the order of the files.
  var slugs: some Sequence<String> { entities.lazy.map(\.id.rawValue) }

  /// Everything that has been read.
  var table: LinkTable { LinkTable(entities: entities, separations: separations) }

  /// Where the entity with the slug `id` is defined, or `nil` when there is none.
  subscript(id: Identifier<Entity>) -> FileLocation? { locations[id] }

  /// The entity that an item is, and where a link says so.
  func identity(of item: ItemReference) -> (entity: Identifier<Entity>, location: FileLocation)? {
    identities[item]
  }

  /// Adds what one file says.
  mutating func add(_ reading: LinksReading) {
    for (entity, location) in reading.entities where numbers[entity.id] == nil {
      numbers[entity.id] = entities.count
      locations[entity.id] = location
      entities.append(entity)
    }
    // Together, since each time an entity is made anew.
    let additions = Dictionary(grouping: reading.additions, by: \.entity)
    for (entity, additions) in additions {
      guard let number = numbers[entity] else { continue }
      entities[number] = entities[number].adding(
        aliases: additions.flatMap(\.aliases), links: additions.flatMap(\.links))
    }
    for (item, entity, location) in reading.identities where identities[item] == nil {
      identities[item] = (entity, location)
    }
    separations += reading.separations
  }
}

/// Names and appearances that a file adds to an entity of another one.
struct LinkAddition {
  let entity: Identifier<Entity>
  let aliases: [Alias]
  let links: [Link]
}
