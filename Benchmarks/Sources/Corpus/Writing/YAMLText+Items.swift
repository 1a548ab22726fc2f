import PlanCore

// What the corpus has of each item; other keys of the format are not written.
extension YAMLText {
  mutating func write(_ source: Source) {
    plain("id", source.id)
    text("title", source.title)
    text("publisher", source.publisher)
    text("byline", source.byline)
    plain("date", source.date)
    text("note", source.note)
    texts("paragraphs", source.paragraphs)
  }

  mutating func write(_ member: Membership) {
    plain("place", member.place)
    plain("role", member.role.rawValue)
    text("note", member.note)
    plain("source", member.source)
  }

  mutating func write(_ initiative: Initiative) {
    plain("id", initiative.id)
    text("title", initiative.title)
    text("goal", initiative.goal)
    text("group", initiative.group)
    plain("field", initiative.field.rawValue)
    plain("mode", initiative.mode.rawValue)
    text("summary", initiative.summary)
    plain("source", initiative.source)
    list("actions", initiative.actions) { $0.write($1) }
  }

  mutating func write(_ action: Action) {
    plain("id", action.id)
    text("title", action.title)
    text("summary", action.summary)
    text("verb", action.verb)
    plain("stage", action.stage?.rawValue)
    plain("mode", action.mode.rawValue)
    plain("due", action.due)
    texts("leads", action.leads)
    plains("places", action.places)
    plains("projects", action.projects)
    plains("mentions", action.mentions.map(\.rawValue))
    plain("source", action.source)
  }

  mutating func write(_ project: Project) {
    plain("id", project.id)
    text("name", project.name)
    texts("aliases", project.aliases.names)
    plain("kind", project.kind.rawValue)
    text("summary", project.summary)
    plains("places", project.places)
    plains(
      "route", project.route?.stops.map { $0.isVia ? "{via: \($0.place)}" : "\($0.place)" } ?? [])
    if let belt = project.belt {
      mapping("belt") {
        $0.text("industry", belt.industry)
        $0.plains("ends", belt.ends)
      }
    }
    text("phase", project.phase)
    list("quantities", project.quantities) { $0.write($1) }
    list("statements", project.statements) { $0.write($1) }
  }

  private mutating func write(_ quantity: Quantity) {
    text("name", quantity.name)
    plain("value", quantity.figure.printed)
    text("unit", quantity.figure.unit)
    plain("period", quantity.period)
    plain("source", quantity.source)
  }

  private mutating func write(_ statement: Statement) {
    plain("date", statement.date)
    text("by", statement.by)
    text("verb", statement.verb)
    plain("stage", statement.stage?.rawValue)
    plain("mode", statement.mode.rawValue)
    plain("due", statement.due)
    text("note", statement.note)
    plain("source", statement.source)
  }

  mutating func write(_ mechanism: Mechanism) {
    plain("id", mechanism.id)
    text("name", mechanism.name)
    plain("kind", mechanism.kind.rawValue)
    text("summary", mechanism.summary)
    texts("parties", mechanism.parties)
    plains("places", mechanism.places)
    list("statements", mechanism.statements) { $0.write($1) }
  }

  mutating func write(_ agreement: Agreement) {
    plain("id", agreement.id)
    text("title", agreement.title)
    text("summary", agreement.summary)
    texts("parties", agreement.parties)
    plain("signed", agreement.signed)
    list("statements", agreement.statements) { $0.write($1) }
  }

  mutating func write(_ event: Event) {
    plain("id", event.id)
    text("name", event.name)
    text("summary", event.summary)
    plain("date", event.date)
    plains("places", event.places)
    texts("participants", event.participants)
    list("statements", event.statements) { $0.write($1) }
    plain("source", event.source)
  }

  mutating func write(_ indicator: Indicator) {
    plain("id", indicator.id)
    text("name", indicator.name)
    text("subject", indicator.subject)
    plains("places", indicator.places)
    plain("value", indicator.figure?.printed)
    text("unit", indicator.figure?.unit)
    plain("period", indicator.period)
    plain("mode", indicator.mode.rawValue)
    text("note", indicator.note)
    plain("source", indicator.source)
  }

  mutating func write(_ commitment: Commitment) {
    plain("id", commitment.id)
    text("party", commitment.party)
    plains("places", commitment.places)
    text("summary", commitment.summary)
    plain("date", commitment.date)
    plain("source", commitment.source)
    list("actions", commitment.actions) { $0.write($1) }
  }

  mutating func write(_ document: Document) {
    plain("id", document.id)
    text("title", document.title)
    plain("kind", document.kind.rawValue)
    text("summary", document.summary)
    plain("period", document.period)
    plains("places", document.places)
    list("statements", document.statements) { $0.write($1) }
  }

  mutating func write(_ person: Person) {
    plain("id", person.id)
    text("name", person.name)
    text("post", person.post)
    text("note", person.note)
    plain("source", person.source)
  }

  mutating func write(_ entry: ContextEntry) {
    plain("id", entry.id)
    text("name", entry.name)
    plain("kind", entry.kind.rawValue)
    text("note", entry.note)
    plains("places", entry.places)
    plain("source", entry.source)
  }
}
