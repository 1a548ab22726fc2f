import PlanCore
import PlanViews

extension MarkdownExport {
  /// A view as a document with one table.
  package static func view(_ table: ViewTable, title: String) -> String {
    document([(title, table)])
  }

  /// Some rows of a view's table, to stand behind a ``view(_:title:)`` of its first ones.
  package static func rows(_ rows: [[String]]) -> String {
    rows.map { row in
      "| " + row.map { MarkdownEscaping.inline($0) }.joined(separator: " | ") + " |\n"
    }.joined()
  }

  /// Tables under their titles, the first of which is that of the document.
  static func document(_ parts: [(title: String, table: ViewTable)]) -> String {
    var blocks: [Block] = []
    for (number, part) in parts.enumerated() {
      blocks.append(.heading(level: number == 0 ? 1 : 2, part.title))
      blocks.append(
        .table(
          Table(header: part.table.header, rows: part.table.rows.map { $0.map { Phrase($0) } })))
    }
    return MarkdownWriter(Outline(blocks: blocks, notesTitle: "", notes: [])).text()
  }

  /// What a library holds: its plans, then all projects with how they stand.
  package func overview(of library: Library, asOf day: PartialDate) -> String {
    let names = ViewNames(of: library, in: language)
    let words = names.words
    let plans = ViewTable(
      header: [
        words.label(.title), words.label(.kind), words.label(.date), words.projects, words.id,
      ],
      rows: library.plans.map { plan in
        [
          plan.title, names.name(of: plan.kind), names.date(plan.date, plan.dateBasis),
          String(plan.projects.count), plan.id.rawValue,
        ]
      })
    return Self.document([
      (words.library, plans),
      (words.projects, projects(of: library, asOf: day)),
    ])
  }

  /// The projects of a library with status and aim, each thing once.
  private func projects(of library: Library, asOf day: PartialDate) -> ViewTable {
    let ledger = ExportForm(language, asOf: day).ledger(of: library.plans, in: library)
    let shown = ["name", "kind", "places", "status", "aim", "due", "plan", "thing"]
    let numbers = shown.compactMap { id in ledger.columns.firstIndex { $0.id == id } }
    let words = Strings(language)
    return ViewTable(
      header: numbers.map { ledger.columns[$0].title },
      rows: ledger.rows.map { row in numbers.map { words.text(of: row[$0]) } })
  }
}

extension Strings {
  /// A value for a reader: of a date only what is known.
  func text(of cell: DataTable.Cell) -> String {
    switch cell {
    case .empty: return ""
    case .text(let text): return text
    case .list(let values): return joined(values)
    case .number(let number): return CSVExport.digits(of: number)
    case .date(let date, let precision):
      let month = precision == .year ? nil : date.month
      let day = precision == .day ? date.day : nil
      return PartialDate(year: date.year, month: month, day: day)?.description ?? ""
    }
  }
}
