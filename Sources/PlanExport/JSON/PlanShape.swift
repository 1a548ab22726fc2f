import PlanCore

// The shapes of JSON are types of their own: the model may change its
// properties, what programs read may not. Property names are the keys.

/// A plan as `metroplan show --json` prints it.
struct PlanShape: Encodable {
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
  let sources: [SourceShape]
  let members: [MemberShape]
  let initiatives: [InitiativeShape]
  let projects: [ProjectShape]
  let mechanisms: [MechanismShape]
  let agreements: [AgreementShape]
  let events: [EventShape]
  let indicators: [IndicatorShape]
  let commitments: [CommitmentShape]
  let documents: [DocumentShape]
  let people: [PersonShape]
  let context: [ContextShape]

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
    sources = plan.sources.map { SourceShape($0) }
    members = plan.members.map { MemberShape($0, gazetteer) }
    initiatives = plan.initiatives.map { InitiativeShape($0, gazetteer) }
    projects = plan.projects.map { ProjectShape($0, gazetteer) }
    mechanisms = plan.mechanisms.map { MechanismShape($0, gazetteer) }
    agreements = plan.agreements.map { AgreementShape($0) }
    events = plan.events.map { EventShape($0, gazetteer) }
    indicators = plan.indicators.map { IndicatorShape($0, gazetteer) }
    commitments = plan.commitments.map { CommitmentShape($0, gazetteer) }
    documents = plan.documents.map { DocumentShape($0, gazetteer) }
    people = plan.people.map { PersonShape($0) }
    context = plan.context.map { ContextShape($0, gazetteer) }
  }
}

/// A plan as `metroplan list --json` prints it.
struct PlanEntryShape: Encodable {
  let id: String
  let title: String
  let shortTitle: String?
  let kind: String
  let region: RegionShape
  let date: String?
  let dateBasis: String?
  let counts: CountsShape

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    id = plan.id.rawValue
    title = plan.title
    shortTitle = plan.shortTitle
    kind = plan.kind.rawValue
    region = RegionShape(plan.region, gazetteer)
    date = plan.date?.description
    dateBasis = plan.date.map { _ in plan.dateBasis.rawValue }
    counts = CountsShape(plan)
  }
}

/// How many things of each kind a plan holds.
struct CountsShape: Encodable {
  let initiatives: Int
  let actions: Int
  let projects: Int
  let mechanisms: Int
  let agreements: Int
  let events: Int
  let indicators: Int
  let commitments: Int
  let documents: Int

  init(_ plan: Plan) {
    initiatives = plan.initiatives.count
    actions = plan.initiatives.reduce(0) { $0 + $1.actions.count }
    projects = plan.projects.count
    mechanisms = plan.mechanisms.count
    agreements = plan.agreements.count
    events = plan.events.count
    indicators = plan.indicators.count
    commitments = plan.commitments.count
    documents = plan.documents.count
  }
}

/// The region of a plan.
struct RegionShape: Encodable {
  let name: String
  let aliases: [String]
  let kind: String
  let provinces: [PlaceShape]

  init(_ region: Region, _ gazetteer: Gazetteer) {
    name = region.name
    aliases = region.aliases
    kind = region.kind.rawValue
    provinces = gazetteer.shapes(of: region.provinces)
  }
}

/// A number of parts that a source announces.
struct AnnouncementShape: Encodable {
  let printed: String
  let count: Int
  let group: String?
  let source: SourceReferenceShape

  init(_ announcement: Announcement) {
    printed = announcement.printed
    count = announcement.count
    group = announcement.group
    source = SourceReferenceShape(announcement.source)
  }
}

/// A source of a plan.
struct SourceShape: Encodable {
  let id: String
  let title: String
  let kicker: String?
  let publisher: String?
  let repostedBy: String?
  let byline: String?
  let date: String?
  let dateBasis: String?
  let url: String?
  let note: String?
  let paragraphs: [String]

  init(_ source: Source) {
    id = source.id.rawValue
    title = source.title
    kicker = source.kicker
    publisher = source.publisher
    repostedBy = source.repostedBy
    byline = source.byline
    date = source.date?.description
    dateBasis = source.date.map { _ in source.dateBasis.rawValue }
    url = source.url
    note = source.note
    paragraphs = source.paragraphs
  }
}

/// A place with its role in the region of the plan.
struct MemberShape: Encodable {
  let place: PlaceShape
  let role: String
  let note: String?
  let basis: String
  let source: SourceReferenceShape

  init(_ member: Membership, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: member.place)
    role = member.role.rawValue
    note = member.note
    basis = member.basis.rawValue
    source = SourceReferenceShape(member.source)
  }
}
