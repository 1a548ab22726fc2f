import PlanCore

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
}
