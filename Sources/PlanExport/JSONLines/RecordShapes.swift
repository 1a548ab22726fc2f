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
  let id: String
  let title: String
  let shortTitle: String?
  let aliases: [String]
  let kind: String
  let region: RegionShape
  let issuer: String?
  let documentNumber: String?
  let date: String?
  let dateBasis: String?
  let period: String?
  let summary: String?
  let positioning: [String]
  let announcements: [AnnouncementShape]
  let members: [MemberShape]
  let counts: CountsShape

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    id = plan.id.rawValue
    title = plan.title
    shortTitle = plan.shortTitle
    aliases = plan.aliases
    kind = plan.kind.rawValue
    region = RegionShape(plan.region, gazetteer)
    issuer = plan.issuer
    documentNumber = plan.documentNumber
    date = plan.date?.description
    dateBasis = plan.date.map { _ in plan.dateBasis.rawValue }
    period = plan.period?.description
    summary = plan.summary
    positioning = plan.positioning
    announcements = plan.announcements.map { AnnouncementShape($0) }
    members = plan.members.map { MemberShape($0, gazetteer) }
    counts = CountsShape(plan)
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
