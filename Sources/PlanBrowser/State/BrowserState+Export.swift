import PlanAcross
import PlanCore

extension BrowserState {
  /// Asks where to write the picks or the selection; nothing happens where there is neither.
  mutating func openExport() {
    let scopes =
      switch view.shape {
      case .columns: documentScopes.map(ExportScope.subjects)
      case .table: tableScopes
      }
    if !scopes.isEmpty { overlay = .export(ExportPrompt(scopes: scopes)) }
  }

  /// What can be made a document of: the picks, the chosen item, the whole plan.
  var documentScopes: [[ExportSubject]] {
    var scopes: [[ExportSubject]] = picks.isEmpty ? [] : [picks]
    if case .plan(let plan) = subjectPath.first {
      // A section or a member has no document of its own: the plan is written.
      if let subject = subject(of: subjectPath), subject.item != nil { scopes.append([subject]) }
      scopes.append([ExportSubject(plan: plan, item: nil)])
    }
    var seen: Set<[ExportSubject]> = []
    return scopes.filter { seen.insert($0).inserted }
  }

  /// The table in both forms, then what its chosen row is about.
  private var tableScopes: [ExportScope] {
    let state = tableState
    guard let shown = state.shown, state.lineCount > 0 else { return [] }
    let table = ExportedTable(
      title: viewTitle, shown: shown, fileName: view.fileName)
    let item = state.target?.item.map {
      ExportScope.subjects([ExportSubject(plan: $0.plan, item: $0.isPlan ? nil : $0.id)])
    }
    let picked = picks.isEmpty ? nil : ExportScope.subjects(picks)
    return [.markdown(table), .commaSeparated(table)] + [picked, item].compactMap { $0 }
  }

  mutating func performInExport(_ command: Command) -> [BrowserEffect] {
    guard case .export(var prompt) = overlay else { return [] }
    switch command {
    case .cancel:
      overlay = nil
      message = Message(words.exportCancelled)
      return []
    case .accept:
      return accept(prompt)
    case .switchScope:
      switchScope(of: &prompt)
    default:
      guard prompt.line.perform(command) else { return [] }
    }
    overlay = .export(prompt)
    return []
  }

  mutating func performInConfirmation(_ command: Command) -> [BrowserEffect] {
    guard case .export(var prompt) = overlay, let path = prompt.awaitsReplacing else { return [] }
    switch command {
    case .confirm:
      ticket += 1
      return [.export(request(prompt, path: path, replaces: true), ticket: ticket)]
    case .decline:
      prompt.awaitsReplacing = nil
      overlay = .export(prompt)
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

  mutating func finishExport(_ outcome: ExportOutcome) {
    guard case .export(var prompt) = overlay else { return }
    switch outcome {
    case .written(let path):
      overlay = nil
      message = Message("\(words.exportWritten) \(path)")
    case .exists(let path):
      prompt.awaitsReplacing = path
      overlay = .export(prompt)
    case .failed(let path, let reason):
      prompt.awaitsReplacing = nil
      overlay = .export(prompt)
      message = Message("\(words.exportFailed) \(path): \(reason)", .failure)
    }
  }
}
