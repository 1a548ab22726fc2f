import PlanBrowser
import PlanCore
import PlanExport
import PlanSearch

/// Answers what the browser asks of the world outside: searches and files.
final class BrowserDesk {
  private let library: Library
  private let language: Language
  /// Folding the whole library takes longer than the first screen, so it waits for the first search.
  private lazy var scan = SearchScan(library: library)

  init(library: Library, language: Language) {
    self.library = library
    self.language = language
  }

  /// Carries an effect out and returns what came of it.
  func answer(_ effect: BrowserEffect) -> [BrowserEvent] {
    switch effect {
    case .search(let query, let ticket):
      [.searchFinished(scan.search(query), ticket: ticket)]
    case .export(let request, let ticket):
      [.exportFinished(export(request), ticket: ticket)]
    case .redraw, .suspend, .quit: []
    }
  }

  private func export(_ request: ExportRequest) -> ExportOutcome {
    guard let text = markdown(for: request) else {
      return .failed(path: request.path, reason: gone)
    }
    do throws(FileWriter.Failure) {
      let path = try FileWriter.write(text, to: request.path, replacing: request.replaces)
      return .written(path: FileWriter.absolute(path))
    } catch {
      switch error {
      case .exists: return .exists(path: request.path)
      case .system(let reason):
        return .failed(path: request.path, reason: SystemReason.words(reason, in: language))
      }
    }
  }

  /// The reason when a plan or an item is not in the library.
  private var gone: String {
    switch language {
    case .chinese: "规划库中已没有该条目"
    case .english: "it is not in the library any more"
    }
  }

  private func markdown(for request: ExportRequest) -> String? {
    guard let plan = library.plan(request.plan) else { return nil }
    let export = MarkdownExport(gazetteer: library.gazetteer, language: language)
    guard let id = request.item else { return export.plan(plan) }
    return plan.item(id).map { export.item($0, in: plan) }
  }
}
