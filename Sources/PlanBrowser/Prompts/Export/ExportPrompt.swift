import PlanCore
import PlanText

/// Asks where to export to, and then whether an existing file may be replaced.
struct ExportPrompt: LinePrompt {
  /// What can be written, the narrowest first: the picks, the chosen item, the whole plan.
  let choices: [ExportChoice]
  /// The one to write.
  private(set) var chosen = 0
  var line: LineEditor
  /// The path of the existing file, or `nil` while the path is being typed.
  private(set) var awaitsReplacing: String?
  /// The ticket of the export, or `nil` before it is started.
  private var ticket: Int?

  /// Asks where to write one of the choices; there is at least one.
  init(_ choices: [ExportChoice], chosen: Int = 0) {
    self.choices = choices
    self.chosen = choices.indices.contains(chosen) ? chosen : 0
    line = LineEditor(choices[self.chosen].scope.defaultPath)
  }

  var keyContext: KeyContext { awaitsReplacing == nil ? .export : .confirmation }
  var isTyping: Bool { awaitsReplacing == nil }

  private var scope: ExportScope { choices[chosen].scope }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    if let path = awaitsReplacing { return confirm(command, path, context) }
    switch command {
    case .cancel: return [.close, .say(Message(context.words.exportCancelled))]
    case .accept:
      let path = line.text
      guard !path.allSatisfy(\.isWhitespace) else { return [.fail(context.words.emptyPath)] }
      return ask(ExportRequest(scope, path: path), context)
    case .switchScope:
      // The offered path follows the choice until the reader edits it.
      let isUntouched = line.text == scope.defaultPath
      chosen = (chosen + 1) % choices.count
      if isUntouched { line = LineEditor(scope.defaultPath) }
      return []
    default: return edit(command, context)
    }
  }

  private mutating func confirm(
    _ command: Command, _ path: String, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .confirm: return ask(ExportRequest(scope, path: path, replaces: true), context)
    case .decline: awaitsReplacing = nil
    default: break
    }
    return []
  }

  private mutating func ask(_ request: ExportRequest, _ context: PromptContext) -> [PromptAction] {
    ticket = context.ticket
    return [.ask(.export(request, ticket: context.ticket))]
  }

  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    switch answer {
    case .exporting(let done, let total, let ticket) where ticket == self.ticket:
      let progress = IndexingProgress(done: done, total: total)
      return [
        .close, .exportRuns(RunningExport(ticket: ticket, progress: progress)),
        .say(Message("\(context.words.exporting) \(line.text)")),
      ]
    case .exportFinished(let outcome, let ticket) where ticket == self.ticket:
      switch outcome {
      case .written: return [.close, .say(context.words.message(about: outcome))]
      case .exists(let path):
        awaitsReplacing = path
        return []
      case .failed, .cancelled:
        awaitsReplacing = nil
        return [.say(context.words.message(about: outcome))]
      }
    default: return []
    }
  }

  // MARK: By lines

  func spoken(_ context: PromptContext) -> [String]? {
    let words = context.words
    let question =
      awaitsReplacing.map { "\($0)  \(words.overwrite) (y/n)" }
      ?? "\(words.exportTo) [\(line.text)]:"
    return [question.sanitized()]
  }

  /// A blank line accepts the offered path.
  mutating func answer(_ text: String, _ context: PromptContext) -> [PromptAction] {
    if awaitsReplacing != nil {
      let isYes = ["y", "yes", "是"].contains(text.lowercased())
      return perform(isYes ? .confirm : .decline, count: nil, context)
    }
    if !text.allSatisfy(\.isWhitespace) { line = LineEditor(text) }
    return perform(.accept, count: nil, context)
  }

  // MARK: Drawing

  func hints(_ context: PromptContext) -> [Command] {
    if awaitsReplacing != nil { return [.confirm, .decline] }
    return [.accept, .cancel] + (choices.count > 1 ? [.switchScope] : [])
  }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    let words = context.words
    if let path = awaitsReplacing {
      return BottomPrompt(
        question: words.overwrite, shortQuestion: words.overwriteShort, subject: path, role: .error)
    }
    return BottomPrompt(
      question: "\(words.exportPrompt) \(choices[chosen].title)", label: "\(words.exportTo): ",
      line: line)
  }
}
