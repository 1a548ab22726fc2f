import PlanCore

/// One line.
struct RecordShape<Data: Encodable>: Encodable {
  let key: String
  let type: String
  let plan: String?
  let parent: String?
  let id: String
  let title: String
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
  let id: String
  let name: String
  let kind: String
  let aliases: [String]
  let note: String?
  let links: [LinkShape]

  init(_ entity: Entity) {
    id = entity.id.rawValue
    name = entity.name
    kind = entity.kind.rawValue
    aliases = entity.aliases
    note = entity.note
    links = entity.links.map { LinkShape($0) }
  }
}

/// A place with everything that is known of it.
struct PlaceRecordShape: Encodable {
  let id: String
  let code: String?
  let name: String
  let level: String
  let parent: String?
  let aliases: [String]
  let abbreviations: [String]
  let validFrom: String?
  let validTo: String?
  let successor: String?
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
