import PlanCore

/// One thing that an export writes: a plan, or an item of it.
package struct ExportSubject: Hashable, Sendable {
  /// The plan.
  package let plan: Identifier<Plan>
  /// The item inside it, or `nil` for the whole plan.
  package let item: ItemIdentifier?

  package init(plan: Identifier<Plan>, item: ItemIdentifier?) {
    self.plan = plan
    self.item = item
  }
}

/// What to write, and where.
package struct ExportRequest: Hashable, Sendable {
  /// What goes into the document, in this order; at least one.
  package let subjects: [ExportSubject]
  /// The path as typed; `~` stands for the home folder.
  package let path: String
  /// Whether a file at `path` may be replaced.
  package let replaces: Bool

  package init(subjects: [ExportSubject], path: String, replaces: Bool = false) {
    self.subjects = subjects
    self.path = path
    self.replaces = replaces
  }

  /// Creates a request for one thing.
  package init(
    plan: Identifier<Plan>, item: ItemIdentifier?, path: String, replaces: Bool = false
  ) {
    self.init(
      subjects: [ExportSubject(plan: plan, item: item)], path: path, replaces: replaces)
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
