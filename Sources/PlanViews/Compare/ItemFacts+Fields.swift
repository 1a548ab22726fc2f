import PlanCore

// The fields of each kind of item, by the keys of the plan format.

extension ItemFacts {
  init(of plan: Plan) {
    self.init(.plan, plan.id.rawValue, title: plan.title)
    note(.title, plan.title, .wording)
    note(.shortTitle, plan.shortTitle, .wording)
    note(.aliases, texts(plan.aliases), .wording)
    note(.summary, plan.summary, .wording)
    note(.kind, plan.kind, .content)
    note(.region, plan.region.name, .content)
    note(.issuer, plan.issuer, .content)
    note(.documentNumber, plan.documentNumber, .content)
    note(.date, plan.date?.description, .status)
    note(.period, plan.period?.description, .content)
    note(.positioning, texts(plan.positioning), .content)
    note(
      .members, .list(plan.members.map { .phrase([.place($0.place), .term($0.role)]) }), .content)
  }

  init(of item: Item, titles: [String: String]) {
    self.init(item.kind, item.id.rawValue, title: item.title, titles: titles)
    switch item {
    case .initiative(let item):
      names(.title, item.title, item.aliases)
      note(.goal, item.goal, .wording)
      note(.group, item.group, .wording)
      note(.summary, item.summary, .wording)
      note(.field, item.field, .content)
      note(.mode, item.mode, .status)
    case .action(let item): addAction(item)
    case .project(let item): addProject(item)
    case .mechanism(let item):
      names(.name, item.name, item.aliases)
      note(.summary, item.summary, .wording)
      note(.kind, item.kind, .content)
      note(.parties, texts(item.parties), .content)
      note(.places, places(item.places), .content)
      note(.quantities, .list(item.quantities.map(\.fact)), .content)
      addStatements(item.statements)
    case .agreement(let item):
      names(.title, item.title, item.aliases)
      note(.summary, item.summary, .wording)
      note(.parties, texts(item.parties), .content)
      note(.signed, item.signed?.description, .status)
      note(.quantities, .list(item.quantities.map(\.fact)), .content)
      addStatements(item.statements)
    case .event(let item):
      names(.name, item.name, item.aliases)
      note(.summary, item.summary, .wording)
      note(.date, item.date?.description, .status)
      note(.places, places(item.places), .content)
      note(.parent, item.parent.map { named($0.rawValue) }, .content)
      note(.participants, texts(item.participants), .content)
      note(.mentions, items(item.mentions.map(\.rawValue)), .content)
      addStatements(item.statements)
    case .indicator(let item): addIndicator(item)
    case .commitment(let item):
      note(.party, item.party, .content)
      note(.summary, item.summary, .wording)
      note(.places, places(item.places), .content)
      note(.date, item.date?.description, .status)
    case .document(let item):
      names(.title, item.title, item.aliases)
      note(.summary, item.summary, .wording)
      note(.kind, item.kind, .content)
      note(.period, item.period?.description, .content)
      note(.parent, item.parent.map { named($0.rawValue) }, .content)
      note(.plan, item.plan.map { .plan($0) }, .content)
      note(.places, places(item.places), .content)
      addStatements(item.statements)
    case .person(let item):
      note(.name, item.name, .content)
      note(.post, item.post, .content)
      note(.note, item.note, .wording)
    case .context(let item):
      names(.name, item.name, item.aliases)
      note(.kind, item.kind, .content)
      note(.note, item.note, .wording)
      note(.places, places(item.places), .content)
    case .source(let item):
      note(.title, item.title, .wording)
      note(.publisher, item.publisher, .content)
      note(.date, item.date?.description, .content)
      note(.url, item.url, .content)
      note(.note, item.note, .wording)
    }
  }

