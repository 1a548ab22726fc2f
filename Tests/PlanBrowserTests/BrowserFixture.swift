import PlanBrowser
import PlanCore
import PlanTestSupport

/// Makes browsers on the sample library.
enum BrowserFixture {
  static func screen(
    _ width: Int, _ height: Int, language: Language = .chinese,
    library: Library = SampleLibrary.library
  ) -> TestScreen {
    TestScreen(
      BrowserState(
        library: library, language: language, size: Size(width: width, height: height)),
      answer: answer)
  }

  /// Finds projects whose name contains the query; `taken.md` exists and
  /// nothing can be written under `/locked`.
  static func answer(_ effect: BrowserEffect) -> [BrowserEvent] {
    switch effect {
    case .search(let query, let ticket):
      return [.searchFinished(result(query), ticket: ticket)]
    case .export(let request, let ticket):
      let outcome: ExportOutcome =
        if request.path.hasPrefix("/locked") {
          .failed(path: request.path, reason: "Permission denied")
        } else if request.path == "taken.md", !request.replaces {
          .exists(path: request.path)
        } else {
          .written(path: request.path)
        }
      return [.exportFinished(outcome, ticket: ticket)]
    case .redraw, .suspend, .quit:
      return []
    }
  }

  private static func result(_ query: SearchQuery) -> SearchResult {
    let plan = SampleLibrary.plan
    let hits = plan.projects.filter { $0.name.contains(query.text) }.map { project in
      let start = Array(project.name).firstIndex(of: query.text.first ?? " ") ?? 0
      return SearchHit(
        plan: plan.id, kind: .project, id: project.id.rawValue, title: project.name,
        path: [plan.shortTitle ?? plan.title, "交通先导行动"], text: "",
        matches: [.init(field: .title, start: start, length: query.text.count)])
    }
    return SearchResult(query: query, total: hits.count, hits: hits)
  }
}
