import PlanBrowser
import PlanCore
import PlanLibrary
import PlanSearch
import PlanStore

/// A library from its cache; the rest is read while the browser runs.
final class StoredLibrary: LibraryProvider {
  private let store: LibraryStore

  /// Creates a library from an open store.
  init(_ store: LibraryStore) {
    self.store = store
  }

  var catalog: Catalog { store.catalog }

  var isComplete: Bool { store.staleCount == 0 }

  var scope: SearchScope { store.scope }

  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan {
    let plan: Plan?
    do throws(LibraryProblem) {
      plan = try store.plan(id)
    } catch {
      throw UnopenedPlan(problems: [error])
    }
    guard let plan else { throw UnopenedPlan(problems: []) }
    return plan
  }

  func file(of id: Identifier<Plan>) -> String? { store.file(of: id) }

  func lookAgain() { store.open() }

  func search(_ query: SearchQuery) -> SearchResult {
    store.search(query, suggesting: false)
  }

  func suggestions(for query: SearchQuery) -> [String] {
    store.search(query, suggesting: true).suggestions
  }

  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library {
    store.compactLibrary(progress: progress)
  }

  func linked() -> Library { store.linkedLibrary() }

  func work(post: @Sendable (BrowserEvent) -> Void) {
    var known = store.catalog.summaries.count
    store.update { done, total in
      let catalog = store.catalog
      if catalog.summaries.count != known {
        known = catalog.summaries.count
        post(.catalogChanged(catalog))
      }
      // The last of them are known with the catalog below.
      if done < total { post(.indexing(done: done, total: total)) }
    }
    post(.catalogChanged(store.catalog))
  }
}
