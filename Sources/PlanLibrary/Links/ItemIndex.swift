import PlanCore

/// What links may refer to: the plans of a library and everything in them.
struct ItemIndex {
  /// The items of one plan, or `nil` for a plan that could not be read.
  private var items: [Identifier<Plan>: [String]?] = [:]
  private var sets: [Identifier<Plan>: Set<String>] = [:]

  /// Creates an index.
  ///
  /// - Parameters:
  ///   - plans: The plans that have been read.
  ///   - others: The plans whose files have problems; anything may be in them.
  init(plans: [Plan] = [], others: some Sequence<Identifier<Plan>> = []) {
    for id in others { items[id] = .some(nil) }
    for plan in plans {
      let slugs = [plan.id.rawValue] + plan.items.map(\.id.rawValue)
      items[plan.id] = slugs
      sets[plan.id] = Set(slugs)
    }
  }

  /// What a reference leads to.
  enum Target: Equatable {
    case found
    /// The plan has problems of its own, which are told elsewhere.
    case unknown
    case noPlan(nearest: String?)
    case noItem(nearest: String?)
  }

  /// Looks a reference up.
  func target(of reference: ItemReference) -> Target {
    guard let known = items[reference.plan] else {
      let names = items.keys.sorted().map(\.rawValue)
      return .noPlan(nearest: nearestName(to: reference.plan.rawValue, among: names))
    }
    guard let slugs = known else { return .unknown }
    if sets[reference.plan]?.contains(reference.id.rawValue) == true { return .found }
    return .noItem(nearest: nearestName(to: reference.id.rawValue, among: slugs))
  }
}
