import PlanBrowser
import PlanCore
import PlanSearch
import PlanTestSupport
import PlanViews

extension ViewFactory {
  /// The day on which targets of the samples count as overdue.
  package static let sampleDay: PartialDate = {
    guard let date = PartialDate(year: 2024, month: 6, day: 1) else {
      preconditionFailure("it is a day")
    }
    return date
  }()

  /// Makes views as the program does, on a fixed day.
  package static func sample(_ language: Language = .chinese) -> ViewFactory {
    ViewFactory(language, asOf: sampleDay, folding: { foldedName($0) })
  }

  /// Sorts, groups and filters rows with a search of a library.
  package func arranged(
    _ request: ArrangeRequest, of library: Library = SampleLibrary.library
  ) -> ArrangedTable {
    arranged(
      request, gazetteer: library.gazetteer,
      ViewSearch(
        search: { SearchScan(library: library).search($0) },
        years: { filter in
          let years = YearFilter(filter)
          return { years.passes(year: $0) }
        },
        near: { word in
          NearCells(word).map { .init(notices: $0.notices, isIn: $0.isIn) }
        }))
  }

  /// What the program answers to a question about a view; `nil` for other questions.
  package func answer(
    _ effect: BrowserEffect, of library: Library = SampleLibrary.library
  ) -> [BrowserEvent]? {
    switch effect {
    case .gather(let view, let ticket): [.gathered(gathered(view, of: library), ticket: ticket)]
    case .gatherPlaces(let places, let ticket):
      page(of: places, in: library).map { [.placesGathered($0, ticket: ticket)] } ?? []
    case .arrange(let request, let ticket):
      [.arranged(arranged(request, of: library), of: request.view, ticket: ticket)]
    default: nil
    }
  }
}
