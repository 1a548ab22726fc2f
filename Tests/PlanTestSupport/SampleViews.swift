import PlanBrowser
import PlanCore
import PlanViews

/// Views across plans without a desk: made at once, and narrowed by words alone.
package enum SampleViews {
  /// The day on which targets count as overdue.
  package static let today = PartialDate(year: 2024, month: 6, day: 1) ?? Self.never

  private static let never: PartialDate = {
    guard let date = PartialDate(year: 9999) else { preconditionFailure("it is a year") }
    return date
  }()

  /// The whole view of a library.
  package static func gathered(
    _ view: BrowserView, of library: Library = SampleLibrary.library,
    in language: Language = .chinese
  ) -> GatheredView {
    let names = ViewNames(of: library, in: language)
    let content: ViewContent
    switch view {
    case .plans, .history: preconditionFailure("nobody asks for these")
    case .track:
      let ranking = EntityCatalog(of: library).ranking(asOf: today).filter {
        $0.entity.isLinked || $0.statements.count > 1
      }
      content = .tracks(TrackContent(ranking, names: names))
    case .compare:
      content = .comparison(CompareContent(library, names: names))
    case .figures:
      content = .figures(of: IndicatorTable(of: library.plans) { $0 }, names)
    case .projects:
      content = .table(ProjectTable(of: library).columnTable(names, gazetteer: library.gazetteer))
    case .places: content = .places(of: library, names)
    case .map: content = .map(of: library, names)
    case .timeline:
      content = .table(Timeline(of: library, asOf: today).columnTable(names))
    }
    return GatheredView(view, content, isWhole: true)
  }

  /// The page of some places.
  package static func page(
    _ places: [Identifier<Place>], of library: Library = SampleLibrary.library,
    in language: Language = .chinese
  ) -> GatheredPlaces {
    let found = places.compactMap { library.gazetteer[$0] }
    return GatheredPlaces(
      PlaceView(of: found, abolished: library.gazetteer.abolished(into: found), in: library),
      ViewNames(of: library, in: language))
  }

  /// The rows of which some cell contains the filter, in order; `?` has a notice beside.
  package static func arranged(_ request: ArrangeRequest) -> ArrangedTable {
    guard !request.filter.isEmpty else { return ArrangedTable(request) }
    let table = request.table
    let passing = (0..<table.count).map { row in
      table.columns.contains { $0.value(of: row).text.contains(request.filter) }
    }
    let notice = request.filter.hasPrefix("kind:") ? "没有这样的类型" : ""
    return ArrangedTable(request, passing: passing, notice: notice)
  }
}
