import PlanCore

// What many entities of a plan have in common.
extension PlanDecoder {
  /// Reads where the source says so.
  func reference(_ value: Value?) -> SourceReference? {
    guard let value else { return nil }
    guard let reference = value.text(as: .sourceReference, SourceReference.init(text:)) else {
      return nil
    }
    guard let facts = sources[reference.source] else {
      let slug = reference.source.rawValue
      value.report(
        .unknownReference(
          slug, to: .source, nearest: nearestName(to: slug, among: slugs.slugs(of: .source))))
      return nil
    }
    if let number = reference.paragraph, let available = facts.paragraphs, number > available {
      value.report(.noSuchParagraph(number, available: available))
    }
    return reference
  }

  /// Reads one place.
  func place(_ value: Value) -> Identifier<Place>? {
    guard let id = value.slug(Place.self) else { return nil }
    guard gazetteer[id] != nil else {
      value.report(
        .unknownReference(
          id.rawValue, to: .place,
          nearest: nearestName(to: id.rawValue, among: gazetteer.places.lazy.map(\.id.rawValue))
        ))
      return nil
    }
    return id
  }

  /// Reads a list of places; empty when it is not there.
  func places(_ value: Value?) -> [Identifier<Place>] {
    value?.list { place($0) } ?? []
  }

  /// Reads a list of slugs of something of `kind`; empty when it is not there.
  mutating func references<Entity>(to kind: ItemKind?, _ value: Value?) -> [Identifier<Entity>] {
    value?.list { slugs.refer(to: kind, $0) } ?? []
  }

  /// Reads how a fact came into the library; printed by default.
  func basis(_ value: Value?) -> Basis {
    value?.code(Basis.self) ?? .printed
  }

  /// Reads a date with its basis.
  ///
  /// Without a date those of `source` count, if there is one.
  func date(
    _ date: Value?, basis: Value?, default source: SourceReference? = nil
  ) -> (date: PartialDate?, basis: Basis) {
    if let date { return (date.date(), self.basis(basis)) }
    if let basis {
      _ = self.basis(basis)
      basis.report(.conflict(.basisWithoutDate))
    }
    let facts = source.flatMap { sources[$0.source] }
    return (facts?.date, facts?.dateBasis ?? .printed)
  }

  /// Reads the figures about something.
  func quantities(_ value: Value?) -> [Quantity] {
    value?.list { quantity($0) } ?? []
  }

  private func quantity(_ value: Value) -> Quantity? {
    guard let fields = MappingReader<PlanKeys.Quantity>(value) else { return nil }
    let name = fields[.name]?.text()
    let number = fields[.value]?.number()
    let unit = fields[.unit]?.text()
    let comparator = fields[.comparator]?.code(Comparator.self)
    let period = fields[.period]?.period()
    let source = reference(fields[.source])
    guard let name, let number, let source else { return nil }
    let figure = Figure(
      printed: number.printed, value: number.value, unit: unit, comparator: comparator)
    return Quantity(name: name, figure: figure, period: period, source: source)
  }

  /// Reads the statements about something that needs at least one.
  func statements(_ value: Value?) -> [Statement] {
    value?.entries { statement($0) } ?? []
  }

  /// Reads one thing that was said.
  func statement(_ value: Value) -> Statement? {
    guard let fields = MappingReader<PlanKeys.Statement>(value) else { return nil }
    let source = reference(fields[.source])
    let date = date(fields[.date], basis: fields[.dateBasis], default: source)
    let by = fields[.by]?.text()
    let verb = fields[.verb]?.text()
    let stage = fields[.stage]?.code(Stage.self)
    let mode = fields[.mode]?.code(Mode.self)
    let due = fields[.due]?.period()
    let note = fields[.note]?.text()
    let basis = basis(fields[.basis])
    guard let mode, let source else { return nil }
    return Statement(
      date: date.date, dateBasis: date.basis, by: by, verb: verb, stage: stage, mode: mode,
      due: due, note: note, basis: basis, source: source)
  }
}

extension Value {
  /// The items of a list that must not be empty.
  func entries<Item>(_ read: (Value) -> Item?) -> [Item] {
    if length == 0 { report(.emptyValue) }
    return list(read)
  }

  /// An address that is safe to follow.
  func webAddress() -> String? {
    text(as: .webAddress) { text in
      guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
        let host = text.dropFirst(scheme.count).first,
        host.isLetter || host.isNumber || host == "["
      else { return nil }
      return text.contains(where: \.isWhitespace) ? nil : text
    }
  }
}

extension SourceReference {
  /// Reads `SOURCE` or `SOURCE#PARAGRAPH`; anything else gives `nil`.
  init?(text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let source = Identifier<Source>(String(parts[0])) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(source: source)
      return
    }
    guard let number = wholeNumber(parts[1]) else { return nil }
    self.init(source: source, paragraph: number)
  }
}
