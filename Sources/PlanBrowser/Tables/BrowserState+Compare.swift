import PlanCore
import PlanViews

/// Two different plans or more, in the order of their columns.
struct ComparedPlans: Equatable {
  let plans: [Identifier<Plan>]
  /// Whether the reader has picked them.
  let arePicked: Bool
}

extension BrowserState {
  /// The plans that are picked, when there are two or more; else the plan under the cursor and the next in the
  /// list, around its end; `nil` where there are no two.
  var plansToCompare: ComparedPlans? {
    let picked = exports.picks.filter { $0.item == nil && catalog.summary(of: $0.plan) != nil }.map(
      \.plan)
    if picked.count > 1 {
      return ComparedPlans(plans: picked, arePicked: true)
    }
    let ids = { (rows: [Row]) in
      rows.compactMap { row -> Identifier<Plan>? in
        if case .plan(let id) = row.node { id } else { nil }
      }
    }
    let shown = ids(library.planRows.shown)
    let plans = shown.count > 1 ? shown : ids(library.planRows.all)
    guard plans.count > 1 else { return nil }
    var here = 0
    if case .plan(let id) = columns.selection.first { here = plans.firstIndex(of: id) ?? 0 }
    return ComparedPlans(
      plans: [plans[here], plans[(here + 1) % plans.count]], arePicked: false)
  }

  /// Compares the plans that the reader wants now, and says how to have others.
  mutating func compareAnew() -> [BrowserEffect] {
    let pair = plansToCompare
    let isSame = pair?.plans == views.compared?.plans
    // Two versions stay until the reader leaves them or picks other plans.
    if views.versions != nil || views.earlierVersions != nil, isSame || pair?.arePicked != true {
      return []
    }
    views.compared = pair
    if let pair, !pair.arePicked {
      message = Message(words.comparesNeighbours(pick: label(for: .pick, in: .columns)))
    }
    guard !isSame else { return [] }
    views.versions = nil
    views.earlierVersions = nil
    views.tables[.compare]?.filter = ""
    views.tables[.compare]?.goesToFirst = true
    return refreshComparison()
  }

  /// Makes the comparison anew; when one of its plans is gone, of those that are chosen now.
  mutating func refreshComparison() -> [BrowserEffect] {
    guard let comparable = views.comparable, views.versions == nil, views.earlierVersions == nil
    else { return [] }
    let isThere = views.compared.map { $0.plans.allSatisfy { catalog.summary(of: $0) != nil } }
    if isThere != true { views.compared = plansToCompare }
    views.tables[.compare, default: TableState()].take(
      comparable.table(of: views.compared?.plans ?? []), meter)
    return arrange(.compare)
  }

  /// The short names of the plans compared, or `nil` without any.
  var comparedNames: String? {
    guard let compared = views.compared else { return nil }
    return compared.plans.map(name(of:)).joined(separator: " | ")
  }
}
