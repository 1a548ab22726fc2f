import PlanBrowser
import PlanCore

extension BrowserDesk {
  /// Writes a file: at once, or beside the browser where that takes long.
  func export(_ request: ExportRequest, ticket: Int) -> [BrowserEvent] {
    let writer = ExportWriter(request: request, language: language)
    if case .subjects(let subjects) = request.scope {
      let text = markdown(of: subjects)
      let outcome = text.map { writer.write(ExportPieces([$0])) }
      return [.exportFinished(outcome ?? .failed(path: request.path, reason: gone), ticket: ticket)]
    }
    let job = ExportJob(request.scope, library: library, views: views, language: language)
    guard job.isLong else { return [.exportFinished(writer.write(job), ticket: ticket)] }
    // Who has to ask first asks before all the work.
    if !request.replaces, FileWriter.isTaken(request.path) {
      return [.exportFinished(.exists(path: request.path), ticket: ticket)]
    }
    let total = job.total
    Task.detached(priority: .utility) { [post] in
      let outcome = writer.write(job) { post(.exporting(done: $0, total: total, ticket: ticket)) }
      post(.exportFinished(outcome, ticket: ticket))
    }
    return [.exporting(done: 0, total: total, ticket: ticket)]
  }
}

/// Writes the pieces of an export into its file.
private struct ExportWriter: Sendable {
  let request: ExportRequest
  let language: Language

  func write(_ job: ExportJob, progress: (Int) -> Void = { _ in }) -> ExportOutcome {
    guard let pieces = job.pieces(progress) else {
      return .failed(path: request.path, reason: nothing)
    }
    return write(pieces, progress: progress)
  }

  func write(_ pieces: ExportPieces, progress: (Int) -> Void = { _ in }) -> ExportOutcome {
    var pieces = pieces
    do throws(FileWriter.Failure) {
      let path = try FileWriter.write(to: request.path, replacing: request.replaces) {
        progress(pieces.done)
        return pieces.next()
      }
      return .written(path: FileWriter.absolute(path))
    } catch {
      switch error {
      case .exists: return .exists(path: request.path)
      case .system(let reason):
        return .failed(path: request.path, reason: SystemReason.words(reason, in: language))
      }
    }
  }

  /// None of the rows is anything that the format has.
  private var nothing: String {
    switch language {
    case .chinese: "其中没有该格式能表示的内容"
    case .english: "nothing among it that the format has"
    }
  }
}
