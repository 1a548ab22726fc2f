import PlanCore

extension PlanDetail {
  func add(_ initiative: Initiative, to blocks: inout [DetailBlock]) {
    append(&blocks, words.goal, initiative.goal)
    append(&blocks, words.group, initiative.group)
    append(&blocks, words.field, words.name(of: initiative.field))
    append(&blocks, words.progress, plan.progress(of: initiative).map(words.counts))
    append(&blocks, words.source, citation(initiative.source))
    append(&blocks, text: initiative.summary)
    append(&blocks, heading: words.actions, initiative.actions.map(Item.action))
    let named = initiative.actions.flatMap(\.projects)
    append(&blocks, heading: words.namedProjects, projects(named))
  }

  func add(_ action: Action, to blocks: inout [DetailBlock]) {
    append(&blocks, words.verb, action.verb)
    append(
      &blocks, words.status, words.marked(words.status(action.stage, action.mode), action.basis))
    append(&blocks, words.due, action.due.map(words.period))
    append(&blocks, words.leads, action.leads)
    append(&blocks, words.places, places: action.places)
    append(&blocks, words.source, citation(action.source))
    append(&blocks, text: action.summary)
    append(&blocks, heading: words.namedProjects, projects(action.projects))
    append(&blocks, heading: words.mentions, action.mentions.compactMap(plan.item))
  }

  func add(_ commitment: Commitment, to blocks: inout [DetailBlock]) {
    append(&blocks, words.date, commitment.date.map { words.dated($0, commitment.dateBasis) })
    append(&blocks, words.places, places: commitment.places)
    append(&blocks, words.source, citation(commitment.source))
    append(&blocks, text: commitment.summary)
    append(&blocks, heading: words.actions, commitment.actions.map(Item.action))
    let named = commitment.actions.flatMap(\.projects)
    append(&blocks, heading: words.namedProjects, projects(named))
  }

  func add(_ indicator: Indicator, to blocks: inout [DetailBlock]) {
    append(&blocks, words.subject, indicator.subject)
    append(&blocks, words.value, indicator.figure.map(words.figure))
    append(&blocks, words.growth, indicator.growth.map(words.signed))
    append(&blocks, words.rank, indicator.rank)
    append(&blocks, words.period, indicator.period.map(words.period))
    append(&blocks, words.status, words.marked(words.name(of: indicator.mode), indicator.basis))
    append(&blocks, words.places, places: indicator.places)
    append(&blocks, words.note, indicator.note)
    append(&blocks, words.source, citation(indicator.source))
  }

  func add(_ mechanism: Mechanism, to blocks: inout [DetailBlock]) {
    append(&blocks, words.kind, words.marked(words.name(of: mechanism.kind), mechanism.basis))
    append(&blocks, words.parties, mechanism.parties)
    append(&blocks, words.places, places: mechanism.places)
    append(&blocks, text: mechanism.summary)
    append(&blocks, quantities: mechanism.quantities)
    append(&blocks, statements: mechanism.statements)
  }

  func add(_ agreement: Agreement, to blocks: inout [DetailBlock]) {
    append(&blocks, words.parties, agreement.parties)
    append(&blocks, words.signed, agreement.signed?.description)
    append(&blocks, text: agreement.summary)
    append(&blocks, quantities: agreement.quantities)
    append(&blocks, statements: agreement.statements)
  }

  func add(_ event: Event, to blocks: inout [DetailBlock]) {
    append(&blocks, words.date, event.date.map { words.dated($0, event.dateBasis) })
    append(&blocks, words.places, places: event.places)
    append(&blocks, words.participants, event.participants)
    append(
      &blocks, words.partOf,
      event.parent.flatMap { parent in plan.events.first { $0.id == parent }?.name })
    append(&blocks, words.source, citation(event.source))
    append(&blocks, text: event.summary)
    append(&blocks, heading: words.mentions, event.mentions.compactMap(plan.item))
    append(&blocks, statements: event.statements)
  }

  func add(_ document: Document, to blocks: inout [DetailBlock]) {
    append(&blocks, words.kind, words.marked(words.name(of: document.kind), document.basis))
    append(&blocks, words.period, document.period.map(words.period))
    append(&blocks, words.places, places: document.places)
    append(
      &blocks, words.partOf,
      document.parent.flatMap { parent in plan.documents.first { $0.id == parent }?.title })
    append(&blocks, words.inPlan, document.plan?.rawValue)
    append(&blocks, text: document.summary)
    let children = plan.documents.filter { $0.parent == document.id }
    append(&blocks, heading: words.parts, children.map(Item.document))
    append(&blocks, statements: document.statements)
  }

  func add(_ person: Person, to blocks: inout [DetailBlock]) {
    append(&blocks, words.post, person.post)
    append(&blocks, words.note, person.note)
    append(&blocks, words.source, citation(person.source))
  }

  func add(_ entry: ContextEntry, to blocks: inout [DetailBlock]) {
    append(&blocks, words.kind, words.name(of: entry.kind))
    append(&blocks, words.places, places: entry.places)
    append(&blocks, words.note, entry.note)
    append(&blocks, words.source, citation(entry.source))
  }

  func add(_ source: Source, to blocks: inout [DetailBlock]) {
    append(&blocks, words.kicker, source.kicker)
    append(&blocks, words.publisher, source.publisher)
    append(&blocks, words.repostedBy, source.repostedBy)
    append(&blocks, words.byline, source.byline)
    append(&blocks, words.date, source.date.map { words.dated($0, source.dateBasis) })
    append(&blocks, words.address, source.url)
    append(&blocks, text: source.note)
    guard !source.paragraphs.isEmpty else { return }
    blocks.append(.heading(words.paragraphs))
    for (index, opening) in source.paragraphs.enumerated() {
      blocks.append(.entry(mark: "¶\(index + 1)", role: .label, "\(opening)…"))
    }
  }

  /// The projects with these slugs, each once.
  func projects(_ ids: [Identifier<Project>]) -> [Item] {
    var seen: Set<Identifier<Project>> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { plan.project($0) }
      .map(Item.project)
  }
}
