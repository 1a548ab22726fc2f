import PlanCore

/// What an earlier run has left and this one has not come to yet.
struct EarlierRun: Equatable, Sendable {
  /// What it searched for, until something is searched for in this one.
  var search: String?
  /// Where it was among the plans, until one of them has been shown in this one.
  var place: BrowserSession?
  /// The step that waits for the hits of ``search``.
  private var step: Step?

  /// A step among hits that have been asked for.
  private struct Step: Equatable, Sendable {
    let ticket: Int
    let step: Int
  }

  /// Asks for the hits of the search, to go `step` hits on from here; `nil` without a search.
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

  /// The step that waited for an answer, which ends the search; `nil` for another answer.
  mutating func takeStep(ticket: Int) -> Int? {
    guard let asked = step, asked.ticket == ticket else { return nil }
    step = nil
    search = nil
    return asked.step
  }
}
