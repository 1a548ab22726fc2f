import PlanCore

/// Reads the values of one plan file into the types of `PlanCore`.
///
/// Each function returns its entity, or `nil` after reporting what is missing; the
/// rest of the file is read all the same. The keys are those of ``PlanKeys``.
struct PlanDecoder {
  /// What the plan needs to know about one of its sources.
  struct SourceFacts {
    /// The number of paragraphs, or `nil` when they are not listed.
    let paragraphs: Int?
    let date: PartialDate?
    let dateBasis: Basis
  }

  let gazetteer: Gazetteer
  let nationalPlaces: NationalReferences
  var slugs: SlugTable
  var sources: [Identifier<Source>: SourceFacts] = [:]
  var projectParents = ParentTable()
  var eventParents = ParentTable()
  var documentParents = ParentTable()
  /// The slug of the plan, even when the rest cannot be read.
  private(set) var id: (id: Identifier<Plan>, value: Value)?
  /// The plans of the library that documents name.
  var planReferences: [(id: Identifier<Plan>, value: Value)] = []
  /// The codes of projects and their lines.
  private var projectCodes: [String: Int] = [:]
  private var groupReferences: [(name: String, value: Value)] = []

  init(file: String, gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    nationalPlaces = NationalReferences(besides: gazetteer)
    slugs = SlugTable(file: file)
  }

  /// Notes what only shows once everything has been read.
  func finish() {
    slugs.checkReferences()
    projectParents.checkCycles()
    eventParents.checkCycles()
    documentParents.checkCycles()
  }

  /// Reads the file.
  mutating func plan(_ value: Value) -> Plan? {
    guard let fields = MappingReader<PlanKeys.Plan>(value) else { return nil }
    let id = fields[.id]?.slug(Plan.self)
    if let id, let value = fields[.id] { self.id = (id, value) }
    // Everything else cites the sources and takes their dates.
    let sources = fields[.sources]?.entries { source($0) } ?? []
    let title = fields[.title]?.text()
    let kind = fields[.kind]?.code(PlanKind.self)
    let region = fields[.region].flatMap { self.region($0) }
    let date = date(fields[.date], basis: fields[.dateBasis])
    let announcements = fields[.announcements]?.list { announcement($0) } ?? []
    let members = fields[.members]?.list { membership($0) } ?? []
    let initiatives = fields[.initiatives]?.list { initiative($0) } ?? []
    let projects = fields[.projects]?.list { project($0) } ?? []
    let mechanisms = fields[.mechanisms]?.list { mechanism($0) } ?? []
    let agreements = fields[.agreements]?.list { agreement($0) } ?? []
    let events = fields[.events]?.list { event($0) } ?? []
    let indicators = fields[.indicators]?.list { indicator($0) } ?? []
    let commitments = fields[.commitments]?.list { commitment($0) } ?? []
    let documents = fields[.documents]?.list { document($0) } ?? []
    let people = fields[.people]?.list { person($0) } ?? []
    let context = fields[.context]?.list { contextEntry($0) } ?? []
    let shortTitle = fields[.shortTitle]?.text()
    let aliases = fields.aliases(.aliases)
    let issuer = fields[.issuer]?.text()
    let documentNumber = fields[.documentNumber]?.text()
    let period = fields[.period]?.period()
    let summary = fields[.summary]?.text()
    let positioning = fields.texts(.positioning)
    checkGroups(of: initiatives)
    guard let id, let title, let kind, let region else { return nil }
    return Plan(
      id: id, title: title, shortTitle: shortTitle, aliases: aliases, kind: kind, region: region,
      issuer: issuer, documentNumber: documentNumber, date: date.date, dateBasis: date.basis,
      period: period, summary: summary, positioning: positioning, announcements: announcements,
      sources: sources, members: members, initiatives: initiatives, projects: projects,
      mechanisms: mechanisms, agreements: agreements, events: events, indicators: indicators,
      commitments: commitments, documents: documents, people: people, context: context)
  }

  private func region(_ value: Value) -> Region? {
    guard let fields = MappingReader<PlanKeys.Region>(value) else { return nil }
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let kind = fields[.kind]?.code(RegionKind.self)
    let provinces = places(fields[.provinces])
    guard let name, let kind else { return nil }
    return Region(name: name, aliases: aliases, kind: kind, provinces: provinces)
  }

  private mutating func announcement(_ value: Value) -> Announcement? {
    guard let fields = MappingReader<PlanKeys.Announcement>(value) else { return nil }
    let printed = fields[.printed]?.text()
    let count = fields[.count]?.count()
    let group = fields[.group]?.text()
    if let group, let value = fields[.group] { groupReferences.append((group, value)) }
    let source = reference(fields[.source])
    guard let printed, let count, let source else { return nil }
    return Announcement(printed: printed, count: count, group: group, source: source)
  }

  /// Reports announcements about groups without initiatives.
  private func checkGroups(of initiatives: [Initiative]) {
    let groups = initiatives.compactMap(\.group)
    for reference in groupReferences where !groups.contains(reference.name) {
      reference.value.report(
        .unknownReference(
          reference.name, to: .initiative,
          nearest: nearestName(to: reference.name, among: groups)))
    }
  }

  /// Reads the code of a project, and warns of one that is none or that another project has.
  mutating func projectCode(_ value: Value?) -> String? {
    guard let value, let code = value.text() else { return nil }
    if let line = projectCodes[code] {
      value.report(.repeatedCode(code, firstLine: line))
    } else {
      projectCodes[code] = value.position.line
    }
    // Year, region, trade, kind of approval, number.
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    if parts.map(\.utf8.count) != [4, 6, 2, 2, 6] || !parts.joined().utf8.allSatisfy(isDigit) {
      value.report(.unusualCode(code))
    }
    return code
  }

  private func membership(_ value: Value) -> Membership? {
    guard let fields = MappingReader<PlanKeys.Member>(value) else { return nil }
    let place = fields[.place].flatMap { self.place($0) }
    let role = fields[.role]?.code(MemberRole.self)
    let note = fields[.note]?.text()
    let basis = basis(fields[.basis])
    let source = reference(fields[.source])
    guard let place, let role, let source else { return nil }
    return Membership(place: place, role: role, note: note, basis: basis, source: source)
  }

  private mutating func source(_ value: Value) -> Source? {
    guard let fields = MappingReader<PlanKeys.Source>(value) else { return nil }
    let id: Identifier<Source>? = slugs.declare(.source, fields[.id])
    let title = fields[.title]?.text()
    let kicker = fields[.kicker]?.text()
    let publisher = fields[.publisher]?.text()
    let repostedBy = fields[.repostedBy]?.text()
    let byline = fields[.byline]?.text()
    let date = date(fields[.date], basis: fields[.dateBasis])
    let url = fields[.url]?.webAddress()
    let note = fields[.note]?.text()
    // Counted as they are listed, even those that cannot be read.
    let listed = fields[.paragraphs]?.items()
    let paragraphs = listed?.compactMap { $0.text() } ?? []
    guard let id else { return nil }
    if sources[id] == nil {
      sources[id] = SourceFacts(
        paragraphs: listed?.count, date: date.date, dateBasis: date.basis)
    }
    guard let title else { return nil }
    return Source(
      id: id, title: title, kicker: kicker, publisher: publisher, repostedBy: repostedBy,
      byline: byline, date: date.date, dateBasis: date.basis, url: url, note: note,
      paragraphs: paragraphs)
  }
}
