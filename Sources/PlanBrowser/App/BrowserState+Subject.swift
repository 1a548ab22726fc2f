import PlanCore
import PlanViews

// The subject of commands on a thing, its picks and exports.
extension BrowserState {
  /// The path to what commands on a thing apply to; see ``Subject/path``.
  var subjectPath: [Node] {
    guard views.current.shape == .table else { return columns.selection }
    return views.target(viewContext)?.path ?? []
  }

  var subject: Subject {
    Subject(path: subjectPath, tree: tree, isIndexing: library.progress != nil)
  }

  /// Copies, opens, edits or shows the subject; a plan that the command needs is opened first.
  mutating func share(_ command: Command, count: Int?) -> [BrowserEffect] {
    let isTable = views.current.shape == .table
    if command != .openEditor, command != .openFolder {
      let deferred = DeferredAction.command(command, count: count)
      if isTable, library.lacksPlan(of: subjectPath) {
        return openPlan(subjectPath.first, then: deferred)
      }
      if !isTable, isPlanAwaited { return openPlan(then: deferred) }
      if isTable, subjectPath.isEmpty, command != .copyCitation {
        message = Message(words.nothingToCite, .failure)
        return []
      }
    }
    let outcome = subject.share(command, count: count)
    if let message = outcome.message { self.message = message }
    return outcome.effects
  }

  /// Picks the chosen row or takes it back, and moves down; `count` rows one after the other.
  mutating func pick(count: Int) -> [BrowserEffect] {
    for _ in 0..<count {
      guard let subject = subject.exported else {
        message = Message(words.cannotPick, .failure)
        break
      }
      exports.toggle(subject)
      guard moveOn() else { break }
    }
    return []
  }

  /// Goes to the next row; `false` at the last.
  private mutating func moveOn() -> Bool {
    if views.current.shape == .table { return views.moveOn(viewContext) }
    let before = columns.selection
    move(by: 1)
    return columns.selection != before
  }

  mutating func clearPicks() {
    guard !exports.picks.isEmpty else { return }
    exports.clearPicks()
    message = Message(words.picksCleared)
  }

  // MARK: Exports

  /// What can be exported of what is shown.
  private var exportSources: ExportSources {
    ExportSources(
      views: views, context: viewContext, subject: subject, shownPlan: shownPlan)
  }

  /// Asks where to write the picks or the selection.
  mutating func openExport() -> [BrowserEffect] { openForExport(exportSources.filePrompt) }

  /// Asks for a format, and then where to write.
  mutating func openExportFormats() -> [BrowserEffect] { openForExport(exportSources.formatMenu) }

  private mutating func openForExport(_ prompt: (any Prompt)?) -> [BrowserEffect] {
    if let prompt { return open(prompt) }
    message = Message(words.nothingToExport, .failure)
    return []
  }

  /// Asks for a command to pipe to; does nothing without a document to give it.
  mutating func openPipe() -> [BrowserEffect] {
    guard let prompt = exportSources.pipePrompt(prompts.line(.pipe)) else { return [] }
    return open(prompt)
  }
}
