import PlanCore

/// What a field of an item holds: codes for programs, words for readers.
package indirect enum Fact: Sendable {
  /// What the plan says in its own words.
  case text(String)
  /// A term of a codelist.
  case term(any Code)
  case figure(Figure)
  case place(Identifier<Place>)
  /// A place that a route passes by.
  case via(Identifier<Place>)
  case plan(Identifier<Plan>)
  /// Another item of the plan: its slug and what its version of the plan calls it.
  case item(slug: String, title: String)
  /// What is said in one go.
  case phrase([Fact])
  /// Things of one kind.
  case list([Fact])
  /// What each statement has of it, in their order.
  case perStatement([Fact])

  /// The fact in the codes of the plan format, the same in every language.
  package var codes: String {
    switch self {
    case .text(let text): text
    case .term(let term): term.rawValue
    case .figure(let figure):
      [figure.comparator?.rawValue, figure.printed, figure.unit].compactMap { $0 }
        .joined(separator: " ")
    case .place(let place): place.rawValue
    case .via(let place): "via \(place)"
    case .plan(let plan): plan.rawValue
    case .item(let slug, _): slug
    case .phrase(let parts): parts.map(\.codes).joined(separator: " ")
    case .list(let parts): parts.map(\.codes).joined(separator: ", ")
    case .perStatement(let parts): parts.map(\.codes).joined(separator: " | ")
    }
  }

  /// The fact in the reader's words: terms and places by their names, items by their titles.
  package func words(_ names: ViewNames) -> String {
    switch self {
    case .text(let text): text
    case .term(let term): names.name(of: term)
    case .figure(let figure): figure.describe(in: names.language)
    case .place(let place): names.name(of: place)
    case .via(let place): names.name(of: place) + names.inParentheses(names.words.via)
    case .plan(let plan): names.name(of: plan)
    case .item(_, let title): title
    case .phrase(let parts): parts.map { $0.words(names) }.joined(separator: " ")
    case .list(let parts): names.joined(parts.map { $0.words(names) })
    case .perStatement(let parts): parts.map { $0.words(names) }.joined(separator: " | ")
    }
  }
}

extension Fact: Equatable {
  /// Facts are the same when the plan files say the same of them.
  package static func == (one: Fact, other: Fact) -> Bool { one.codes == other.codes }
}
