import PlanCore

/// The statements about one entity, looked at as promises and what came of them.
struct PromiseHistory {
  private let statements: [TrackedStatement]
  /// The furthest milestone that any document reports as reached.
  private let reached: Stage?

  /// Takes statements that are oldest first.
  init(_ statements: [TrackedStatement]) {
    self.statements = statements
    reached = statements.compactMap(\.reached).max()
  }

  /// The promises of each milestone, from the first milestone on.
  private var promises: [(stage: Stage, promises: [TrackedStatement])] {
    let made = Dictionary(grouping: statements.filter { $0.promised != nil }) { $0.promised }
    return Stage.allCases.compactMap { stage in made[stage].map { (stage, $0) } }
  }

  /// For each milestone the days on which it was promised, but the first.
  var repeatedTargets: Int {
    promises.reduce(0) { $0 + max(0, Set($1.promises.compactMap(\.date)).count - 1) }
  }

  /// The promises that are open and were made again, are overdue, or have been stepped back from.
  func slips(asOf today: PartialDate, lastWord: PartialDate?) -> [Slip] {
    promises.compactMap { stage, promises in
      guard reached.map({ $0 < stage }) ?? true else { return nil }
      var signs: [Slip.Sign] = []
      if Set(promises.compactMap(\.date)).count > 1 { signs.append(.repeated) }
      if promises.contains(where: { $0.statement.due?.end.isSurelyBefore(today) ?? false }) {
        signs.append(.overdue)
      }
      if promises.contains(where: isSteppedBackFrom) { signs.append(.steppedBack) }
      guard !signs.isEmpty else { return nil }
      return Slip(stage: stage, promises: promises, signs: signs, stillOpen: lastWord)
    }
  }

  /// Whether a later document gets no further than an earlier milestone.
  private func isSteppedBackFrom(_ promise: TrackedStatement) -> Bool {
    guard let stage = promise.promised else { return false }
    return laterDocuments(than: promise).contains { $0.furthest < stage }
  }

  /// Where a document falls behind what an earlier one reported as reached, each later one once.
  var contradictions: [Contradiction] {
    var found: [Contradiction] = []
    var seen: Set<ItemReference> = []
    for later in statements {
      let behind = statements.filter { earlier in
        guard let stage = earlier.reached else { return false }
        return laterDocuments(than: earlier).contains {
          $0.furthest < stage && $0.statement == later
        }
      }
      guard let earlier = behind.max(by: { ($0.reached ?? .idea) < ($1.reached ?? .idea) }),
        seen.insert(later.item).inserted
      else { continue }
      found.append(Contradiction(earlier: earlier, later: later))
    }
    return found
  }

  /// The furthest milestone that each later plan speaks of, in whatever mode, with the statement
  /// that does.
  private func laterDocuments(
    than statement: TrackedStatement
  ) -> [(statement: TrackedStatement, furthest: Stage)] {
    guard let date = statement.date else { return [] }
    var furthest: [Identifier<Plan>: (statement: TrackedStatement, furthest: Stage)] = [:]
    var order: [Identifier<Plan>] = []
    for other in statements where other.item.plan != statement.item.plan {
      guard let otherDate = other.date, date.isSurelyBefore(otherDate),
        let stage = other.statement.stage, stage.isMilestone
      else { continue }
      if let known = furthest[other.item.plan] {
        if known.furthest < stage { furthest[other.item.plan] = (other, stage) }
      } else {
        order.append(other.item.plan)
        furthest[other.item.plan] = (other, stage)
      }
    }
    return order.compactMap { furthest[$0] }
  }
}
