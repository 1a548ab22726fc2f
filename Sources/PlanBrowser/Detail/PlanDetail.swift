import PlanCore

/// Puts the items of one plan into blocks.
///
/// The parts that all items share stand here, what is particular to one kind in its own
/// extension.
struct PlanDetail {
  let plan: Plan
  let gazetteer: Gazetteer
  let words: Strings

  /// The blocks of one item.
  func blocks(for item: Item) -> [DetailBlock] {
    var blocks: [DetailBlock] = [.title(item.title), .subtitle(words.name(of: item.kind))]
    append(&blocks, words.aliases, item.aliases)
    switch item {
    case .initiative(let item): add(item, to: &blocks)
    case .action(let item): add(item, to: &blocks)
    case .project(let item): add(item, to: &blocks)
    case .mechanism(let item): add(item, to: &blocks)
    case .agreement(let item): add(item, to: &blocks)
    case .event(let item): add(item, to: &blocks)
    case .indicator(let item): add(item, to: &blocks)
    case .commitment(let item): add(item, to: &blocks)
    case .document(let item): add(item, to: &blocks)
    case .person(let item): add(item, to: &blocks)
    case .context(let item): add(item, to: &blocks)
    case .source(let item): add(item, to: &blocks)
    }
    appendNamedBy(item.id, to: &blocks)
    return blocks
  }

  /// Adds a field unless there is nothing to say.
  func append(_ blocks: inout [DetailBlock], _ label: String, _ text: String?) {
    if let text { blocks.append(.field(label, text)) }
  }

  /// Adds a field with several values unless there is none.
  func append(_ blocks: inout [DetailBlock], _ label: String, _ texts: [String]) {
    let comma = words.say("、", ", ")
    if !texts.isEmpty { blocks.append(.field(label, texts.joined(separator: comma))) }
  }

  /// Adds the names of places unless there is none.
  func append(_ blocks: inout [DetailBlock], _ label: String, places: [Identifier<Place>]) {
    append(&blocks, label, places.map(gazetteer.shortName(of:)))
  }

  /// Adds a paragraph unless there is none.
  func append(_ blocks: inout [DetailBlock], text: String?) {
    if let text { blocks.append(.text(text)) }
  }

  /// Adds a list of items with their status unless it is empty.
  func append(_ blocks: inout [DetailBlock], heading: String, _ items: [Item]) {
    guard !items.isEmpty else { return }
    blocks.append(.heading("\(heading) \(items.count)"))
    for item in items {
      if let (stage, mode) = item.status {
        blocks.append(
          .entry(
            mark: mode.mark, role: mode.role,
            "\(item.title)  \(words.name(ofStage: stage, or: mode))"))
      } else {
        blocks.append(.entry(mark: "·", role: .dim, item.title))
      }
    }
  }

  /// Adds the history of a promise, oldest first.
  func append(_ blocks: inout [DetailBlock], statements: [Statement]) {
    guard !statements.isEmpty else { return }
    blocks.append(.heading("\(words.statements) \(statements.count)"))
    for statement in statements {
      let date = statement.date.map { words.dated($0, statement.dateBasis) }
      let verb = statement.verb.map { "“\($0)”" }
      let status = words.marked(words.status(statement.stage, statement.mode), statement.basis)
      blocks.append(
        .entry(
          mark: statement.mode.mark, role: statement.mode.role,
          [date, verb, status].compactMap { $0 }.joined(separator: "  ")))
      let due = statement.due.map { "\(words.due) \(words.period($0))" }
      let remark = [statement.by, due, citation(statement.source)].compactMap { $0 }
      blocks.append(.remark(remark.joined(separator: " · ")))
      if let note = statement.note { blocks.append(.remark(note)) }
    }
  }

  /// Adds figures such as lengths and costs.
  func append(_ blocks: inout [DetailBlock], quantities: [Quantity]) {
    guard !quantities.isEmpty else { return }
    blocks.append(.heading(words.quantities))
    for quantity in quantities {
      let period = quantity.period.map { words.bracketed(words.period($0)) } ?? ""
      blocks.append(
        .entry(
          mark: "·", role: .dim,
          "\(quantity.name)\(period)  \(words.figure(quantity.figure))"))
      blocks.append(.remark(citation(quantity.source)))
    }
  }

  /// Adds the actions and events that name an item, so that one sees why it is there.
  private func appendNamedBy(_ id: ItemIdentifier, to blocks: inout [DetailBlock]) {
    let titles = plan.titles(naming: id)
    guard !titles.isEmpty else { return }
    blocks.append(.heading(words.namedBy))
    blocks += titles.map { .entry(mark: "·", role: .dim, $0) }
  }

  /// Where a fact stands, in words: title, publisher or date of the source, and paragraph.
  func citation(_ reference: SourceReference) -> String {
    guard let source = plan.source(reference.source) else { return reference.description }
    let name = source.publisher ?? source.title
    let date = source.date.map { " \($0)" } ?? ""
    let paragraph = reference.paragraph.map { " ¶\($0)" } ?? ""
    return "\(name)\(date)\(paragraph)"
  }
}
