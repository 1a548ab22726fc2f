/// The words that a table is being narrowed to.
struct FilterPrompt: Equatable, Sendable {
  var line: LineEditor
  /// What can stand at the cursor, or `nil` while that is not known.
  var completion: Completion?
  /// Which of the candidates stands in the line, while they are gone through.
  var cycle: CandidateCycle?
}

extension BrowserState {
  /// Asks what to narrow the table to, beginning with what it is narrowed to already.
  mutating func openTableFilter() -> [BrowserEffect] {
    guard tableState.table != nil else { return [] }
    return show(FilterPrompt(line: LineEditor(tableState.filter, history: prompts.filterHistory)))
  }

  mutating func performInTableFilter(_ command: Command) -> [BrowserEffect] {
    guard case .tableFilter(let prompt) = prompts.overlay else { return [] }
    let page = max(1, layout.listHeight - 1)
    switch command {
    case .accept:
      prompts.overlay = nil
      rememberFilter(prompt.line.text)
    case .cancel:
      prompts.overlay = nil
      return narrow(to: "")
    case .previousResult: moveInTable(by: -1)
    case .nextResult: moveInTable(by: 1)
    case .pageUp: moveInTable(by: -page)
    case .pageDown: moveInTable(by: page)
    case .completeNext: return complete(prompt, by: 1)
    case .completePrevious: return complete(prompt, by: -1)
    default: return edit(command)
    }
    return []
  }

  /// Narrows the table to a line that has been edited.
  mutating func filter(with prompt: FilterPrompt) -> [BrowserEffect] {
    show(prompt) + narrow(to: prompt.line.text)
  }

  /// Shows a prompt and asks what can stand at its cursor.
  private mutating func show(_ prompt: FilterPrompt) -> [BrowserEffect] {
    var prompt = prompt
    prompt.completion = nil
    prompt.cycle = nil
    prompts.overlay = .tableFilter(prompt)
    return [.complete(CompletionQuery(text: prompt.line.text, cursor: prompt.line.cursor))]
  }

  private mutating func complete(_ prompt: FilterPrompt, by step: Int) -> [BrowserEffect] {
    guard let completion = prompt.completion,
      let next = completion.step(from: prompt.line, prompt.cycle, by: step)
    else { return [] }
    var prompt = prompt
    prompt.line = next.line
    prompt.cycle = next.cycle
    guard next.cycle != nil else { return filter(with: prompt) }
    // The candidates stay as they are until the reader goes on typing.
    prompts.overlay = .tableFilter(prompt)
    return narrow(to: prompt.line.text)
  }

  /// Narrows the table to a text that was given with the command.
  mutating func filterTable(to text: String) -> [BrowserEffect] {
    rememberFilter(text)
    return narrow(to: text)
  }

  private mutating func narrow(to filter: String) -> [BrowserEffect] {
    guard filter != tableState.filter else { return [] }
    tableState.goesToFirst = !filter.allSatisfy(\.isWhitespace)
    tableState.filter = filter
    return arrange(views.current)
  }

  private mutating func rememberFilter(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    prompts.filterHistory.removeAll { $0 == text }
    prompts.filterHistory.append(text)
  }
}
