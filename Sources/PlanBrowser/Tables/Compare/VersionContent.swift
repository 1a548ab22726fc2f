import PlanCore
import PlanText
import PlanViews

/// A request to compare a file with the library's version of its plan.
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
  /// The absolute path of the file, for a run in another folder.
  let location: String
  let isLater: Bool
  let table: ColumnTable
  /// The number of changes of substance, and of editorial ones.
  let amendments: Int
  let administrative: Int

  /// Creates the content from a comparison.
  ///
  /// - Parameters:
  ///   - plan: the version that the library has.
  ///   - location: the absolute path of the file; by default as typed.
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
  /// The file cannot be read or has no plan; the reason is in the reader's language.
  case unreadable(path: String, reason: String)
  /// The library has no plan with the slug in the file.
  case noSuchPlan(path: String, slug: String)
}
