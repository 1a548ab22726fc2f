import PlanBrowser
import PlanCore
import PlanExport
import PlanPlatform
import PlanTerminal

extension BrowserServices {
  /// Writes a file: at once, or in the background if that takes long.
  func export(_ request: ExportRequest, ticket: Int) -> [BrowserEvent] {
    let writer = ExportWriter(request: request, language: language)
    if case .subjects(let subjects) = request.scope.content {
      return export(subjects, writer, ticket: ticket)
    }
    let job = ExportJob(request.scope, library: library, views: views, form: exportForm)
    guard job.isLong else { return [.exportFinished(writer.write(job), ticket: ticket)] }
    // Ask about an existing file before doing the work.
    if !request.replaces, FileWriter.isTaken(request.path) {
      return [.exportFinished(.exists(path: request.path), ticket: ticket)]
    }
    let total = job.total
    exports.begin(ticket)
    let work = { @Sendable [post, exports] in
      let outcome = writer.write(job) { done throws(ExportCancelled) in
        if exports.isCancelled(ticket) { throw ExportCancelled() }
        post(.exporting(done: done, total: total, ticket: ticket))
      }
      exports.end(ticket)
      post(.exportFinished(outcome, ticket: ticket))
    }
    // A separate thread, which the program waits for when it quits.
    start(work)
    return [.exporting(done: 0, total: total, ticket: ticket)]
  }

  /// Writes things of plans as one document, with what other plans say of them; of many plans that
  /// takes long to read.
  private func export(
    _ subjects: [ExportSubject], _ writer: ExportWriter, ticket: Int
  ) -> [BrowserEvent] {
    guard let parts = parts(of: subjects) else {
      let gone = ExportOutcome.failed(path: writer.request.path, reason: gone)
      return [.exportFinished(gone, ticket: ticket)]
    }
    let hasWholePlans = parts.contains { $0.item == nil }
    let document = { @Sendable [views, library, form = exportForm] in
      // The first page of a plan may name any other one.
      let known = hasWholePlans ? views.allPlans {} : library.linked()
      return MarkdownExport(
        gazetteer: library.catalog.gazetteer, language: form.language,
        library: LedgerLibrary(
          of: known.including(parts.map(\.plan)), asOf: form.day, form.language)
      ).document(of: parts)
    }
    guard library.catalog.summaries.count > Self.fewPlans else {
      return [.exportFinished(writer.write(ExportPieces(document())), ticket: ticket)]
    }
    if !writer.request.replaces, FileWriter.isTaken(writer.request.path) {
      return [.exportFinished(.exists(path: writer.request.path), ticket: ticket)]
    }
    exports.begin(ticket)
    start { [post, exports] in
      let outcome = writer.write(ExportPieces(document()))
      exports.end(ticket)
      post(.exportFinished(outcome, ticket: ticket))
    }
    return [.exporting(done: 0, total: 1, ticket: ticket)]
  }

  /// So many plans are read within a frame or two.
  private static let fewPlans = 64
}

/// Writes the pieces of an export into its file.
private struct ExportWriter: Sendable {
  let request: ExportRequest
  let language: Language

  func write(_ job: ExportJob, progress: ExportProgress = { _ in }) -> ExportOutcome {
    do throws(ExportCancelled) {
      guard let pieces = try job.pieces(progress) else {
        return .failed(path: request.path, reason: nothing)
      }
      return write(pieces, progress: progress)
    } catch {
      return .cancelled
    }
  }

  func write(_ pieces: ExportPieces, progress: ExportProgress = { _ in }) -> ExportOutcome {
    var pieces = pieces
    do throws(FileWriter.Failure) {
      let path = try FileWriter.write(to: request.path, replacing: request.replaces) {
        () throws(FileWriter.Failure) in
        do throws(ExportCancelled) { try progress(pieces.done) } catch { throw .cancelled }
        do {
          return try pieces.next()
        } catch let failure as FileWriter.Failure {
          throw failure
        } catch {
          throw .system("\(error)")
        }
      }
      return .written(path: FileWriter.absolute(path), remark: pieces.remark)
    } catch {
      switch error {
      case .exists: return .exists(path: request.path)
      case .cancelled: return .cancelled
      case .system(let reason):
        return .failed(path: request.path, reason: SystemReason.words(reason, in: language))
      }
    }
  }

  /// The format has nothing for any of the rows.
  private var nothing: String {
    Strings(language).say("其中没有该格式能表示的内容", "nothing to export in this format")
  }
}
