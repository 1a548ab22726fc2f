import PlanCore

/// A query taken apart into what entries can answer and what only all plans together can: how the
/// things are that entries are about.
package struct StandingQuery {
  /// The query without the filters about things; of these only what was not understood is left.
  package let rest: SearchQuery
  /// The filters about things.
  package let filters: [StandingFilter]

  package init(_ query: SearchQuery) {
    var filters: [StandingFilter] = []
    var words: [Substring] = []
    for word in query.text.split(whereSeparator: \.isWhitespace) {
      let scalars = Folding.scalars(of: String(word)).filter { $0 != Folding.space }
      guard let asked = FilterWord(Array(scalars)), asked.field.isOfThings else {
        words.append(word)
        continue
      }
      if asked.value.isEmpty { continue }
      if let filter = StandingFilter(asked) {
        filters.append(filter)
      } else {
        words.append(word)
      }
    }
    self.filters = filters
    rest =
      filters.isEmpty
      ? query
      : SearchQuery(
        text: words.joined(separator: " "), plan: query.plan, nearWords: query.nearWords,
        wasCut: query.isCut)
  }
}

/// A condition for the status, aim, due date or checks of a thing: `status:underConstruction`,
/// `due:<2026`.
package struct StandingFilter: Sendable {
  package enum Condition: Sendable {
    case status(Set<Status>)
    case aim(stages: Set<Stage>, modes: Set<Mode>)
    /// The years, both included.
    case due(ClosedRange<Int>)
    case check(Set<Check>)
  }

  package let condition: Condition
  /// Whether what has it is left out.
  package let isNegated: Bool

  /// The filter that a word means, or `nil` for a value that does not exist.
  init?(_ word: FilterWord) {
    let value = foldedName(word.value)
    isNegated = word.isNegated
    switch word.field {
    case .status:
      let statuses = Set(Status.named(value))
      guard !statuses.isEmpty else { return nil }
      condition = .status(statuses)
    case .aim:
      let (stages, modes) = (Set(Stage.named(value)), Set(Mode.named(value)))
      guard !stages.isEmpty || !modes.isEmpty else { return nil }
      condition = .aim(stages: stages, modes: modes)
    case .due:
      guard let years = SearchFilter.years(word.value) else { return nil }
      condition = .due(years)
    case .check:
      let checks = Set(Check.named(value))
      guard !checks.isEmpty else { return nil }
      condition = .check(checks)
    case .plan, .kind, .place, .stage, .mode, .year: return nil
    }
  }
}
