import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews

/// Makes browsers on the sample library.
enum BrowserFixture {
  static func screen(
    _ width: Int, _ height: Int, language: Language = .chinese,
    library: Library = SampleLibrary.library
  ) -> TestScreen {
    TestScreen(
      BrowserState(
        library: library, language: language, size: Size(width: width, height: height)),
      answer: { answer($0, in: language) })
  }

  /// Finds projects whose name contains the query; `taken.md` exists, `slow.md` is never done, and
  /// nothing can be written under `/locked`.
  static func answer(_ effect: BrowserEffect) -> [BrowserEvent] { answer(effect, in: .chinese) }

  private static func answer(_ effect: BrowserEffect, in language: Language) -> [BrowserEvent] {
    switch effect {
    case .search(let query, let ticket):
      return [.searchFinished(result(query), ticket: ticket)]
    case .export(let request, let ticket) where request.path == "slow.md":
      return [.exporting(done: 0, total: 100, ticket: ticket)]
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
    case .complete(let query):
      return [.completed(completion(query))]
    case .spell(let texts):
      return [.spelled(spellings(texts))]
    case .filter(let question):
      return [.filtered(filtered(question))]
    case .find(let question):
      return [
        .found(
          FindAnswer(
            question: question, ranges: question.passages.map { ranges(of: question.text, in: $0) })
        )
      ]
    case .orderNames(let question):
      let order = question.names.indices.sorted { question.names[$0] < question.names[$1] }
      return [.namesOrdered(order.map { question.nodes[$0] }, below: question.path)]
    case .gather, .arrange, .gatherPlaces:
      return ViewFactory.sample(language).answer(effect) ?? []
    case .compareVersions(let request, let ticket):
      return [.versionsCompared(versions(request, in: language), ticket: ticket)]
    default: return []
    }
  }

  /// `old.yaml` holds the sample plan as it was before; other files cannot be read.
  private static func versions(
    _ request: VersionRequest, in language: Language
  ) -> VersionOutcome {
    guard request.path == "old.yaml" else {
      return request.path == "other.yaml"
        ? .noSuchPlan(path: request.path, slug: "other")
        : .unreadable(path: request.path, reason: "No such file or directory")
    }
    let (old, new) = (SampleLibrary.earlierPlan, SampleLibrary.plan)
    let comparison =
      request.isLater
      ? VersionComparison(from: new, to: old) : VersionComparison(from: old, to: new)
    return .compared(
      VersionContent(
        comparison, of: new, with: request, ViewNames(of: SampleLibrary.library, in: language)))
  }

  /// Reads the characters of a few titles.
  private static func spellings(_ texts: [String]) -> [String: [String]] {
    let readings: [Character: String] = [
      "下": "xia", "移": "yi", "一": "yi", "处": "chu", "命": "ming", "中": "zhong", "令": "ling",
      "退": "tui",
      "出": "chu", "导": "dao", "所": "suo", "选": "xuan", "为": "wei",
    ]
    return Dictionary(uniqueKeysWithValues: Set(texts).map { ($0, $0.compactMap { readings[$0] }) })
  }

  /// Lets rows pass with a name that contains the text; `kind:rail` those with the railway below
  /// them, and another filter none.
  static func filtered(_ question: FilterQuestion) -> FilterAnswer {
    let rows = question.rows.filter { row in
      guard question.text.contains(":") else {
        return row.listed.names.contains { $0.contains(question.text) }
      }
      guard question.text == "kind:rail", case .items(let items) = row.listed.subject else {
        return false
      }
      return items.contains { $0.title.contains("高铁") && $0.kind == .project }
    }
    let notice = SearchNotice.unknownValue(field: .kind, value: "x", known: ["rail", "park"])
    return FilterAnswer(
      path: question.path, text: question.text, passing: Set(rows.map(\.node)),
      notice: question.text == "kind:x" ? notice : nil)
  }

  /// Where a word is as it is written.
  private static func ranges(of word: String, in text: String) -> [Range<Int>] {
    text.ranges(of: word).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + word.utf8.count
    }
  }

  /// Completes `k` to `kind:`, `p` to two names, and after `kind:` to four values.
  private static func completion(_ query: CompletionQuery) -> Completion {
    let characters = Array(query.text)[..<query.cursor]
    let start = characters.lastIndex(of: " ").map { $0 + 1 } ?? 0
    let colon = characters[start...].lastIndex { $0 == ":" || $0 == "：" }
    let from = colon.map { $0 + 1 } ?? start
    let typed = String(characters[from...])
    let all =
      colon == nil
      ? ["plan:", "kind:", "place:", "stage:", "mode:", "year:"]
      : ["rail", "rail-hub", "park", "铁路"]
    return Completion(
      query: query, range: from..<query.cursor, candidates: all.filter { $0.hasPrefix(typed) })
  }

  private static func result(_ query: SearchQuery) -> SearchResult {
    let plan = SampleLibrary.plan
    let actions = plan.initiatives.flatMap(\.actions)
    let hits = plan.projects.filter { $0.name.contains(query.text) }.map { project in
      let action = actions.first { $0.projects.contains(project.id) }
      let start = Array(project.name).firstIndex(of: query.text.first ?? " ") ?? 0
      return SearchHit(
        plan: plan.id, kind: .project, id: project.id.rawValue, title: project.name,
        path: [plan.title, "交通先导行动"] + [action?.title].compactMap { $0 }, text: "",
        matches: [.init(field: .title, start: start, length: query.text.count)])
    }
    return SearchResult(query: query, total: hits.count, hits: hits)
  }
}
