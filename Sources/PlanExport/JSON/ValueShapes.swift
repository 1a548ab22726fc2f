import PlanCore

/// A place with the name and code that the gazetteer has for it.
struct PlaceShape: Encodable {
  let id: Slug
  /// The full name; the slug when no places file has the place.
  let name: Text
  /// Six digits of GB/T 2260.
  let code: Text?
}

extension Gazetteer {
  /// The place with the slug `id`; one that is not in the gazetteer goes by its slug.
  func shape(of id: Identifier<Place>) -> PlaceShape {
    let place = self[id]
    return PlaceShape(id: id.rawValue, name: place?.name ?? id.rawValue, code: place?.code)
  }

  /// The places in their order.
  func shapes(of ids: [Identifier<Place>]) -> [PlaceShape] { ids.map(shape) }
}

/// Where in a source a fact stands.
struct SourceReferenceShape: Encodable {
  /// A source of the plan.
  let source: Slug
  /// From 1; left out for the whole text.
  let paragraph: Int?

  init(_ reference: SourceReference) {
    source = reference.source.rawValue
    paragraph = reference.paragraph
  }
}

/// A number as printed.
struct FigureShape: Encodable {
  let printed: Text
  let value: Double
  let unit: Text?
  let comparator: ComparatorCode?

  init(_ figure: Figure) {
    printed = figure.printed
    value = figure.value
    unit = figure.unit
    comparator = figure.comparator?.rawValue
  }
}

/// One figure about a project, a mechanism or an agreement.
struct QuantityShape: Encodable {
  let name: Text
  let printed: Text
  let value: Double
  let unit: Text?
  let comparator: ComparatorCode?
  let period: PeriodText?
  let source: SourceReferenceShape

  init(_ quantity: Quantity) {
    name = quantity.name
    printed = quantity.figure.printed
    value = quantity.figure.value
    unit = quantity.figure.unit
    comparator = quantity.figure.comparator?.rawValue
    period = quantity.period?.description
    source = SourceReferenceShape(quantity.source)
  }
}

/// Who said what, when, and with which verb.
struct StatementShape: Encodable {
  /// When it was said.
  let date: DateText?
  let dateBasis: BasisCode?
  /// Who said it; left out for the text itself.
  let by: Text?
  /// The verb as printed.
  let verb: Text?
  let stage: StageCode?
  let mode: ModeCode
  let due: PeriodText?
  let note: Text?
  let basis: BasisCode
  let source: SourceReferenceShape

  init(_ statement: Statement) {
    date = statement.date?.description
    dateBasis = statement.date.map { _ in statement.dateBasis.rawValue }
    by = statement.by
    verb = statement.verb
    stage = statement.stage?.rawValue
    mode = statement.mode.rawValue
    due = statement.due?.description
    note = statement.note
    basis = statement.basis.rawValue
    source = SourceReferenceShape(statement.source)
  }
}

extension Sequence<Alias> {
  /// The names that no source prints, or `nil` when each is printed.
  var namesWithoutSource: [String]? {
    let names = inferredNames
    return names.isEmpty ? nil : names
  }
}
