import PlanCore

/// The statements about one thing, divided where a suspension or cancellation is reported.
///
/// What was reached before a suspension does not count for what is promised after it.
struct StandingEvidence {
  /// The statements, oldest first.
  let statements: [TrackedStatement]
  /// For each statement the number of suspensions and cancellations up to it.
  let spans: [Int]
  /// The span that begins with the last cancellation; promises before it are withdrawn.
  let cancelledSpan: Int
  let status: Status
  /// The statement that first reports the status.
  let statusStatement: Int?
  /// The furthest milestone that is reported since the last suspension.
  private let furthest: Milestone?
  private let isStopped: Bool

  /// Takes statements that are oldest first.
  init(_ statements: [TrackedStatement]) {
    self.statements = statements
    var spans: [Int] = []
    spans.reserveCapacity(statements.count)
    var span = 0
    var cancelledSpan = 0
    var stop: Int?
    for (number, tracked) in statements.enumerated() {
      if tracked.reportsStop {
        // Said again, a suspension is no second one.
        if stop.map({ statements[$0].statement.stage != tracked.statement.stage }) ?? true {
          span += 1
          stop = number
          if tracked.statement.stage == .dropped { cancelledSpan = span }
        }
      } else if let begun = stop, tracked.endsStop(statements[begun]) {
        stop = nil
      }
      spans.append(span)
    }
    self.spans = spans
    self.cancelledSpan = cancelledSpan
    isStopped = stop != nil
    let reported = Self.reported(statements, spans, in: span)
    furthest = reported.furthest
    if let stop {
      status = statements[stop].statement.stage == .dropped ? .cancelled : .suspended
      statusStatement = stop
    } else {
      (status, statusStatement) = (reported.status, reported.first)
    }
  }

  /// What is reported within one span.
  private static func reported(
    _ statements: [TrackedStatement], _ spans: [Int], in span: Int
  ) -> (furthest: Milestone?, status: Status, first: Int?) {
    var furthest: Milestone?
    var first: Int?
    var programme: Int?
    for (number, tracked) in statements.enumerated() where spans[number] == span {
      if let milestone = tracked.reportedMilestone {
        guard furthest.map({ $0 < milestone }) ?? true else { continue }
        if furthest?.status != milestone.status { first = number }
        furthest = milestone
      } else if programme == nil, tracked.isReport, tracked.statement.stage == .programme {
        programme = number
      }
    }
    // Work without an end point goes further than an idea or a plan, and less far than a project.
    if let programme, furthest.map({ $0 < .preparing }) ?? true {
      return (furthest, .continuing, programme)
    }
    return (furthest, furthest?.status ?? .unstated, first)
  }

  /// The promises beyond the status, without those that a suspension or cancellation overtook.
  ///
  /// After works have begun again, older promises count where no newer ones are made.
  var openPromises: [Int] {
    let current = spans.last ?? 0
    var since: [Int] = []
    var before: [Int] = []
    for number in statements.indices where isBeyondStatus(statements[number]) {
      if spans[number] == current {
        since.append(number)
      } else if spans[number] >= cancelledSpan {
        before.append(number)
      }
    }
    return since.isEmpty && !isStopped ? before : since
  }

  private func isBeyondStatus(_ tracked: TrackedStatement) -> Bool {
    guard !tracked.isReport else { return false }
    switch tracked.statement.stage {
    case .programme: return status == .unstated || status == .considered || status == .planning
    case .halted, .dropped: return !isStopped
    default:
      guard let milestone = tracked.promisedMilestone else { return false }
      return furthest.map { $0 < milestone } ?? true
    }
  }

  /// The one of several promises that says what is to happen next.
  ///
  /// The next point counts (approval, start, completion, service), before what has no point
  /// (推进…建设), an open-ended programme and a suspension, in this order; then the next milestone;
  /// then the latest statement. Of one day, one with a due date goes before one without, and a
  /// target before what is sought. The thing's own promises go before likely ones.
  func aim(among promises: [Int]) -> Int? {
    var best: Int?
    for number in promises {
      guard let other = best else {
        best = number
        continue
      }
      let (old, new) = (statements[other], statements[number])
      let (oldRank, newRank) = (old.aimRank, new.aimRank)
      if newRank != oldRank {
        if newRank < oldRank { best = number }
      } else if new.date != old.date || new.precision >= old.precision {
        best = number
      }
    }
    return best
  }
}

extension TrackedStatement {
  /// Whether it reports, after a suspension, that the thing has begun again.
  ///
  /// Within one item the order of the file decides, between documents a surely later date.
  fileprivate func endsStop(_ stop: TrackedStatement) -> Bool {
    let begins =
      reportedMilestone.map { $0 >= .works } ?? (isReport && statement.stage == .programme)
    guard begins else { return false }
    return isSurelyLater(than: stop) || (item == stop.item && date == stop.date)
  }

  /// The smaller, the sooner it is the aim.
  fileprivate var aimRank: Int {
    let kind =
      switch statement.stage {
      case .halted, .dropped: 3
      case .programme: 2
      default: promisesPoint ? 0 : 1
      }
    return (certainty == .likely ? 100 : 0) + kind * 10 + (promisedMilestone?.rawValue ?? 0)
  }

  fileprivate var precision: Int {
    (statement.due == nil ? 0 : 2) + (statement.mode == .target ? 1 : 0)
  }
}
