import PlanCore

/// What a thing has reached or is to reach, in the order of its life.
///
/// Finer than ``Status`` in one place: preparation under way is not yet an approval.
enum Milestone: Int, Comparable {
  case considered
  case planned
  case preparing
  case approved
  case works
  case completed
  case inService

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The status of a thing that has come so far.
  var status: Status {
    switch self {
    case .considered: .considered
    case .planned: .planning
    case .preparing, .approved: .preparing
    case .works: .underConstruction
    case .completed: .completed
    case .inService: .inService
    }
  }
}

extension TrackedStatement {
  /// Whether it reports something, and does not promise it.
  var isReport: Bool { !statement.mode.isPromise }

  /// The milestone that it reports, or `nil`.
  ///
  /// What is about to be completed is still under construction.
  var reportedMilestone: Milestone? {
    guard isReport else { return nil }
    let isAchieved = statement.mode == .achieved
    switch statement.stage {
    case .idea: return .considered
    case .plan: return .planned
    case .prep: return isAchieved ? .approved : .preparing
    case .start, .build: return .works
    case .complete: return isAchieved ? .completed : .works
    case .operate: return .inService
    case .programme, .halted, .dropped, nil: return nil
    }
  }

  /// The milestone that it promises or seeks, or `nil`.
  var promisedMilestone: Milestone? {
    guard !isReport else { return nil }
    switch statement.stage {
    case .idea: return .considered
    case .plan: return .planned
    case .prep: return promisesApproval ? .approved : .preparing
    case .start, .build: return .works
    case .complete: return .completed
    case .operate: return .inService
    case .programme, .halted, .dropped, nil: return nil
    }
  }

  /// Whether it promises something that happens at a point: an approval, a start, a completion.
  var promisesPoint: Bool {
    guard !isReport else { return false }
    switch statement.stage {
    case .start, .complete, .operate: return true
    case .prep: return promisesApproval
    case .idea, .plan, .build, .programme, .halted, .dropped, nil: return false
    }
  }

  /// Whether a promise of preparation is one of an approval: what is sought is one.
  private var promisesApproval: Bool {
    if statement.mode == .seek { return true }
    guard let verb = statement.verb else { return false }
    return Self.approvals.contains { verb.contains($0) }
  }

  private static let approvals = ["获批", "批复", "批准", "核准", "获准", "立项"]

  /// Whether it reports that the thing was suspended or cancelled.
  var reportsStop: Bool {
    isReport && (statement.stage == .halted || statement.stage == .dropped)
  }

  /// Whether it was surely made later than another statement.
  ///
  /// A statement without any date is earlier than all that have one.
  func isSurelyLater(than other: Self) -> Bool {
    guard let date else { return false }
    return other.date.map { $0.isSurelyBefore(date) } ?? true
  }
}
