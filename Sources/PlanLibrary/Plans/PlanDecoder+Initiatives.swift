import PlanCore

// The things that are done, and who says so.
extension PlanDecoder {
  /// Reads one of the plan's main parts.
  mutating func initiative(_ value: Value) -> Initiative? {
    guard let fields = MappingReader<PlanKeys.Initiative>(value) else { return nil }
    let id: Identifier<Initiative>? = slugs.declare(.initiative, fields[.id])
    let title = fields[.title]?.text()
    let aliases = fields.aliases(.aliases)
    let goal = fields[.goal]?.text()
    let group = fields[.group]?.text()
    let field = fields[.field]?.code(InitiativeField.self)
    let mode = fields[.mode]?.code(Mode.self)
    let summary = fields[.summary]?.text()
    let actions = fields[.actions]?.list { action($0, defaultMode: mode) } ?? []
    let source = reference(fields[.source])
    guard let id, let title, let field, let mode, let source else { return nil }
    return Initiative(
      id: id, title: title, aliases: aliases, goal: goal, group: group, field: field, mode: mode,
      summary: summary, actions: actions, source: source)
  }

  /// Reads one thing to do; without a mode of its own it inherits that of its parent.
  private mutating func action(_ value: Value, defaultMode: Mode?) -> Action? {
    guard let fields = MappingReader<PlanKeys.Action>(value) else { return nil }
    let id: Identifier<Action>? = slugs.declare(.action, fields[.id])
    let title = fields[.title]?.text()
    let summary = fields[.summary]?.text()
    let verb = fields[.verb]?.text()
    let stage = fields[.stage]?.code(Stage.self)
    let mode = fields[.mode].map { $0.code(Mode.self) } ?? defaultMode
    let due = fields[.due]?.period()
    let leads = fields.texts(.leads)
    let places = places(fields[.places])
    let projects: [Identifier<Project>] = references(to: .project, fields[.projects])
    let mentions: [ItemIdentifier] = references(to: nil, fields[.mentions])
    let basis = basis(fields[.basis])
    let source = reference(fields[.source])
    guard let id, let title, let mode, let source else { return nil }
    return Action(
      id: id, title: title, summary: summary, verb: verb, stage: stage, mode: mode, due: due,
      leads: leads, places: places, projects: projects, mentions: mentions, basis: basis,
      source: source)
  }

  /// Reads what one party says it will do.
  mutating func commitment(_ value: Value) -> Commitment? {
    guard let fields = MappingReader<PlanKeys.Commitment>(value) else { return nil }
    let id: Identifier<Commitment>? = slugs.declare(.commitment, fields[.id])
    let party = fields[.party]?.text()
    let places = places(fields[.places])
    let summary = fields[.summary]?.text()
    let source = reference(fields[.source])
    let date = date(fields[.date], basis: fields[.dateBasis], default: source)
    let actions = fields[.actions]?.list { action($0, defaultMode: .target) } ?? []
    guard let id, let party, let source else { return nil }
    return Commitment(
      id: id, party: party, places: places, summary: summary, date: date.date,
      dateBasis: date.basis, actions: actions, source: source)
  }

  /// Reads a person who speaks or acts.
  mutating func person(_ value: Value) -> Person? {
    guard let fields = MappingReader<PlanKeys.Person>(value) else { return nil }
    let id: Identifier<Person>? = slugs.declare(.person, fields[.id])
    let name = fields[.name]?.text()
    let post = fields[.post]?.text()
    let note = fields[.note]?.text()
    let source = reference(fields[.source])
    guard let id, let name, let source else { return nil }
    return Person(id: id, name: name, post: post, note: note, source: source)
  }

  /// Reads something that the plan is based on.
  mutating func contextEntry(_ value: Value) -> ContextEntry? {
    guard let fields = MappingReader<PlanKeys.Context>(value) else { return nil }
    let id: Identifier<ContextEntry>? = slugs.declare(.context, fields[.id])
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let kind = fields[.kind]?.code(ContextKind.self)
    let note = fields[.note]?.text()
    let places = places(fields[.places])
    let source = reference(fields[.source])
    guard let id, let name, let kind, let source else { return nil }
    return ContextEntry(
      id: id, name: name, aliases: aliases, kind: kind, note: note, places: places,
      source: source)
  }
}
