extension Plan {
  /// The plan without its prose: the names, facts and statements that views across plans follow.
  ///
  /// Left out are summaries, goals, notes, quantities, announcements, and what sources are beyond
  /// title, publisher and date: most of a plan's text. Everything that has a slug is kept, in
  /// its order.
  public var withoutProse: Plan {
    Plan(
      id: id, title: title, shortTitle: shortTitle, aliases: aliases, kind: kind, region: region,
      issuer: issuer, documentNumber: documentNumber, date: date, dateBasis: dateBasis,
      period: period, positioning: positioning, sources: sources.map(\.withoutProse),
      members: members.map(\.withoutProse), initiatives: initiatives.map(\.withoutProse),
      projects: projects.map(\.withoutProse), mechanisms: mechanisms.map(\.withoutProse),
      agreements: agreements.map(\.withoutProse), events: events.map(\.withoutProse),
      indicators: indicators, commitments: commitments.map(\.withoutProse),
      documents: documents.map(\.withoutProse), people: people.map(\.withoutProse),
      context: context.map(\.withoutProse))
  }
}

extension Source {
  fileprivate var withoutProse: Source {
    Source(id: id, title: title, publisher: publisher, date: date, dateBasis: dateBasis)
  }
}

extension Membership {
  fileprivate var withoutProse: Membership {
    Membership(place: place, role: role, basis: basis, source: source)
  }
}

extension Initiative {
  fileprivate var withoutProse: Initiative {
    Initiative(
      id: id, title: title, aliases: aliases, group: group, field: field, mode: mode,
      actions: actions.map(\.withoutProse), source: source)
  }
}

extension Action {
  fileprivate var withoutProse: Action {
    Action(
      id: id, title: title, verb: verb, stage: stage, mode: mode, due: due, leads: leads,
      places: places, projects: projects, mentions: mentions, basis: basis, source: source)
  }
}

extension Project {
  fileprivate var withoutProse: Project {
    Project(
      id: id, name: name, aliases: aliases, kind: kind, places: places, extent: extent,
      phase: phase, parent: parent, projectCode: projectCode,
      statements: statements.map(\.withoutProse), basis: basis)
  }
}

extension Statement {
  fileprivate var withoutProse: Statement {
    Statement(
      date: date, dateBasis: dateBasis, by: by, verb: verb, stage: stage, mode: mode, due: due,
      basis: basis, source: source)
  }
}

extension Mechanism {
  fileprivate var withoutProse: Mechanism {
    Mechanism(
      id: id, name: name, aliases: aliases, kind: kind, parties: parties, places: places,
      statements: statements.map(\.withoutProse), basis: basis)
  }
}

extension Agreement {
  fileprivate var withoutProse: Agreement {
    Agreement(
      id: id, title: title, aliases: aliases, parties: parties, signed: signed,
      statements: statements.map(\.withoutProse), basis: basis)
  }
}

extension Event {
  fileprivate var withoutProse: Event {
    Event(
      id: id, name: name, aliases: aliases, date: date, dateBasis: dateBasis, places: places,
      parent: parent, participants: participants, mentions: mentions,
      statements: statements.map(\.withoutProse), source: source)
  }
}

extension Commitment {
  fileprivate var withoutProse: Commitment {
    Commitment(
      id: id, party: party, places: places, date: date, dateBasis: dateBasis,
      actions: actions.map(\.withoutProse), source: source)
  }
}

extension Document {
  fileprivate var withoutProse: Document {
    Document(
      id: id, title: title, aliases: aliases, kind: kind, period: period, parent: parent,
      plan: plan, places: places, statements: statements.map(\.withoutProse), basis: basis)
  }
}

extension Person {
  fileprivate var withoutProse: Person {
    Person(id: id, name: name, post: post, source: source)
  }
}

extension ContextEntry {
  fileprivate var withoutProse: ContextEntry {
    ContextEntry(
      id: id, name: name, aliases: aliases, kind: kind, places: places, source: source)
  }
}
