import PlanCore

// How places work together, and the plans above and below.
extension PlanDecoder {
  /// Reads an arrangement.
  mutating func mechanism(_ value: Value) -> Mechanism? {
    guard let fields = MappingReader<PlanKeys.Mechanism>(value) else { return nil }
    let id: Identifier<Mechanism>? = slugs.declare(.mechanism, fields[.id])
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let kind = fields[.kind]?.code(MechanismKind.self)
    let summary = fields[.summary]?.text()
    let parties = fields.texts(.parties)
    let places = places(fields[.places])
    let quantities = quantities(fields[.quantities])
    let statements = statements(fields[.statements])
    let basis = basis(fields[.basis])
    guard let id, let name, let kind else { return nil }
    return Mechanism(
      id: id, name: name, aliases: aliases, kind: kind, summary: summary, parties: parties,
      places: places, quantities: quantities, statements: statements, basis: basis)
  }

  /// Reads a text that parties sign.
  mutating func agreement(_ value: Value) -> Agreement? {
    guard let fields = MappingReader<PlanKeys.Agreement>(value) else { return nil }
    let id: Identifier<Agreement>? = slugs.declare(.agreement, fields[.id])
    let title = fields[.title]?.text()
    let aliases = fields.aliases(.aliases)
    let summary = fields[.summary]?.text()
    let parties = fields.texts(.parties)
    let signed = fields[.signed]?.date()
    let quantities = quantities(fields[.quantities])
    let statements = statements(fields[.statements])
    let basis = basis(fields[.basis])
    guard let id, let title else { return nil }
    return Agreement(
      id: id, title: title, aliases: aliases, summary: summary, parties: parties, signed: signed,
      quantities: quantities, statements: statements, basis: basis)
  }

  /// Reads something that happens on a day.
  mutating func event(_ value: Value) -> Event? {
    guard let fields = MappingReader<PlanKeys.Event>(value) else { return nil }
    let id: Identifier<Event>? = slugs.declare(.event, fields[.id])
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let summary = fields[.summary]?.text()
    let date = date(fields[.date], basis: fields[.dateBasis])
    let places = places(fields[.places])
    let parent: Identifier<Event>? = slugs.refer(to: .event, fields[.parent])
    eventParents.add(id?.rawValue, parent: parent?.rawValue, at: fields[.parent])
    let participants = fields.texts(.participants)
    let mentions: [ItemIdentifier] = references(to: nil, fields[.mentions])
    let statements = fields[.statements]?.list { statement($0) } ?? []
    let source = reference(fields[.source])
    guard let id, let name, let source else { return nil }
    return Event(
      id: id, name: name, aliases: aliases, summary: summary, date: date.date,
      dateBasis: date.basis, places: places, parent: parent, participants: participants,
      mentions: mentions, statements: statements, source: source)
  }

  /// Reads a governing or child plan.
  mutating func document(_ value: Value) -> Document? {
    guard let fields = MappingReader<PlanKeys.Document>(value) else { return nil }
    let id: Identifier<Document>? = slugs.declare(.document, fields[.id])
    let title = fields[.title]?.text()
    let aliases = fields.aliases(.aliases)
    let kind = fields[.kind]?.code(PlanKind.self)
    let summary = fields[.summary]?.text()
    let period = fields[.period]?.period()
    let parent: Identifier<Document>? = slugs.refer(to: .document, fields[.parent])
    documentParents.add(id?.rawValue, parent: parent?.rawValue, at: fields[.parent])
    let plan = fields[.plan]?.slug(Plan.self)
    if let plan, let value = fields[.plan] { planReferences.append((plan, value)) }
    let places = places(fields[.places])
    let statements = statements(fields[.statements])
    let basis = basis(fields[.basis])
    guard let id, let title, let kind else { return nil }
    return Document(
      id: id, title: title, aliases: aliases, kind: kind, summary: summary, period: period,
      parent: parent, plan: plan, places: places, statements: statements, basis: basis)
  }
}
