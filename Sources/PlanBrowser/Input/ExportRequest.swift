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

/// A table as a view shows it: its rows in their order, those of folded groups too.
package struct ExportedTable: Equatable, Sendable {
  /// The name of the view, in the reader's language.
  package let title: String
  package let shown: ArrangedTable
  /// The beginning of the name offered for the file.
  package let fileName: String
}

/// What an export writes.
package enum ExportScope: Equatable, Sendable {
  /// Things of plans as one Markdown document, in this order; at least one.
  case subjects([ExportSubject])
  /// A table in Markdown.
  case markdown(ExportedTable)
  /// A table as comma-separated values.
  case commaSeparated(ExportedTable)
}

/// What to write, and where.
package struct ExportRequest: Equatable, Sendable {
  /// What goes into the file.
  package let scope: ExportScope
  /// The path as typed; `~` stands for the home folder.
  package let path: String
  /// Whether a file at `path` may be replaced.
  package let replaces: Bool

  package init(_ scope: ExportScope, path: String, replaces: Bool = false) {
    self.scope = scope
    self.path = path
    self.replaces = replaces
  }

  /// Creates a request for one thing.
  package init(
    plan: Identifier<Plan>, item: ItemIdentifier?, path: String, replaces: Bool = false
  ) {
    self.init(
      .subjects([ExportSubject(plan: plan, item: item)]), path: path, replaces: replaces)
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
