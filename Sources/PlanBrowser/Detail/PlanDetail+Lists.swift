import PlanCore
import PlanViews

// The lists of a detail: items with their status, figures, statements, and what follows from the
// rest of the plan.
extension PlanDetail {
  /// Items with their status under a heading, unless there is none.
  func list(_ heading: String, _ items: [Item]) -> [DetailBlock] {
    guard !items.isEmpty else { return [] }
    return [.heading("\(heading) \(items.count)")]
      + items.map { item in
        guard let thing = standings?[item.id], !thing.standing.statements.isEmpty else {
          return .entry(mark: "·", role: .dim, item.title)
        }
        let sign = thing.standing.sign
        return .entry(
          mark: sign.rawValue, role: sign.role, "\(item.title)  \(thing.brief(in: words))")
      }
  }

  /// Figures such as lengths and costs.
  func list(_ heading: String, _ quantities: [Quantity]) -> [DetailBlock] {
    [.heading(heading)]
      + quantities.flatMap { quantity -> [DetailBlock] in
        let period = quantity.period.map { words.bracketed(words.period($0)) } ?? ""
        let text = "\(quantity.name)\(period)  \(words.figure(quantity.figure))"
        return [
          .entry(mark: "·", role: .dim, text), .remark(citation(quantity.source)),
        ]
      }
  }

  /// The statements of one item, oldest first.
  func list(_ heading: String, _ statements: [Statement]) -> [DetailBlock] {
    [.heading("\(heading) \(statements.count)")]
      + statements.flatMap { statement in
        blocks(
          for: statement, date: statement.date.map { words.dated($0, statement.dateBasis) },
          source: citation(statement.source), note: statement.note)
      }
  }

  /// What every document says of a thing, oldest first.
  ///
  /// Statements of other documents say which, and how sure it is that they mean the same.
  func history(of thing: ThingStanding) -> [DetailBlock] {
    let statements = thing.standing.statements
    guard !statements.isEmpty else { return [] }
    return [.heading("\(words.label(.statements)) \(statements.count)")]
      + statements.flatMap { tracked -> [DetailBlock] in
        let isOwn = tracked.item.plan == plan.id
        var source = isOwn ? citation(tracked.statement.source) : name(of: tracked.item.plan)
        if tracked.certainty == .likely {
          source += words.bracketed(words.name(of: Certainty.likely))
        }
        return blocks(
          for: tracked.statement, of: thing.kind,
          date: tracked.date.map { words.dated($0, tracked.dateBasis) }, source: source,
          note: tracked.statement.note)
      }
  }

  private func blocks(
    for statement: Statement, of kind: ItemKind = .project, date: String?, source: String,
    note: String?
  ) -> [DetailBlock] {
    let verb = statement.verb.map { "“\($0)”" }
    let said = [date, verb, words.status(statement.status, of: kind)].compactMap { $0 }
    let due = statement.due.map { "\(words.label(.due)) \(words.period($0))" }
    let about = [statement.by, due, source].compactMap { $0 }
    let sign = StandingSign(of: statement)
    let blocks: [DetailBlock] = [
      .entry(mark: sign.rawValue, role: sign.role, said.joined(separator: "  ")),
      .remark(about.joined(separator: " · ")),
    ]
    return blocks + (note.map { [.remark($0)] } ?? [])
  }

  /// Status, aim and checks of a thing, and when it was last mentioned.
  func standing(of thing: ThingStanding) -> [DetailBlock] {
    thing.facts(in: words, planName: name(of:)).map { .field($0.label, $0.text) }
  }

  /// The counts of an initiative.
  func progress(of initiative: Initiative) -> [DetailBlock] {
    standings.flatMap { InitiativeProgress(of: initiative, $0) }
      .map { [.field(words.progress, words.counts(of: $0))] } ?? []
  }

  /// What belongs to an item, and the actions and events that name it, so that one sees why it is
  /// there.
  func related(to item: Item) -> [DetailBlock] {
    var blocks: [DetailBlock] =
      switch item {
      case .initiative(let item): list(words.label(.projects), projects(of: item.actions))
      case .commitment(let item): list(words.label(.projects), projects(of: item.actions))
      case .project(let item):
        list(words.parts, plan.projects.filter { $0.parent == item.id }.map(Item.project))
      case .document(let item):
        list(words.parts, plan.documents.filter { $0.parent == item.id }.map(Item.document))
      default: []
      }
    let titles = plan.titles(naming: item.id)
    guard !titles.isEmpty else { return blocks }
    blocks.append(.heading(words.namedBy))
    return blocks + titles.map { .entry(mark: "·", role: .dim, $0) }
  }

  /// The projects that actions name, each once.
  private func projects(of actions: [Action]) -> [Item] {
    var seen: Set<Identifier<Project>> = []
    return actions.flatMap(\.projects).filter { seen.insert($0).inserted }
      .compactMap { plan.project($0) }.map(Item.project)
  }
}
