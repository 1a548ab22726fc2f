// The fields of a plan and of what belongs to it alone.

extension Plan {
  /// The fields of a plan; its items have tables of their own.
  package static let fields = FieldTable<Plan>([
    Field(.title, .wording) { .of($0.title) },
    Field(.kind, .content, [.outline, .search]) { .of($0.kind) },
    Field(.shortTitle, .wording, .outline) { .of($0.shortTitle) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.region, .content, [.detail, .outline]) { .region($0.region) },
    Field(.region, nil, .search) { plan in
      let region = plan.region
      let names = [.text(region.name)] + region.aliases.names.map { FieldValue.text($0) }
      return .list(
        names + [.term(region.kind, .printed)] + region.provinces.map { FieldValue.place($0) })
    },
    Field(.regionAliases, nil, .outline) { .of($0.region.aliases) },
    Field(.provinces, nil, .outline) { .of($0.region.provinces) },
    Field(.issuer, .content, .everywhere) { .of($0.issuer) },
    Field(.documentNumber, .content, .everywhere) { .of($0.documentNumber) },
    Field(.date, .status, .everywhere) { .of($0.date, $0.dateBasis) },
    Field(.period, .content, .everywhere) { .of($0.period) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.positioning, .content, .everywhere) {
      $0.positioning.isEmpty ? nil : .lines($0.positioning)
    },
    Field(.members, .content, .search) { $0.members.isEmpty ? nil : .members($0.members) },
    Field(.announcements, nil, .everywhere) {
      $0.announcements.isEmpty ? nil : .announcements($0.announcements)
    },
  ])
}

extension Membership {
  /// The fields of a place among the members.
  package static let fields = FieldTable<Membership>([
    Field(.place, nil, [.outline, .search]) { .place($0.place) },
    Field(.role, nil, .everywhere) { .term($0.role, $0.basis) },
    Field(.note, nil, .everywhere) { .of($0.note) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])
}

extension Place {
  /// The fields of a place of the gazetteer.
  package static let fields = FieldTable<Place>([
    Field(.aliases, nil, .detail) { .of($0.aliases + $0.abbreviations) },
    Field(.level, nil, [.detail, .search]) { .of($0.level) },
    Field(.code, nil, [.detail, .search]) { .of($0.code) },
    Field(.parent, nil, [.detail, .search]) { .of($0.parent) },
    Field(.validTo, nil, .detail) { .of($0.validTo, .printed) },
    Field(.successor, nil, [.detail, .search]) { .of($0.successor) },
  ])
}

extension Person {
  /// The fields of a person.
  package static let fields = FieldTable<Person>([
    Field(.name, .content) { .of($0.name) },
    Field(.post, .content, .everywhere) { .of($0.post) },
    Field(.note, .wording, .everywhere) { .of($0.note) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])
}

extension ContextEntry {
  /// The fields of a policy, resource, body or idea.
  package static let fields = FieldTable<ContextEntry>([
    Field(.name, .wording) { .of($0.name) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.kind, .content, [.detail, .outline, .searchFirst]) { .of($0.kind) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.note, .wording, [.detail, .outline, .searchFirst]) { .of($0.note) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])
}

extension Source {
  /// The fields of a source.
  package static let fields = FieldTable<Source>([
    Field(.title, .wording) { .of($0.title) },
    Field(.kicker, nil, .everywhere) { .of($0.kicker) },
    Field(.publisher, .content, .everywhere) { .of($0.publisher) },
    Field(.repostedBy, nil, .everywhere) { .of($0.repostedBy) },
    Field(.byline, nil, .everywhere) { .of($0.byline) },
    Field(.date, .content, .everywhere) { .of($0.date, $0.dateBasis) },
    Field(.url, .content, .everywhere) { $0.url.map { .url($0) } },
    Field(.note, .wording, .everywhere) { .of($0.note) },
    Field(.paragraphs, nil, [.detail, .search]) {
      $0.paragraphs.isEmpty ? nil : .paragraphs($0.paragraphs)
    },
  ])
}
