import PlanCore

/// What to write, and where.
package struct ExportRequest: Hashable, Sendable {
  /// The plan.
  package let plan: Identifier<Plan>
  /// The item inside it, or `nil` for the whole plan.
  package let item: ItemIdentifier?
  /// The path as typed; `~` stands for the home folder.
  package let path: String
  /// Whether a file at `path` may be replaced.
  package let replaces: Bool

  package init(
    plan: Identifier<Plan>, item: ItemIdentifier?, path: String, replaces: Bool = false
  ) {
    self.plan = plan
    self.item = item
    self.path = path
    self.replaces = replaces
  }
}

/// How an export ended.
package enum ExportOutcome: Hashable, Sendable {
  /// The file is complete at this path.
  case written(path: String)
  /// Nothing was written, since a file is there and may not be replaced.
  case exists(path: String)
  /// Nothing was written; the reason is the system's, in its words.
  case failed(path: String, reason: String)
}
