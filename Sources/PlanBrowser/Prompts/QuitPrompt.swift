import PlanCore

/// Asks whether to quit while exports are running.
struct QuitPrompt: Prompt {
  var keyContext: KeyContext { .confirmation }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .confirm: [.cancelExports, .effect(.terminal(.quit))]
    case .decline: [.close]
    default: []
    }
  }

  /// The question closes with the last export.
  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    if case .exportFinished = answer, !context.isExporting { [.close] } else { [] }
  }

  func hints(_ context: PromptContext) -> [Command] { [.confirm, .decline] }

  func word(for command: Command, _ words: Strings) -> String? {
    switch command {
    case .confirm: words.quitNow
    case .decline: words.goOn
    default: nil
    }
  }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    BottomPrompt(
      question: context.words.quitWhileExporting,
      shortQuestion: context.words.quitWhileExportingShort, role: .error)
  }
}
