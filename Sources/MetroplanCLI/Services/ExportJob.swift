import PlanBrowser
import PlanCore
import PlanExport
import PlanViews

/// The text of an export, made piece by piece.
struct ExportPieces {
  private let piece: (Int) throws -> Piece?
  private var made = 0
  /// How many rows are done.
  private(set) var done = 0

  struct Piece {
    let text: String
    /// How many rows are done with it.
    let done: Int
  }

  /// The only piece of a text that is there.
  init(_ text: String) {
    self.init { $0 == 0 ? Piece(text: text, done: 0) : nil }
  }

  /// Pieces that are made when they are asked for by their number, one after the other; `nil` ends
  /// them.
  init(_ piece: @escaping (Int) throws -> Piece?) { self.piece = piece }

  mutating func next() throws -> String? {
    guard let next = try piece(made) else { return nil }
    made += 1
    done = next.done
    return next.text
  }
}

/// Makes the text of what a view shows; of a million rows, only some are text at a time.
struct ExportJob: Sendable {
  /// The rows of a piece.
  static let piece = 4_096
  /// More rows than these take longer than a frame.
  private static let fewRows = 5_000

  let scope: ExportScope
  let library: any LibraryProvider
  let views: ViewServices
  let language: Language

  init(_ scope: ExportScope, library: any LibraryProvider, views: ViewServices, language: Language)
  {
    self.scope = scope
    self.library = library
    self.views = views
    self.language = language
  }

  /// Whether it has to be done beside the browser.
  var isLong: Bool {
    switch scope.content {
    case .subjects, .page: false
    // Plans may have to be read.
    case .plan: true
    case .table(let table): !isWrittenAsRows || table.count > Self.fewRows
    }
  }

  /// Whether the rows of a table are written themselves, and not what they are about.
  private var isWrittenAsRows: Bool { scope.format.contents.contains(.tables) }

  /// How much there is to do: rows, or plans to read.
  var total: Int {
    switch scope.content {
    case .subjects, .page, .plan: return 1
    case .table(let table) where scope.format == .oc4ids: return plans(of: table).count
    case .table(let table):
      guard case .arranged(let shown) = table.rows else { return 1 }
      return shown.arrangement.rows.count
    }
  }

  /// The text in pieces, or `nil` when nothing is in it.
  ///
  /// What has to be read for it is read here.
  func pieces(_ progress: ExportProgress) throws(ExportCancelled) -> ExportPieces? {
    switch scope.content {
    case .subjects: nil
    case .page(let page): ExportPieces(page.lines.map { $0 + "\n" }.joined())
    case .plan(let id): try plan(id, progress).map { ExportPieces($0) }
    case .table(let table):
      switch scope.format {
      case .geojson: try geoJSON(table, progress)
      case .oc4ids: try oc4ids(table, progress)
      default: scope.format.tableWriter.map { pieces(of: table, $0) }
      }
    }
  }

  private func pieces(of table: ExportedTable, _ writer: TableWriter) -> ExportPieces {
    switch table.rows {
    case .ready(let rows): return ExportPieces(writer.beginning(rows, title: table.title))
    case .arranged(let shown):
      let count = shown.arrangement.rows.count
      let top = writer.beginning(
        ViewTable(header: shown.table.header(shown.arrangement, in: language), rows: []),
        title: table.title)
      return ExportPieces { number in
        guard number > 0 else { return .init(text: top, done: 0) }
        let start = (number - 1) * Self.piece
        guard start < count else { return nil }
        let end = min(start + Self.piece, count)
        let texts = shown.table.texts(start..<end, of: shown.arrangement, in: language)
        return .init(text: writer.rows(texts), done: end)
      }
    }
  }

  // MARK: For other programs

  /// A plan as `metroplan export` writes it; its links are with all plans.
  private func plan(
    _ id: Identifier<Plan>, _ progress: ExportProgress
  ) throws(ExportCancelled) -> String? {
    guard let plan = try? library.open(id) else { return nil }
    let all = try views.allPlans { () throws(ExportCancelled) in try progress(0) }
    let text = try? scope.format.text(of: plan, in: all, language)
    return text ?? nil
  }

  private func plans(of table: ExportedTable) -> [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return table.targets.flatMap(\.items).map(\.plan).filter { seen.insert($0).inserted }
  }

  /// Plans are read whole for it, as their descriptions and sources are in it.
  private func oc4ids(
    _ table: ExportedTable, _ progress: ExportProgress
  ) throws(ExportCancelled) -> ExportPieces? {
    var whole: [Plan] = []
    for (number, id) in plans(of: table).enumerated() {
      if let plan = try? library.open(id) { whole.append(plan) }
      try progress(number + 1)
    }
    let package = try? OC4IDSParts(
      of: whole, name: whole.count == 1 ? whole[0].id.rawValue : "selection",
      gazetteer: library.catalog.gazetteer, keeping: Set(table.targets.flatMap(\.items)))
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
      of: places, lines: table.targets.flatMap(\.items), in: library)
    guard var parts = features else { return nil }
    let total = total
    return ExportPieces { _ in
      try parts.next().map { .init(text: $0, done: Int(parts.share * Double(total))) }
    }
  }
}
