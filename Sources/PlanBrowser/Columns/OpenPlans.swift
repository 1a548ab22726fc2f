import PlanCore
import PlanViews

/// The plans that have been read: a few of the library, those shown last.
struct OpenPlans: Equatable, Sendable {
  /// How many plans are kept.
  ///
  /// Enough for going back and forth between some; a plan may take a megabyte.
  static let usualLimit = 16

  private let limit: Int
  /// The day as of which things have their status.
  private let today: PartialDate
  /// What other plans say of linked items, as far as it is known.
  private var linked = LinkedStandings.none
  private var plans: [Identifier<Plan>: OpenPlan] = [:]
  /// The plans that are kept, the one shown last at the end.
  private var order: [Identifier<Plan>] = []
  /// Those that have changed since they were read.
  private var outdated: Set<Identifier<Plan>> = []
  /// Those that could not be read when they were last asked for, and why.
  private(set) var failures: [Identifier<Plan>: [LibraryProblem]] = [:]
  /// Rows made from these plans and the catalog; whatever changes either forgets them.
  private(set) var rows = CachedRows()

  /// Creates a collection that begins with `plans` and keeps at least as many.
  init(
    _ plans: [Plan] = [], limit: Int = usualLimit, linked: LinkedStandings = .none,
    asOf today: PartialDate
  ) {
    self.limit = max(limit, plans.count)
    self.linked = linked
    self.today = today
    for plan in plans where self.plans[plan.id] == nil {
      self.plans[plan.id] = OpenPlan(plan, PlanStandings(of: plan, linked: linked, asOf: today))
      order.append(plan.id)
    }
  }

  /// The plan with that slug if it has been read and is kept.
  subscript(id: Identifier<Plan>) -> Plan? { plans[id]?.plan }

  /// An item of a plan, if the plan is kept and has it.
  ///
  /// A frame asks for several, and a plan has hundreds.
  func item(_ item: ItemIdentifier, of plan: Identifier<Plan>) -> Item? {
    plans[plan]?.item(item)
  }

  /// How the items of a plan stand, if it is kept.
  func standings(of plan: Identifier<Plan>) -> PlanStandings? { plans[plan]?.standings }

  /// Which items are one thing, as far as it is known.
  var things: LinkedThings { linked.identities }

  /// Takes in what other plans say of linked items.
  mutating func adopt(_ linked: LinkedStandings) {
    guard linked != self.linked else { return }
    self.linked = linked
    forgetRows()
    for (id, open) in plans {
      plans[id] = OpenPlan(
        open.plan, PlanStandings(of: open.plan, linked: linked, asOf: today))
    }
  }

  /// The plans that are kept, the one shown last at the end.
  var kept: [Identifier<Plan>] { order }

  /// Whether reading the plan may give something that is not here.
  func lacks(_ id: Identifier<Plan>) -> Bool {
    failures[id] == nil && (plans[id] == nil || outdated.contains(id))
  }

  /// Takes a plan in as the one shown last but for `shown`, and drops the one that has not been
  /// shown for longest.
  mutating func insert(_ plan: Plan, shown: Identifier<Plan>?) {
    forgetRows()
    plans[plan.id] = OpenPlan(plan, PlanStandings(of: plan, linked: linked, asOf: today))
    failures[plan.id] = nil
    outdated.remove(plan.id)
    show(plan.id)
    if let shown { show(shown) }
    while order.count > limit { drop(order[0]) }
  }

  /// Notes that a plan is on the screen.
  ///
  /// - Returns: Whether it is kept and another one was shown before.
  @discardableResult
  mutating func show(_ id: Identifier<Plan>) -> Bool {
    guard plans[id] != nil, order.last != id else { return false }
    order.removeAll { $0 == id }
    order.append(id)
    return true
  }

  /// Notes that a plan could not be read; what was read of it before is gone with its file.
  mutating func fail(_ id: Identifier<Plan>, problems: [LibraryProblem]) {
    drop(id)
    failures[id] = problems
  }

  /// Takes note of a new catalog: plans that are gone are dropped, changed ones shown as they
  /// were until they have been read again, and those that could not be read may be by now.
  mutating func adopt(_ new: Catalog, after old: Catalog) {
    failures = [:]
    forgetRows()
    for id in order {
      guard let summary = new.summary(of: id) else {
        drop(id)
        continue
      }
      if summary != old.summary(of: id) { outdated.insert(id) }
    }
  }

  /// Keeps the rows along a way through the tree of these plans.
  mutating func keep(_ rows: CachedRows) { self.rows = rows }

  /// Has all rows made anew.
  mutating func forgetRows() { rows = CachedRows() }

  private mutating func drop(_ id: Identifier<Plan>) {
    forgetRows()
    plans[id] = nil
    outdated.remove(id)
    order.removeAll { $0 == id }
  }
}

/// A plan that has been read, with the positions and standings of its items.
private final class OpenPlan: Equatable, Sendable {
  let plan: Plan
  let standings: PlanStandings
  private let positions: ItemPositions

  init(_ plan: Plan, _ standings: PlanStandings) {
    self.plan = plan
    self.standings = standings
    positions = ItemPositions(of: plan)
  }

  func item(_ id: ItemIdentifier) -> Item? { positions.item(id, in: plan) }

  static func == (left: OpenPlan, right: OpenPlan) -> Bool {
    left === right || left.plan == right.plan && left.standings == right.standings
  }
}
