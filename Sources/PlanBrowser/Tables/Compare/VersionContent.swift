import PlanCore
import PlanText
import PlanViews

/// Which file is to be compared with the version of its plan that the library has.
package struct VersionRequest: Equatable, Sendable {
  /// The path as typed; `~` means the home folder.
  package let path: String
  /// Whether the file is the later version.
  package let isLater: Bool

  package init(path: String, isLater: Bool) {
    self.path = path
    self.isLater = isLater
  }
}

/// Two versions of a plan side by side.
package struct VersionContent: Equatable, Sendable {
  let plan: Identifier<Plan>
  /// The file that holds the other version.
  let path: String
  /// The path of the same file from the root on, for a reader in another folder.
  let location: String
  let isLater: Bool
  let table: ColumnTable
  /// How many changes go to the substance, and how many an editor may make.
  let amendments: Int
  let administrative: Int

  /// Takes over a comparison.
  ///
  /// - Parameters:
  ///   - plan: the version that the library has.
  ///   - location: the path of the file from the root on; by default as it was typed.
  package init(
    _ comparison: VersionComparison, of plan: Plan, with request: VersionRequest,
    at location: String? = nil, _ names: ViewNames
  ) {
    self.plan = plan.id
    path = request.path
    self.location = location ?? request.path
    isLater = request.isLater
    table = comparison.columnTable(names, of: plan)
    (amendments, administrative) = comparison.counts
  }
}

/// How a comparison of versions ended.
package enum VersionOutcome: Equatable, Sendable {
  case compared(VersionContent)
  /// The file cannot be read, or holds no plan; in the words of the reader's language.
  case unreadable(path: String, reason: String)
  /// The library has no plan with the slug that the file has.
  case noSuchPlan(path: String, slug: String)
}
