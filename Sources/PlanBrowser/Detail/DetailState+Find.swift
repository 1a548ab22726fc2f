import PlanText

extension DetailState {
  /// Looks for words from a line on; blank ones end the search.
  mutating func find(_ text: String?, from line: Int) {
    top = line
    let words = text ?? ""
    find = words.allSatisfy(\.isWhitespace) ? nil : DetailFind(text: words)
  }

  /// The question where the words are in the text shown; `nil` if that is known or nothing is
  /// looked for.
  mutating func question(in pane: DetailPane) -> FindQuestion? {
    guard let text = find?.text else { return nil }
    let passages = pane.lines.passages
    guard passages != find?.passages else { return nil }
    find?.passages = passages
    find?.matches = []
    find?.current = nil
    return FindQuestion(text: text, passages: passages)
  }

  /// Takes an answer in; `false` when it is about another text or there are no matches.
  mutating func take(_ answer: FindAnswer) -> Bool {
    guard let find, find.text == answer.question.text, find.passages == answer.question.passages
    else { return false }
    let matches = answer.ranges.enumerated().flatMap { passage, ranges in
      ranges.map { DetailFind.Match(passage: passage, range: $0) }
    }
    self.find?.matches = matches
    return !matches.isEmpty
  }

  /// Goes to the first match from a line on.
  mutating func goToMatch(fromLine first: Int, in pane: DetailPane) {
    let lines = pane.lines
    goToMatch(find?.matches.firstIndex { lines.line(of: $0) >= first } ?? 0, in: pane)
  }

  /// Goes to the next or previous match, around the ends, and returns what is to be said of that.
  mutating func goToMatch(by step: Int, in pane: DetailPane) -> Message? {
    guard let find else { return nil }
    let words = pane.words
    let count = find.matches.count
    guard count > 0 else { return Message(words.notInText(find.text), .failure) }
    let lines = pane.lines
    // Before going to one, the first line on the screen counts.
    let from =
      find.current
      ?? (find.matches.firstIndex { lines.line(of: $0) >= top } ?? count) - (step > 0 ? 1 : 0)
    let next = from + step
    goToMatch((next % count + count) % count, in: pane)
    if next >= count { return Message(words.foundFromStart) }
    return next < 0 ? Message(words.foundFromEnd) : nil
  }

  private mutating func goToMatch(_ index: Int, in pane: DetailPane) {
    guard let match = find?.matches[index] else { return }
    find?.current = index
    let lines = pane.lines
    let line = lines.line(of: match)
    guard !(top..<top + pane.height).contains(line) else { return }
    // A third of the pane is above it, so that the reader sees where it is.
    top = min(max(0, line - pane.height / 3), max(0, lines.count - pane.height))
  }
}
