import PlanCore
import PlanViews

// The shapes of JSON are types of their own: the model may change its
// properties, what programs read may not. Property names are the keys.

/// What every form of a plan begins with.
struct PlanHeadShape: Encodable {
  let id: Slug
  let title: Text
  let shortTitle: Text?
  let kind: PlanKindCode
  let region: RegionShape
  /// When it was issued or reported.
  let date: DateText?
  let dateBasis: BasisCode?

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    id = plan.id.rawValue
    title = plan.title
    shortTitle = plan.shortTitle
    kind = plan.kind.rawValue
    region = RegionShape(plan.region, gazetteer)
    date = plan.date?.description
    dateBasis = plan.date.map { _ in plan.dateBasis.rawValue }
  }
}

/// What a plan says of itself, beside its items.
struct PlanFactsShape: Encodable {
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let issuer: Text?
  let documentNumber: Text?
  /// The years it covers.
  let period: PeriodText?
  /// In the library's own words.
  let summary: Text?
  /// The aims that define the region, as printed.
  let positioning: [Text]
  let announcements: [AnnouncementShape]
  let members: [MemberShape]

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    aliases = plan.aliases.names
    inferredAliases = plan.aliases.namesWithoutSource
    issuer = plan.issuer
    documentNumber = plan.documentNumber
    period = plan.period?.description
    summary = plan.summary
    positioning = plan.positioning
    announcements = plan.announcements.map { AnnouncementShape($0) }
    members = plan.members.map { MemberShape($0, gazetteer) }
  }
}

/// The items of a plan.
struct PlanItemsShape: Encodable {
  let sources: [SourceShape]
  let initiatives: [InitiativeShape]
  let projects: [ProjectShape]
  let mechanisms: [MechanismShape]
  let agreements: [AgreementShape]
  let events: [EventShape]
  let indicators: [IndicatorShape]
  let commitments: [CommitmentShape]
  /// 规划体系.
  let documents: [DocumentShape]
  let people: [PersonShape]
  let context: [ContextShape]

  init(_ plan: Plan, _ standings: PlanStandings, _ gazetteer: Gazetteer) {
    sources = plan.sources.map { SourceShape($0) }
    initiatives = plan.initiatives.map { InitiativeShape($0, gazetteer) }
    projects = plan.projects.map { ProjectShape($0, standings.thing(of: $0), gazetteer) }
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

/// A plan as `metroplan show --json` prints it.
struct PlanShape: Encodable {
  let head: PlanHeadShape
  let facts: PlanFactsShape
  let items: PlanItemsShape

  init(_ plan: Plan, _ standings: PlanStandings, _ gazetteer: Gazetteer) {
    head = PlanHeadShape(plan, gazetteer)
    facts = PlanFactsShape(plan, gazetteer)
    items = PlanItemsShape(plan, standings, gazetteer)
  }

  /// The keys of all parts stand in one object.
  func encode(to encoder: any Encoder) throws {
    try head.encode(to: encoder)
    try facts.encode(to: encoder)
    try items.encode(to: encoder)
  }
}

/// A plan as `metroplan list --json` prints it.
struct PlanEntryShape: Encodable {
  let head: PlanHeadShape
  let counts: CountsShape

  init(_ plan: Plan, _ gazetteer: Gazetteer) {
    head = PlanHeadShape(plan, gazetteer)
    counts = CountsShape(plan)
  }

  private enum Keys: CodingKey { case counts }

  /// The keys of the head and the counts stand in one object.
  func encode(to encoder: any Encoder) throws {
    try head.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(counts, forKey: .counts)
  }
}
