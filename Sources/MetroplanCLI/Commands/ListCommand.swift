import ArgumentParser
import PlanCore
import PlanExport
import PlanStore

/// `metroplan list`: the plans of the library.
struct ListCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans of the library.")

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func run() throws {
    let store = options.storeReportingProblems(for: .catalog)
    let catalog = store.catalog
    if json {
      // JSON needs more about each plan than the catalog has.
      let plans = try catalog.summaries.map { (summary) throws(CommandFailure) in
        try store.plan(named: summary.id.rawValue)
      }
      try Output.write(encoded { try JSONExport.plans(plans, gazetteer: catalog.gazetteer) })
    } else {
      // Ten thousand lines in one call take a tenth of the time of as many calls.
      try Output.write(table(of: catalog.summaries).map { $0 + "\n" }.joined())
    }
    guard !catalog.summaries.isEmpty else { throw CommandFailure.noPlans }
  }

  /// One line per plan, in aligned columns.
  private func table(of plans: [PlanSummary]) -> [String] {
    let words = Strings(language)
    let rows = plans.map { plan in
      let counts = [
        (ItemKind.initiative, plan.initiatives),
        (.action, plan.actions),
        (.project, plan.projects),
      ].map { kind, count in
        words.say("\(kind.chineseName) \(count)", "\(count) \(kind.englishName)s")
      }
      return [
        plan.id.rawValue, plan.shortTitle ?? plan.title, words.name(of: plan.kind),
        plan.regionName,
        plan.date?.description ?? "", counts.joined(separator: " · "),
      ]
    }
    return TextTable.lines(rows)
  }
}

/// Runs an encoder; its error becomes a failure of the command.
func encoded<Value>(_ encode: () throws -> Value) throws(CommandFailure) -> Value {
  do {
    return try encode()
  } catch {
    throw .cannotEncode(reason: "\(error)")
  }
}
