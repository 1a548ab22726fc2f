import PlanCore

// The small parts of a plan.

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
