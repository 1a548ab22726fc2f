import ArgumentParser
import PlanCore
import PlanExport
import PlanViews

/// `metroplan projects [QUERY…]`: the projects of all plans in one table.
struct ProjectsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: PlanView.projects.code, abstract: "List the projects of all plans.",
    discussion: """
      Each project is one row, whatever number of plans speaks of it. Its status is the furthest \
      point that any of them reports, its aim what is promised or sought next. Words and filters \
      narrow the rows: kind:rail, place:济源, plan:, year:2021..2024, stage:start, mode:target.
      """)

  @Flag(name: .long, help: "List what each plan has of a project.")
  var byDocument = false

  @OptionGroup var days: DayOptions
  @OptionGroup var table: TableOptions<ProjectTable>
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    try table.print(
      view, .projects, asOf: days.day, byDocument: byDocument,
      summary: { table, names in
        let counts = RecordCounts(
          things: Set(table.rows.map(\.thing)).count,
          records: Set(table.rows.flatMap(\.items)).count)
        return ["", names.words.things(counts)]
      },
      json: { table, groups, library in
        try JSONExport.projects(table, groups: groups, gazetteer: library.gazetteer)
      },
      ledger: { table, library in
        let known = LedgerLibrary(of: library, asOf: days.day, language)
        return ProjectLedger(known, isByDocument: byDocument).table(of: table.rows.map(\.item))
      })
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
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    try table.print(view, .sources)
  }
}

/// `metroplan timeline [QUERY…]`: what happened, was said and is to happen, by date.
struct TimelineCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: PlanView.timeline.code,
    abstract: "List events, agreements, statements and targets by date.",
    discussion: """
      A promise is listed at the day by which it is to be kept, and is overdue when that has \
      passed and no plan reports it. Words and filters narrow the rows: \
      kind:rail, place:济源, year:2021..2024, check:overdue.
      """)

  @Flag(name: .long, help: "Only promises whose date has passed and that no plan reports.")
  var overdue = false

  @Option(name: .long, help: ArgumentHelp("One plan only.", valueName: "id"))
  var plan: String?

  @OptionGroup var days: DayOptions
  @OptionGroup var table: TableOptions<Timeline>
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    try table.print(
      view, .timeline, plan: plan, asOf: days.day, keeping: { !overdue || $0.outcome == .overdue },
      json: { timeline, groups, library in
        try JSONExport.timeline(timeline, groups: groups)
      })
  }
}
