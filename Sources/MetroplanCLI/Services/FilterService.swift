import PlanBrowser
import PlanCore
import PlanSearch

/// Says which rows of a list pass a filter.
final class FilterService {
  /// The rows of the last question, prepared: each letter typed asks about the same ones.
  private var last: (rows: [FilterQuestion.Row], names: ListedNames)?

  /// Answers within a frame, for ten thousand rows too.
  func answer(_ question: FilterQuestion, from library: any LibraryProvider) -> FilterAnswer {
    let names = prepared(question.rows)
    let filter = ListFilter(question.text, in: library.scope)
    let passing = filter.passing(of: names, in: question.plan) {
      guard let query = filter.plansQuery else { return [] }
      return Set(library.search(query).hits.map(\.plan))
    }
    return FilterAnswer(
      path: question.path, text: question.text,
      passing: Set(passing.map { question.rows[$0].node }), notice: filter.notices.first)
  }

  private func prepared(_ rows: [FilterQuestion.Row]) -> ListedNames {
    // Of the same rows the comparison looks at their addresses alone.
    if let last, last.rows == rows { return last.names }
    let names = ListedNames(rows.map(\.listed))
    last = (rows, names)
    return names
  }
}
