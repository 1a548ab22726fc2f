import PlanCore

/// A place with the name and code that the gazetteer has for it.
struct PlaceShape: Encodable {
  let id: String
  let name: String
  let code: String?
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
  let source: String
  let paragraph: Int?

  init(_ reference: SourceReference) {
    source = reference.source.rawValue
    paragraph = reference.paragraph
  }
}

/// A number as printed.
struct FigureShape: Encodable {
  let printed: String
  let value: Double
  let unit: String?
  let comparator: String?

  init(_ figure: Figure) {
    printed = figure.printed
    value = figure.value
    unit = figure.unit
    comparator = figure.comparator?.rawValue
  }
}

/// One figure about a project, a mechanism or an agreement.
struct QuantityShape: Encodable {
  let name: String
  let printed: String
  let value: Double
  let unit: String?
  let comparator: String?
  let period: String?
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

/// Who said what, when, and with which status verb.
struct StatementShape: Encodable {
  let date: String?
  let dateBasis: String?
  let by: String?
  let verb: String?
  let stage: String?
  let mode: String
  let due: String?
  let note: String?
  let basis: String
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
