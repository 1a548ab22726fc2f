import PlanCore
import PlanViews

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

/// A table as a view shows it.
package struct ExportedTable: Equatable, Sendable {
  /// The name of the view, in the reader's language.
  package let title: String
  package let rows: Rows
  /// The beginning of the name offered for the file.
  package let fileName: String

  package enum Rows: Equatable, Sendable {
    /// Rows in their order, those of folded groups too.
    case arranged(ArrangedTable)
    /// A table that is short enough to be made at once.
    case ready(ViewTable)
  }

  package init(title: String, rows: Rows, fileName: String) {
    self.title = title
    self.rows = rows
    self.fileName = fileName
  }

  /// The number of different rows.
  package var count: Int {
    switch rows {
    case .arranged(let shown): shown.arrangement.count
    case .ready(let table): table.rows.count
    }
  }

  /// What the rows are about, each once; none for a table that is ready.
  package var targets: [RowTarget] {
    guard case .arranged(let shown) = rows else { return [] }
    var seen: Set<UInt32> = []
    return shown.arrangement.rows.filter { seen.insert($0).inserted }
      .map { shown.table.targets[Int($0)] }
  }
}

/// A page of text as a view shows it.
package struct ExportedPage: Equatable, Sendable {
  package let title: String
  package let lines: [String]
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
  /// The projects that the rows of a table are about, as OC4IDS.
  case oc4ids(ExportedTable)
  /// The places or lines that the rows of a table are about, as GeoJSON.
  case geoJSON(ExportedTable)
  /// What is drawn, as text.
  case page(ExportedPage)
  /// A whole plan in a form for other programs.
  case plan(Identifier<Plan>, PlanFormat)
}

/// The forms of a whole plan for other programs, as `metroplan export --format` has them.
package enum PlanFormat: String, CaseIterable, Sendable {
  /// A row a project, with the statement that tells how it stands.
  case csv
  /// Its infrastructure projects as an OC4IDS package.
  case oc4ids
  /// Its places and lines.
  case geojson
  /// All its records, one a line.
  case jsonl

  /// What it is called everywhere.
  package var name: String {
    switch self {
    case .csv: "CSV"
    case .oc4ids: "OC4IDS"
    case .geojson: "GeoJSON"
    case .jsonl: "JSON Lines"
    }
  }

  /// What a file of the form is called behind the slug of its plan.
  package var fileEnding: String {
    switch self {
    case .oc4ids: "-oc4ids.json"
    case .csv, .geojson, .jsonl: ".\(rawValue)"
    }
  }
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
  /// Nothing was written, since the reader has cancelled it.
  case cancelled
  /// Nothing was written; the reason is the system's, in its words.
  case failed(path: String, reason: String)
}
