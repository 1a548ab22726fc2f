import PlanCore

/// The checks on the promises of one thing.
///
/// A likely statement can meet a promise; by itself it founds no check.
struct PromiseChecks {
  /// What was found.
  private(set) var found: [PromiseCheck] = []

  private let evidence: StandingEvidence
  private let statements: [TrackedStatement]
  private let day: PartialDate
  /// For each span the furthest milestone that is reported in it or in a later one.
  private var furthestFrom: [Milestone?]
  /// For each span whether a programme is reported in it or in a later one.
  private var programmeFrom: [Bool]
  /// For each statement whether the milestone that it promises was reported before it.
  private var wasReported: [Bool] = []

  init(_ evidence: StandingEvidence, asOf day: PartialDate) {
    self.evidence = evidence
    statements = evidence.statements
    self.day = day
    let spans = (evidence.spans.last ?? 0) + 1
    furthestFrom = Array(repeating: nil, count: spans)
    programmeFrom = Array(repeating: false, count: spans)
    guard statements.contains(where: { !$0.isReport }) || statements.count > 1 else { return }
    gatherReports()
    let promises = promisesByStage()
    found =
      promises.compactMap { overdue($0.stage, $0.promises) }
      + promises.compactMap { moved($0.stage, $0.promises) }
      + promises.compactMap { repeated($0.stage, $0.promises) } + inconsistent()
  }

  private mutating func gatherReports() {
    for (number, tracked) in statements.enumerated() {
      let span = evidence.spans[number]
      let furthest = furthestFrom[span]
      wasReported.append(isAtLeast(furthest, tracked.promisedMilestone))
      if let milestone = tracked.reportedMilestone, !isAtLeast(furthest, milestone) {
        furthestFrom[span] = milestone
      }
      if tracked.isReport, tracked.statement.stage == .programme { programmeFrom[span] = true }
    }
    for span in furthestFrom.indices.dropLast().reversed() {
      if let later = furthestFrom[span + 1], !isAtLeast(furthestFrom[span], later) {
        furthestFrom[span] = later
      }
      programmeFrom[span] = programmeFrom[span] || programmeFrom[span + 1]
    }
  }

  /// The promises of each milestone and of programmes that no cancellation withdrew.
  private func promisesByStage() -> [(stage: Stage, promises: [Int])] {
    let open = statements.indices.filter {
      !statements[$0].isReport && evidence.spans[$0] >= evidence.cancelledSpan
    }
    guard let first = open.first else { return [] }
    if open.count == 1 {
      let stage = statements[first].statement.stage
      return Self.stages.first { $0 == stage }.map { [($0, open)] } ?? []
    }
    return Self.stages.compactMap { stage in
      let promises = open.filter { statements[$0].statement.stage == stage }
      return promises.isEmpty ? nil : (stage, promises)
    }
  }

  /// The stages that can be promised, in their order.
  private static let stages: [Stage] = [
    .idea, .plan, .prep, .start, .build, .complete, .operate, .programme,
  ]

  /// Whether the milestone of a promise, or a later one, is reported.
  private func isReported(_ promise: Int) -> Bool {
    let span = evidence.spans[promise]
    guard let milestone = statements[promise].promisedMilestone else {
      return programmeFrom[span] || isAtLeast(furthestFrom[span], .works)
    }
    return isAtLeast(furthestFrom[span], milestone)
  }

  private func overdue(_ stage: Stage, _ promises: [Int]) -> PromiseCheck? {
    let passed = promises.filter { promise in
      guard let due = statements[promise].statement.due else { return false }
      return due.end.isSurelyBefore(day) && !isReported(promise)
    }
    return check(.overdue, stage, passed, due: passed.last)
  }

