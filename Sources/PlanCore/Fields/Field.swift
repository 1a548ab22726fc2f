/// A field of one kind of thing: how it is read, what a change of it means, where it is shown.
package struct Field<Owner>: Sendable {
  /// Its key and label.
  package let name: FieldName
  /// What a change of it means; `nil` where versions are not compared by it.
  package let significance: FieldSignificance?
  /// Where it is shown.
  let shown: ShownIn
  /// What it holds; `nil` where the plan does not say.
  let read: @Sendable (Owner) -> FieldValue?

  init(
    _ name: FieldName, _ significance: FieldSignificance?, _ shown: ShownIn = [],
    _ read: @escaping @Sendable (Owner) -> FieldValue?
  ) {
    self.name = name
    self.significance = significance
    self.shown = shown
    self.read = read
  }
}

/// What it means when a field differs between two versions of a plan.
package enum FieldSignificance: Sendable {
  /// Stage, mode or dates.
  case status
  /// Places, figures, parties, what belongs to it.
  case content
  /// Names and sentences.
  case wording
}

/// Where a field is shown.
struct ShownIn: OptionSet {
  let rawValue: Int

  /// The detail pane.
  static let detail = ShownIn(rawValue: 1)
  /// `show`, Markdown and text.
  static let outline = ShownIn(rawValue: 2)
  /// The text that is searched.
  static let search = ShownIn(rawValue: 4)
  /// The text that is searched, before what has ``search`` alone: a hit shows its beginning.
  static let searchFirst = ShownIn(rawValue: 8)

  /// Wherever an item is read or found.
  static let everywhere: ShownIn = [.detail, .outline, .search]
}

/// Who reads fields.
package enum FieldUse: Sendable {
  case detail, outline, search, comparison
}

/// The fields of one kind of thing, in the order in which readers ask for them.
package struct FieldTable<Owner>: Sendable {
  /// All fields.
  package let all: [Field<Owner>]
  private let detail: [Field<Owner>]
  private let outline: [Field<Owner>]
  private let search: [Field<Owner>]
  private let comparison: [Field<Owner>]

  init(_ fields: [Field<Owner>]) {
    all = fields
    detail = fields.filter { $0.shown.contains(.detail) }
    outline = fields.filter { $0.shown.contains(.outline) }
    search =
      fields.filter { $0.shown.contains(.searchFirst) }
      + fields.filter { $0.shown.contains(.search) }
    comparison = fields.filter { $0.significance != nil }
  }

  /// The fields that one use has.
  package subscript(use: FieldUse) -> [Field<Owner>] {
    switch use {
    case .detail: detail
    case .outline: outline
    case .search: search
    case .comparison: comparison
    }
  }

  /// Calls `body` with each field that says something of `owner`.
  package func read(
    _ owner: Owner, for use: FieldUse,
    _ body: (FieldName, FieldValue, FieldSignificance?) -> Void
  ) {
    for field in self[use] {
      if let value = field.read(owner) { body(field.name, value, field.significance) }
    }
  }
}

extension Item {
  /// Calls `body` with each field that says something of the item.
  package func readFields(
    for use: FieldUse, _ body: (FieldName, FieldValue, FieldSignificance?) -> Void
  ) {
    switch self {
    case .initiative(let item): Initiative.fields.read(item, for: use, body)
    case .action(let item): Action.fields.read(item, for: use, body)
    case .project(let item): Project.fields.read(item, for: use, body)
    case .mechanism(let item): Mechanism.fields.read(item, for: use, body)
    case .agreement(let item): Agreement.fields.read(item, for: use, body)
    case .event(let item): Event.fields.read(item, for: use, body)
    case .indicator(let item): Indicator.fields.read(item, for: use, body)
    case .commitment(let item): Commitment.fields.read(item, for: use, body)
    case .document(let item): Document.fields.read(item, for: use, body)
    case .person(let item): Person.fields.read(item, for: use, body)
    case .context(let item): ContextEntry.fields.read(item, for: use, body)
    case .source(let item): Source.fields.read(item, for: use, body)
    }
  }
}