  private mutating func addAction(_ item: Action) {
    note(.title, item.title, .wording)
    note(.summary, item.summary, .wording)
    note(.verb, item.verb, .wording)
    note(.stage, item.stage, .status)
    note(.mode, item.mode, .status)
    note(.due, item.due?.description, .status)
    note(.leads, texts(item.leads), .content)
    note(.places, places(item.places), .content)
    note(.projects, items(item.projects.map(\.rawValue)), .content)
    note(.mentions, items(item.mentions.map(\.rawValue)), .content)
  }

  private mutating func addProject(_ item: Project) {
    names(.name, item.name, item.aliases)
    note(.summary, item.summary, .wording)
    note(.kind, item.kind, .content)
    note(.places, places(item.places), .content)
    note(
      .route,
      item.route.map { .list($0.stops.map { $0.isVia ? .via($0.place) : .place($0.place) }) },
      .content)
    note(.beltEnds, item.belt.map { places($0.ends) }, .content)
    note(.beltIndustry, item.belt?.industry, .content)
    note(.beltMembers, item.belt.map { items($0.members.map(\.rawValue)) }, .content)
    note(.phase, item.phase, .content)
    note(.parent, item.parent.map { named($0.rawValue) }, .content)
    note(.quantities, .list(item.quantities.map(\.fact)), .content)
    note(.projectCode, item.projectCode, .content)
    addStatements(item.statements)
  }

  private mutating func addIndicator(_ item: Indicator) {
    names(.name, item.name, item.aliases)
    note(.subject, item.subject, .content)
    note(.places, places(item.places), .content)
    note(.value, item.figure.map { .figure($0) }, .content)
    note(.period, item.period?.description, .content)
    note(.growth, item.growth.map { .figure($0) }, .content)
    note(.rank, item.rank, .content)
    note(.mode, item.mode, .status)
    note(.note, item.note, .wording)
  }

  private mutating func names(_ field: PlanField, _ name: String, _ aliases: [String]) {
    note(field, name, .wording)
    note(.aliases, texts(aliases), .wording)
  }

  /// How it stands is the status, who said what and when the content, with which words wording.
  private mutating func addStatements(_ statements: [Statement]) {
    let current = statements.current
    note(.currentStage, current?.stage, .status)
    note(.currentMode, current?.mode, .status)
    note(.currentDue, current?.due?.description, .status)
    note(
      .statements,
      .perStatement(
        statements.map { statement in
          .phrase([statement.date?.description, statement.by].compactMap { $0 }.map { .text($0) })
        }), .content)
    if statements.count > 1 {
      note(.statementStatus, .perStatement(statements.map(\.status)), .status)
    }
    note(.statementVerbs, .perStatement(statements.map { .text($0.verb ?? "") }), .wording)
    note(
      .statementNotes, .perStatement(statements.compactMap(\.note).map { .text($0) }), .wording)
  }

  // MARK: - What fields hold

  private mutating func note(_ name: PlanField, _ text: String?, _ sort: VersionComparison.Sort) {
    note(name, text.map { .text($0) }, sort)
  }

  private mutating func note(
    _ name: PlanField, _ term: (some Code)?, _ sort: VersionComparison.Sort
  ) {
    note(name, term.map { .term($0) }, sort)
  }

  private func texts(_ texts: [String]) -> Fact { .list(texts.map { .text($0) }) }

  private func places(_ places: [Identifier<Place>]) -> Fact { .list(places.map { .place($0) }) }

  private func items(_ slugs: [String]) -> Fact { .list(slugs.map { named($0) }) }

  /// An item of the same version of the plan, by its slug.
  private func named(_ slug: String) -> Fact { .item(slug: slug, title: titles[slug] ?? slug) }
}

extension Statement {
  fileprivate var status: Fact {
    var parts: [Fact] = [.term(mode)]
    if let stage { parts.insert(.term(stage), at: 0) }
    if let due { parts.append(.text(due.description)) }
    return .phrase(parts)
  }
}

extension Quantity {
  fileprivate var fact: Fact {
    var parts: [Fact] = [.text(name), .figure(figure)]
    if let period { parts.append(.text(period.description)) }
    return .phrase(parts)
  }
}
