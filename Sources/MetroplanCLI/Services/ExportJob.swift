import PlanBrowser
import PlanCore
import PlanExport
import PlanViews

/// The content of an export, made piece by piece.
struct ExportPieces {
  private let piece: (Int) throws -> Piece?
  private var made = 0
  /// How many rows are done.
  private(set) var done = 0
  /// What a reader has to know of the whole, by the pieces so far.
  private(set) var remark: String?

  struct Piece {
    let content: FileContent
    /// How many rows are done after it.
    let done: Int
    let remark: String?

    init(text: String, done: Int, remark: String? = nil) {
      self.init(.text(text), done: done, remark: remark)
    }

    init(_ content: FileContent, done: Int, remark: String? = nil) {
      self.content = content
      self.done = done
      self.remark = remark
    }
  }

  /// The only piece of a text that is there.
  init(_ text: String) { self.init(.text(text)) }

  /// The only piece of a content that is there.
  init(_ content: FileContent) {
    self.init { $0 == 0 ? Piece(content, done: 0) : nil }
  }

  /// Pieces made on demand, by number, in order; `nil` ends them.
  init(_ piece: @escaping (Int) throws -> Piece?) { self.piece = piece }

  mutating func next() throws -> FileContent? {
    guard let next = try piece(made) else { return nil }
    made += 1
    done = next.done
    remark = next.remark ?? remark
    return next.content
  }
}

/// Makes the text of a view, only some rows at a time.
struct ExportJob: Sendable {
  /// The number of rows in a piece.
  static let piece = 4_096
  /// More rows than this take longer than a frame.
  private static let fewRows = 5_000

  let scope: ExportScope
  let library: any LibraryProvider
  let views: ViewServices
  let form: ExportForm

  init(_ scope: ExportScope, library: any LibraryProvider, views: ViewServices, form: ExportForm) {
    self.scope = scope
    self.library = library
    self.views = views
    self.form = form
  }

  /// Whether it must be done in the background.
  var isLong: Bool {
    switch scope.content {
    case .subjects, .page: false
    // Plans may have to be read.
    case .plan: true
    case .table(let table):
      !isWrittenAsRows || isLedger(table) || scope.format == .xlsx || table.count > Self.fewRows
    }
  }

  /// Whether the rows of a table are written, rather than what they are about.
  private var isWrittenAsRows: Bool { scope.format.contents.contains(.tables) }

  /// Whether programs get the ledger of a table's projects, which has more than the table.
  private func isLedger(_ table: ExportedTable) -> Bool {
    table.isOfProjects && (scope.format == .csv || scope.format == .xlsx)
  }

  /// The amount of work: rows, or plans to read.
  var total: Int {
    switch scope.content {
    case .subjects, .page, .plan: return 1
    case .table(let table) where scope.format == .oc4ids: return plans(of: table).count
    case .table(let table):
      guard case .arranged(let shown) = table.rows else { return 1 }
      return shown.arrangement.rows.count
    }
  }

  /// The text in pieces, or `nil` if it is empty.
  ///
  /// Reads the plans that it needs.
  func pieces(_ progress: ExportProgress) throws(ExportCancelled) -> ExportPieces? {
    switch scope.content {
    case .subjects: nil
    case .page(let page): ExportPieces(page.lines.map { $0 + "\n" }.joined())
    case .plan(let id): try plan(id, progress)
    case .table(let table):
      switch scope.format {
      case .geojson: try geoJSON(table, progress)
      case .oc4ids: try oc4ids(table, progress)
      case .markdown: document(of: table)
      case .csv: try values(of: table, progress)
      case .xlsx: try workbook(of: table, progress)
      case .jsonl, .text: nil
      }
    }
  }

  private func document(of table: ExportedTable) -> ExportPieces {
    switch table.rows {
    case .ready(let rows): return ExportPieces(MarkdownExport.view(rows, title: table.title))
    case .arranged(let shown):
      let top = ViewTable(
        header: shown.table.header(shown.arrangement, in: form.language), rows: [])
      return pieces(
        of: shown.arrangement.rows.count, after: MarkdownExport.view(top, title: table.title)
      ) {
        MarkdownExport.rows(shown.table.texts($0, of: shown.arrangement, in: form.language))
      }
    }
  }

