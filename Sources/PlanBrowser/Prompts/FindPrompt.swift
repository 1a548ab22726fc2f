import PlanText

/// The prompt for words to find in the detail pane.
struct FindPrompt: LinePrompt {
  var line: LineEditor
  /// The first line shown when typing began; cancelling scrolls back to it.
  let top: Int

  var keyContext: KeyContext { .find }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: [.close, .find(nil, from: top)]
    case .accept: [.close, .acceptFind]
    case .previousResult: [.goToMatch(by: -1)]
    case .nextResult: [.goToMatch(by: 1)]
    default: edit(command, context)
    }
  }

  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] {
    [.find(line.text, from: top)]
  }

  /// A click goes through to the panes and ends the typing.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    [.close, .acceptFind, .passOn(mouse)]
  }

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel, .nextResult] }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    let label = context.size.width < 30 ? "f:" : "\(context.words.find): "
    return BottomPrompt(label: label, line: line, notes: [context.found])
  }
}
