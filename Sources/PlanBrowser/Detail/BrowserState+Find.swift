import PlanText

extension BrowserState {
  /// Looks for words in the detail, from one of its lines on; blank ones end the search.
  mutating func find(_ text: String?, from line: Int) -> [BrowserEffect] {
    detail.top = line
    let words = text ?? ""
    detail.find = words.allSatisfy(\.isWhitespace) ? nil : DetailFind(text: words)
    return askFind()
  }

  /// Keeps the search, or says that nothing was found.
  mutating func acceptFind() {
    guard let find = detail.find else { return }
    prompts[.find].remember(find.text)
    guard find.matches.isEmpty else { return }
    message = Message(words.notInText(find.text), .failure)
    self.detail.find = nil
  }

  /// Asks where the words stand in the text shown, unless that is known.
  mutating func askFind() -> [BrowserEffect] {
    guard let find = detail.find else { return [] }
    let passages = detailLines(width: layout.detailWidth).passages
    guard passages != find.passages else { return [] }
    self.detail.find?.passages = passages
    self.detail.find?.matches = []
    self.detail.find?.current = nil
    return [.find(FindQuestion(text: find.text, passages: passages))]
  }

  mutating func take(_ answer: FindAnswer) {
    guard var find = detail.find, find.text == answer.question.text,
      find.passages == answer.question.passages
    else { return }
    find.matches = answer.ranges.enumerated().flatMap { passage, ranges in
      ranges.map { DetailFind.Match(passage: passage, range: $0) }
    }
    self.detail.find = find
    // While typing, the first place from where the reader was comes into view.
    guard let prompt = prompts.top(FindPrompt.self), !find.matches.isEmpty else { return }
    let lines = detailLines(width: layout.detailWidth)
    let below = find.matches.firstIndex { lines.line(of: $0) >= prompt.top }
    goToMatch(below ?? 0)
  }

  /// Goes to the next or previous place, around the ends, which it tells.
  mutating func goToMatch(by step: Int) {
    guard let find = detail.find else { return }
    let count = find.matches.count
    guard count > 0 else {
      message = Message(words.notInText(find.text), .failure)
      return
    }
    let lines = detailLines(width: layout.detailWidth)
    // Without a place of one's own, from the first line on the screen.
    let from =
      find.current
      ?? (step > 0
        ? (find.matches.firstIndex { lines.line(of: $0) >= detail.top } ?? count) - 1
        : find.matches.firstIndex { lines.line(of: $0) >= detail.top } ?? count)
    let next = from + step
    let place = (next % count + count) % count
    goToMatch(place)
    if next >= count { message = Message(words.foundFromStart) }
    if next < 0 { message = Message(words.foundFromEnd) }
  }

  private mutating func goToMatch(_ index: Int) {
    guard let match = detail.find?.matches[index] else { return }
    detail.find?.current = index
    let lines = detailLines(width: layout.detailWidth)
    let line = lines.line(of: match)
    let height = layout.detailHeight
    guard !(detail.top..<detail.top + height).contains(line) else { return }
    // A third of the pane stands above it, so that one sees where one is.
    detail.top = min(max(0, line - height / 3), max(0, lines.count - height))
  }
}
