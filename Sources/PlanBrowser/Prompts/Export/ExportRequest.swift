import PlanCore
import PlanViews

/// One thing to export: a plan, or an item of it.
package struct ExportSubject: Hashable, Sendable {
  /// The plan.
  package let plan: Identifier<Plan>
  /// The item, or `nil` for the whole plan.
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
  /// The beginning of the offered file name.
  package let fileName: String
  /// Whether each row is a project, about which programs get more than the table shows.
  package let isOfProjects: Bool

  package enum Rows: Equatable, Sendable {
    /// Rows in their order, including those of folded groups.
    case arranged(ArrangedTable)
    /// A table short enough to be made at once.
    case ready(ViewTable)
  }

  package init(title: String, rows: Rows, fileName: String, isOfProjects: Bool = false) {
    self.title = title
    self.rows = rows
    self.fileName = fileName
    self.isOfProjects = isOfProjects
  }

  /// The number of distinct rows.
  package var count: Int {
    switch rows {
    case .arranged(let shown): shown.arrangement.count
    case .ready(let table): table.rows.count
    }
  }

  /// What the rows are about, each once; empty for a table that is ready.
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
  /// The beginning of the offered file name.
  package let fileName: String
}

/// What an export writes, and in which format.
package struct ExportScope: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// Plans and items as one document, in this order; at least one.
    case subjects([ExportSubject])
    /// The rows of a table, or what they are about.
    case table(ExportedTable)
    /// The picture.
    case page(ExportedPage)
    /// A whole plan for other programs.
    case plan(Identifier<Plan>)
  }

  package let content: Content
  package let format: ExportFormat

  package static func subjects(_ subjects: [ExportSubject]) -> ExportScope {
    ExportScope(content: .subjects(subjects), format: .markdown)
  }

  package static func table(_ table: ExportedTable, _ format: ExportFormat) -> ExportScope {
    ExportScope(content: .table(table), format: format)
  }

  package static func page(_ page: ExportedPage) -> ExportScope {
    ExportScope(content: .page(page), format: .text)
  }

  package static func plan(_ plan: Identifier<Plan>, _ format: ExportFormat) -> ExportScope {
    ExportScope(content: .plan(plan), format: format)
  }

  /// The plans and items in it, if it has any.
  package var subjects: [ExportSubject] {
    if case .subjects(let subjects) = content { subjects } else { [] }
  }

  /// The offered path: in the working folder, named by slugs.
  package var defaultPath: String {
    let name =
      switch content {
      case .subjects(let subjects) where subjects.count != 1: "metroplan-selection"
      case .subjects(let subjects):
        subjects.map { subject in
          subject.item.map { "\(subject.plan)-\($0)" } ?? "\(subject.plan)"
        }.joined()
      case .table(let table): table.fileName
      case .page(let page): page.fileName
      case .plan(let id): id.rawValue
      }
    return name + format.fileEnding
  }
}

/// Something to export and its title.
struct ExportChoice: Equatable, Sendable {
  let scope: ExportScope
  /// The title, with the format unless it is the usual document.
  let title: String

  /// - Parameter name: gives the title of a plan or item.
  init(_ scope: ExportScope, _ words: Strings, naming name: (ExportSubject) -> String) {
    self.scope = scope
    let format = scope.format.title(in: words.language)
    title =
      switch scope.content {
      case .subjects(let subjects):
        subjects.count == 1
          ? subjects.map(name).joined() : words.picked(subjects.count)
      case .table(let table): words.rows(of: table, in: format)
      case .page(let page): words.thing(page.title, in: format)
      case .plan: words.thing(words.wholePlan, in: format)
      }
  }

  /// The title, always with the format.
  func fullTitle(_ words: Strings) -> String {
    guard case .subjects = scope.content else { return title }
    return words.thing(title, in: scope.format.title(in: words.language))
  }
}

/// What to write, and where.
package struct ExportRequest: Equatable, Sendable {
  /// What goes into the file.
  package let scope: ExportScope
  /// The path as typed; `~` means the home folder.
  package let path: String
  /// Whether an existing file may be replaced.
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
  /// The file is complete at this path; the remark says what a reader of it has to know.
  case written(path: String, remark: String? = nil)
  /// Nothing was written, because a file is there and may not be replaced.
  case exists(path: String)
  /// Nothing was written, because the reader cancelled it.
  case cancelled
  /// Nothing was written; the reason is in the system's words.
  case failed(path: String, reason: String)
}
