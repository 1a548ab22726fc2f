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
      A number is found in Chinese, Arabic and Roman figures, and words that say the same find each \
      other: 高速铁路 also finds 高铁, =高速铁路 does not. \
      A word of letters also finds Chinese characters by pinyin or first letters: luoyang, jjlp. \
      Filters: plan:, kind:, place:, stage:, mode:, year:, status:, aim:, due:, check: with a value, \
      such as kind:rail, year:2021..2024 or status:underConstruction; -kind:policy leaves out what \
      passes. Filters alone list what passes, and an empty query everything. \
      What links between plans say is one thing is listed once, by its best hit.
      """)

  @Argument(help: ArgumentHelp("The words to find.", valueName: "query"))
  var query: [String]

  @Option(name: .long, help: ArgumentHelp("Search one plan only.", valueName: "id"))
  var plan: String?

  @Option(name: .long, help: ArgumentHelp("Print at most so many hits.", valueName: "n"))
  var limit: Int?

  @Flag(name: .long, help: "List every hit, also where several are one thing.")
  var byDocument = false

  @Flag(name: .long, help: "Find the words as they are typed; do not look for words near them.")
  var noNearWords = false

  @OptionGroup var days: DayOptions
  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on.") }
  }

  func run() throws {
    let store = options.storeReportingProblems(for: .oneSearch)
    let inside = try plan.map { name throws(CommandFailure) in try store.summary(named: name).id }
    let text = query.joined(separator: " ")
    let search = ThingSearch(
      things: { ThingCatalog(of: options.loadCompactReportingProblems()) }, day: days.day)
    let query = SearchQuery(
      text: text, plan: inside, limit: limit, nearWords: noNearWords ? .none : .inUse)
    let result = search.search(query) { store.search($0) }
    Output.tell(result.notices, in: language)
    // The links are read only for hits that are folded.
    let needsThings = !result.hits.isEmpty && (json || !byDocument)
    let things = needsThings ? LinkedThings(of: store.statedLinks()) : .none
    if json {
      try Output.write(encoded { try JSONExport.search(result, things: things) })
    } else {
      let shown = FoldedHits(result.hits, things: things, unfolded: byDocument)
      try Output.lines(
        shown.hits.indices.lazy.flatMap { lines(of: $0, in: shown) }
          + [rest(of: result, shown)].compactMap { $0 })
    }
    guard result.total > 0 else {
      throw CommandFailure.nothingFound(text, suggestions: result.suggestions)
    }
  }

  /// The numbers of hits and of things where not each hit is printed, or `nil`.
  private func rest(of result: SearchResult, _ shown: FoldedHits) -> String? {
    let (count, total) = (result.hits.count, result.total)
    let words = Strings(language)
    let counts = shown.counts(in: words)
    guard count < total else { return counts.map { words.say("… 共 \($0)", "… \($0)") } }
    let all = words.say("… 共 \(total) 条，显示 \(count) 条", "… \(count) of \(total) hits")
    let things = shown.hits.count
    return counts == nil ? all : all + words.say("，合为 \(things) 项", ", \(things) things")
  }

  /// A hit in two or three lines: what it is and where else, its path, and where the words occur.
  private func lines(of index: Int, in shown: FoldedHits) -> [String] {
    let hit = shown.hits[index]
    let words = Strings(language)
    let kind = words.name(of: hit.kind)
    let elsewhere = shown.elsewhere(index, in: words).map { "  \($0)" } ?? ""
    let isElsewhere = hit.matches.contains { $0.field != .title }
    return ["\(hit.title)  [\(kind)]  \(hit.plan)/\(hit.id)\(elsewhere)"]
      + (hit.path.isEmpty ? [] : ["  " + hit.path.joined(separator: " > ")])
      + (isElsewhere && !hit.text.isEmpty ? ["  " + hit.text] : [])
  }
}
