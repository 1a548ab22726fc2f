import PlanCore
import PlanText

extension Command {
  /// Whether it moves in a text, whose length has to be known for it.
  fileprivate var scrolls: Bool {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .moveToStart,
      .moveToEnd, .scrollDetailUp, .scrollDetailDown:
      true
    default: false
    }
  }
}

extension BrowserState {
  /// The detail pane's text, and the room for it.
  var detailPane: DetailPane {
    let layout = self.layout
    let content = DetailContent(
      tree: tree, selection: columns.selection, isIndexing: library.progress != nil)
    return DetailPane(
      content: content, width: layout.detailWidth, height: layout.detailHeight, meter: meter)
  }

  mutating func performInDetail(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    if isPlanAwaited, command.scrolls { return openPlan(then: .command(command, count: count)) }
    if command == .findInText { return openFind() }
    switch detail.perform(command, count: count, in: detailPane) {
    case .done(let message):
      if let message { self.message = message }
      return []
    case .notMine: return performAnywhere(command, count: count)
    }
  }

  mutating func scrollDetail(by distance: Int) { detail.scroll(by: distance, in: detailPane) }

  /// Looks for words in the detail, from one of its lines on; blank ones end the search.
  mutating func find(_ text: String?, from line: Int) -> [BrowserEffect] {
    detail.find(text, from: line)
    return askFind()
  }

  /// Keeps the search, or says that nothing was found.
  mutating func acceptFind() {
    guard let find = detail.find else { return }
    prompts[.find].remember(find.text)
    guard find.matches.isEmpty else { return }
    message = Message(words.notInText(find.text), .failure)
    detail.find = nil
  }

  /// Asks where the words are in the text shown, unless that is known.
  mutating func askFind() -> [BrowserEffect] {
    guard detail.find != nil else { return [] }
    return detail.question(in: detailPane).map { [.find($0)] } ?? []
  }

  mutating func take(_ answer: FindAnswer) {
    // While words are typed, the first match from where the reader was comes into view.
    guard detail.take(answer), let prompt = prompts.top(FindPrompt.self) else { return }
    detail.goToMatch(fromLine: prompt.top, in: detailPane)
  }

  mutating func goToMatch(by step: Int) {
    if let message = detail.goToMatch(by: step, in: detailPane) { self.message = message }
  }
}
