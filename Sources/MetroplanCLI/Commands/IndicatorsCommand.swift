import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// `metroplan indicators`: the figures of all plans.
struct IndicatorsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List the figures of all plans.",
    discussion: """
      Figures of one measure and one unit are put together below; nothing is ever added up \
      or converted.
      """)

  @Option(name: .long, help: ArgumentHelp("One plan only.", valueName: "id"))
  var plan: String?

  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let only = try plan.map { name throws(CommandFailure) in try library.plan(named: name).id }
    let source = ViewFactory(language, asOf: Clock.today, folding: foldedName)
      .source(library, plan: only)
    let names = view.names(of: library)
    let table = IndicatorTable(source)
    if library.plans.isEmpty { throw CommandFailure.noPlans }
    try view.print(
      json: { try JSONExport.indicators(table) },
      data: { DataTable(table.dataTable(names), names) },
      text: { lines(table, names) })
  }

  private func lines(_ table: IndicatorTable, _ names: ViewNames) -> [String] {
    var lines = TextTable.lines(table.table(names))
    if !table.groups.isEmpty { lines += ["", names.words.comparable] }
    for group in table.groups {
      lines.append("  " + group.title(names))
      let rows = zip(group.table(names).rows, group.rows).map { $0 + [group.bar(of: $1)] }
      lines += TextTable.lines(rows).map { "    " + $0 }
    }
    return lines
  }
}
