import PlanCore

// The small parts of a plan.

/// How many things of each kind a plan holds.
struct CountsShape: Encodable {
  let initiatives: Int
  /// Those of the initiatives.
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
  let name: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let kind: RegionKindCode
  let provinces: [PlaceShape]

  init(_ region: Region, _ gazetteer: Gazetteer) {
    name = region.name
    aliases = region.aliases.names
    inferredAliases = region.aliases.namesWithoutSource
    kind = region.kind.rawValue
    provinces = gazetteer.shapes(of: region.provinces)
  }
}

/// A number of parts that a source announces.
struct AnnouncementShape: Encodable {
  /// 七大行动.
  let printed: Text
  let count: Int
  /// The `group` of the initiatives it counts.
  let group: Text?
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
  let id: Slug
  let title: Text
  /// The line above the headline.
  let kicker: Text?
  let publisher: Text?
  let repostedBy: Text?
  let byline: Text?
  let date: DateText?
  let dateBasis: BasisCode?
  let url: Text?
  let note: Text?
  /// The first words of each paragraph.
  let paragraphs: [Text]

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
  let role: MemberRoleCode
  let note: Text?
  let basis: BasisCode
  let source: SourceReferenceShape

  init(_ member: Membership, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: member.place)
    role = member.role.rawValue
    note = member.note
    basis = member.basis.rawValue
    source = SourceReferenceShape(member.source)
  }
}
