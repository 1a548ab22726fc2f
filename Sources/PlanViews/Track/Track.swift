import PlanCore

/// 追踪: everything that was said about one entity, across documents.
package struct Track: Equatable, Sendable {
  /// The entity.
  package let entity: TrackedEntity
  /// The names of the entity and of what it surely or likely is, each once, but for its own.
  package let aliases: [String]
  /// What was said, oldest first.
  ///
  /// Statements of what is only related are among them, marked by their certainty.
  package let statements: [TrackedStatement]
  /// The promises that slip, from the first milestone to the last.
  package let slips: [Slip]
  /// Where a later document falls behind an earlier one, oldest first.
  package let contradictions: [Contradiction]
  /// The promises that were made again: for each milestone the days but the first.
  package let repeatedTargets: Int
  /// When the entity was last spoken of, or `nil` when no date is known.
  package let lastWord: PartialDate?
  /// The whole months from then until the day asked about.
  package let silence: Int?

  /// Gathers what the plans say.
  ///
  /// - Parameters:
  ///   - tracked: The entity; links to what is not in `plans` count for nothing.
  ///   - plans: The plans by their slugs.
  ///   - today: The day on which promises count as overdue.
  package init(of tracked: TrackedEntity, in plans: PlanIndex, asOf today: PartialDate) {
    let entity = tracked.entity
    var aliases = entity.aliases
    var statements: [TrackedStatement] = []
    for link in entity.links {
      guard let (plan, item) = plans.item(link.item) else { continue }
      if link.certainty != .related, let item { aliases += [item.title] + item.aliases }
      statements += (item?.statements ?? []).map {
        TrackedStatement($0, of: link.item, certainty: link.certainty, in: plan)
      }
    }
    var seen: Set<String> = [entity.name]
    self.entity = tracked
    self.aliases = aliases.filter { seen.insert($0).inserted }
    self.statements = statements.enumerated().sorted {
      precedes($0.element.date, $1.element.date) ?? ($0.offset < $1.offset)
    }.map(\.element)
    let own = self.statements.filter { $0.certainty != .related }
    lastWord = own.compactMap(\.date).max()
    silence = lastWord.map { $0.months(until: today) }
    let history = PromiseHistory(own)
    slips = history.slips(asOf: today, lastWord: lastWord)
    contradictions = history.contradictions
    repeatedTargets = history.repeatedTargets
  }
}
