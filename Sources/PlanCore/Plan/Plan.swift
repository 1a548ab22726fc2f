/// 规划: one plan, report or agreement with everything its sources say.
///
/// Every list is in printed order. An empty list means that the sources name
/// nothing of the kind. Slugs are unique across all lists of a plan.
public struct Plan: Hashable, Sendable, Identifiable {
  /// The slug, unique within a library.
  public let id: Identifier<Plan>
  /// The title.
  public let title: String
  /// A shorter title for narrow columns, or `nil`.
  public let shortTitle: String?
  /// Other titles.
  public let aliases: [Alias]
  /// What kind of document it is.
  public let kind: PlanKind
  /// The region it is about.
  public let region: Region
  /// Who issued it, or `nil` when not said.
  public let issuer: String?
  /// The number of the document as printed, or `nil`.
  public let documentNumber: String?
  /// When it was issued or reported, or `nil`.
  public let date: PartialDate?
  /// Whether ``date`` is printed or inferred.
  public let dateBasis: Basis
  /// The years it covers, or `nil` when not said.
  public let period: Period?
  /// What it is about, in the library's own words.
  public let summary: String?
  /// The aims that the region is defined by, as printed: 乡村振兴先行区.
  public let positioning: [String]
  /// The numbers of parts that the source announces, to be compared with what it prints.
  public let announcements: [Announcement]
  /// The texts it was read from.
  public let sources: [Source]
  /// The places of the region and their roles.
  public let members: [Membership]
  /// Its main parts.
  public let initiatives: [Initiative]
  /// The things it is about.
  public let projects: [Project]
  /// The arrangements it names.
  public let mechanisms: [Mechanism]
  /// The agreements it names.
  public let agreements: [Agreement]
  /// The events it names.
  public let events: [Event]
  /// The figures it gives.
  public let indicators: [Indicator]
  /// What single parties say they will do.
  public let commitments: [Commitment]
  /// The plans above, beside and below it.
  public let documents: [Document]
  /// Who speaks or acts in it.
  public let people: [Person]
  /// The policies, resources and ideas it is based on.
  public let context: [ContextEntry]

  /// Creates a plan from its parts.
  public init(
    id: Identifier<Plan>, title: String, shortTitle: String? = nil, aliases: [Alias] = [],
    kind: PlanKind, region: Region, issuer: String? = nil, documentNumber: String? = nil,
    date: PartialDate? = nil, dateBasis: Basis = .printed, period: Period? = nil,
    summary: String? = nil, positioning: [String] = [], announcements: [Announcement] = [],
    sources: [Source] = [], members: [Membership] = [], initiatives: [Initiative] = [],
    projects: [Project] = [], mechanisms: [Mechanism] = [], agreements: [Agreement] = [],
    events: [Event] = [], indicators: [Indicator] = [], commitments: [Commitment] = [],
    documents: [Document] = [], people: [Person] = [], context: [ContextEntry] = []
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.aliases = aliases
    self.kind = kind
    self.region = region
    self.issuer = issuer
    self.documentNumber = documentNumber
    self.date = date
    self.dateBasis = dateBasis
    self.period = period
    self.summary = summary
    self.positioning = positioning
    self.announcements = announcements
    self.sources = sources
    self.members = members
    self.initiatives = initiatives
    self.projects = projects
    self.mechanisms = mechanisms
    self.agreements = agreements
    self.events = events
    self.indicators = indicators
    self.commitments = commitments
    self.documents = documents
    self.people = people
    self.context = context
  }
}

/// A number of parts that a source announces: 七大行动, 9个方面.
public struct Announcement: Hashable, Sendable {
  /// The words: 9个方面重点工作.
  public let printed: String
  /// The number announced.
  public let count: Int
  /// The ``Initiative/group`` it counts, or `nil` for all initiatives.
  public let group: String?
  /// Where the source says so.
  public let source: SourceReference

  /// Creates an announcement from its parts.
  public init(printed: String, count: Int, group: String? = nil, source: SourceReference) {
    self.printed = printed
    self.count = count
    self.group = group
    self.source = source
  }
}
