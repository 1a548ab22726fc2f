import PlanCore

// The lists of a plan beside initiatives and projects.

/// An arrangement by which places work together.
struct MechanismShape: Encodable {
  let id: Slug
  let name: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let kind: MechanismKindCode
  let summary: Text?
  let parties: [Text]
  let places: [PlaceShape]
  let quantities: [QuantityShape]
  let statements: [StatementShape]
  let basis: BasisCode

  init(_ mechanism: Mechanism, _ gazetteer: Gazetteer) {
    id = mechanism.id.rawValue
    name = mechanism.name
    aliases = mechanism.aliases.names
    inferredAliases = mechanism.aliases.namesWithoutSource
    kind = mechanism.kind.rawValue
    summary = mechanism.summary
    parties = mechanism.parties
    places = gazetteer.shapes(of: mechanism.places)
    quantities = mechanism.quantities.map { QuantityShape($0) }
    statements = mechanism.statements.map { StatementShape($0) }
    basis = mechanism.basis.rawValue
  }
}

/// A text that parties sign.
struct AgreementShape: Encodable {
  let id: Slug
  let title: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let summary: Text?
  let parties: [Text]
  let signed: DateText?
  let quantities: [QuantityShape]
  let statements: [StatementShape]
  let basis: BasisCode

  init(_ agreement: Agreement) {
    id = agreement.id.rawValue
    title = agreement.title
    aliases = agreement.aliases.names
    inferredAliases = agreement.aliases.namesWithoutSource
    summary = agreement.summary
    parties = agreement.parties
    signed = agreement.signed?.description
    quantities = agreement.quantities.map { QuantityShape($0) }
    statements = agreement.statements.map { StatementShape($0) }
    basis = agreement.basis.rawValue
  }
}

/// Something that happened or will happen on a day.
struct EventShape: Encodable {
  let id: Slug
  let name: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let summary: Text?
  let date: DateText?
  let dateBasis: BasisCode?
  let places: [PlaceShape]
  /// An event of the plan.
  let parent: Slug?
  let participants: [Text]
  let mentions: [Slug]
  let statements: [StatementShape]
  let source: SourceReferenceShape

  init(_ event: Event, _ gazetteer: Gazetteer) {
    id = event.id.rawValue
    name = event.name
    aliases = event.aliases.names
    inferredAliases = event.aliases.namesWithoutSource
    summary = event.summary
    date = event.date?.description
    dateBasis = event.date.map { _ in event.dateBasis.rawValue }
    places = gazetteer.shapes(of: event.places)
    parent = event.parent?.rawValue
    participants = event.participants
    mentions = event.mentions.map(\.rawValue)
    statements = event.statements.map { StatementShape($0) }
    source = SourceReferenceShape(event.source)
  }
}

/// A figure with its subject.
struct IndicatorShape: Encodable {
  let id: Slug
  let name: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  /// Whose figure it is, as printed.
  let subject: Text
  let places: [PlaceShape]
  /// Beside `value`.
  let printed: Text?
  let value: Double?
  let unit: Text?
  let comparator: ComparatorCode?
  let period: PeriodText?
  /// Against a year before, in percent.
  let growth: FigureShape?
  /// As printed.
  let rank: Text?
  let mode: ModeCode
  let note: Text?
  let basis: BasisCode
  let source: SourceReferenceShape

  init(_ indicator: Indicator, _ gazetteer: Gazetteer) {
    id = indicator.id.rawValue
    name = indicator.name
    aliases = indicator.aliases.names
    inferredAliases = indicator.aliases.namesWithoutSource
    subject = indicator.subject
    places = gazetteer.shapes(of: indicator.places)
    printed = indicator.figure?.printed
    value = indicator.figure?.value
    unit = indicator.figure?.unit
    comparator = indicator.figure?.comparator?.rawValue
    period = indicator.period?.description
    growth = indicator.growth.map { FigureShape($0) }
    rank = indicator.rank
    mode = indicator.mode.rawValue
    note = indicator.note
    basis = indicator.basis.rawValue
    source = SourceReferenceShape(indicator.source)
  }
}

/// A plan above, beside or below this one.
struct DocumentShape: Encodable {
  let id: Slug
  let title: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let kind: PlanKindCode
  let summary: Text?
  let period: PeriodText?
  /// A document of the plan.
  let parent: Slug?
  /// The plan of the library that holds it.
  let plan: Slug?
  let places: [PlaceShape]
  let statements: [StatementShape]
  let basis: BasisCode

  init(_ document: Document, _ gazetteer: Gazetteer) {
    id = document.id.rawValue
    title = document.title
    aliases = document.aliases.names
    inferredAliases = document.aliases.namesWithoutSource
    kind = document.kind.rawValue
    summary = document.summary
    period = document.period?.description
    parent = document.parent?.rawValue
    plan = document.plan?.rawValue
    places = gazetteer.shapes(of: document.places)
    statements = document.statements.map { StatementShape($0) }
    basis = document.basis.rawValue
  }
}

/// Somebody who speaks or acts in a source.
struct PersonShape: Encodable {
  let id: Slug
  let name: Text
  let post: Text?
  let note: Text?
  let source: SourceReferenceShape

  init(_ person: Person) {
    id = person.id.rawValue
    name = person.name
    post = person.post
    note = person.note
    source = SourceReferenceShape(person.source)
  }
}

/// A named policy, resource, body or idea.
struct ContextShape: Encodable {
  let id: Slug
  let name: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  let kind: ContextKindCode
  let note: Text?
  let places: [PlaceShape]
  let source: SourceReferenceShape

  init(_ entry: ContextEntry, _ gazetteer: Gazetteer) {
    id = entry.id.rawValue
    name = entry.name
    aliases = entry.aliases.names
    inferredAliases = entry.aliases.namesWithoutSource
    kind = entry.kind.rawValue
    note = entry.note
    places = gazetteer.shapes(of: entry.places)
    source = SourceReferenceShape(entry.source)
  }
}