  private func values(
    of table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces {
    switch table.rows {
    case .ready(let rows): return ExportPieces(form.csv.text(DataTable(rows)))
    case .arranged(let shown) where isLedger(table):
      let rows = LedgerRows(
        shown,
        LedgerLibrary(
          of: try allPlans(naming: table, progress), asOf: form.day, form.language))
      return pieces(of: rows.count, after: form.csv.beginning(rows.columns)) {
        CSVExport.rows(rows.cells($0))
      }
    case .arranged(let shown):
      let rows = ViewData(shown.table, shown.arrangement, in: form.language)
      return pieces(of: rows.count, after: form.csv.beginning(rows.columns)) {
        CSVExport.rows(rows.rows($0))
      }
    }
  }

  /// A workbook is made at once, of all rows.
  private func workbook(
    of table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces {
    var sheets: [WorkbookExport.Sheet] = []
    switch table.rows {
    case .ready(let rows): sheets = [(table.title, DataTable(rows))]
    case .arranged(let shown) where isLedger(table):
      let known = try LedgerLibrary(
        of: allPlans(naming: table, progress), asOf: form.day, form.language)
      let rows = LedgerRows(shown, known)
      sheets = [
        (table.title, DataTable(columns: rows.columns, rows: rows.cells(0..<rows.count))),
        (
          Strings(form.language).label(.statements),
          StatementLedger(known).table(of: rows.items)
        ),
      ]
    case .arranged(let shown):
      let rows = ViewData(shown.table, shown.arrangement, in: form.language)
      sheets = [(table.title, rows.whole)]
    }
    try progress(total)
    return pieces(sheets)
  }

  private func pieces(_ sheets: [WorkbookExport.Sheet]) -> ExportPieces {
    let (total, language) = (total, form.language)
    return ExportPieces { number in
      guard number == 0 else { return nil }
      do throws(WorkbookExport.Failure) {
        return .init(.bytes(try WorkbookExport.bytes(of: sheets)), done: total)
      } catch {
        throw FileWriter.Failure.system(error.describe(in: language))
      }
    }
  }

  /// A head, then rows, some at a time.
  private func pieces(
    of count: Int, after top: String, _ text: @escaping (Range<Int>) -> String
  ) -> ExportPieces {
    ExportPieces { number in
      guard number > 0 else { return .init(text: top, done: 0) }
      let start = (number - 1) * Self.piece
      guard start < count else { return nil }
      let end = min(start + Self.piece, count)
      return .init(text: text(start..<end), done: end)
    }
  }

  /// All plans, with prose for those in a table.
  private func allPlans(
    naming table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> Library {
    let all = try views.allPlans { () throws(ExportCancelled) in try progress(0) }
    var whole: [Identifier<Plan>: Plan] = [:]
    for id in plans(of: table) {
      if let plan = try? library.open(id) { whole[id] = plan }
      try progress(scope.format == .oc4ids ? whole.count : 0)
    }
    return Library(
      plans: all.plans.map { whole[$0.id] ?? $0 }, gazetteer: all.gazetteer, links: all.links)
  }

  // MARK: For other programs

  /// A plan as `metroplan export` writes it; its links are with all plans.
  private func plan(
    _ id: Identifier<Plan>, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces? {
    guard let plan = try? library.open(id) else { return nil }
    let all = try views.allPlans { () throws(ExportCancelled) in try progress(0) }
      .replacing(plan)
    if scope.format == .xlsx {
      let words = Strings(form.language)
      return pieces([
        (words.projects, form.ledger(of: [plan], in: all)),
        (words.label(.statements), form.statements(of: [plan], in: all)),
      ])
    }
    if scope.format == .geojson {
      let features = try? GeoJSONExport.features(of: [plan], in: all, asOf: form.day)
      return features.map { features in
        let remark = features.remarks.summary(in: form.language)
        return ExportPieces { $0 == 0 ? .init(text: features.text, done: 0, remark: remark) : nil }
      }
    }
    let text = try? scope.format.text(of: plan, in: all, form)
    return (text ?? nil).map { ExportPieces($0) }
  }

  private func plans(of table: ExportedTable) -> [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return table.targets.flatMap(\.items).map(\.plan).filter { seen.insert($0).inserted }
  }

  /// Reads plans with their prose, since it has their descriptions and sources.
  private func oc4ids(
    _ table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces? {
    let all = try allPlans(naming: table, progress)
    let plans = plans(of: table)
    let package = try? OC4IDSParts(
      of: table.targets.flatMap(\.items), name: plans.count == 1 ? plans[0].rawValue : "selection",
      LedgerLibrary(of: all, asOf: form.day, .chinese), gazetteer: all.gazetteer)
    guard var parts = package ?? nil else { return nil }
    let total = total
    return ExportPieces { _ in try parts.next().map { .init(text: $0, done: total) } }
  }

  private func geoJSON(
    _ table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces? {
    let library = try views.allPlans { () throws(ExportCancelled) in try progress(0) }
    let places = table.targets.compactMap { target -> Identifier<Place>? in
      if case .place(let place) = target { place } else { nil }
    }
    let features = try? GeoJSONParts(
      of: places, projects: table.targets.flatMap(\.items),
      LedgerLibrary(of: library, asOf: form.day, .chinese), in: library)
    guard var parts = features else { return nil }
    let total = total
    return ExportPieces { _ in
      try parts.next().map {
        .init(
          text: $0, done: Int(parts.share * Double(total)),
          remark: parts.remarks.summary(in: form.language))
      }
    }
  }
}

/// The projects of a table as rows of a ledger, in the order and the groups of the table.
private struct LedgerRows {
  private let ledger: ProjectLedger
  private let rows: [(group: String?, item: ItemReference)]

  init(_ shown: ArrangedTable, _ library: LedgerLibrary) {
    ledger = ProjectLedger(library, isByDocument: shown.order.isByDocument)
    let arrangement = shown.arrangement
    let words = library.names.words
    func items(_ rows: ArraySlice<UInt32>, in group: String?) -> [(String?, ItemReference)] {
      rows.flatMap { row in shown.table.targets[Int(row)].items.prefix(1).map { (group, $0) } }
    }
    rows =
      arrangement.groups.isEmpty
      ? items(arrangement.rows[...], in: nil)
      : arrangement.groups.flatMap { group in
        items(arrangement.rows[group.range], in: group.title.isEmpty ? words.unknown : group.title)
      }
    columns =
      (arrangement.groups.isEmpty
        ? [] : [DataTable.Column("group", words.group)]) + ledger.columns
  }

  let columns: [DataTable.Column]
  var items: [ItemReference] { rows.map(\.item) }
  var count: Int { rows.count }

  func cells(_ range: Range<Int>) -> [[DataTable.Cell]] {
    rows[range].compactMap { group, item in
      ledger.row(of: item).map { (group.map { [.text($0)] } ?? []) + $0 }
    }
  }
}
