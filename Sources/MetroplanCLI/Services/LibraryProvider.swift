import PlanBrowser
import PlanCore
import PlanLibrary
import PlanSearch

/// What the browser needs of a library: the one seam between the two.
///
/// Everything but ``work(post:)`` and ``suggestions(for:)`` is asked on the main thread between two
/// frames, so that it has to answer within one; those two run on threads of their own. A search is
/// also asked once on another thread, before anybody has typed anything.
package protocol LibraryProvider: Sendable {
  /// What is known of the library without reading a plan.
  var catalog: Catalog { get }

  /// Whether nothing is left to do for ``work(post:)``.
  var isComplete: Bool { get }

  /// What filters may name, as far as it is known by now.
  var scope: SearchScope { get }

  /// Reads a plan.
  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan

  /// The file that has a plan, or `nil` for one that has none.
  func file(of id: Identifier<Plan>) -> String?

  /// Looks which files have changed, for ``work(post:)`` to read them.
  func lookAgain()

  /// Reads a plan file that may be none of the library's.
  func plan(inFile path: String) throws(UnopenedPlan) -> Plan

  /// Searches what can be searched by now.
  func search(_ query: SearchQuery) -> SearchResult

  /// The titles that a query without hits may have meant, the nearest first.
  ///
  /// May take long; not asked when ``search(_:)`` has given some already.
  func suggestions(for query: SearchQuery) -> [String]

  /// All plans without their prose, with what links them, for the views across plans.
  ///
  /// Takes long with a large library that has not been read before, and is asked on a thread of
  /// its own. This is all that views know of where plans come from.
  ///
  /// - Parameter progress: Called on this thread after every plan with the number of those that
  ///   are read, of all, and a way to what there is so far.
  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library

  /// Does what is left to do for the library, and returns when all is done.
  ///
  /// It may post ``BrowserEvent/indexing(done:total:)``, whenever more plans can be searched, and
  /// ``BrowserEvent/catalogChanged(_:)``, as often as it likes: the screen follows ten times a
  /// second.
  func work(post: @Sendable (BrowserEvent) -> Void)
}

extension LibraryProvider {
  package func file(of id: Identifier<Plan>) -> String? { nil }

  package func lookAgain() {}

  package func plan(inFile path: String) throws(UnopenedPlan) -> Plan {
    let read = ReadPlanFile(path, by: PlanFileReader(gazetteer: catalog.gazetteer))
    guard let plan = read.reading?.plan else { throw UnopenedPlan(problems: read.problems) }
    return plan
  }
}

/// Why a plan could not be read: its problems, or none when it is gone.
package struct UnopenedPlan: Error, Equatable {
  package let problems: [LibraryProblem]

  package init(problems: [LibraryProblem]) {
    self.problems = problems
  }
}

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
