import PlanCore

/// 拖延: a milestone that was promised and is still open.
package struct Slip: Hashable, Sendable {
  /// The milestone.
  package let stage: Stage
  /// Who promised it, oldest first.
  package let promises: [TrackedStatement]
  /// What shows that it slips, never empty.
  package let signs: [Sign]
  /// The last time that anything was said of the entity, when it was still open.
  package let stillOpen: PartialDate?

  /// What shows that a promise slips.
  package enum Sign: String, CaseIterable, Sendable {
    /// It was promised again on another day.
    case repeated
    /// The date that it was promised for has passed.
    case overdue
    /// A later document speaks of an earlier milestone.
    case steppedBack = "stepped-back"
  }

  /// The days on which it was promised, each once.
  package var dates: [PartialDate] {
    var seen: Set<PartialDate> = []
    return promises.compactMap(\.date).filter { seen.insert($0).inserted }
  }
}

/// 矛盾: a later document that speaks of an earlier milestone than one that was reached.
package struct Contradiction: Hashable, Sendable {
  /// The statement that the milestone was reached.
  package let earlier: TrackedStatement
  /// What speaks of an earlier one, later and in another plan.
  package let later: TrackedStatement
}
