import PlanCore
import PlanText

/// Asks for the file of another version of a plan.
struct VersionPrompt: AcceptingPrompt {
  /// The short name of the plan to compare, unless the file holds another one.
  let plan: String
  var line: LineEditor
  /// Whether the file is the later version rather than the earlier one.
  private(set) var isLater: Bool
  /// The ticket of the comparison, or `nil` before it is started.
  private var ticket: Int?

  init(plan: String, line: LineEditor, isLater: Bool) {
    self.plan = plan
    self.line = line
    self.isLater = isLater
  }

  var keyContext: KeyContext { .version }

  func emptyText(_ words: Strings) -> String { words.emptyPath }

  mutating func accept(_ path: String, _ context: PromptContext) -> [PromptAction] {
    ticket = context.ticket
    return [
      .rememberVersion(path: path),
      .ask(
        .compareVersions(VersionRequest(path: path, isLater: isLater), ticket: context.ticket)),
    ]
  }

  mutating func performOther(_ command: Command, _ context: PromptContext) -> [PromptAction] {
    guard command == .switchVersion else { return edit(command, context) }
    isLater.toggle()
    return []
  }

  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    guard case .versionsCompared(let outcome, let ticket) = answer, ticket == self.ticket else {
      return []
    }
    if case .compared(let content) = outcome { return [.close, .compare(content)] }
    // In plain mode a failure closes the prompt: the next line is a command again.
    let message = context.words.message(about: outcome).map { [PromptAction.say($0)] } ?? []
    return message + (context.isByLines ? [.close] : [])
  }

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel, .switchVersion] }

  /// The key names the version that the file would be.
  func word(for command: Command, _ words: Strings) -> String? {
    command == .switchVersion ? words.version(isLater: !isLater) : nil
  }

  private func question(_ words: Strings) -> String {
    words.versionPrompt(plan, isLater: isLater)
  }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    BottomPrompt(
      question: question(context.words), label: "\(context.words.versionFile): ", line: line)
  }

  func spoken(_ context: PromptContext) -> [String]? {
    [question(context.words).sanitized(), "\(context.words.versionFile):"]
  }
}
