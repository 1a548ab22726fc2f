import PlanCore
import PlanViews

extension ExportFormat {
  /// A plan in the format, or the whole library with `nil`; `nil` comes back when they have nothing
  /// that the format can hold.
  package func text(of plan: Plan?, in library: Library, _ language: Language) throws -> String? {
    let plans = plan.map { [$0] } ?? library.plans
    switch self {
    case .markdown:
      let export = MarkdownExport(gazetteer: library.gazetteer, language: language)
      return plan.map(export.plan) ?? export.overview(of: library)
    case .csv: return CSVExport.ledger(of: plans, in: library, language)
    case .oc4ids:
      return try OC4IDSExport.package(
        of: plans, name: plan?.id.rawValue ?? "library", gazetteer: library.gazetteer)
    case .geojson: return try GeoJSONExport.features(of: plans, in: library)
    case .jsonl: return try JSONLinesExport.lines(of: plans, in: library)
    case .text: return nil
    }
  }

  /// How tables are written in the format, if it can hold any table.
  package var tableWriter: TableWriter? {
    switch self {
    case .markdown:
      TableWriter(beginning: MarkdownExport.view(_:title:), rows: MarkdownExport.rows(_:))
    case .csv: TableWriter(beginning: { table, _ in CSVExport.text(table) }, rows: CSVExport.rows)
    case .oc4ids, .geojson, .jsonl, .text: nil
    }
  }
}

/// Writes a table piece by piece, so that of a long one only some rows are text at a time.
package struct TableWriter: Sendable {
  private let beginning: @Sendable (_ table: ViewTable, _ title: String) -> String
  /// Writes further rows behind the beginning.
  package let rows: @Sendable ([[String]]) -> String

  init(
    beginning: @escaping @Sendable (_ table: ViewTable, _ title: String) -> String,
    rows: @escaping @Sendable ([[String]]) -> String
  ) {
    self.beginning = beginning
    self.rows = rows
  }

  /// Writes the head of a table and the rows that it has.
  package func beginning(_ table: ViewTable, title: String) -> String { beginning(table, title) }
}
