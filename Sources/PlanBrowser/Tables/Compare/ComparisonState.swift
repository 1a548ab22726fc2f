import PlanCore
import PlanText
import PlanViews

/// Two or more different plans, in the order of their columns.
struct ComparedPlans: Equatable {
  let plans: [Identifier<Plan>]
  /// Whether the reader has picked them.
  let arePicked: Bool
}

extension ComparedPlans {
  /// The picked plans, if there are two or more; else the chosen plan and the next in the list,
  /// wrapping around; `nil` if there are not two.
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

/// Two versions to compare again, from an earlier run.
struct EarlierVersions: Equatable, Sendable {
  /// The ticket for comparing them, used by no other question.
  static let ticket = 0

  let kept: KeptVersions
  var isAsked = false
}

/// What is compared: plans, or two versions of one.
struct ComparisonState: Equatable, Sendable, ViewComponent {
  /// The content to compare plans with, once loaded.
  var comparable: CompareContent?
  /// The plans being compared.
  var compared: ComparedPlans?
  /// The versions being compared instead of plans.
  var versions: VersionContent?
  /// The versions to compare again, from an earlier run.
  var earlierVersions: EarlierVersions?
  /// The path of the file that was compared last.
  var versionPath = ""

  /// Whether versions are compared instead of plans, or will be.
  var hasVersions: Bool { versions != nil || earlierVersions != nil }

  /// Plans side by side, with another choice if one is gone; `nil` before the content is loaded,
  /// or if versions are shown.
  mutating func table(_ context: ViewContext) -> ColumnTable? {
    guard let comparable, !hasVersions else { return nil }
    let isThere = compared.map { pair in
      pair.plans.allSatisfy { context.catalog.summary(of: $0) != nil }
    }
    if isThere != true { compared = ComparedPlans(context) }
    return comparable.table(of: compared?.plans ?? [])
  }

  /// Asks for the versions of an earlier run, once their plan is known.
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
