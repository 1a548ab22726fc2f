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

  /// Reads one place: its slug, or one of its names.
  func place(_ value: Value) -> Identifier<Place>? {
    guard let name = value.text() else { return nil }
    let found = gazetteer.place(called: name)
    switch found.count {
    case 0 where name.contains { $0.isPunctuation && $0 != "-" }:
      // Several names in one, or a slip of an input method.
      return value.slug()
    case 0:
      value.report(.unknownReference(name, to: .place, nearest: gazetteer.nearestName(to: name)))
      return nil
    case 1:
      nationalPlaces.note(found[0].id)
      return found[0].id
    default:
      let others = found.prefix(6).map { "\(gazetteer.fullName(of: $0)) (\($0.id.rawValue))" }
      value.report(.ambiguousPlace(name, candidates: others, of: found.count))
      return nil
    }
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
    // By bytes, since thousands are read at a start.
    guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      guard let source = Identifier<Source>(text) else { return nil }
      self.init(source: source)
      return
    }
    guard let source = Identifier<Source>(String(text[..<sign])),
      let number = wholeNumber(text[text.utf8.index(after: sign)...])
    else { return nil }
    self.init(source: source, paragraph: number)
  }
}

extension Gazetteer {
  /// The places that a slug or a name in a plan file can mean.
  fileprivate func place(called name: String) -> [Place] {
    if let place = Identifier<Place>(name).flatMap({ self[$0] }) { return [place] }
    return places(written: name)
  }

  /// What may have been meant by a name that leads nowhere: a slug, or a name in Chinese.
  fileprivate func nearestName(to name: String) -> String? {
    guard !Identifier<Place>.isSlug(name) else {
      return PlanCore.nearestName(to: name, among: places.lazy.map(\.id.rawValue))
    }
    return PlanCore.nearestName(
      to: name,
      among: [places, nation?.places ?? []].lazy.joined().flatMap { [$0.name] + $0.aliases })
  }
}

/// The slugs of the places that a plan names and that no file has.
final class NationalReferences {
  private let known: Gazetteer
  private(set) var ids: [Identifier<Place>] = []

  init(besides known: Gazetteer) {
    self.known = known
  }

  func note(_ id: Identifier<Place>) {
    if known.nation != nil, !known.holds(id), !ids.contains(id) { ids.append(id) }
  }
}
