import PlanCore
import Synchronization

/// The plans of a library and their items by slug.
package struct PlanIndex: Sendable {
  /// The plans, in the order of the library.
  package let plans: [Plan]
  private let numbers: [Identifier<Plan>: Int]
  private let positions = KnownPositions()

  /// Creates an index; of two plans with one slug the first one counts.
  package init(_ plans: [Plan]) {
    self.plans = plans
    numbers = Dictionary(
      plans.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The plan with the slug `id`, or `nil`.
  package subscript(id: Identifier<Plan>) -> Plan? {
    numbers[id].map { plans[$0] }
  }

  /// The place of a plan in ``plans``, or `nil`.
  func number(of id: Identifier<Plan>) -> Int? { numbers[id] }

  /// What a reference leads to, or `nil` when there is nothing; the item is `nil` for the plan
  /// itself.
  package func item(_ reference: ItemReference) -> (plan: Plan, item: Item?)? {
    guard let number = numbers[reference.plan] else { return nil }
    let plan = plans[number]
    if let item = positions.of(plan, number).item(reference.id, in: plan) { return (plan, item) }
    return reference.isPlan ? (plan, nil) : nil
  }

  /// Where an item is in its plan, or `nil` for a plan itself and where there is nothing.
  func position(of reference: ItemReference) -> ItemPositions.Position? {
    numbers[reference.plan].flatMap { positions.of(plans[$0], $0)[reference.id] }
  }

  /// The name that lists show for a plan: the short one where there is one, or the slug.
  package func name(of id: Identifier<Plan>) -> String {
    self[id].map { $0.shortTitle ?? $0.title } ?? id.rawValue
  }
}

/// The positions of the items of plans, each found out when it is asked for.
///
/// Most views follow links into a few plans, and only some go through all.
private final class KnownPositions: Sendable {
  private let known = Mutex<[Int: ItemPositions]>([:])

  func of(_ plan: Plan, _ number: Int) -> ItemPositions {
    known.withLock { known in
      if let positions = known[number] { return positions }
      let positions = ItemPositions(of: plan)
      known[number] = positions
      return positions
    }
  }
}