  private func moved(_ stage: Stage, _ promises: [Int]) -> PromiseCheck? {
    guard stage != .programme, promises.count > 1 else { return nil }
    // The earliest due date, and the earliest one of another document.
    var bases: [Int] = []
    var later: [Int] = []
    var base: Int?
    for number in promises where !wasReported[number] {
      guard let due = statements[number].statement.due else { continue }
      let earlier = bases.first { other in
        guard let otherDue = statements[other].statement.due else { return false }
        return isLaterDocument(number, than: other) && otherDue.end.isSurelyBefore(due.end)
      }
      if let earlier {
        base = base ?? earlier
        later.append(number)
      }
      bases = earliestDues(bases + [number])
    }
    return check(.moved, stage, (base.map { [$0] } ?? []) + later, due: later.last)
  }

  /// The promise with the earliest due date, and that of another document.
  private func earliestDues(_ promises: [Int]) -> [Int] {
    func end(_ promise: Int) -> PartialDate? { statements[promise].statement.due?.end }
    let sorted = promises.sorted { precedes(end($0), end($1)) ?? ($0 < $1) }
    guard let first = sorted.first else { return [] }
    let other = sorted.first { statements[$0].item.plan != statements[first].item.plan }
    return [first] + [other].compactMap { $0 }
  }

  private func repeated(_ stage: Stage, _ promises: [Int]) -> PromiseCheck? {
    guard promises.count > 1 else { return nil }
    let open = promises.filter { statements[$0].promisesPoint && !isReported($0) }
    guard let first = open.first else { return nil }
    let plan = statements[first].item.plan
    let bases = [first] + [open.first { statements[$0].item.plan != plan }].compactMap { $0 }
    let isRepeated = open.contains { number in
      bases.contains { isLaterDocument(number, than: $0) }
    }
    return isRepeated ? check(.repeated, stage, open, due: nil) : nil
  }

  /// Whether two statements are of different documents, and the first surely of a later day.
  private func isLaterDocument(_ number: Int, than other: Int) -> Bool {
    let (later, earlier) = (statements[number], statements[other])
    return later.item.plan != earlier.item.plan && earlier.date != nil
      && later.isSurelyLater(than: earlier)
  }

  /// Each document whose furthest report falls behind what an earlier document reports.
  ///
  /// Only the thing's own statements: a likely one may be about something else. A suspension
  /// between the two explains the difference.
  private func inconsistent() -> [PromiseCheck] {
    var furthest: [Document: Int] = [:]
    for (number, tracked) in statements.enumerated() where tracked.certainty == .same {
      guard let milestone = tracked.reportedMilestone else { continue }
      let document = Document(plan: tracked.item.plan, span: evidence.spans[number])
      if let known = furthest[document].flatMap({ statements[$0].reportedMilestone }),
        known >= milestone
      {
        continue
      }
      furthest[document] = number
    }
    guard furthest.count > 1 else { return [] }
    var leader: Int?
    var checks: [PromiseCheck] = []
    for number in furthest.values.sorted() {
      guard let milestone = statements[number].reportedMilestone else { continue }
      guard let ahead = leader, evidence.spans[ahead] == evidence.spans[number],
        let reached = statements[ahead].reportedMilestone
      else {
        leader = number
        continue
      }
      if reached < milestone {
        leader = number
      } else if milestone.status != reached.status, isLaterDocument(number, than: ahead),
        let stage = statements[number].statement.stage
      {
        checks += [check(.inconsistent, stage, [ahead, number], due: nil)].compactMap { $0 }
      }
    }
    return checks
  }

  /// A plan within one span.
  private struct Document: Hashable {
    let plan: Identifier<Plan>
    let span: Int
  }

  /// A check, or `nil` where it would rest on nothing, or on likely statements alone.
  private func check(
    _ code: Check, _ stage: Stage, _ numbers: [Int], due: Int?
  ) -> PromiseCheck? {
    guard numbers.contains(where: { statements[$0].certainty == .same }) else { return nil }
    return PromiseCheck(
      code: code, stage: stage, statements: numbers,
      due: due.flatMap { statements[$0].statement.due },
      isDueInferred: due.map { statements[$0].statement.basis == .inferred } ?? false,
      isLikely: numbers.contains { statements[$0].certainty == .likely })
  }
}

private func isAtLeast(_ reached: Milestone?, _ milestone: Milestone?) -> Bool {
  guard let reached, let milestone else { return false }
  return reached >= milestone
}
