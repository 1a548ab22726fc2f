import PlanCore
import PlanViews

extension BrowserState {
  /// Asks where to write the picks or the selection; says so where there is neither.
  mutating func openExport() {
    let scopes = exportScopes
    guard !scopes.isEmpty else {
      message = Message(words.nothingToExport, .failure)
      return
    }
    prompts.overlay = .export(ExportPrompt(scopes: scopes))
  }

  /// Asks in which form to write what can be written, and then where to.
  mutating func openExportForms() {
    let scopes = exportScopes + planForms
    guard !scopes.isEmpty else {
      message = Message(words.nothingToExport, .failure)
      return
    }
    show(ColumnMenu(purpose: .export(scopes), titles: scopes.map(form(of:)), chosen: 0))
  }

  private var exportScopes: [ExportScope] {
    switch views.current.shape {
    case .columns: documentScopes.map(ExportScope.subjects)
    case .table: tableScopes
    }
  }

  /// The forms for other programs of the plan that the columns show.
  private var planForms: [ExportScope] {
    guard views.current.shape == .columns, let id = shownPlan else { return [] }
    return PlanFormat.allCases.map { .plan(id, $0) }
  }

  /// What can be made a document of: the picks, the chosen item, the whole plan.
  var documentScopes: [[ExportSubject]] {
    var scopes: [[ExportSubject]] = prompts.picks.isEmpty ? [] : [prompts.picks]
    if case .plan(let plan) = subjectPath.first {
      // A section or a member has no document of its own: the plan is written.
      if let subject = subject(of: subjectPath), subject.item != nil { scopes.append([subject]) }
      scopes.append([ExportSubject(plan: plan, item: nil)])
    }
    var seen: Set<[ExportSubject]> = []
    return scopes.filter { seen.insert($0).inserted }
  }

  mutating func performInExport(_ command: Command) -> [BrowserEffect] {
    guard case .export(var prompt) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      prompts.overlay = nil
      message = Message(words.exportCancelled)
      return []
    case .accept:
      return accept(prompt)
    case .switchScope:
      switchScope(of: &prompt)
      prompts.overlay = .export(prompt)
      return []
    default: return edit(command)
    }
  }

  mutating func performInConfirmation(_ command: Command) -> [BrowserEffect] {
    if prompts.overlay == .quitting { return answerQuitting(command) }
    guard case .export(var prompt) = prompts.overlay, let path = prompt.awaitsReplacing else {
      return []
    }
    switch command {
    case .confirm:
      ticket += 1
      return [.export(request(prompt, path: path, replaces: true), ticket: ticket)]
    case .decline:
      prompt.awaitsReplacing = nil
      prompts.overlay = .export(prompt)
    default: break
    }
    return []
  }

  private mutating func accept(_ prompt: ExportPrompt) -> [BrowserEffect] {
    let path = prompt.line.text
    guard !path.allSatisfy(\.isWhitespace) else {
      message = Message(words.emptyPath, .failure)
      return []
    }
    ticket += 1
    return [.export(request(prompt, path: path), ticket: ticket)]
  }

  private func request(
    _ prompt: ExportPrompt, path: String, replaces: Bool = false
  ) -> ExportRequest {
    ExportRequest(prompt.scope, path: path, replaces: replaces)
  }

  /// Goes on to the next scope; a path that was not touched follows.
  private func switchScope(of prompt: inout ExportPrompt) {
    let isUntouched = prompt.line.text == ExportPrompt.defaultPath(for: prompt.scope)
    prompt.chosen = (prompt.chosen + 1) % prompt.scopes.count
    if isUntouched { prompt.line = LineEditor(ExportPrompt.defaultPath(for: prompt.scope)) }
  }

  /// Notes how far an export is that goes on beside the browser.
  mutating func takeExporting(_ progress: IndexingProgress, ticket: Int) {
    if let index = prompts.exports.firstIndex(where: { $0.ticket == ticket }) {
      // A prompt that is open by now asks about another one.
      prompts.exports[index].progress = progress
    } else if ticket == self.ticket, case .export(let prompt) = prompts.overlay {
      prompts.exports.append(RunningExport(ticket: ticket, progress: progress))
      prompts.overlay = nil
      message = Message("\(words.exporting) \(prompt.line.text)")
    }
  }

  /// Has the newest export stopped that goes on and is not to stop yet; it is over when its end is
  /// told.
  mutating func cancelExport() -> [BrowserEffect] {
    guard let index = prompts.exports.lastIndex(where: { !$0.isCancelled }) else {
      message = Message(prompts.exports.isEmpty ? words.noExport : words.cancellingExport)
      return []
    }
    prompts.exports[index].isCancelled = true
    return [.cancelExport(ticket: prompts.exports[index].ticket)]
  }

  /// Ends the program in the middle of exports, of which nothing is left, or goes on.
  private mutating func answerQuitting(_ command: Command) -> [BrowserEffect] {
    switch command {
    case .confirm: return prompts.exports.reversed().flatMap { _ in cancelExport() } + [.quit]
    case .decline: prompts.overlay = nil
    default: break
    }
    return []
  }

  mutating func finishExport(_ outcome: ExportOutcome, ticket: Int) {
    if let index = prompts.exports.firstIndex(where: { $0.ticket == ticket }) {
      prompts.exports.remove(at: index)
      if prompts.overlay == .quitting, prompts.exports.isEmpty { prompts.overlay = nil }
      let message = self.message(about: outcome)
      self.message = Message(
        words.alsoExporting(message.text, count: prompts.exports.count), message.kind)
      return
    }
    guard ticket == self.ticket, case .export(var prompt) = prompts.overlay else { return }
    switch outcome {
    case .written:
      prompts.overlay = nil
      message = self.message(about: outcome)
    case .exists(let path):
      prompt.awaitsReplacing = path
      prompts.overlay = .export(prompt)
    case .failed, .cancelled:
      prompt.awaitsReplacing = nil
      prompts.overlay = .export(prompt)
      message = self.message(about: outcome)
    }
  }

  private func message(about outcome: ExportOutcome) -> Message {
    switch outcome {
    case .written(let path): Message("\(words.exportWritten) \(path)")
    case .exists(let path): Message("\(words.exportFailed) \(path): \(words.fileExists)", .failure)
    case .cancelled: Message(words.exportCancelled)
    case .failed(let path, let reason):
      Message("\(words.exportFailed) \(path): \(reason)", .failure)
    }
  }
}

/// An export that goes on beside the browser.
struct RunningExport: Equatable, Sendable {
  let ticket: Int
  var progress: IndexingProgress
  /// Whether it is to stop, and has not yet.
  var isCancelled = false
}
