/// The formats that plans and views are written in: the one list for command line and browser.
///
/// A new one gets its entry here and its writer in `PlanExport/Format.swift`.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// A document to read.
  case markdown
  /// Rows as comma-separated values.
  case csv
  /// Rows as a workbook for spreadsheets.
  case xlsx
  /// Infrastructure projects as an OC4IDS package.
  case oc4ids
  /// Places and lines.
  case geojson
  /// All records, one a line.
  case jsonl
  /// What is drawn on the screen, as text.
  case text

  /// What a format can hold.
  package enum Content: Sendable {
    /// A plan, or all plans of a library.
    case plans
    /// Items of plans as one document.
    case items
    /// Any table.
    case tables
    /// The projects that the rows of a table are about.
    case projects
    /// The places or lines that the rows of a table are about.
    case places
    /// A page as it is drawn.
    case pages
  }

  /// What can be written in it.
  package var contents: Set<Content> {
    switch self {
    case .markdown: [.plans, .items, .tables]
    case .csv, .xlsx: [.plans, .tables]
    case .oc4ids: [.plans, .projects]
    case .geojson: [.plans, .places]
    case .jsonl: [.plans]
    case .text: [.pages]
    }
  }

  /// The formats that can hold something, in the order in which they are offered.
  package static func formats(of content: Content) -> [ExportFormat] {
    allCases.filter { $0.contents.contains(content) }
  }

  /// What it is called everywhere.
  package func title(in language: Language) -> String {
    switch self {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .xlsx: language == .chinese ? "Excel 工作簿" : "Excel workbook"
    case .oc4ids: "OC4IDS"
    case .geojson: "GeoJSON"
    case .jsonl: "JSON Lines"
    case .text: Strings(language).say("文本", "text")
    }
  }

  /// What the help of `metroplan export` says of it.
  package var summary: String {
    switch self {
    case .markdown: "a plan as a document, or what the library holds"
    case .csv: "one row per project with status and aim"
    case .xlsx: "the same for spreadsheets, with all statements on a second sheet"
    case .oc4ids: "infrastructure projects as OC4IDS 0.9.5"
    case .geojson: "places and projects"
    case .jsonl: "everything, one record a line"
    case .text: "what is drawn on the screen"
    }
  }

  /// What follows the name of what is in a file, in the name of the file.
  package var fileEnding: String {
    switch self {
    case .markdown: ".md"
    case .oc4ids: "-oc4ids.json"
    case .text: ".txt"
    case .csv, .xlsx, .geojson, .jsonl: ".\(rawValue)"
    }
  }
}
