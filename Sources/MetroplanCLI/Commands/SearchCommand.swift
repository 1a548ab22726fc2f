import ArgumentParser
import PlanCore
import PlanExport
import PlanStore
import PlanViews

/// `metroplan search QUERY…`: find words in all plans.
struct SearchCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search all plans.",
    discussion: """
      Every word has to occur, in any order; each character stands for itself. \
      Traditional and simplified, full and half width, upper and lower case are the same. \
      A word of letters also finds Chinese characters by pinyin or first letters: luoyang, jjlp. \
      Filters: plan:, kind:, place:, stage:, mode:, year:, status:, aim:, due:, check: with a value, \
      such as kind:rail, year:2021..2024 or status:underConstruction; -kind:policy leaves out what \
      passes. Filters alone list what passes, and an empty query everything.
      """)

  @Argument(help: ArgumentHelp("The words to find.", valueName: "query"))
  var query: [String]

  @Option(name: .long, help: ArgumentHelp("Search one plan only.", valueName: "id"))
  var plan: String?

  @Option(name: .long, help: ArgumentHelp("Print at most so many hits.", valueName: "n"))
  var limit: Int?

  @OptionGroup var days: DayOptions
  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on.") }
  }

  func run() throws {
    let store = options.storeReportingProblems()
    let inside = try plan.map { name throws(CommandFailure) in try store.summary(named: name).id }
    let text = query.joined(separator: " ")
    let search = ThingSearch(
      things: { ThingCatalog(of: options.loadCompactReportingProblems()) }, day: days.day)
    let result = search.search(SearchQuery(text: text, plan: inside, limit: limit)) {
      store.search($0)
    }
    if json {
      try Output.write(encoded { try JSONExport.search(result) })
    } else {
      try Output.lines(result.hits.lazy.flatMap(lines) + [rest(of: result)].compactMap { $0 })
    }
    for notice in result.notices { Output.complain(notice.describe(in: language)) }
    guard result.total > 0 else {
      throw CommandFailure.nothingFound(text, suggestions: result.suggestions)
    }
  }

  /// The number of hits beyond the limit, or `nil`.
  private func rest(of result: SearchResult) -> String? {
    guard result.hits.count < result.total else { return nil }
    let (shown, total) = (result.hits.count, result.total)
    return Strings(language).say("… 共 \(total) 条，显示 \(shown) 条", "… \(shown) of \(total) hits")
  }

  /// A hit in two or three lines: what it is, its path, and where the words occur.
  private func lines(of hit: SearchHit) -> [String] {
    let kind = Strings(language).name(of: hit.kind)
    let isElsewhere = hit.matches.contains { $0.field != .title }
    return ["\(hit.title)  [\(kind)]  \(hit.plan)/\(hit.id)"]
      + (hit.path.isEmpty ? [] : ["  " + hit.path.joined(separator: " > ")])
      + (isElsewhere && !hit.text.isEmpty ? ["  " + hit.text] : [])
  }
}
