import PlanCore

extension Library {
  /// The library, with the complete version of a plan.
  func replacing(_ plan: Plan) -> Library {
    Library(
      plans: plans.map { $0.id == plan.id ? plan : $0 }, gazetteer: gazetteer, links: links)
  }

  /// The library with the complete versions of some plans, which it may lack.
  func including(_ whole: [Plan]) -> Library {
    var versions = Dictionary(whole.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let replaced = plans.map { versions.removeValue(forKey: $0.id) ?? $0 }
    let added = whole.filter { versions.removeValue(forKey: $0.id) != nil }
    return Library(plans: replaced + added, gazetteer: gazetteer, links: links)
  }
}
