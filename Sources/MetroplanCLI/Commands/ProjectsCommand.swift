import ArgumentParser
import PlanCore
import PlanExport
import PlanViews

/// `metroplan projects [QUERY…]`: the projects of all plans in one table.
struct ProjectsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: PlanView.projects.code, abstract: "List the projects of all plans.",
    discussion: """
      Words and filters keep those projects that 'metroplan search' would find with them: \
      kind:rail, place:济源, stage:start, mode:target, plan:, year:2021..2024.
      """)

  @OptionGroup var table: TableOptions<ProjectTable>

  var language: Language { table.view.language }

  func run() throws {
    try table.print(.projects) { table, groups, library in
      try JSONExport.projects(table, groups: groups, gazetteer: library.gazetteer)
    } ledger: { table, library in
      let known = LedgerLibrary(of: library, asOf: Clock.today, language)
      let columns = ProjectTable.columns(known.names)
      return ProjectLedger(known).table(of: table.rows.flatMap { columns.target($0).items })
    }
  }
}
