import ArgumentParser
import PlanCore
import PlanViews

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
