import PlanCore
import PlanText

/// The question which command of the shell is to read what is selected.
struct PipePrompt: Equatable, Sendable {
  /// What may be given to it, the narrowest first; see ``ExportPrompt/scopes``.
  let scopes: [[ExportSubject]]
  var chosen = 0
  var line: LineEditor

  /// What the command gets.
  var scope: [ExportSubject] { scopes[chosen] }
}

extension BrowserState {
  /// Asks for a command; nothing happens where there is no document to give to it.
  mutating func openPipe() {
    let scopes = documentScopes
    guard !scopes.isEmpty else { return }
    prompts.overlay = .pipe(
      PipePrompt(scopes: scopes, line: LineEditor(history: prompts.pipeHistory)))
  }

  mutating func performInPipe(_ command: Command) -> [BrowserEffect] {
    guard case .pipe(var prompt) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      prompts.overlay = nil
      return []
    case .accept:
      let line = prompt.line.text
      guard !line.allSatisfy(\.isWhitespace) else {
        message = Message(words.emptyPipe, .failure)
        return []
      }
      prompts.overlay = nil
      prompts.pipeHistory.removeAll { $0 == line }
      prompts.pipeHistory.append(line)
      return [.rememberPipe(line), .pipe(prompt.scope, command: line)]
    case .switchScope:
      prompt.chosen = (prompt.chosen + 1) % prompt.scopes.count
      prompts.overlay = .pipe(prompt)
      return []
    default: return edit(command)
    }
  }
}
