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
  package func overview(of library: Library) -> String {
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
      (words.projects, ProjectLedger.table(of: library.plans, names)),
    ])
  }
}
