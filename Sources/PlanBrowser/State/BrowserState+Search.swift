import PlanCore

extension BrowserState {
  mutating func openSearch() {
    overlay = .search(SearchBox(line: LineEditor(history: searchHistory)))
  }

  mutating func performInSearch(_ command: Command) -> [BrowserEffect] {
    guard case .search(var box) = overlay else { return [] }
    switch command {
    case .cancel:
      remember(box.line.text)
      overlay = nil
      return []
    case .goToHit:
      goToChosenHit(of: box)
      return []
    case .previousResult: chooseHit(in: &box, by: -1)
    case .nextResult: chooseHit(in: &box, by: 1)
    case .pageUp: chooseHit(in: &box, by: -layout.hitsShown)
    case .pageDown: chooseHit(in: &box, by: layout.hitsShown)
    default:
      let before = box.line.characters
      guard box.line.perform(command) else { return [] }
      if box.line.characters != before { return search(with: box) }
    }
    overlay = .search(box)
    return []
  }

  /// Shows the box and asks for its hits; an empty box shows none.
  mutating func search(with box: SearchBox) -> [BrowserEffect] {
    var box = box
    ticket += 1
    let query = SearchQuery(text: box.line.text)
    guard !query.text.allSatisfy(\.isWhitespace) else {
      box.result = nil
      overlay = .search(box)
      return []
    }
    overlay = .search(box)
    return [.search(query, ticket: ticket)]
  }

  /// Moves the choice among the hits, as far as there are any.
  func chooseHit(in box: inout SearchBox, by distance: Int) {
    guard let count = box.result?.hits.count, count > 0 else { return }
    box.chosen = min(max(0, box.chosen + distance), count - 1)
    box.top = Self.top(
      showing: box.chosen, from: box.top, rows: count, height: layout.hitsShown)
  }

  mutating func goToChosenHit(of box: SearchBox) {
    guard let result = box.result, result.hits.indices.contains(box.chosen) else { return }
    remember(box.line.text)
    overlay = nil
    walk = HitWalk(result: result, index: box.chosen)
    goToWalkedHit()
  }

  /// Keeps a query for the box's history, the newest last, each once.
  private mutating func remember(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    searchHistory.removeAll { $0 == text }
    searchHistory.append(text)
  }

  /// Goes to the next or previous hit of the last search, around the ends.
  mutating func walkHits(by step: Int) {
    guard var walk else {
      message = Message(words.noSearchYet)
      return
    }
    let count = walk.result.hits.count
    walk.index = (walk.index + step + count) % count
    self.walk = walk
    goToWalkedHit()
  }

  private mutating func goToWalkedHit() {
    guard let walk else { return }
    go(to: tree.path(to: walk.result.hits[walk.index]))
    message = Message(
      "“\(walk.result.query.text)” \(walk.index + 1)/\(walk.result.hits.count)")
  }
}
