import PlanCore
import PlanViews

/// What a text depends on besides what is written.
package struct ExportForm: Sendable {
  package var language: Language
  /// The day as of which status, aim and checks are said.
  package var day: PartialDate
  /// How comma-separated values are written.
  package var csv: CSVExport
  /// Whether a project has a row in each document that speaks of it.
  package var isByDocument: Bool

  package init(
    _ language: Language, asOf day: PartialDate, csv: CSVExport = CSVExport(),
    isByDocument: Bool = false
  ) {
    self.language = language
    self.day = day
    self.csv = csv
    self.isByDocument = isByDocument
  }

  /// A plan of a library as a document, or an overview of the library.
  package func document(of plan: Plan?, in library: Library, isBrief: Bool = false) -> String {
    let export = MarkdownExport(
      gazetteer: library.gazetteer, language: language,
      library: LedgerLibrary(of: library, asOf: day, language))
    guard let plan else { return export.overview(of: library, asOf: day) }
    return isBrief ? export.brief(plan) : export.plan(plan)
  }

  /// The projects of some plans of a library, a row each.
  package func ledger(of plans: [Plan], in library: Library) -> DataTable {
    let known = LedgerLibrary(of: library, asOf: day, language)
    return ProjectLedger(known, isByDocument: isByDocument)
      .table(of: isByDocument ? known.records(of: plans) : known.projects(of: plans))
  }

  /// The ledger of some plans of a library and what they say, as the sheets of a workbook.
  package func workbook(
    of plans: [Plan], in library: Library
  ) throws(WorkbookExport.Failure) -> [UInt8] {
    let words = Strings(language)
    return try WorkbookExport.bytes(
      of: [
        (words.projectsSection, ledger(of: plans, in: library)),
        (words.label(.statements), statements(of: plans, in: library)),
      ], usesCodes: csv.usesCodes)
  }

  /// What some plans of a library say, a row a statement.
  package func statements(of plans: [Plan], in library: Library) -> DataTable {
    StatementLedger(LedgerLibrary(of: library, asOf: day, language)).table(of: plans)
  }
}

extension ExportFormat {
  /// A plan in the format, or the whole library with `nil`; `nil` comes back when they have nothing
  /// that the format can hold, and for what is no text.
  package func text(of plan: Plan?, in library: Library, _ form: ExportForm) throws -> String? {
    let plans = plan.map { [$0] } ?? library.plans
    switch self {
    case .markdown:
      return form.document(of: plan, in: library)
    case .csv: return form.csv.text(form.ledger(of: plans, in: library))
    case .oc4ids:
      return try OC4IDSExport.package(
        of: plans, name: plan?.id.rawValue ?? "library", in: library, asOf: form.day)
    case .geojson: return try GeoJSONExport.features(of: plans, in: library, asOf: form.day).text
    case .jsonl: return try JSONLinesExport.lines(of: plans, in: library, asOf: form.day)
    case .xlsx, .text: return nil
    }
  }
}
