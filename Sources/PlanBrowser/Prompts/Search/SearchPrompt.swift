import PlanCore
import PlanText
import PlanViews

/// The search box and what it found.
struct SearchPrompt: LinePrompt {
  var line: LineEditor
  /// The most hits to ask for; grows when the reader reaches the last one.
  var limit = firstLimit
  /// The ticket of the pending question, or `nil`.
  private(set) var ticket: Int?
  /// Whether plans are being read for the pending question.
  private(set) var isReading = false
  /// The latest answer, or `nil` before the first.
  private(set) var result: SearchResult?
  /// The hits of the answer, each thing once.
  private(set) var shown = FoldedHits()
  /// Whether each hit is shown by itself.
  private(set) var isUnfolded = false
  /// Similar titles, if nothing was found.
  private(set) var suggestions: [String] = []
  /// The chosen hit, an index into the hits shown.
  var chosen = 0
  /// The first hit shown.
  private(set) var top = 0
  /// Whether the last query is being repeated, so that the choice stays on its hit.
  private var isRefreshing = false
  /// What can be inserted at the cursor, or `nil` while unknown.
  private(set) var completion: Completion?
  /// The candidate in the box while the reader cycles through them.
  private(set) var cycle: CandidateCycle?

  /// The most hits to ask for with a new text: more than anyone reads.
  static let firstLimit = 200

  init(line: LineEditor) { self.line = line }

  var keyContext: KeyContext { .search }
  var coversView: Bool { true }

  /// Whether there is nothing to search for.
  var isBlank: Bool { line.characters.allSatisfy(\.isWhitespace) }

  var hits: [SearchHit] { shown.hits }

  /// Whether hits of one thing are, or would be, shown as one.
  var isFolding: Bool { isUnfolded || hits.count < (result?.hits.count ?? 0) }

  /// The query for the library.
  private var query: SearchQuery { SearchQuery(text: line.text, limit: limit, countsAll: false) }

  private var completionQuery: CompletionQuery {
    CompletionQuery(text: line.text, cursor: line.cursor)
  }

  // MARK: Keys

