import PlanCore
import PlanViews

// One item: its heading, its paragraph, and what the table of its fields has of it.
extension PlanOutline {
  /// A heading at `level` and everything the plan says of `item` below it.
  func item(_ item: Item, level: Int) -> [Block] {
    switch item {
    case .initiative(let initiative):
      self.initiative(initiative, title: initiative.title, level: level)
    case .commitment(let commitment):
      described(item, level: level)
        + commitment.actions.flatMap { self.item(.action($0), level: level + 1) }
    default: described(item, level: level)
    }
  }

  /// An initiative under `title`, which may carry its number, and its actions.
  func initiative(_ initiative: Initiative, title: String, level: Int) -> [Block] {
    described(.initiative(initiative), title: title, level: level)
      + initiative.actions.flatMap { item(.action($0), level: level + 1) }
  }

  private func described(_ item: Item, title: String? = nil, level: Int) -> [Block] {
    [.heading(level: level, title ?? item.title)] + facts(of: item).blocks
  }

  /// What is said of `item`.
  func facts(of item: Item) -> OutlineFacts {
    var facts = OutlineFacts()
    let reference = ItemReference(plan: plan.id, id: item.id)
    let thing = standings?.thing(reference)
    if let thing, let standings {
      facts.lines = thing.facts(in: words, planName: standings.planName).map { fact($0, $1) }
    }
    item.readFields(for: .outline) { field, value, _ in
      add(field, value, of: item.kind, to: &facts)
      if field == .statements, let thing { add(thing, beside: reference, to: &facts) }
    }
    return facts
  }

  /// Adds what other documents say of a thing; their sources are no notes of this one.
  private func add(
    _ thing: ThingStanding, beside item: ItemReference, to facts: inout OutlineFacts
  ) {
    let others = thing.statements(beside: item)
    guard let standings, !others.isEmpty else { return }
    let lines = others.map { tracked in
      let isLikely = tracked.certainty == .likely
      let plan =
        standings.planName(tracked.item.plan)
        + (isLikely ? words.bracketed(words.name(of: Certainty.likely)) : "")
      return ListItem(
        Phrase(
          [
            dateText(tracked.date, tracked.dateBasis), tracked.statement.by,
            text(of: tracked.statement.status, thing.kind), tracked.statement.note, plan,
          ].compactMap { $0 }.joined(separator: separator)))
    }
    facts.lines.append(ListItem(Phrase(words.otherStatements), children: lines))
  }

  /// Adds a field in the form that its value has.
  func add(
    _ field: FieldName, _ value: FieldValue, of kind: ItemKind, to facts: inout OutlineFacts
  ) {
    let label = words.label(field)
    switch value {
    case .prose(let text): facts.texts.append(text)
    case .status(let status): facts.assert(fact(label, text(of: status, kind)))
    case .term(let term, let basis) where field == .mode:
      let mode = (term as? Mode).map { words.phrase(nil, $0, of: kind) }
      facts.assert(fact(label, mode.map { words.marked($0, basis) } ?? say(value)))
    case .source(let source): facts.cite(source, label: label)
    case .url(let url): facts.lines.append(ListItem(Phrase(label + words.colon, url: url)))
    case .lines(let texts):
      facts.lines.append(
        ListItem(Phrase(label), children: texts.map { ListItem(Phrase($0)) }))
    case .announcements(let announcements):
      facts.lines.append(
        ListItem(
          Phrase(label),
          children: announcements.map { announcement in
            let parts = [announcement.printed, String(announcement.count), announcement.group]
            let text = parts.compactMap { $0 }.joined(separator: separator)
            return ListItem(Phrase(text, sources: [announcement.source]))
          }))
    case .quantities(let quantities): facts.lines += quantities.map(line(of:))
    case .statements(let statements):
      facts.lines.append(
        ListItem(
          Phrase(label),
          children: statements.map { ListItem(Phrase(text(of: $0, kind), sources: [$0.source])) }))
    default: facts.lines.append(fact(label, say(value)))
    }
  }

  /// A labelled line.
  private func fact(_ label: String, _ text: String) -> ListItem {
    ListItem(Phrase(label + words.colon + text))
  }

  private func line(of quantity: Quantity) -> ListItem {
    let parts = [
      quantity.name + words.colon + words.figure(quantity.figure),
      quantity.period.map(words.period),
    ]
    return ListItem(
      Phrase(
        parts.compactMap { $0 }.joined(separator: separator), sources: [quantity.source]))
  }
}

/// Paragraphs and labelled lines about one thing.
struct OutlineFacts {
  fileprivate(set) var texts: [String] = []
  fileprivate(set) var lines: [ListItem] = []
  /// The line that says how sure the source is; it carries the mark of the source.
  private var assertion: Int?

  fileprivate mutating func assert(_ line: ListItem) {
    assertion = lines.count
    lines.append(line)
  }

  fileprivate mutating func cite(_ source: SourceReference, label: String) {
    if let assertion {
      lines[assertion].phrase.sources = [source]
    } else {
      lines.append(ListItem(Phrase(label, sources: [source])))
    }
  }

  var blocks: [Block] {
    texts.map { .paragraph(Phrase($0)) } + (lines.isEmpty ? [] : [.list(lines)])
  }
}
