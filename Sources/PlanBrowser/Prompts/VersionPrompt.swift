import PlanCore
import PlanText

/// The question which file holds another version of a plan.
struct VersionPrompt: AcceptingPrompt {
  /// The short name of the plan that is meant, unless the file holds another one.
  let plan: String
  var line: LineEditor
  /// Whether the file is the later version, and not the earlier one.
  private(set) var isLater: Bool
  /// The number of the comparison that has been asked for, or `nil` before.
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
    // By lines, what cannot be compared ends the question: the next line is a command again.
    let message = context.words.message(about: outcome).map { [PromptAction.say($0)] } ?? []
    return message + (context.isByLines ? [.close] : [])
  }

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel, .switchVersion] }

  /// The key says which version the file will be.
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
