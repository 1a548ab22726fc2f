import ArgumentParser
import PlanCore
import PlanExport
import PlanViews

/// `metroplan timeline`: what happened, was said and is to happen, by date.
struct TimelineCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List events, agreements, statements and targets by date.",
    discussion: """
      A target stands at the day by which it is to be reached, and is overdue when that has \
      passed and no plan tells of it as reached.
      """)

  @Option(name: .long, help: ArgumentHelp("One plan only.", valueName: "id"))
  var plan: String?

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let only = try plan.map { name throws(CommandFailure) in try library.plan(named: name).id }
    let names = ViewNames(of: library, in: language)
    let timeline = Timeline(of: library, plan: only, asOf: days.day)
    if library.plans.isEmpty { throw CommandFailure.noPlans }
    try view.print(
      json: { try JSONExport.timeline(timeline) },
      table: { timeline.table(names) },
      text: { TextTable.lines(timeline.table(names)) })
  }
}
