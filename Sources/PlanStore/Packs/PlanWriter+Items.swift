import PlanCore

// Everything in the order in which the types declare it.

extension PlanWriter {
  mutating func write(_ item: Mechanism) {
    write(item.id)
    write(item.name)
    write(item.aliases)
    write(item.kind, in: PlanTerms.mechanismKinds)
    write(optional: item.summary)
    write(item.parties)
    write(item.places)
    write(list: item.quantities) { $0.write($1) }
    write(list: item.statements) { $0.write($1) }
    write(item.basis)
  }

  mutating func write(_ item: Agreement) {
    write(item.id)
    write(item.title)
    write(item.aliases)
    write(optional: item.summary)
    write(item.parties)
    write(optional: item.signed) { $0.write($1) }
    write(list: item.quantities) { $0.write($1) }
    write(list: item.statements) { $0.write($1) }
    write(item.basis)
  }

  mutating func write(_ item: Event) {
    write(item.id)
    write(item.name)
    write(item.aliases)
    write(optional: item.summary)
    write(optional: item.date) { $0.write($1) }
    write(item.dateBasis)
    write(item.places)
    write(optional: item.parent) { $0.write($1) }
    write(item.participants)
    write(item.mentions)
    write(list: item.statements) { $0.write($1) }
    write(item.source)
  }

  mutating func write(_ item: Indicator) {
    write(item.id)
    write(item.name)
    write(item.aliases)
    write(item.subject)
    write(item.places)
    write(optional: item.figure) { $0.write($1) }
    write(optional: item.period) { $0.write($1) }
    write(optional: item.growth) { $0.write($1) }
    write(optional: item.rank)
    write(item.mode, in: PlanTerms.modes)
    write(optional: item.note)
    write(item.basis)
    write(item.source)
  }

  mutating func write(_ item: Commitment) {
    write(item.id)
    write(item.party)
    write(item.places)
    write(optional: item.summary)
    write(optional: item.date) { $0.write($1) }
    write(item.dateBasis)
    write(list: item.actions) { $0.write($1) }
    write(item.source)
  }

  mutating func write(_ item: Document) {
    write(item.id)
    write(item.title)
    write(item.aliases)
    write(item.kind, in: PlanTerms.planKinds)
    write(optional: item.summary)
    write(optional: item.period) { $0.write($1) }
    write(optional: item.parent) { $0.write($1) }
    write(optional: item.plan) { $0.write($1) }
    write(item.places)
    write(list: item.statements) { $0.write($1) }
    write(item.basis)
  }

  mutating func write(_ item: Person) {
    write(item.id)
    write(item.name)
    write(optional: item.post)
    write(optional: item.note)
    write(item.source)
  }

  mutating func write(_ item: ContextEntry) {
    write(item.id)
    write(item.name)
    write(item.aliases)
    write(item.kind, in: PlanTerms.contextKinds)
    write(optional: item.note)
    write(item.places)
    write(item.source)
  }
}
