// The fields of things that statements are about, and of the statements.

extension Project {
  /// The fields of a project.
  package static let fields = FieldTable<Project>(stated: [
    Field(.name, .wording) { .of($0.name) },
    Field(.basis, nil, [.detail, .outline]) { .nameBasis($0.basis) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.summary, .wording, [.detail, .outline, .searchFirst]) { .prose(of: $0.summary) },
    Field(.kind, .content, [.detail, .outline, .searchFirst]) { .of($0.kind) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.route, .content, .everywhere) { $0.route.map { .route($0) } },
    Field(.beltIndustry, .content, .everywhere) { .of($0.belt?.industry) },
    Field(.beltEnds, .content, .everywhere) { project in
      guard let ends = project.belt?.ends, !ends.isEmpty else { return nil }
      return .route(Route(stops: ends.map { Route.Stop(place: $0) }))
    },
    Field(.beltMembers, .content, .everywhere) { .items(of: $0.belt?.members ?? []) },
    Field(.phase, .content, [.detail, .outline, .searchFirst]) { .of($0.phase) },
    Field(.parent, .content, .everywhere) { .item(of: $0.parent) },
    Field(.projectCode, .content, [.detail, .outline, .searchFirst]) { .of($0.projectCode) },
    Field(.quantities, .content, .everywhere) { .of($0.quantities) },
  ])
}

extension Mechanism {
  /// The fields of a mechanism.
  package static let fields = FieldTable<Mechanism>(stated: [
    Field(.name, .wording) { .of($0.name) },
    Field(.basis, nil, [.detail, .outline]) { .nameBasis($0.basis) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.kind, .content, .everywhere) { .of($0.kind) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.parties, .content, .everywhere) { .of($0.parties) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.quantities, .content, .everywhere) { .of($0.quantities) },
  ])
}

extension Agreement {
  /// The fields of an agreement.
  package static let fields = FieldTable<Agreement>(stated: [
    Field(.title, .wording) { .of($0.title) },
    Field(.basis, nil, [.detail, .outline]) { .nameBasis($0.basis) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.parties, .content, .everywhere) { .of($0.parties) },
    Field(.signed, .status, .everywhere) { .of($0.signed, .printed) },
    Field(.quantities, .content, .everywhere) { .of($0.quantities) },
  ])
}

extension Event {
  /// The fields of an event.
  package static let fields = FieldTable<Event>(
    stated: [
      Field(.name, .wording) { .of($0.name) },
      Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
      Field(.date, .status, .everywhere) { .of($0.date, $0.dateBasis) },
      Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
      Field(.places, .content, .everywhere) { .of($0.places) },
      Field(.participants, .content, .everywhere) { .of($0.participants) },
      Field(.mentions, .content, .everywhere) { .items(of: $0.mentions) },
      Field(.parent, .content, .everywhere) { .item(of: $0.parent) },
    ], last: Field(.source, nil, [.detail, .outline]) { .source($0.source) })
}

extension Document {
  /// The fields of a governing or child plan.
  package static let fields = FieldTable<Document>(stated: [
    Field(.title, .wording) { .of($0.title) },
    Field(.basis, nil, [.detail, .outline]) { .nameBasis($0.basis) },
    Field(.aliases, .wording, [.detail, .outline]) { .of($0.aliases) },
    Field(.kind, .content, .everywhere) { .of($0.kind) },
    Field(.summary, .wording, .everywhere) { .prose(of: $0.summary) },
    Field(.period, .content, .everywhere) { .of($0.period) },
    Field(.places, .content, .everywhere) { .of($0.places) },
    Field(.parent, .content, .everywhere) { .item(of: $0.parent) },
    Field(.plan, .content, [.detail, .outline]) { $0.plan.map { .plan($0) } },
  ])
}

extension Statement {
  /// The fields of a statement.
  package static let fields = FieldTable<Statement>([
    Field(.date, nil, .everywhere) { .of($0.date, $0.dateBasis) },
    Field(.by, nil, .everywhere) { .of($0.by) },
    Field(.verb, nil, .search) { .of($0.verb) },
    Field(.stage, nil) { .of($0.stage) },
    Field(.mode, nil) { .of($0.mode, $0.basis) },
    Field(.status, nil, [.detail, .outline]) { .status($0.status) },
    Field(.due, nil, .search) { .of($0.due) },
    Field(.note, nil, .everywhere) { .of($0.note) },
    Field(.source, nil, [.detail, .outline]) { .source($0.source) },
  ])

  /// What the statement says of a milestone.
  package var status: FieldValue.Status {
    .init(verb: verb, stage: stage, mode: mode, due: due, basis: basis)
  }
}

/// A thing that statements are about.
package protocol Stated: Sendable {
  /// What was said about it, oldest first.
  var statements: [Statement] { get }
}

extension Project: Stated {}
extension Mechanism: Stated {}
extension Agreement: Stated {}
extension Event: Stated {}
extension Document: Stated {}

extension FieldTable where Owner: Stated {
  /// Creates a table that ends in the statements and what follows from them: how the thing stands
  /// now is the status, who said what and when the content, with which words wording.
  fileprivate init(stated fields: [Field<Owner>], last: Field<Owner>? = nil) {
    let aboutStatements: [Field<Owner>] = [
      Field(.currentStage, .status) { .of($0.statements.current?.stage) },
      Field(.currentMode, .status) { .of($0.statements.current?.mode) },
      Field(.currentDue, .status) { .of($0.statements.current?.due) },
      Field(.statements, .content, .everywhere) { .of($0.statements) },
      Field(.statementStatus, .status) { owner in
        owner.statements.count > 1 ? .perStatement(owner.statements.map(\.progress)) : nil
      },
      Field(.statementVerbs, .wording) { owner in
        .perStatement(owner.statements.map { .text($0.verb ?? "") })
      },
      Field(.statementNotes, .wording) { owner in
        .perStatement(owner.statements.compactMap(\.note).map { .text($0) })
      },
    ]
    self.init(fields + aboutStatements + [last].compactMap { $0 })
  }
}

extension Statement {
  /// Stage and mode, which are one phrase to readers, and the due date.
  fileprivate var progress: FieldValue {
    let said = FieldValue.Status(verb: nil, stage: stage, mode: mode, due: nil, basis: .printed)
    return .phrase([.status(said), .of(due)].compactMap { $0 })
  }
}
