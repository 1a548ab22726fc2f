import PlanCore

extension BrowserState {
  /// Asks where to write the selection; nothing happens where no plan is chosen.
  mutating func openExport() {
    guard let plan = shownPlan else { return }
    // A section or a member has no document of its own: the plan is written.
    var item: ItemIdentifier?
    if case .item(let id) = selection.last { item = id }
    overlay = .export(
      ExportPrompt(
        plan: plan, item: item, isWholePlan: item == nil,
        line: LineEditor(ExportPrompt.defaultPath(plan: plan, item: item))))
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
    ExportRequest(plan: prompt.plan, item: prompt.scope, path: path, replaces: replaces)
  }

  /// Changes between item and plan; a path that was not touched follows.
  private func switchScope(of prompt: inout ExportPrompt) {
    guard prompt.item != nil else { return }
    let offered = ExportPrompt.defaultPath(plan: prompt.plan, item: prompt.scope)
    let isUntouched = prompt.line.text == offered
    prompt.isWholePlan.toggle()
    if isUntouched {
      prompt.line = LineEditor(
        ExportPrompt.defaultPath(plan: prompt.plan, item: prompt.scope))
    }
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
