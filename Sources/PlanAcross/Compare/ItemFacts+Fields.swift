import PlanCore

// The fields of each kind of item, by the keys of the plan format.

extension ItemFacts {
  init(of plan: Plan) {
    self.init(.plan, plan.id.rawValue, title: plan.title)
    note("title", plan.title, .wording)
    note("shortTitle", plan.shortTitle, .wording)
    note("aliases", joined(plan.aliases), .wording)
    note("summary", plan.summary, .wording)
    note("kind", plan.kind.rawValue, .content)
    note("region", plan.region.name, .content)
    note("issuer", plan.issuer, .content)
    note("documentNumber", plan.documentNumber, .content)
    note("date", plan.date?.description, .status)
    note("period", plan.period?.description, .content)
    note("positioning", joined(plan.positioning), .content)
    note("members", joined(plan.members.map { "\($0.place) \($0.role.rawValue)" }), .content)
  }

  init(of item: Item) {
    self.init(item.kind, item.id.rawValue, title: item.title)
    switch item {
    case .initiative(let item):
      names("title", item.title, item.aliases)
      note("goal", item.goal, .wording)
      note("group", item.group, .wording)
      note("summary", item.summary, .wording)
      note("field", item.field.rawValue, .content)
      note("mode", item.mode.rawValue, .status)
    case .action(let item): addAction(item)
    case .project(let item): addProject(item)
    case .mechanism(let item):
      names("name", item.name, item.aliases)
      note("summary", item.summary, .wording)
      note("kind", item.kind.rawValue, .content)
      note("parties", joined(item.parties), .content)
      note("places", joined(item.places.map(\.rawValue)), .content)
      note("quantities", joined(item.quantities.map(\.fact)), .content)
      addStatements(item.statements)
    case .agreement(let item):
      names("title", item.title, item.aliases)
      note("summary", item.summary, .wording)
      note("parties", joined(item.parties), .content)
      note("signed", item.signed?.description, .status)
      note("quantities", joined(item.quantities.map(\.fact)), .content)
      addStatements(item.statements)
    case .event(let item):
      names("name", item.name, item.aliases)
      note("summary", item.summary, .wording)
      note("date", item.date?.description, .status)
      note("places", joined(item.places.map(\.rawValue)), .content)
      note("parent", item.parent?.rawValue, .content)
      note("participants", joined(item.participants), .content)
      note("mentions", joined(item.mentions.map(\.rawValue)), .content)
      addStatements(item.statements)
    case .indicator(let item): addIndicator(item)
    case .commitment(let item):
      note("party", item.party, .content)
      note("summary", item.summary, .wording)
      note("places", joined(item.places.map(\.rawValue)), .content)
      note("date", item.date?.description, .status)
    case .document(let item):
      names("title", item.title, item.aliases)
      note("summary", item.summary, .wording)
      note("kind", item.kind.rawValue, .content)
      note("period", item.period?.description, .content)
      note("parent", item.parent?.rawValue, .content)
      note("plan", item.plan?.rawValue, .content)
      note("places", joined(item.places.map(\.rawValue)), .content)
      addStatements(item.statements)
    case .person(let item):
      note("name", item.name, .content)
      note("post", item.post, .content)
      note("note", item.note, .wording)
    case .context(let item):
      names("name", item.name, item.aliases)
      note("kind", item.kind.rawValue, .content)
      note("note", item.note, .wording)
      note("places", joined(item.places.map(\.rawValue)), .content)
    case .source(let item):
      note("title", item.title, .wording)
      note("publisher", item.publisher, .content)
      note("date", item.date?.description, .content)
      note("url", item.url, .content)
      note("note", item.note, .wording)
    }
  }

  private mutating func addAction(_ item: Action) {
    note("title", item.title, .wording)
    note("summary", item.summary, .wording)
    note("verb", item.verb, .wording)
    note("stage", item.stage?.rawValue, .status)
    note("mode", item.mode.rawValue, .status)
    note("due", item.due?.description, .status)
    note("leads", joined(item.leads), .content)
    note("places", joined(item.places.map(\.rawValue)), .content)
    note("projects", joined(item.projects.map(\.rawValue)), .content)
    note("mentions", joined(item.mentions.map(\.rawValue)), .content)
  }

  private mutating func addProject(_ item: Project) {
    names("name", item.name, item.aliases)
    note("summary", item.summary, .wording)
    note("kind", item.kind.rawValue, .content)
    note("places", joined(item.places.map(\.rawValue)), .content)
    note(
      "route", joined(item.route?.stops.map { ($0.isVia ? "via " : "") + $0.place.rawValue }),
      .content)
    note("belt", joined(item.belt?.ends.map(\.rawValue)), .content)
    note("belt.industry", item.belt?.industry, .content)
    note("belt.members", joined(item.belt?.members.map(\.rawValue)), .content)
    note("phase", item.phase, .content)
    note("parent", item.parent?.rawValue, .content)
    note("quantities", joined(item.quantities.map(\.fact)), .content)
    note("projectCode", item.projectCode, .content)
    addStatements(item.statements)
  }

  private mutating func addIndicator(_ item: Indicator) {
    names("name", item.name, item.aliases)
    note("subject", item.subject, .content)
    note("places", joined(item.places.map(\.rawValue)), .content)
    note("value", item.figure?.fact, .content)
    note("period", item.period?.description, .content)
    note("growth", item.growth?.fact, .content)
    note("rank", item.rank, .content)
    note("mode", item.mode.rawValue, .status)
    note("note", item.note, .wording)
  }

  private mutating func names(_ field: String, _ name: String, _ aliases: [String]) {
    note(field, name, .wording)
    note("aliases", joined(aliases), .wording)
  }

  /// How it stands is the status, who said what and when the content, with which words wording.
  private mutating func addStatements(_ statements: [Statement]) {
    let current = statements.current
    note("status.stage", current?.stage?.rawValue, .status)
    note("status.mode", current?.mode.rawValue, .status)
    note("status.due", current?.due?.description, .status)
    note(
      "statements",
      joined(
        statements.map { statement in
          [statement.date?.description, statement.by].compactMap { $0 }.joined(separator: " ")
        }, separator: " | "), .content)
    if statements.count > 1 {
      note("statements.status", joined(statements.map(\.status), separator: " | "), .status)
    }
    note(
      "statements.verb",
      joined(statements.map { $0.verb ?? "" }, separator: " | "), .wording)
    note("statements.note", joined(statements.compactMap(\.note), separator: " | "), .wording)
  }
}

private func joined(_ texts: [String]?, separator: String = ", ") -> String? {
  texts.map { $0.joined(separator: separator) }
}

extension Figure {
  fileprivate var fact: String {
    [comparator?.rawValue, printed, unit].compactMap { $0 }.joined(separator: " ")
  }
}

extension Statement {
  fileprivate var status: String {
    [stage?.rawValue, mode.rawValue, due?.description].compactMap { $0 }.joined(separator: " ")
  }
}

extension Quantity {
  fileprivate var fact: String {
    [name, figure.fact, period?.description].compactMap { $0 }.joined(separator: " ")
  }
}
