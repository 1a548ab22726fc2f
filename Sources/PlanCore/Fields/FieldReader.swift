/// Says what fields hold, in the reader's words.
package protocol FieldReader {
  /// The words of the reader's language.
  var words: Strings { get }
  /// The short name of a place.
  func name(of place: Identifier<Place>) -> String
  /// The name of a plan of the library.
  func name(of plan: Identifier<Plan>) -> String
  /// The title of an item of the plan that is read.
  func title(of item: ItemIdentifier) -> String
  /// Where a fact is found.
  func citation(_ reference: SourceReference) -> String
}

extension FieldReader {
  /// The value in one line, but for paragraphs of the plan.
  package func say(_ value: FieldValue) -> String {
    switch value {
    case .text(let text), .prose(let text), .url(let text): text
    case .alias(let alias): words.marked(alias)
    case .lines(let texts), .paragraphs(let texts): words.joined(texts)
    case .term(let term, let basis): words.marked(words.name(of: term), basis)
    case .date(let date, let basis): words.dated(date, basis)
    case .period(let period): words.period(period)
    case .figure(let figure): words.figure(figure)
    case .growth(let growth): words.signed(growth)
    case .status(let status): words.status(status, of: status.kind)
    case .region(let region): region.name + words.bracketed(words.name(of: region.kind))
    case .place(let place): name(of: place)
    case .route(let route): say(route)
    case .plan(let plan): name(of: plan)
    case .item(let item): item.title ?? title(of: item.id)
    case .items(let items): words.joined(items.map { $0.title ?? title(of: $0.id) })
    case .source(let reference): citation(reference)
    case .editorsName: words.editorsName
    case .members(let members):
      words.joined(members.map { "\(name(of: $0.place)) \(words.name(of: $0.role))" })
    case .announcements(let announcements): words.joined(announcements.map(\.printed))
    case .quantities(let quantities):
      words.joined(
        quantities.map { quantity in
          [quantity.name, words.figure(quantity.figure), quantity.period.map(words.period)]
            .compactMap { $0 }.joined(separator: " ")
        })
    case .statements(let statements): statements.map(\.occasion).joined(separator: " | ")
    case .phrase(let parts): parts.map { say($0) }.joined(separator: " ")
    case .list(let parts): words.joined(parts.map { say($0) })
    case .perStatement(let parts): parts.map { say($0) }.joined(separator: " | ")
    }
  }

  /// The parts of a value that is a row of things, each in the reader's words, or `nil`.
  package func sayParts(_ value: FieldValue) -> [String]? {
    switch value {
    case .lines(let texts), .paragraphs(let texts): texts
    case .items(let items): items.map { say(.item($0)) }
    case .members(let members): members.map { say(.members([$0])) }
    case .announcements(let announcements): announcements.map { say(.announcements([$0])) }
    case .quantities(let quantities): quantities.map { say(.quantities([$0])) }
    case .list(let parts): parts.map { say($0) }
    default: nil
    }
  }

  /// The stops with what lies between them: `焦作 — 济源（经）— 平顶山`.
  package func say(_ route: Route) -> String {
    route.stops.map { stop in
      let name = name(of: stop.place)
      return stop.isVia ? name + words.bracketed(words.via) : name
    }.joined(separator: " — ")
  }
}
