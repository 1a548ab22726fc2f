import PlanCore
import Synchronization

/// The dated promises of actions that are about other items: an action and its project are one
/// promise, whichever of the two has the due date.
///
/// Those of a plan are found out when they are asked for.
final class ActionPromises: Sendable {
  /// An action with a due date.
  private struct Promise {
    let position: ItemPositions.Position
    let said: Statement
    /// When the party said it, or `nil` for the day of the document.
    let date: PartialDate?
  }

  private typealias ByItem = [ItemIdentifier: [Promise]]

  private let known = Mutex<[Int: ByItem]>([:])

  /// What was said of an item, with the due dates that only actions about it have.
  ///
  /// A promise of the same milestone in the same place takes the date, marked where an editor
  /// concluded it; where there is none, the action is one more statement of the item.
  ///
  /// - Parameter said: The item's own statements.
  func added(
    to said: [TrackedStatement], of item: ItemReference, in plan: Plan, _ number: Int
  ) -> [TrackedStatement] {
    guard let promises = promises(of: item.id, in: plan, number), let first = said.first else {
      return said
    }
    var all = said
    for promise in promises {
      let (stage, due) = (promise.said.stage, promise.said.due)
      let same = said.indices.filter {
        !all[$0].isReport && all[$0].statement.stage == stage
      }
      if same.contains(where: { all[$0].statement.due == due }) { continue }
      let undated = same.first {
        all[$0].statement.due == nil && all[$0].statement.source == promise.said.source
      }
      if let undated {
        all[undated] = all[undated].due(as: promise.said)
      } else {
        all.append(
          TrackedStatement(
            promise.said, of: ItemReference(plan: plan.id, id: promise.position.id(in: plan)),
            certainty: first.certainty, documentDate: promise.date ?? plan.date))
      }
    }
    return all
  }

  private func promises(of item: ItemIdentifier, in plan: Plan, _ number: Int) -> [Promise]? {
    known.withLock { known in
      if let found = known[number] { return found[item] }
      let found = Self.promises(in: plan)
      known[number] = found
      return found[item]
    }
  }

  private static func promises(in plan: Plan) -> ByItem {
    var found: ByItem = [:]
    func add(
      _ action: Action, at position: ItemPositions.Position, by party: String? = nil,
      on date: PartialDate? = nil
    ) {
      let promise = Promise(position: position, said: action.said(by: party), date: date)
      for subject in plan.subjects(of: action) { found[subject, default: []].append(promise) }
    }
    for owner in plan.initiatives.indices {
      for (index, action) in plan.initiatives[owner].actions.enumerated() where action.isDue {
        add(action, at: .action(index, of: owner))
      }
    }
    for (owner, commitment) in plan.commitments.enumerated() {
      for (index, action) in commitment.actions.enumerated() where action.isDue {
        add(
          action, at: .committedAction(index, of: owner), by: commitment.party,
          on: commitment.date)
      }
    }
    return found
  }
}

extension Action {
  /// Whether it promises something by a day.
  fileprivate var isDue: Bool { due != nil && mode.isPromise }
}

extension TrackedStatement {
  /// The statement with the due date of another one about the same.
  fileprivate func due(as other: Statement) -> TrackedStatement {
    let isInferred = statement.basis == .inferred || other.basis == .inferred
    return TrackedStatement(
      Statement(
        date: statement.date, dateBasis: statement.dateBasis, by: statement.by,
        verb: statement.verb, stage: statement.stage, mode: statement.mode, due: other.due,
        note: statement.note, basis: isInferred ? .inferred : .printed, source: statement.source),
      of: item, certainty: certainty, documentDate: date)
  }
}
