import PlanCore
import PlanText
import PlanViews

/// Two different plans or more, in the order of their columns.
struct ComparedPlans: Equatable {
  let plans: [Identifier<Plan>]
  /// Whether the reader has picked them.
  let arePicked: Bool
}

extension ComparedPlans {
  /// The plans that are picked, when there are two or more; else the chosen plan and the next in the
  /// list, around its end; `nil` where there are no two.
  init?(_ context: ViewContext) {
    let picked = context.exports.picks
      .filter { $0.item == nil && context.catalog.summary(of: $0.plan) != nil }.map(\.plan)
    if picked.count > 1 {
      self.init(plans: picked, arePicked: true)
      return
    }
    let ids = { (rows: [Row]) in
      rows.compactMap { row -> Identifier<Plan>? in
        if case .plan(let id) = row.node { id } else { nil }
      }
    }
    let shown = ids(context.planRows.shown)
    let plans = shown.count > 1 ? shown : ids(context.planRows.all)
    guard plans.count > 1 else { return nil }
    let here = context.chosenPlan.flatMap { plans.firstIndex(of: $0) } ?? 0
    self.init(plans: [plans[here], plans[(here + 1) % plans.count]], arePicked: false)
  }
}

/// Two versions that an earlier run has compared, until they are compared again.
struct EarlierVersions: Equatable, Sendable {
  /// The number of the question for them, which no other question has.
  static let ticket = 0

  let kept: KeptVersions
  var isAsked = false
}

/// What is compared: plans, or two versions of one.
struct ComparisonState: Equatable, Sendable, ViewComponent {
  /// What plans can be compared from, once it has been asked for.
  var comparable: CompareContent?
  /// The plans that are compared.
  var compared: ComparedPlans?
  /// The versions that are compared in place of two plans.
  var versions: VersionContent?
  /// The versions that an earlier run has compared, while they have not been compared again.
  var earlierVersions: EarlierVersions?
  /// The file that was last compared with.
  var versionPath = ""

  /// Whether two versions are in the place of two plans, or will be.
  var hasVersions: Bool { versions != nil || earlierVersions != nil }

  /// Two plans or more side by side, of those chosen now when one has gone; `nil` while there is
  /// nothing to compare them from, or versions are in their place.
  mutating func table(_ context: ViewContext) -> ColumnTable? {
    guard let comparable, !hasVersions else { return nil }
    let isThere = compared.map { pair in
      pair.plans.allSatisfy { context.catalog.summary(of: $0) != nil }
    }
    if isThere != true { compared = ComparedPlans(context) }
    return comparable.table(of: compared?.plans ?? [])
  }

  /// Asks for the comparison that an earlier run has left, once its plan is known.
  mutating func askEarlierVersions(isIndexing: Bool) -> [BrowserEffect] {
    guard !isIndexing, let earlier = earlierVersions, !earlier.isAsked else { return [] }
    earlierVersions?.isAsked = true
    return [
      .compareVersions(
        VersionRequest(path: earlier.kept.path, isLater: earlier.kept.isLater),
        ticket: EarlierVersions.ticket)
    ]
  }

  func hints(_ table: TableState, _ context: ViewContext) -> [Command] {
    table.hints(adding: [.compareVersions])
  }

  func subject(_ context: ViewContext) -> String? {
    if let versions { return versions.title(context) }
    return compared?.plans.map(context.catalog.name(of:)).joined(separator: " | ")
  }

  func facts(_ context: ViewContext) -> [String] {
    versions.map { context.words.facts(of: $0) } ?? []
  }

  func sentence(_ context: ViewContext) -> String? {
    guard !hasVersions, context.catalog.summaries.count == 1 else { return nil }
    return context.words.comparingNeedsTwo(
      key: context.display.label(for: .viewPlans, in: .table))
  }
}

extension Catalog {
  /// The short name of a plan.
  func name(of plan: Identifier<Plan>) -> String { summary(of: plan)?.name ?? plan.rawValue }
}

extension VersionContent {
  /// What is compared.
  fileprivate func title(_ context: ViewContext) -> String {
    let name = context.catalog.name(of: plan)
    let file = context.meter.truncatedAtStart(path, to: 24)
    return isLater ? "\(name) → \(file)" : "\(file) → \(name)"
  }
}