  mutating func opened(_ context: PromptContext) -> [PromptAction] { askCompletion() }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: return [.remember(line.text, .search), .close]
    case .goToHit: return goToHit()
    case .completeNext: return complete(by: 1, context)
    case .completePrevious: return complete(by: -1, context)
    case .previousResult: choose(by: -1, context)
    case .nextResult: return goDown(by: 1, context)
    case .toggleRecords:
      isUnfolded.toggle()
      show(context)
    case .pageUp: choose(by: -context.layout.hitsShown, context)
    case .pageDown: return goDown(by: context.layout.hitsShown, context)
    default: return edit(command, context)
    }
    return []
  }

  /// Asks for hits and completions.
  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] {
    askHits(context) + askCompletion()
  }

  mutating func cursorMoved(_ context: PromptContext) -> [PromptAction] { askCompletion() }

  /// Asks for the hits of a new text; a blank box shows none.
  private mutating func askHits(_ context: PromptContext) -> [PromptAction] {
    isRefreshing = false
    isReading = false
    guard !isBlank else {
      result = nil
      shown = FoldedHits()
      ticket = nil
      return []
    }
    limit = Self.firstLimit
    ticket = context.ticket
    return [.ask(.search(query, ticket: context.ticket))]
  }

  mutating func refresh(_ context: PromptContext) -> [PromptAction] {
    guard !isBlank else { return [] }
    // A pending question keeps its kind when it is repeated.
    isRefreshing = result?.query.text == line.text
    ticket = context.ticket
    return [.ask(.search(query, ticket: context.ticket))]
  }

  /// Moves the choice among the hits.
  private mutating func choose(by distance: Int, _ context: PromptContext) {
    guard !hits.isEmpty else { return }
    chosen = min(max(0, chosen + distance), hits.count - 1)
    top = ListWindow.top(
      showing: chosen, from: top, rows: hits.count, height: context.layout.hitsShown)
  }

  /// Moves the choice down, and asks for more hits before the last one is on the screen.
  private mutating func goDown(by distance: Int, _ context: PromptContext) -> [PromptAction] {
    choose(by: distance, context)
    guard let result, result.hasMore, result.hits.count >= limit,
      chosen + context.layout.hitsShown >= hits.count
    else { return [] }
    limit *= 4
    return refresh(context)
  }

  private mutating func goToHit() -> [PromptAction] {
    guard let result, hits.indices.contains(chosen),
      let index = result.hits.firstIndex(of: hits[chosen])
    else { return [] }
    // From there n and N go through every hit, those in other documents too.
    return [
      .remember(line.text, .search), .close,
      .goToHit(HitWalk(result: result, index: index), from: self),
    ]
  }

  // MARK: Completion

  private mutating func askCompletion() -> [PromptAction] {
    cycle = nil
    completion = nil
    return [.effect(.complete(completionQuery))]
  }

  /// Completes as far as is certain, and then cycles through the candidates.
  private mutating func complete(by step: Int, _ context: PromptContext) -> [PromptAction] {
    guard let next = completion?.step(from: line, cycle, by: step) else { return [] }
    line = next.line
    cycle = next.cycle
    // The candidates do not change until the reader types again.
    return next.cycle == nil ? lineChanged(context) : askHits(context)
  }

  /// Puts one candidate into the box.
  private mutating func takeCandidate(_ index: Int, _ context: PromptContext) -> [PromptAction] {
    guard let completion, completion.candidates.indices.contains(index) else { return [] }
    if let cycle { line = cycle.line }
    line.replace(completion.range, with: completion.candidates[index])
    return lineChanged(context)
  }

  // MARK: Answers

  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    switch answer {
    case .searchFinished(let result, let ticket) where ticket == self.ticket:
      isReading = false
      return take(result, context)
    case .searchStarted(let ticket) where ticket == self.ticket: wait()
    case .suggestionsFound(let titles, let ticket) where ticket == self.ticket:
      suggestions = titles
    case .completed(let completion) where cycle == nil && completion.query == completionQuery:
      self.completion = completion
    case .standingsFound: show(context)
    default: break
    }
    return []
  }

  /// Waits for an answer, without hits of another text that would be taken for those of this one.
  private mutating func wait() {
    isReading = true
    guard !isRefreshing else { return }
    result = nil
    shown = FoldedHits()
    suggestions = []
  }

  private mutating func take(_ result: SearchResult, _ context: PromptContext) -> [PromptAction] {
    // Similar titles arrive after each answer; the old ones stay until then.
    if !isRefreshing || !result.hits.isEmpty || !result.suggestions.isEmpty {
      suggestions = result.suggestions
    }
    let wasNoticed = isRefreshing && self.result?.notices == result.notices
    self.result = result
    if isRefreshing {
      show(context)
    } else {
      shown = folded(context)
      chosen = 0
      top = 0
    }
    // Without hits the notice has the whole body, and the keys keep their row.
    guard !wasNoticed, !result.hits.isEmpty,
      let notice = result.notices.first(where: { !$0.isAddition })
    else { return [] }
    return [.fail(notice.describe(in: context.words.language))]
  }

  private func folded(_ context: PromptContext) -> FoldedHits {
    FoldedHits(result?.hits ?? [], things: context.things, unfolded: isUnfolded)
  }

  /// Shows the hits of a newer answer, or folded another way; the choice stays on its hit, or at
  /// least on the thing, and else goes to the first hit.
  private mutating func show(_ context: PromptContext) {
    let newer = folded(context)
    let kept = hits.indices.contains(chosen) ? index(of: hits[chosen], in: newer, context) : nil
    shown = newer
    guard let kept else {
      chosen = 0
      top = 0
      return
    }
    // At the top of the list better hits scroll into view; below it the chosen one keeps its line.
    if top > 0 { top = max(0, top + kept - chosen) }
    chosen = kept
    choose(by: 0, context)
  }

  private func index(
    of hit: SearchHit, in newer: FoldedHits, _ context: PromptContext
  ) -> Int? {
    let same = newer.hits.firstIndex {
      $0.plan == hit.plan && $0.kind == hit.kind && $0.id == hit.id
    }
    if let same { return same }
    guard let thing = context.things[hit] else { return nil }
    return newer.hits.firstIndex { context.things[$0] == thing }
  }

  mutating func fit(_ context: PromptContext) { choose(by: 0, context) }

  // MARK: Mouse

  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    if let steps = mouse.wheelSteps {
      choose(by: steps, context)
      return []
    }
    if let index = candidateRow(context)?.index(at: mouse.point) {
      return takeCandidate(index, context)
    }
    let body = context.layout.hits
    guard body.contains(mouse.point) else { return [] }
    let index = top + (mouse.point.y - body.y) / context.layout.hitHeight
    guard index < hits.count else { return [] }
    let isAgain = index == chosen || mouse.action == .doubleClick
    chosen = index
    guard isAgain else { return [] }
    return (mouse.action == .click ? [.endDoubleClick] : []) + goToHit()
  }
}

extension SearchResult {
  /// The number of items found, `261`; `200+` where there may be more.
  var totalText: String { "\(total)\(isTotalExact ? "" : "+")" }
}

/// The hits that n and N step through, from the last search in which a hit was chosen.
struct HitWalk: Equatable, Sendable {
  let result: SearchResult
  var index: Int

  /// Goes to the next or previous hit, wrapping around.
  mutating func go(by step: Int) {
    let count = result.hits.count
    index = ((index + step) % count + count) % count
  }
}

extension HitWalk {
  /// Begins at the selected hit; if none is selected, the first step leads to the first or last
  /// hit.
  init(_ result: SearchResult, from selection: [Node], by step: Int) {
    let here = result.hits.firstIndex { hit in
      guard case .plan(hit.plan) = selection.first else { return false }
      switch selection.last {
      case .item(let id): return hit.id == id.rawValue
      case .plan: return hit.kind == .plan
      default: return false
      }
    }
    self.init(result: result, index: here ?? (step > 0 ? -1 : 0))
  }
}
