import PlanCore

/// 时间线: what happened, was signed, was said and is to happen, by date.
package struct Timeline: Equatable, Sendable {
  /// The rows, the earliest first; of two with one date, in the order of the plans.
  package let rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// One dated thing.
  package struct Row: Hashable, Sendable {
    /// The date; for a target the day by which it is to be reached.
    package let date: PartialDate
    /// How exact the date is.
    package let precision: Precision
    /// What it is about.
    package let item: ItemReference
    /// Why it is listed.
    package let kind: Kind
    /// The name of what it is about.
    package let title: String
    /// The status verb as printed, or `nil` for events and agreements.
    package let verb: String?
    /// Whether a target's date has passed, and no plan says that it was reached.
    package let isOverdue: Bool
    /// Whether a target's date is still to come.
    package let isAhead: Bool
  }

  /// Why something is on the timeline.
  package enum Kind: String, CaseIterable, Sendable {
    /// 事件: it happened or will.
    case event
    /// 协议: it was signed.
    case agreement
    /// 表述: it was said.
    case statement
    /// 目标: it is to be reached by then.
    case target
  }

  /// How exact a date is.
  package enum Precision: String, CaseIterable, Sendable {
    /// A day that the source prints.
    case exact
    /// A month that the source prints.
    case month
    /// A year that the source prints.
    case year
    /// A date that an editor concluded.
    case inferred

    init(_ date: PartialDate, _ basis: Basis) {
      if basis == .inferred {
        self = .inferred
      } else {
        self = date.day != nil ? .exact : date.month != nil ? .month : .year
      }
    }
  }
}

extension Timeline {
  /// Gathers the dated things of a library.
  ///
  /// - Parameters:
  ///   - library: Where to look.
  ///   - plan: The only plan to look at, or `nil` for all; what others say still counts for
  ///     whether a target was reached.
  ///   - today: The day on which targets count as overdue.
  package init(
    of library: Library, plan only: Identifier<Plan>? = nil, asOf today: PartialDate
  ) {
    let outcomes = Outcomes(of: library)
    var rows: [Row] = []
    for plan in library.plans where only == nil || plan.id == only {
      for item in plan.items {
        let reference = ItemReference(plan: plan.id, id: item.id)
        rows += Self.happenings(of: item, reference)
        for statement in item.statements {
          rows += Self.rows(of: statement, about: item, reference, outcomes, asOf: today)
        }
      }
    }
    self.rows = rows.enumerated().sorted {
      $0.element.date == $1.element.date
        ? $0.offset < $1.offset : $0.element.date < $1.element.date
    }.map(\.element)
  }

  /// The day of an event or a signature.
  private static func happenings(of item: Item, _ reference: ItemReference) -> [Row] {
    switch item {
    case .event(let event):
      guard let date = event.date else { return [] }
      let precision = Precision(date, event.dateBasis)
      return [Row(date, precision, reference, .event, item.title)]
    case .agreement(let agreement):
      guard let date = agreement.signed else { return [] }
      // A statement may say that the day of the signature is concluded.
      let said = agreement.statements.first { $0.date == date }
      let precision = Precision(date, said?.dateBasis ?? .printed)
      return [Row(date, precision, reference, .agreement, item.title)]
    default: return []
    }
  }

  /// The day on which something was said, and the day by which it is promised.
  private static func rows(
    of statement: Statement, about item: Item, _ reference: ItemReference, _ outcomes: Outcomes,
    asOf today: PartialDate
  ) -> [Row] {
    var rows: [Row] = []
    if let date = statement.date, item.isThing, !item.isEvent {
      let precision = Precision(date, statement.dateBasis)
      rows.append(Row(date, precision, reference, .statement, item.title, verb: statement.verb))
    }
    if statement.mode.isPromise, let due = statement.due {
      let isReached = outcomes.isReached(statement.stage, of: item, reference)
      rows.append(
        Row(
          due.end, Precision(due.end, statement.basis), reference, .target, item.title,
          verb: statement.verb, isOverdue: !isReached && due.end.isSurelyBefore(today),
          isAhead: !isReached && !due.end.isSurelyBefore(today)))
    }
    return rows
  }
}

extension Timeline.Row {
  fileprivate init(
    _ date: PartialDate, _ precision: Timeline.Precision, _ item: ItemReference,
    _ kind: Timeline.Kind, _ title: String, verb: String? = nil, isOverdue: Bool = false,
    isAhead: Bool = false
  ) {
    self.init(
      date: date, precision: precision, item: item, kind: kind, title: title, verb: verb,
      isOverdue: isOverdue, isAhead: isAhead)
  }
}

extension Item {
  /// Whether the item is an event, which has its own day.
  fileprivate var isEvent: Bool { if case .event = self { true } else { false } }
}
