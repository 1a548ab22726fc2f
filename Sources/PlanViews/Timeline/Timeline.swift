import PlanCore

/// 时间线: what happened, was signed, was said and is to happen, by date.
package struct Timeline: Equatable, Sendable {
  /// The rows, the earliest first; of two with one date, in the order of the things.
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
    /// The thing that this is, by ``ThingCatalog/id(of:)``.
    package let thing: String
    /// Why it is listed.
    package let kind: Kind
    /// The name of the thing.
    package let title: String
    /// The verb as printed, or `nil` for events and agreements.
    package let verb: String?
    /// What the checks found about the statement.
    package let checks: [Check]
    /// What became of a target; `nil` for what is none.
    package let outcome: Outcome?
    /// Whether a target is only sought.
    package let isSought: Bool
  }

  /// What became of a target.
  package enum Outcome: String, CaseIterable, Sendable {
    /// Its date has passed, and no plan reports it.
    case overdue
    /// Its date is still to come.
    case ahead
    /// A plan reports it.
    case reported
    /// Its date has passed, and nothing is alleged, as after a cancellation.
    case lapsed
  }

  /// Why something is on the timeline.
  package enum Kind: String, CaseIterable, Sendable {
    /// 事件: it happened or will.
    case event
    /// 协议: it was signed.
    case agreement
    /// 表述: it was said.
    case statement
    /// 时限: something promised is to be reached by then.
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
  ///   - things: The things of the library.
  ///   - plan: The only plan to look at, or `nil` for all; what others say still counts for
  ///     what became of a target.
  ///   - day: The day as of which targets are overdue.
  package init(
    of things: ThingCatalog, plan only: Identifier<Plan>? = nil, asOf day: PartialDate
  ) {
    let rows = things.mapThings { thing in
      let facts = Facts(thing, in: things, asOf: day)
      var rows: [Row] = []
      for item in things.items(of: thing) where item.certainty == .same {
        guard only == nil || item.item.plan == only, let found = things.plans.item(item.item)?.item
        else { continue }
        rows += facts.happenings(of: found, item.item)
      }
      return rows + facts.statements(in: only) + facts.targets(in: only)
    }
    self.rows = rows.enumerated().sorted {
      $0.element.date == $1.element.date
        ? $0.offset < $1.offset : $0.element.date < $1.element.date
    }.map(\.element)
  }

  /// The dated things of a library that no other view is made of.
  package init(
    of library: Library, plan: Identifier<Plan>? = nil, asOf day: PartialDate
  ) {
    self.init(of: ThingCatalog(of: library), plan: plan, asOf: day)
  }
}

/// A thing with what was said of it, from which rows are made.
private struct Facts {
  let id: String
  let title: String
  let kind: ItemKind
  let standing: Standing
  let day: PartialDate

  init(_ thing: Thing, in things: ThingCatalog, asOf day: PartialDate) {
    id = things.id(of: thing)
    title = things.name(of: thing)
    kind = things.kind(of: thing)
    standing = things.standing(of: thing, asOf: day)
    self.day = day
  }

  /// The day of an event or a signature.
  func happenings(of item: Item, _ reference: ItemReference) -> [Timeline.Row] {
    switch item {
    case .event(let event):
      guard let date = event.date else { return [] }
      let precision = Timeline.Precision(date, event.dateBasis)
      return [row(date, precision, reference, .event)]
    case .agreement(let agreement):
      guard let date = agreement.signed else { return [] }
      // A statement may say that the day of the signature is concluded.
      let said = agreement.statements.first { $0.date == date }
      let precision = Timeline.Precision(date, said?.dateBasis ?? .printed)
      return [row(date, precision, reference, .agreement)]
    default: return []
    }
  }

  /// The days on which something was said; an event has its own.
  func statements(in plan: Identifier<Plan>?) -> [Timeline.Row] {
    guard kind != .event else { return [] }
    return own(in: plan).compactMap { number in
      let tracked = standing.statements[number]
      guard let date = tracked.statement.date else { return nil }
      return row(
        date, Timeline.Precision(date, tracked.statement.dateBasis), tracked.item, .statement,
        of: number)
    }
  }

  /// The promises with a due date, those of one milestone and one date once: as they were made
  /// last.
  func targets(in plan: Identifier<Plan>?) -> [Timeline.Row] {
    struct Promise: Hashable {
      let stage: Stage?
      let due: PartialDate
    }
    var rows: [Timeline.Row] = []
    var known: Set<Promise> = []
    for number in own(in: plan).reversed() where !standing.statements[number].isReport {
      let tracked = standing.statements[number]
      guard let due = tracked.statement.due?.end,
        known.insert(Promise(stage: tracked.statement.stage, due: due)).inserted
      else { continue }
      rows.append(
        row(
          due, Timeline.Precision(due, tracked.statement.basis), tracked.item, .target, of: number))
    }
    return rows.reversed()
  }

  /// The statements that surely are of the thing, by their places in ``standing``.
  private func own(in plan: Identifier<Plan>?) -> [Int] {
    standing.statements.indices.filter { number in
      let tracked = standing.statements[number]
      return tracked.certainty == .same && (plan == nil || tracked.item.plan == plan)
    }
  }

  private func row(
    _ date: PartialDate, _ precision: Timeline.Precision, _ item: ItemReference,
    _ kind: Timeline.Kind, of number: Int? = nil
  ) -> Timeline.Row {
    let tracked = number.map { standing.statements[$0] }
    let checks = number.map { standing.checks(on: $0) } ?? []
    return Timeline.Row(
      date: date, precision: precision, item: item, thing: id, kind: kind, title: title,
      verb: tracked?.statement.verb, checks: checks,
      outcome: kind == .target ? number.map { outcome(of: $0, checks) } : nil,
      isSought: tracked?.statement.mode == .seek)
  }

  private func outcome(of number: Int, _ checks: [Check]) -> Timeline.Outcome {
    if checks.contains(.overdue) { return .overdue }
    if standing.isReported(promise: number) { return .reported }
    let due = standing.statements[number].statement.due
    return due?.end.isSurelyBefore(day) ?? true ? .lapsed : .ahead
  }
}
