import ArgumentParser
import PlanCore
import PlanExport
import PlanStore
import PlanViews

/// `metroplan show PLAN`: one plan whole.
struct ShowCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a whole plan.")

  @Argument(help: ArgumentHelp("The plan; see 'metroplan list'.", valueName: "plan"))
  var plan: String

  @OptionGroup var days: DayOptions
  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func run() throws {
    let store = options.storeReportingProblems(for: .catalog)
    let gazetteer = store.catalog.gazetteer
    let plan = try store.plan(named: plan)
    let linked = LinkedStandings(of: store.linkedLibrary(), asOf: days.day)
    let standings = PlanStandings(of: plan, linked: linked, asOf: days.day)
    if json {
      try Output.write(
        encoded { try JSONExport.plan(plan, standings: standings, gazetteer: gazetteer) })
    } else {
      let text = TextExport(gazetteer: gazetteer, language: language)
      let catalog = store.catalog
      try Output.write(
        text.plan(
          plan, standings: standings,
          planName: { id in
            catalog.summary(of: id).map { $0.shortTitle ?? $0.title } ?? id.rawValue
          }))
    }
  }
}
