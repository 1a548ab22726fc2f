import PlanCore

/// The question which command of the shell is to read what is selected.
struct PipePrompt: LinePrompt {
  /// What may be given to it, the narrowest first; see ``ExportPrompt/choices``.
  let choices: [ExportChoice]
  private(set) var chosen = 0
  var line: LineEditor

  init(_ choices: [ExportChoice], line: LineEditor) {
    self.choices = choices
    self.line = line
  }

  var keyContext: KeyContext { .pipe }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: return [.close]
    case .accept:
      let text = line.text
      guard !text.allSatisfy(\.isWhitespace) else { return [.fail(context.words.emptyPipe)] }
      return [
        .close, .remember(text, .pipe), .effect(.rememberPipe(text)),
        .effect(.pipe(choices[chosen].scope.subjects, command: text)),
      ]
    case .switchScope: chosen = (chosen + 1) % choices.count
    default: return edit(command, context)
    }
    return []
  }

  func hints(_ context: PromptContext) -> [Command] {
    [.accept, .cancel] + (choices.count > 1 ? [.switchScope] : []) + [.olderEntry]
  }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    BottomPrompt(
      question: "\(context.words.pipePrompt) \(choices[chosen].title)", label: "| ", line: line)
  }

  func spoken(_ context: PromptContext) -> [String]? { ["\(context.words.pipePrompt) |"] }

  /// A blank line calls it off.
  mutating func answer(_ text: String, _ context: PromptContext) -> [PromptAction] {
    line = LineEditor(text)
    return perform(text.allSatisfy(\.isWhitespace) ? .cancel : .accept, count: nil, context)
  }
}

extension BrowserState {
  /// Asks for a command; nothing happens where there is no document to give to it.
  mutating func openPipe() -> [BrowserEffect] {
    let choices = exportChoices(documentScopes)
    return choices.isEmpty ? [] : open(PipePrompt(choices, line: prompts.line(.pipe)))
  }
}
