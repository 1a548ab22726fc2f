import PlanCore
import PlanText
import PlanViews

/// The running exports, and the picks for the next one.
package struct ExportState: Equatable, Sendable {
  /// The newest last.
  private(set) var running: [RunningExport] = []
  /// The picks, in the order in which they were made.
  package private(set) var picks: [ExportSubject] = []

  /// Whether one of them can still be cancelled.
  var canCancel: Bool { running.contains { !$0.isCancelled } }

  /// The export whose progress is shown: the one that would be cancelled next.
  var shown: RunningExport? { running.last { !$0.isCancelled } ?? running.last }

  mutating func begin(_ export: RunningExport) { running.append(export) }

  /// Notes the progress of a running export; `false` if there is none with that ticket.
  mutating func take(_ progress: IndexingProgress, ticket: Int) -> Bool {
    guard let index = running.firstIndex(where: { $0.ticket == ticket }) else { return false }
    running[index].progress = progress
    return true
  }

  /// Notes the end of a running export; `false` if there is none with that ticket.
  mutating func finish(ticket: Int) -> Bool {
    guard let index = running.firstIndex(where: { $0.ticket == ticket }) else { return false }
    running.remove(at: index)
    return true
  }

  /// Cancels the newest export that is not being cancelled; it counts as running until it ends.
  mutating func cancelNewest() -> [BrowserEffect] {
    guard let index = running.lastIndex(where: { !$0.isCancelled }) else { return [] }
    running[index].isCancelled = true
    return [.cancelExport(ticket: running[index].ticket)]
  }

  /// Says why there is no export to cancel.
  func nothingToCancel(_ words: Strings) -> Message {
    Message(running.isEmpty ? words.noExport : words.cancellingExport)
  }

  mutating func cancelAll() -> [BrowserEffect] {
    var effects: [BrowserEffect] = []
    while canCancel { effects += cancelNewest() }
    return effects
  }

  /// Picks something, or unpicks it.
  mutating func toggle(_ subject: ExportSubject) {
    if let index = picks.firstIndex(of: subject) {
      picks.remove(at: index)
    } else {
      picks.append(subject)
    }
  }

  mutating func clearPicks() { picks = [] }

  /// Whether a row of a view's table is about something picked.
  func isPicked(_ target: RowTarget, in view: BrowserView) -> Bool {
    guard !picks.isEmpty else { return false }
    switch target {
    // In a comparison, most rows are about a whole plan without being that plan.
    case .plan(let id):
      return view != .compare && picks.contains(ExportSubject(plan: id, item: nil))
    case .item(let item):
      return picks.contains(
        ExportSubject(plan: item.plan, item: item.isPlan ? nil : item.id))
    case .items(let items), .track(_, let items):
      return items.first.map { isPicked(.item($0), in: view) } ?? false
    case .place, .entity: return false
    }
  }

  /// The picked rows below a path of the columns.
  func pickedNodes(below path: [Node]) -> Set<Node> {
    guard !picks.isEmpty else { return [] }
    guard case .plan(let plan) = path.first else {
      return Set(picks.lazy.filter { $0.item == nil }.map { .plan($0.plan) })
    }
    return Set(picks.lazy.filter { $0.plan == plan }.compactMap { $0.item.map(Node.item) })
  }
}

/// An export that runs in the background.
struct RunningExport: Equatable, Sendable {
  let ticket: Int
  var progress: IndexingProgress
  /// Whether it is being cancelled.
  var isCancelled = false
}

extension ExportState {
  /// The progress of the export that is shown.
  func progressView(_ words: Strings, _ meter: ColumnMeter) -> ProgressView? {
    shown.map { export in
      ProgressView(
        progress: export.progress, words: words, meter: meter,
        label: export.isCancelled ? words.cancellingExport : words.exporting(running.count))
    }
  }

  /// Notes the end of a background export, and returns the message about it.
  mutating func end(of ticket: Int, _ outcome: ExportOutcome, _ words: Strings) -> Message? {
    guard finish(ticket: ticket) else { return nil }
    let end = words.message(about: outcome)
    return Message(words.alsoExporting(end.text, count: running.count), end.kind)
  }
}

extension Strings {
  func message(about outcome: ExportOutcome) -> Message {
    switch outcome {
    case .written(let path, let remark):
      Message("\(exportWritten) \(path)" + (remark.map { say("。", ". ") + $0 } ?? ""))
    case .exists(let path): Message("\(exportFailed) \(path): \(fileExists)", .failure)
    case .cancelled: Message(exportCancelled)
    case .failed(let path, let reason): Message("\(exportFailed) \(path): \(reason)", .failure)
    }
  }
}
