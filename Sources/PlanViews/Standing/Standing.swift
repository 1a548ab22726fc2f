import PlanCore

/// 现状与目标: what is reported and promised of a thing, as of a day.
///
/// Only what the library holds counts. A statement without a date has that of its document; without
/// either it counts as the earliest.
package struct Standing: Equatable, Sendable {
  /// The furthest point that a statement reports.
  package let status: Status
  /// The statement that first reports ``status``, by its place in ``statements``; `nil` when the
  /// status is unstated.
  package let statusStatement: Int?
  /// Whether the status would be another without items that are only likely the thing.
  package let isStatusLikely: Bool
  /// The next milestone beyond the status that a statement promises or seeks, or `nil`.
  package let aim: Aim?
  /// The sign before a row.
  package let sign: StandingSign
  /// What checks on the promises find, in the order of ``Check``, then of the milestones.
  package let checks: [PromiseCheck]
  /// What was said up to the day, oldest first, each with its item and how sure that is the thing.
  package let statements: [TrackedStatement]
  /// The last date on which anything was said of the thing, or `nil` when no date is known.
  package let lastMentioned: PartialDate?

  /// What is promised or sought next.
  package struct Aim: Equatable, Sendable {
    /// The milestone.
    package let stage: Stage
    /// Whether it is a target or only sought.
    package let mode: Mode
    /// When it is to be reached, or `nil` when not said.
    package let due: Period?
    /// Whether an editor concluded the statement or its due date.
    package let isInferred: Bool
    /// Who said it, or `nil` for the text itself.
    package let by: String?
    /// When it was said, or `nil` when unknown.
    package let date: PartialDate?
    /// The statement, by its place in ``Standing/statements``.
    package let statement: Int
    /// Whether it is said of an item that is only likely the thing.
    package let isLikely: Bool
  }
}

/// What a check on promises found, with the statements that it rests on.
package struct PromiseCheck: Equatable, Sendable {
  /// What was found.
  package let code: Check
  /// The milestone; of an inconsistency the earlier one, which was reported later.
  package let stage: Stage
  /// The statements, by their places in ``Standing/statements``, oldest first.
  package let statements: [Int]
  /// The due date that passed, or the later one of two; `nil` where none is concerned.
  package let due: Period?
  /// Whether the due date was inferred from the frame of the document.
  package let isDueInferred: Bool
  /// Whether it rests on an item that is only likely the thing, too.
  package let isLikely: Bool
}

/// The sign before a thing in a list.
package enum StandingSign: String, CaseIterable, Sendable {
  /// Completed or in service.
  case done = "✓"
  /// Preparing, under construction or continuing.
  case underWay = "▸"
  /// Only promised.
  case promised = "◦"
  /// Only sought.
  case sought = "?"
  /// Nothing is reported or promised.
  case unstated = "·"
  /// Suspended or cancelled.
  case stopped = "x"
}

extension Standing {
  /// Looks at statements.
  ///
  /// - Parameters:
  ///   - statements: What was said of one thing, in any order; statements of one item in that of
  ///     the file. What is only related does not count, nor what was surely said after `day`.
  ///   - day: The day; a due date has passed when its whole period lies before it.
  package init(of statements: [TrackedStatement], asOf day: PartialDate) {
    let known = statements.filter { Self.counts($0, asOf: day) }
    let ordered =
      known.count < 2
      ? known
      : known.enumerated().sorted {
        precedes($0.element.date, $1.element.date) ?? ($0.offset < $1.offset)
      }.map(\.element)
    let evidence = StandingEvidence(ordered)
    self.statements = ordered
    status = evidence.status
    statusStatement = evidence.statusStatement
    isStatusLikely =
      ordered.contains { $0.certainty == .likely }
      && StandingEvidence(ordered.filter { $0.certainty == .same }).status != evidence.status
    let promises = evidence.openPromises
    aim = evidence.aim(among: promises).map { Aim(ordered[$0], at: $0) } ?? nil
    sign = StandingSign(
      evidence.status, isPromised: promises.contains { ordered[$0].statement.mode == .target },
      isSought: !promises.isEmpty)
    checks = PromiseChecks(evidence, asOf: day).found
    lastMentioned = ordered.compactMap(\.date).max()
  }
}

extension Standing {
  /// Whether a statement counts: one about the thing, and not surely of a later day.
  static func counts(_ statement: TrackedStatement, asOf day: PartialDate) -> Bool {
    statement.certainty != .related
      && !(statement.date.map { day.isSurelyBefore($0) } ?? false)
  }

  /// The statement that ``PlanCore/Swift/Array/current`` chooses from those that surely are of the
  /// thing.
  package var latest: TrackedStatement? {
    let own = statements.filter { $0.certainty == .same }
    guard let current = own.map(\.dated).current else { return nil }
    return own.first { $0.dated == current }
  }

  /// Whether what a statement promises is reported, by its place in ``statements``.
  func isReported(promise number: Int) -> Bool {
    guard let milestone = statements[number].promisedMilestone else {
      return status == .continuing
        || statements.contains { $0.reportedMilestone.map { $0 >= .works } ?? false }
    }
    return statements.contains { $0.reportedMilestone.map { $0 >= milestone } ?? false }
  }

  /// What the checks found about one statement, each code once, in their order.
  package func checks(on statement: Int) -> [Check] {
    var codes: [Check] = []
    for check in checks where check.statements.contains(statement) && codes.last != check.code {
      codes.append(check.code)
    }
    return codes
  }
}

extension Standing.Aim {
  fileprivate init?(_ tracked: TrackedStatement, at number: Int) {
    guard let stage = tracked.statement.stage else { return nil }
    self.stage = stage
    mode = tracked.statement.mode
    due = tracked.statement.due
    isInferred = tracked.statement.basis == .inferred
    by = tracked.statement.by
    date = tracked.date
    statement = number
    isLikely = tracked.certainty == .likely
  }
}

extension StandingSign {
  /// The sign of one statement by itself: what is reported by its milestone, what is promised as a
  /// promise.
  package init(of statement: Statement) {
    switch (statement.mode, statement.stage) {
    case (.target, _): self = .promised
    case (.seek, _): self = .sought
    case (_, .halted), (_, .dropped): self = .stopped
    case (.achieved, .complete), (_, .operate), (.achieved, nil): self = .done
    default: self = .underWay
    }
  }

  fileprivate init(_ status: Status, isPromised: Bool, isSought: Bool) {
    switch status {
    case .completed, .inService: self = .done
    case .preparing, .underConstruction, .continuing: self = .underWay
    case .suspended, .cancelled: self = .stopped
    case .considered, .planning: self = isSought && !isPromised ? .sought : .promised
    case .unstated: self = isPromised ? .promised : isSought ? .sought : .unstated
    }
  }
}
