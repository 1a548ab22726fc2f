import PlanCore

/// One line: an item of a plan, a plan, a link entity or a place.
struct RecordShape<Data: Encodable>: Encodable {
  /// Unique in the library: `PLAN`, `PLAN/ITEM`, `entity/ENTITY`, `place/PLACE`.
  let key: Text
  /// `plan`, `entity`, `place` or an item kind.
  let type: Keyword
  /// The plan of an item.
  let plan: Slug?
  /// The initiative or commitment of an action.
  let parent: Slug?
  let id: Slug
  let title: Text
  /// The item as `show` has it, or one of the three below.
  let data: Data

  init(
    key: String, type: String, plan: Identifier<Plan>? = nil, parent: ItemIdentifier? = nil,
    id: String, title: String, data: Data
  ) {
    self.key = key
    self.type = type
    self.plan = plan?.rawValue
    self.parent = parent?.rawValue
    self.id = id
    self.title = title
    self.data = data
  }
}

/// A plan without what has records of its own.
struct PlanRecordShape: Encodable {
  let entry: PlanEntryShape
  let facts: PlanFactsShape

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    entry = PlanEntryShape(plan, gazetteer)
    facts = PlanFactsShape(plan, gazetteer)
  }

  /// The keys of both stand in one object.
  func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    try facts.encode(to: encoder)
  }
}

/// An entity with its appearances.
struct EntityShape: Encodable {
  let id: Slug
  let name: Text
  let kind: EntityKindCode
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let note: Text?
  let links: [LinkShape]

  init(_ entity: Entity) {
    id = entity.id.rawValue
    name = entity.name
    kind = entity.kind.rawValue
    aliases = entity.aliases.names
    inferredAliases = entity.aliases.namesWithoutSource
    note = entity.note
    links = entity.links.map { LinkShape($0) }
  }
}

/// A place with everything that is known of it.
struct PlaceRecordShape: Encodable {
  let id: Slug
  /// Six digits of GB/T 2260.
  let code: Text?
  let name: Text
  let level: PlaceLevelCode
  /// The place that it lies in.
  let parent: Slug?
  let aliases: [Text]
  /// As in names of lines and belts: 洛.
  let abbreviations: [Text]
  let validFrom: DateText?
  let validTo: DateText?
  /// The place that took over an abolished one.
  let successor: Slug?
  let longitude: Double?
  let latitude: Double?

  init(_ place: Place) {
    id = place.id.rawValue
    code = place.code
    name = place.name
    level = place.level.rawValue
    parent = place.parent?.rawValue
    aliases = place.aliases
    abbreviations = place.abbreviations
    validFrom = place.validFrom?.description
    validTo = place.validTo?.description
    successor = place.successor?.rawValue
    longitude = place.coordinate?.longitude
    latitude = place.coordinate?.latitude
  }
}
