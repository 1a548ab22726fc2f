import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// `metroplan link --suggest`: things in different plans that may be the same.
struct LinkCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Propose links between plans, for you to decide.",
    discussion: """
      Prints pairs of items that share a name, or a kind and places, or have similar names, \
      as a links file to paste from. Nothing is ever linked by itself; see docs/format.md.
      """)

  @Flag(name: .long, help: "Propose links that no file has yet.")
  var suggest = false

  @Option(
    name: .long,
    help: ArgumentHelp("Only pairs with this plan; may be repeated.", valueName: "id"))
  var plan: [String] = []

  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func validate() throws {
    if !suggest { throw ValidationError("Links are written by hand; --suggest proposes some.") }
  }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let only = try plan.map { name throws(CommandFailure) in try library.plan(named: name).id }
    let names = view.names(of: library)
    let suggestions = LinkSuggestions(
      for: library, plans: only.isEmpty ? nil : Set(only), folding: foldedName)
    if view.json {
      try Output.write(
        encoded { try JSONExport.suggestions(suggestions, gazetteer: library.gazetteer) })
    } else if view.csv {
      try Output.write(view.csvForm.export.text(DataTable(suggestions.dataTable(names), names)))
    } else {
      // Line by line, since each is made safe for a terminal.
      try Output.lines(
        suggestions.yaml(names).split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().lazy.map { String($0) })
    }
    guard !suggestions.pairs.isEmpty else {
      throw CommandFailure.nothingFound("link --suggest", suggestions: [])
    }
  }
}
