import PlanBrowser
import PlanCore
import PlanLibrary
import PlanSearch

/// What the browser needs from a library: the only interface between the two.
///
/// Everything but ``work(post:)``, ``linked()`` and ``suggestions(for:)`` is called on the main
/// thread between two frames, so it must answer within one; those run in the background. A search
/// also runs once in the background, before anything has been typed.
package protocol LibraryProvider: Sendable {
  /// What is known of the library without reading a plan.
  var catalog: Catalog { get }

  /// Whether ``work(post:)`` has nothing to do.
  var isComplete: Bool { get }

  /// What filters can name, as far as known.
  var scope: SearchScope { get }

  /// Reads a plan.
  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan

  /// The file of a plan, or `nil` if it has none.
  func file(of id: Identifier<Plan>) -> String?

  /// Finds changed files, for ``work(post:)`` to read.
  func lookAgain()

  /// Reads a plan file, which need not be part of the library.
  func plan(inFile path: String) throws(UnopenedPlan) -> Plan

  /// Searches what has been indexed.
  func search(_ query: SearchQuery) -> SearchResult

  /// Similar titles for a query without hits, the nearest first.
  ///
  /// May take long; not called if ``search(_:)`` has given some.
  func suggestions(for query: SearchQuery) -> [String]

  /// All plans without their prose, with their links, for the views across plans.
  ///
  /// Takes long with a large library that has not been read before, so it runs in the background.
  /// Views get plans only from here.
  ///
  /// - Parameter progress: Called on this thread after every plan, with the number read, the number
  ///   of all, and a function that returns the plans so far.
  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library

  /// The plans that links name, without their prose, as far as they have been read.
  ///
  /// Called in the background.
  func linked() -> Library

  /// Does the remaining work for the library, and returns when it is done.
  ///
  /// It may post ``BrowserEvent/indexing(done:total:)`` and ``BrowserEvent/catalogChanged(_:)`` as
  /// often as it likes: the screen follows ten times a second.
  func work(post: @Sendable (BrowserEvent) -> Void)
}

extension LibraryProvider {
  package func file(of id: Identifier<Plan>) -> String? { nil }

  package func lookAgain() {}

  package func linked() -> Library { whole { _, _, _ in } }

  package func plan(inFile path: String) throws(UnopenedPlan) -> Plan {
    let read = ReadPlanFile(path, by: PlanFileReader(gazetteer: catalog.gazetteer))
    guard let plan = read.reading?.plan else { throw UnopenedPlan(problems: read.problems) }
    return plan
  }
}

/// Why a plan could not be read: its problems, or none if it is gone.
package struct UnopenedPlan: Error, Equatable {
  package let problems: [LibraryProblem]

  package init(problems: [LibraryProblem]) {
    self.problems = problems
  }
}

/// Finds the rows of a list that pass a filter.
final class FilterService {
  /// The prepared rows of the last question: each letter typed asks about the same ones.
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
      passing: Set(passing.map { question.rows[$0].node }),
      notice: filter.notices.first { !$0.isAddition },
      added: filter.notices.flatMap(\.addedWords))
  }

  private func prepared(_ rows: [FilterQuestion.Row]) -> ListedNames {
    // Comparing an array with itself only compares addresses.
    if let last, last.rows == rows { return last.names }
    let names = ListedNames(rows.map(\.listed))
    last = (rows, names)
    return names
  }
}
