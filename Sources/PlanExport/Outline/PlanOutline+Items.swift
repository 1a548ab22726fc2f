import PlanCore

// One item: its heading, what it is in the library's words, and its facts.
extension PlanOutline {
  /// A heading at `level` and everything the plan says of `item` below it.
  func item(_ item: Item, level: Int) -> [Block] {
    switch item {
    case .initiative(let initiative):
      return self.initiative(initiative, title: initiative.title, level: level)
    case .commitment(let commitment):
      return described(item, level: level, summary: commitment.summary)
        + commitment.actions.flatMap { self.item(.action($0), level: level + 1) }
    case .action(let action): return described(item, level: level, summary: action.summary)
    case .project(let project): return described(item, level: level, summary: project.summary)
    case .mechanism(let mechanism):
      return described(item, level: level, summary: mechanism.summary)
    case .agreement(let agreement):
      return described(item, level: level, summary: agreement.summary)
    case .event(let event): return described(item, level: level, summary: event.summary)
    case .document(let document): return described(item, level: level, summary: document.summary)
    case .indicator, .person, .context, .source:
      return described(item, level: level, summary: nil)
    }
  }

  /// An initiative under `title`, which may carry its number, and its actions.
  func initiative(_ initiative: Initiative, title: String, level: Int) -> [Block] {
    described(.initiative(initiative), title: title, level: level, summary: initiative.summary)
      + initiative.actions.flatMap { item(.action($0), level: level + 1) }
  }

  private func described(
    _ item: Item, title: String? = nil, level: Int, summary: String?
  ) -> [Block] {
    var blocks: [Block] = [.heading(level: level, title ?? item.title)]
    if let summary { blocks.append(.paragraph(Phrase(summary))) }
    let facts = facts(of: item)
    if !facts.isEmpty { blocks.append(.list(facts)) }
    return blocks
  }

  /// The facts of `item` as labelled lines.
  func facts(of item: Item) -> [ListItem] {
    let own =
      switch item {
      case .initiative(let item): facts(of: item)
      case .action(let item): facts(of: item)
      case .project(let item): facts(of: item)
      case .mechanism(let item): facts(of: item)
      case .agreement(let item): facts(of: item)
      case .event(let item): facts(of: item)
      case .indicator(let item): facts(of: item)
      case .commitment(let item): facts(of: item)
      case .document(let item): facts(of: item)
      case .person(let item): facts(of: item)
      case .context(let item): facts(of: item)
      case .source(let item): facts(of: item)
      }
    return own.compactMap { $0 }
  }

  /// A labelled line, or `nil` when there is nothing to say.
  func fact(_ label: String, _ value: String?, sources: [SourceReference] = []) -> ListItem? {
    value.map { ListItem(Phrase(label + words.colon + $0, sources: sources)) }
  }

  /// A label with lines of its own below it, or `nil` when there are none.
  func nested(_ label: String, _ items: [ListItem]) -> ListItem? {
    items.isEmpty ? nil : ListItem(Phrase(label), children: items)
  }

  /// A line that only says where the item stands.
  func cited(_ source: SourceReference) -> ListItem {
    ListItem(Phrase(words.source, sources: [source]))
  }

  /// A line that says so when the name is not the source's.
  func nameBasis(_ basis: Basis) -> ListItem? {
    basis == .inferred ? fact(words.name, marked(words.editorsName, basis)) : nil
  }

  /// The history of statements.
  func history(_ statements: [Statement]) -> ListItem? {
    nested(
      words.statements,
      statements.map { ListItem(Phrase(statementText($0), sources: [$0.source])) })
  }

  /// The quantities, one a line.
  func quantities(_ quantities: [Quantity]) -> [ListItem] {
    quantities.map { quantity in
      let text = [quantity.name + words.colon + figureText(quantity.figure)]
      let period = quantity.period.map { [$0.description] } ?? []
      return ListItem(
        Phrase((text + period).joined(separator: separator), sources: [quantity.source]))
    }
  }
}
