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
    overlay = .pipe(PipePrompt(scopes: scopes, line: LineEditor(history: pipeHistory)))
  }

  mutating func performInPipe(_ command: Command) -> [BrowserEffect] {
    guard case .pipe(var prompt) = overlay else { return [] }
    switch command {
    case .cancel:
      overlay = nil
      return []
    case .accept:
      let line = prompt.line.text
      guard !line.allSatisfy(\.isWhitespace) else {
        message = Message(words.emptyPipe, .failure)
        return []
      }
      overlay = nil
      pipeHistory.removeAll { $0 == line }
      pipeHistory.append(line)
      return [.rememberPipe(line), .pipe(prompt.scope, command: line)]
    case .switchScope: prompt.chosen = (prompt.chosen + 1) % prompt.scopes.count
    default: guard prompt.line.perform(command) else { return [] }
    }
    overlay = .pipe(prompt)
    return []
  }

  /// The prompt in the bottom row, and above it what the command will read.
  func draw(_ prompt: PipePrompt, in bar: Rect, on canvas: inout Canvas) {
    let top = Rect(x: 0, y: bar.y - 1, width: bar.width, height: 1)
    canvas.fill(top, role: .bar)
    let title = message?.text ?? "\(words.pipePrompt) \(name(of: prompt.scope))".sanitized()
    let keys = hintText
    let room = max(0, bar.width - 4 - meter.width(of: keys))
    let used = canvas.draw(
      title, at: Point(x: 1, y: top.y), width: message == nil ? room : bar.width - 2,
      role: message?.kind == .failure ? .error : .bar)
    if message == nil {
      let x = 1 + (used > 0 ? used + 2 : 0)
      canvas.draw(keys, at: Point(x: x, y: top.y), width: bar.width - 1 - x, role: .barKey)
    }
    draw(prompt.line, label: "| ", hints: [], in: bar, role: .bar, on: &canvas)
  }
}
