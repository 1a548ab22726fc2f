import PlanCore

extension BrowserState {
  mutating func openSearch() -> [BrowserEffect] {
    var box = SearchBox(line: LineEditor(history: prompts.searchHistory))
    let effects = askCompletion(of: &box)
    prompts.overlay = .search(box)
    return effects
  }

  mutating func performInSearch(_ command: Command) -> [BrowserEffect] {
    guard case .search(var box) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      remember(box.line.text)
      prompts.overlay = nil
      return []
    case .goToHit: return goToChosenHit(of: box)
    case .completeNext: return complete(box, by: 1)
    case .completePrevious: return complete(box, by: -1)
    case .previousResult: chooseHit(in: &box, by: -1)
    case .nextResult: return goDown(box, by: 1)
    case .pageUp: chooseHit(in: &box, by: -layout.hitsShown)
    case .pageDown: return goDown(box, by: layout.hitsShown)
    default: return edit(command)
    }
    prompts.overlay = .search(box)
    return []
  }

  /// Shows a box whose text is new, and asks for its hits and for what can stand at its cursor.
  ///
  /// A blank box shows no hits.
  mutating func search(with box: SearchBox) -> [BrowserEffect] {
    var box = box
    let effects = askHits(of: &box) + askCompletion(of: &box)
    prompts.overlay = .search(box)
    return effects
  }

  /// Asks for the hits of a box whose text is new.
  mutating func askHits(of box: inout SearchBox) -> [BrowserEffect] {
    ticket += 1
    box.isRefreshing = false
    guard !box.isBlank else {
      box.result = nil
      return []
    }
    box.limit = SearchBox.firstLimit
    return [.search(box.query, ticket: ticket)]
  }

  /// Moves the choice down, and asks for more hits before the last one is on the screen.
  private mutating func goDown(_ box: SearchBox, by distance: Int) -> [BrowserEffect] {
    var box = box
    chooseHit(in: &box, by: distance)
    prompts.overlay = .search(box)
    guard let result = box.result, result.hasMore, result.hits.count >= box.limit,
      box.chosen + layout.hitsShown >= result.hits.count
    else { return [] }
    box.limit *= 4
    prompts.overlay = .search(box)
    return searchAgain()
  }

  /// Asks for the hits of the open box once more, since there may be others now.
  mutating func searchAgain() -> [BrowserEffect] {
    guard case .search(var box) = prompts.overlay, !box.isBlank else { return [] }
    ticket += 1
    // A question that is still open is asked anew as what it was.
    box.isRefreshing = box.result?.query.text == box.line.text
    prompts.overlay = .search(box)
    return [.search(box.query, ticket: ticket)]
  }

  mutating func finishSearch(_ result: SearchResult, ticket: Int) {
    guard ticket == self.ticket, case .search(var box) = prompts.overlay else { return }
    let kept = box.isRefreshing ? box.place(in: result) : nil
    // What was meant is asked for anew with each answer; until then the old guess stands.
    if !box.isRefreshing || !result.hits.isEmpty || !result.suggestions.isEmpty {
      box.suggestions = result.suggestions
    }
    let wasNoticed = box.isRefreshing && box.result?.notices == result.notices
    box.result = result
    // Without a hit the notice has the whole body, and the keys keep their row.
    if !wasNoticed, !result.hits.isEmpty, let notice = result.notices.first {
      message = Message(notice.describe(in: words.language), .failure)
    }
    if let kept {
      // At the top of the list better hits come into view; below it the chosen one keeps its line.
      if box.top > 0 { box.top = max(0, box.top + kept - box.chosen) }
      box.chosen = kept
      chooseHit(in: &box, by: 0)
    } else {
      box.chosen = 0
      box.top = 0
    }
    prompts.overlay = .search(box)
  }

  mutating func takeSuggestions(_ titles: [String], ticket: Int) {
    guard ticket == self.ticket, case .search(var box) = prompts.overlay else { return }
    box.suggestions = titles
    prompts.overlay = .search(box)
  }

  /// Moves the choice among the hits, as far as there are any.
  func chooseHit(in box: inout SearchBox, by distance: Int) {
    guard let count = box.result?.hits.count, count > 0 else { return }
    box.chosen = min(max(0, box.chosen + distance), count - 1)
    box.top = Self.top(
      showing: box.chosen, from: box.top, rows: count, height: layout.hitsShown)
  }

  mutating func goToChosenHit(of box: SearchBox) -> [BrowserEffect] {
    guard let result = box.result, result.hits.indices.contains(box.chosen) else { return [] }
    remember(box.line.text)
    prompts.overlay = nil
    prompts.walk = HitWalk(result: result, index: box.chosen)
    noteJump()
    return goToWalkedHit()
  }

  /// Keeps a query for the box's history, the newest last, each once.
  private mutating func remember(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    prompts.searchHistory.removeAll { $0 == text }
    prompts.searchHistory.append(text)
  }

  /// Goes to the next or previous hit of the last search, around the ends.
  mutating func walkHits(by step: Int) -> [BrowserEffect] {
    guard var walk = prompts.walk else {
      if let effects = walkEarlierSearch(by: step) { return effects }
      message = Message(words.noSearchYet)
      return []
    }
    let count = walk.result.hits.count
    walk.index = ((walk.index + step) % count + count) % count
    self.prompts.walk = walk
    noteJump()
    return goToWalkedHit()
  }

  /// Goes to the hit; in a plan that is not open yet as soon as it is.
  mutating func goToWalkedHit() -> [BrowserEffect] {
    guard let walk = prompts.walk else { return [] }
    let hit = walk.result.hits[walk.index]
    let place = words.hit(walk.index + 1, of: walk.result)
    // On arriving in a plan that had to be read first, what was said on the way there stays.
    if message?.text.hasPrefix(place) != true { message = Message(place) }
    guard library.plans[hit.plan] == nil, catalog.summary(of: hit.plan) != nil else {
      go(to: tree.path(to: hit))
      return []
    }
    go(to: [.plan(hit.plan)])
    return openPlan(then: .hit)
  }
}
