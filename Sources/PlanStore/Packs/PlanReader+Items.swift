import PlanCore

// Everything in the order in which the types declare it; arguments are read from first to last.

extension PlanReader {
  mutating func mechanism() throws(CacheDamage) -> Mechanism {
    Mechanism(
      id: try id(), name: try text(), aliases: try texts(),
      kind: try code(in: PlanTerms.mechanismKinds), summary: try optionalText(),
      parties: try texts(), places: try ids(), quantities: try quantities(),
      statements: try statements(), basis: try basis())
  }

  mutating func agreement() throws(CacheDamage) -> Agreement {
    Agreement(
      id: try id(), title: try text(), aliases: try texts(), summary: try optionalText(),
      parties: try texts(), signed: try optionalDate(), quantities: try quantities(),
      statements: try statements(), basis: try basis())
  }

  mutating func event() throws(CacheDamage) -> Event {
    Event(
      id: try id(), name: try text(), aliases: try texts(), summary: try optionalText(),
      date: try optionalDate(), dateBasis: try basis(), places: try ids(),
      parent: try optionalID(), participants: try texts(), mentions: try ids(),
      statements: try statements(), source: try reference())
  }

  mutating func indicator() throws(CacheDamage) -> Indicator {
    Indicator(
      id: try id(), name: try text(), aliases: try texts(), subject: try text(),
      places: try ids(), figure: try optionalFigure(), period: try optionalPeriod(),
      growth: try optionalFigure(), rank: try optionalText(),
      mode: try code(in: PlanTerms.modes), note: try optionalText(), basis: try basis(),
      source: try reference())
  }

  mutating func commitment() throws(CacheDamage) -> Commitment {
    Commitment(
      id: try id(), party: try text(), places: try ids(), summary: try optionalText(),
      date: try optionalDate(), dateBasis: try basis(), actions: try actions(),
      source: try reference())
  }

  mutating func document() throws(CacheDamage) -> Document {
    Document(
      id: try id(), title: try text(), aliases: try texts(),
      kind: try code(in: PlanTerms.planKinds), summary: try optionalText(),
      period: try optionalPeriod(), parent: try optionalID(), plan: try optionalID(),
      places: try ids(), statements: try statements(), basis: try basis())
  }

  mutating func person() throws(CacheDamage) -> Person {
    Person(
      id: try id(), name: try text(), post: try optionalText(), note: try optionalText(),
      source: try reference())
  }

  mutating func contextEntry() throws(CacheDamage) -> ContextEntry {
    ContextEntry(
      id: try id(), name: try text(), aliases: try texts(),
      kind: try code(in: PlanTerms.contextKinds), note: try optionalText(), places: try ids(),
      source: try reference())
  }
}
