import PlanCore

/// What links may refer to: the plans of a library and everything in them.
struct ItemIndex {
  /// The plans that have been read; `nil` for one whose file has problems.
  private var plans: [Identifier<Plan>: Plan?] = [:]
  /// The slugs of the plans that have been asked about.
  private var slugs: [Identifier<Plan>: Set<ItemIdentifier>] = [:]
  /// The slugs of all plans in order, and those of everything in a plan, for advice on others.
  private var sortedPlans: [String]?
  private var lists: [Identifier<Plan>: [String]] = [:]
  /// Whether every reference counts as found.
  private var trustsReferences = false

  /// An index before any plan has been read: every reference counts as found.
  static var trusting: ItemIndex {
    var index = ItemIndex()
    index.trustsReferences = true
    return index
  }

  /// Creates an index; the plans are not examined before the first question.
  ///
  /// - Parameters:
  ///   - plans: The plans that have been read.
  ///   - others: The plans whose files have problems; anything may be in them.
  init(plans: [Plan] = [], others: some Sequence<Identifier<Plan>> = []) {
    for id in others { self.plans[id] = .some(nil) }
    for plan in plans { self.plans[plan.id] = plan }
  }

  /// What a reference leads to.
  enum Target: Equatable {
    case found
    /// The plan has problems of its own, which are reported elsewhere.
    case unknown
    case noPlan
    case noItem
  }

  /// Looks a reference up.
  ///
  /// Cost: constant; the first time linear in the items of its plan.
  mutating func target(of reference: ItemReference) -> Target {
    if trustsReferences { return .found }
    guard let known = plans[reference.plan] else { return .noPlan }
    guard let plan = known else { return .unknown }
    if reference.isPlan || items(of: plan).contains(reference.id) { return .found }
    return .noItem
  }

  /// The slug of a plan that one which leads nowhere may stand for.
  mutating func nearestPlan(to reference: ItemReference) -> String? {
    let names = sortedPlans ?? plans.keys.sorted().map(\.rawValue)
    sortedPlans = names
    return nearestName(to: reference.plan.rawValue, among: names)
  }

  /// The slug of an item that one which leads nowhere may stand for.
  mutating func nearestItem(to reference: ItemReference) -> String? {
    guard case let plan?? = plans[reference.plan] else { return nil }
    let names = lists[plan.id] ?? [plan.id.rawValue] + plan.items.map(\.id.rawValue)
    lists[plan.id] = names
    return nearestName(to: reference.id.rawValue, among: names)
  }

  private mutating func items(of plan: Plan) -> Set<ItemIdentifier> {
    if let known = slugs[plan.id] { return known }
    var found: Set<ItemIdentifier> = []
    plan.forEachItem { found.insert($0.id) }
    slugs[plan.id] = found
    return found
  }
}
