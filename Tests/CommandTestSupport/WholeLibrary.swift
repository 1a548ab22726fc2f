import MetroplanCLI
import PlanBrowser
import PlanCore
import PlanSearch
import Synchronization

/// A library that has been read whole: what the stored one has to be like.
package final class WholeLibrary: LibraryProvider {
  package let catalog: Catalog
  package let isComplete = true
  private let library: Library
  /// Folding the whole library takes longer than the first screen, so it waits for the first search.
  private let scan = Mutex<SearchScan?>(nil)
  private let knownScope = Mutex<SearchScope?>(nil)

  package init(_ library: Library) {
    self.library = library
    catalog = Catalog(of: library)
  }

  package var scope: SearchScope {
    knownScope.withLock { known in
      let scope = known ?? SearchScope(of: library)
      known = scope
      return scope
    }
  }

  package func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void)
    -> Library
  {
    library
  }

  package func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan {
    guard let plan = library.plan(id) else { throw UnopenedPlan(problems: []) }
    return plan
  }

  package func search(_ query: SearchQuery) -> SearchResult {
    let scan = scan.withLock { made in
      let scan = made ?? SearchScan(library: library)
      made = scan
      return scan
    }
    return scan.search(query)
  }

  /// None: the scan gives them with its answer.
  package func suggestions(for query: SearchQuery) -> [String] { [] }

  /// Nothing is left to do.
  package func work(post: @Sendable (BrowserEvent) -> Void) {}
}
