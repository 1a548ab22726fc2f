import PlanCore

/// What links may refer to: the plans of a library and everything in them.
struct ItemIndex {
  /// The plans that have been read; `nil` for one whose file has problems.
  private var plans: [Identifier<Plan>: Plan?] = [:]
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
    case noPlan(nearest: String?)
    case noItem(nearest: String?)
  }

  /// Looks a reference up.
  ///
  /// Cost: linear in the items of its plan.
  func target(of reference: ItemReference) -> Target {
    if trustsReferences { return .found }
    guard let known = plans[reference.plan] else {
      let names = plans.keys.sorted().map(\.rawValue)
      return .noPlan(nearest: nearestName(to: reference.plan.rawValue, among: names))
    }
    guard let plan = known else { return .unknown }
    if reference.isPlan || plan.item(reference.id) != nil { return .found }
    let slugs = [plan.id.rawValue] + plan.items.map(\.id.rawValue)
    return .noItem(nearest: nearestName(to: reference.id.rawValue, among: slugs))
  }
}
