import PlanCore
import PlanText
import PlanViews

/// The exports that are running beside the browser, and what the next one gathers.
package struct ExportState: Equatable, Sendable {
  /// The newest last.
  private(set) var running: [RunningExport] = []
  /// What has been picked, in the order in which it was.
  package private(set) var picks: [ExportSubject] = []

  /// Whether there is one that has not been told to stop.
  var canCancel: Bool { running.contains { !$0.isCancelled } }

  /// The one whose progress is shown: of several, the one that is cancelled next.
  var shown: RunningExport? { running.last { !$0.isCancelled } ?? running.last }

  mutating func begin(_ export: RunningExport) { running.append(export) }

  /// Notes how far a running export is; `false` for one that is not running.
  mutating func take(_ progress: IndexingProgress, ticket: Int) -> Bool {
    guard let index = running.firstIndex(where: { $0.ticket == ticket }) else { return false }
    running[index].progress = progress
    return true
  }

  /// Notes the end of a running export; `false` for one that is not running.
  mutating func finish(ticket: Int) -> Bool {
    guard let index = running.firstIndex(where: { $0.ticket == ticket }) else { return false }
    running.remove(at: index)
    return true
  }

  /// Tells the newest export to stop that has not been told yet; it runs until its end is reported.
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

  /// Picks something, or takes it back.
  mutating func toggle(_ subject: ExportSubject) {
    if let index = picks.firstIndex(of: subject) {
      picks.remove(at: index)
    } else {
      picks.append(subject)
    }
  }

  mutating func clearPicks() { picks = [] }

  /// Whether a row of a view's table is about something that is picked.
  func isPicked(_ target: RowTarget, in view: BrowserView) -> Bool {
    guard !picks.isEmpty else { return false }
    switch target {
    // Much of what two plans are compared by is about a whole plan and not the plan itself.
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

  /// The rows below a path of the columns that are picked.
  func pickedNodes(below path: [Node]) -> Set<Node> {
    guard !picks.isEmpty else { return [] }
    guard case .plan(let plan) = path.first else {
      return Set(picks.lazy.filter { $0.item == nil }.map { .plan($0.plan) })
    }
    return Set(picks.lazy.filter { $0.plan == plan }.compactMap { $0.item.map(Node.item) })
  }
}

/// An export that is running beside the browser.
struct RunningExport: Equatable, Sendable {
  let ticket: Int
  var progress: IndexingProgress
  /// Whether it is to stop, and has not yet.
  var isCancelled = false
}

extension ExportState {
  /// How far the export is that is shown.
  func progressView(_ words: Strings, _ meter: ColumnMeter) -> ProgressView? {
    shown.map { export in
      ProgressView(
        progress: export.progress, words: words, meter: meter,
        label: export.isCancelled ? words.cancellingExport : words.exporting(running.count))
    }
  }

  /// Notes how an export ended that was running beside the browser, and says so.
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
