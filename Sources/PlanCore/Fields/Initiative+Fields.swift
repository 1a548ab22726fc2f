// The fields of what a plan sets out to do, promises and measures.

extension Initiative {
  /// The fields of an initiative.
  package static let fields = FieldTable<Initiative>([
    Field(.title, .wording) { .of($0.title) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.goal, .wording, .everywhere) { .of($0.goal) },
    Field(.group, .wording, .everywhere) { .of($0.group) },
    Field(.field, .content, .everywhere) { .of($0.field) },
    Field(.mode, .status, .outline) { .of($0.mode) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
    Field(.actions, nil, .detail) { .items(of: $0.actions.map(\.id)) },
  ])
}

extension Action {
  /// The fields of an action; in an outline its status says verb and due date too.
  package static let fields = FieldTable<Action>([
    Field(.title, .wording) { .of($0.title) },
    Field(.verb, .wording, [.detail, .search]) { .of($0.verb) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.stage, .status) { .of($0.stage) },
    Field(.mode, .status) { .of($0.mode) },
    Field(.status, nil, [.detail, .outline]) {
      .status(.init(verb: $0.verb, stage: $0.stage, mode: $0.mode, due: $0.due, basis: $0.basis))
    },
    Field(.due, .status, [.detail, .search]) { .of($0.due) },
    Field(.leads, .content, .everywhere) { .of($0.leads) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.projects, .content, .everywhere) { .items(of: $0.projects) },
    Field(.mentions, .content, .everywhere) { .items(of: $0.mentions) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])
}

extension Commitment {
  /// The fields of a commitment.
  package static let fields = FieldTable<Commitment>([
    Field(.party, .content) { .of($0.party) },
    Field(.date, .status, .everywhere) { .of($0.date, $0.dateBasis) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
    Field(.actions, nil, .detail) { .items(of: $0.actions.map(\.id)) },
  ])
}

extension Indicator {
  /// The fields of an indicator.
  package static let fields = FieldTable<Indicator>([
    Field(.name, .wording) { .of($0.name) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.subject, .content, [.detail, .outline, .searchFirst]) { .of($0.subject) },
    Field(.value, .content, [.detail, .outline, .searchFirst]) { .of($0.figure) },
    Field(.period, .content, [.detail, .outline, .searchFirst]) { .of($0.period) },
    Field(.growth, .content, [.detail, .outline, .searchFirst]) { $0.growth.map { .growth($0) } },
    Field(.rank, .content, [.detail, .outline, .searchFirst]) { .of($0.rank) },
    Field(.mode, .status, [.detail, .outline]) {
      .status(
        .init(verb: nil, stage: nil, mode: $0.mode, due: nil, basis: $0.basis, kind: .indicator))
    },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.note, .wording, [.detail, .outline, .searchFirst]) { .of($0.note) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])
}
