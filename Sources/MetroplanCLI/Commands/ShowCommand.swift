import ArgumentParser
import PlanCore
import PlanExport
import PlanStore

/// `metroplan show PLAN`: one plan whole.
struct ShowCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a whole plan.")

  @Argument(help: ArgumentHelp("The plan; see 'metroplan list'.", valueName: "plan"))
  var plan: String

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func run() throws {
    let store = options.storeReportingProblems()
    let gazetteer = store.catalog.gazetteer
    let plan = try store.plan(named: plan)
    if json {
      try Output.write(encoded { try JSONExport.plan(plan, gazetteer: gazetteer) })
    } else {
      let text = TextExport(gazetteer: gazetteer, language: language)
      try Output.write(text.plan(plan))
    }
  }
}
