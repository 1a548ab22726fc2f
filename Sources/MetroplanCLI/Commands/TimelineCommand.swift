import ArgumentParser
import PlanCore
import PlanExport
import PlanViews

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
