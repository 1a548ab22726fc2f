import PlanCore

// The lists of a detail: items with their status, figures, statements, and what follows from the
// rest of the plan.
extension PlanDetail {
  /// Items with their status under a heading, unless there is none.
  func list(_ heading: String, _ items: [Item]) -> [DetailBlock] {
    guard !items.isEmpty else { return [] }
    return [.heading("\(heading) \(items.count)")]
      + items.map { item in
        guard let (stage, mode) = item.status else {
          return .entry(mark: "·", role: .dim, item.title)
        }
        return .entry(
          mark: mode.mark, role: mode.role,
          "\(item.title)  \(words.name(ofStage: stage, or: mode))")
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

  /// The history of a promise, oldest first.
  func list(_ heading: String, _ statements: [Statement]) -> [DetailBlock] {
    [.heading("\(heading) \(statements.count)")]
      + statements.flatMap { statement -> [DetailBlock] in
        let date = statement.date.map { words.dated($0, statement.dateBasis) }
        let verb = statement.verb.map { "“\($0)”" }
        let said = [date, verb, words.status(statement.status)].compactMap { $0 }
        let due = statement.due.map { "\(words.label(.due)) \(words.period($0))" }
        let about = [statement.by, due, citation(statement.source)].compactMap { $0 }
        let blocks: [DetailBlock] = [
          .entry(
            mark: statement.mode.mark, role: statement.mode.role, said.joined(separator: "  ")),
          .remark(about.joined(separator: " · ")),
        ]
        return blocks + (statement.note.map { [.remark($0)] } ?? [])
      }
  }

  /// The counts of an initiative.
  func progress(of initiative: Initiative) -> [DetailBlock] {
    plan.progress(of: initiative).map { [.field(words.progress, words.counts(of: $0))] } ?? []
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
