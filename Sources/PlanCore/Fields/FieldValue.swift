/// What a field holds: codes for programs, words for readers.
package enum FieldValue: Sendable {
  /// What the plan says in its own words.
  case text(String)
  /// Another name.
  case alias(Alias)
  /// A paragraph.
  case prose(String)
  /// Sentences that are apart from each other.
  case lines([String])
  /// The first words of the paragraphs of a source.
  case paragraphs([String])
  /// A term of a codelist.
  case term(any Code, Basis)
  case date(PartialDate, Basis)
  case period(Period)
  case figure(Figure)
  /// A change in percent.
  case growth(Figure)
  /// What one statement says of a milestone.
  case status(Status)
  case region(Region)
  case place(Identifier<Place>)
  /// Places in their order.
  case route(Route)
  case plan(Identifier<Plan>)
  /// An item of the same plan.
  case item(NamedItem)
  /// Items of the same plan.
  case items([NamedItem])
  case source(SourceReference)
  /// An address.
  case url(String)
  /// That an editor put the name together.
  case editorsName
  case members([Membership])
  case announcements([Announcement])
  case quantities([Quantity])
  case statements([Statement])
  /// What is said in one go.
  case phrase([FieldValue])
  /// Things of one kind.
  case list([FieldValue])
  /// What each statement has of it, in their order.
  case perStatement([FieldValue])

  /// Verb, stage, mode and due date.
  package struct Status: Sendable {
    package let verb: String?
    package let stage: Stage?
    package let mode: Mode
    package let due: Period?
    package let basis: Basis
    /// What it is said of, which has phrases of its own.
    package var kind = ItemKind.project
  }

  /// An item that another one names.
  package struct NamedItem: Sendable {
    package let id: ItemIdentifier
    /// What its version of the plan calls it, where several versions are compared.
    package let title: String?

    package init(_ id: ItemIdentifier, title: String? = nil) {
      self.id = id
      self.title = title
    }
  }
}

extension FieldValue {
  /// The value in the codes of the plan format, the same in every language.
  package var codes: String {
    switch self {
    case .text(let text), .prose(let text), .url(let text): text
    case .alias(let alias):
      alias.basis == .inferred ? "\(alias.name) (\(alias.basis.rawValue))" : alias.name
    case .lines(let texts), .paragraphs(let texts): texts.joined(separator: ", ")
    case .term(let term, _): term.rawValue
    case .date(let date, _): date.description
    case .period(let period): period.description
    case .figure(let figure), .growth(let figure): figure.codes
    case .status(let status):
      [status.verb, status.stage?.rawValue, status.mode.rawValue, status.due?.description]
        .compactMap { $0 }.joined(separator: " ")
    case .region(let region): region.name
    case .place(let place): place.rawValue
    case .route(let route):
      route.stops.map { $0.isVia ? "via \($0.place)" : $0.place.rawValue }.joined(separator: ", ")
    case .plan(let plan): plan.rawValue
    case .item(let item): item.id.rawValue
    case .items(let items): items.map(\.id.rawValue).joined(separator: ", ")
    case .source(let source): source.description
    case .editorsName: Basis.inferred.rawValue
    case .members(let members):
      members.map { "\($0.place) \($0.role.rawValue)" }.joined(separator: ", ")
    case .announcements(let announcements):
      announcements.map { "\($0.printed) \($0.count)" }.joined(separator: ", ")
    case .quantities(let quantities):
      quantities.map { quantity in
        [quantity.name, quantity.figure.codes, quantity.period?.description]
          .compactMap { $0 }.joined(separator: " ")
      }.joined(separator: ", ")
    case .statements(let statements): statements.map(\.occasion).joined(separator: " | ")
    case .phrase(let parts): parts.map(\.codes).joined(separator: " ")
    case .list(let parts): parts.map(\.codes).joined(separator: ", ")
    case .perStatement(let parts): parts.map(\.codes).joined(separator: " | ")
    }
  }

  /// The codes one by one where there may be several, or `nil`.
  package var codeList: [String]? {
    switch self {
    case .lines(let texts), .paragraphs(let texts): texts
    case .items(let items): items.map(\.id.rawValue)
    case .members(let members): members.map { FieldValue.members([$0]).codes }
    case .announcements(let announcements):
      announcements.map { FieldValue.announcements([$0]).codes }
    case .quantities(let quantities): quantities.map { FieldValue.quantities([$0]).codes }
    case .statements(let statements): statements.map(\.occasion)
    case .route(let route): route.stops.map { FieldValue.route(Route(stops: [$0])).codes }
    case .list(let parts): parts.map(\.codes)
    default: nil
    }
  }

  /// The value with the titles that a version of the plan gives to the items in it.
  package func naming(_ titles: [ItemIdentifier: String]) -> FieldValue {
    switch self {
    case .item(let item): .item(NamedItem(item.id, title: titles[item.id]))
    case .items(let items): .items(items.map { NamedItem($0.id, title: titles[$0.id]) })
    default: self
    }
  }
}

extension FieldValue: Equatable {
  /// Values are the same when the plan files say the same of them.
  package static func == (one: FieldValue, other: FieldValue) -> Bool { one.codes == other.codes }
}

// What the model's types hold as values; `nil` and empty lists say nothing.
extension FieldValue {
  static func of(_ text: String?) -> FieldValue? { text.map { .text($0) } }

  static func prose(of text: String?) -> FieldValue? { text.map { .prose($0) } }

  static func of(_ texts: [String]) -> FieldValue? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  static func of(_ aliases: [Alias]) -> FieldValue? {
    aliases.isEmpty ? nil : .list(aliases.map { .alias($0) })
  }

  static func of(_ term: (some Code)?, _ basis: Basis = .printed) -> FieldValue? {
    term.map { .term($0, basis) }
  }

  static func of(_ date: PartialDate?, _ basis: Basis) -> FieldValue? {
    date.map { .date($0, basis) }
  }

  static func of(_ period: Period?) -> FieldValue? { period.map { .period($0) } }

  static func of(_ figure: Figure?) -> FieldValue? { figure.map { .figure($0) } }

  static func of(_ places: [Identifier<Place>]) -> FieldValue? {
    places.isEmpty ? nil : .list(places.map { .place($0) })
  }

  static func of(_ place: Identifier<Place>?) -> FieldValue? { place.map { .place($0) } }

  static func item<Other>(of id: Identifier<Other>?) -> FieldValue? {
    id.map { .item(NamedItem(ItemIdentifier($0))) }
  }

  static func items<Other>(of ids: [Identifier<Other>]) -> FieldValue? {
    ids.isEmpty ? nil : .items(ids.map { NamedItem(ItemIdentifier($0)) })
  }

  static func of(_ quantities: [Quantity]) -> FieldValue? {
    quantities.isEmpty ? nil : .quantities(quantities)
  }

  static func of(_ statements: [Statement]) -> FieldValue? {
    statements.isEmpty ? nil : .statements(statements)
  }

  static func nameBasis(_ basis: Basis) -> FieldValue? {
    basis == .inferred ? .editorsName : nil
  }
}

extension Figure {
  fileprivate var codes: String {
    [comparator?.rawValue, printed, unit].compactMap { $0 }.joined(separator: " ")
  }
}

extension Statement {
  /// When it was said, and by whom.
  var occasion: String {
    [date?.description, by].compactMap { $0 }.joined(separator: " ")
  }
}
