import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText

/// Plans that are read only when the browser asks: 0-area, 1-area and so on.
enum NumberedPlans {
  static func plan(_ number: Int, title: String? = nil, actions: Int = 1) -> Plan {
    let source = SourceReference(source: "daily")
    return Plan(
      id: id(number), title: title ?? "第\(number)号规划", kind: .developmentPlan,
      region: Region(name: "第\(number)圈", kind: .metropolitanArea),
      sources: [Source(id: "daily", title: "日报")],
      initiatives: [
        Initiative(
          id: "first", title: "第\(number)号行动", field: .economy, mode: .target,
          actions: (0..<actions).compactMap { index in
            Identifier("action-\(index)").map {
              Action(id: $0, title: "任务\(index)", mode: .target, source: source)
            }
          }, source: source)
      ])
  }

  static func id(_ number: Int) -> Identifier<Plan> {
    Identifier("\(number)-area") ?? "none"
  }

  static func catalog(_ numbers: some Sequence<Int>, problems: [LibraryProblem] = []) -> Catalog {
    Catalog(of: Library(plans: numbers.map { plan($0) }, problems: problems))
  }

  /// A browser on the plans with those numbers, none of them open.
  static func screen(
    _ numbers: some Sequence<Int>, width: Int = 80, height: Int = 24, isIndexing: Bool = false,
    language: Language = .chinese, start: Int? = nil,
    answer: @escaping (BrowserEffect) -> [BrowserEvent] = answer
  ) -> TestScreen {
    TestScreen(
      BrowserState(
        catalog: catalog(numbers), isIndexing: isIndexing, language: language,
        size: Size(width: width, height: height), plan: start.map(id)),
      answer: answer)
  }

  /// Opens any plan but number 13 and finds every plan's initiative, the last plan first.
  static func answer(_ effect: BrowserEffect) -> [BrowserEvent] {
    switch effect {
    case .openPlan(let id):
      guard let number = Int(id.rawValue.prefix { $0 != "-" }), number != 13 else {
        return [
          .planNotOpened(
            id,
            problems: [
              LibraryProblem(
                file: "13.yaml", keyPath: "", fault: .unreadable(reason: "Permission denied"))
            ])
        ]
      }
      return [.planOpened(plan(number))]
    default: return BrowserFixture.answer(effect)
    }
  }

  /// Hits for the initiatives of some plans, in that order.
  static func result(_ text: String, plans: [Int]) -> SearchResult {
    let hits = plans.map {
      SearchHit(
        plan: id($0), kind: .initiative, id: "first", title: "第\($0)号行动", path: ["第\($0)号规划"],
        text: "", matches: [.init(field: .title, start: 0, length: 1)])
    }
    return SearchResult(query: SearchQuery(text: text), total: hits.count, hits: hits)
  }
}

extension TestScreen {
  /// The plans that were asked for, in order.
  var openedPlans: [String] {
    effects.compactMap { effect in
      if case .openPlan(let id) = effect { id.rawValue } else { nil }
    }
  }
}
