import PlanCore

/// What an earlier run left and this one has not used yet.
struct EarlierRun: Equatable, Sendable {
  /// Its last search, until there is a search in this run.
  var search: String?
  /// Its location among the plans, until one of them is shown in this run.
  var place: BrowserSession?
  /// The step to take when the hits of ``search`` arrive.
  private var step: Step?

  /// A step among hits that are on their way.
  private struct Step: Equatable, Sendable {
    let ticket: Int
    let step: Int
  }

  /// Asks for the hits of the search, to go `step` hits further; `nil` without a search.
  mutating func askHits(by step: Int, ticket: inout Int) -> [BrowserEffect]? {
    guard let search else { return nil }
    ticket += 1
    self.step = Step(ticket: ticket, step: step)
    return [
      .search(
        SearchQuery(text: search, limit: SearchPrompt.firstLimit, countsAll: false),
        ticket: ticket)
    ]
  }

  /// The step that waited for this answer, which uses up the search; `nil` for another answer.
  mutating func takeStep(ticket: Int) -> Int? {
    guard let asked = step, asked.ticket == ticket else { return nil }
    step = nil
    search = nil
    return asked.step
  }
}
