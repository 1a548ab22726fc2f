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

/// `metroplan sources [QUERY…]`: the texts that the statements of all plans come from.
struct SourcesCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: PlanView.sources.code,
    abstract: "List the sources of all plans and how many statements rest on each.",
    discussion: """
      A source is a printed text with its publisher, date and address, as far as they are known. \
      Words and filters narrow the rows: plan:, year:2021..2024.
      """)

  @OptionGroup var table: TableOptions<SourceTable>

  var language: Language { table.view.language }

  func run() throws {
    try table.print(.sources)
  }
}

/// `metroplan timeline [QUERY…]`: what happened, was said and is to happen, by date.
struct TimelineCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: PlanView.timeline.code,
    abstract: "List events, agreements, statements and targets by date.",
    discussion: """
      A target is listed at the day by which it is to be reached, and is overdue when that has \
      passed and no plan says that it was reached. Words and filters narrow the rows: \
      kind:rail, place:济源, year:2021..2024.
      """)

  @Option(name: .long, help: ArgumentHelp("One plan only.", valueName: "id"))
  var plan: String?

  @OptionGroup var days: DayOptions
  @OptionGroup var table: TableOptions<Timeline>

  var language: Language { table.view.language }

  func run() throws {
    try table.print(.timeline, plan: plan, asOf: days.day) { timeline, groups, library in
      try JSONExport.timeline(timeline, groups: groups)
    }
  }
}
