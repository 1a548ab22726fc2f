import PlanCore

/// Asks for a shell command to pipe the selection to.
struct PipePrompt: AcceptingPrompt {
  /// What can be piped, the narrowest first; see ``ExportPrompt/choices``.
  let choices: [ExportChoice]
  private(set) var chosen = 0
  var line: LineEditor

  init(_ choices: [ExportChoice], line: LineEditor) {
    self.choices = choices
    self.line = line
  }

  var keyContext: KeyContext { .pipe }

  func emptyText(_ words: Strings) -> String { words.emptyPipe }

  mutating func accept(_ text: String, _ context: PromptContext) -> [PromptAction] {
    [
      .close, .remember(text, .pipe), .effect(.rememberPipe(text)),
      .effect(.pipe(choices[chosen].scope.subjects, command: text)),
    ]
  }

  mutating func performOther(_ command: Command, _ context: PromptContext) -> [PromptAction] {
    guard command == .switchScope else { return edit(command, context) }
    chosen = (chosen + 1) % choices.count
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
}
