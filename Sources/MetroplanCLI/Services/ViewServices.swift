import Glibc
import PlanBrowser
import PlanCore
import PlanPlatform
import PlanSearch
import PlanTerminal
import PlanViews
import Synchronization

/// Makes the views across plans in the background, and arranges their rows.
final class ViewServices: Sendable {
  private let library: any LibraryProvider
  private let factory: ViewFactory
  /// The plans read for the last view, and their catalog.
  private let known = Mutex<(catalog: Catalog, library: Library)?>(nil)
  /// One per view, so that a question about one never replaces one about another.
  private let pages = LatestOnly()
  private let sorting = Dictionary(
    uniqueKeysWithValues: BrowserView.allCases.map { ($0, LatestOnly()) })

  init(library: any LibraryProvider, language: Language, today: PartialDate) {
    self.library = library
    factory = ViewFactory(language, asOf: today, folding: foldedName)
  }

  /// A table with this few rows is arranged within a frame.
  private static let fewRows = 5_000

  /// All plans behind the views on the screen; waits if they are being read.
  ///
  /// - Parameter waiting: Called now and then while waiting; an error ends the wait.
  func allPlans<Failure>(waiting: () throws(Failure) -> Void) throws(Failure) -> Library {
    while true {
      let found: Library?? = known.withLockIfAvailable { $0?.library }
      switch found {
      case let library??: return library
      case .some(nil): return whole { _, _, _ in }
      case nil:
        try waiting()
        usleep(Self.patience)
      }
    }
  }

  /// How long to wait before looking again, in microseconds.
  private static let patience: UInt32 = 20_000

  /// Makes a view on a thread of its own and posts it, at first in parts.
  func gather(
    _ view: BrowserView, ticket: Int, post: @escaping @Sendable (BrowserEvent) -> Void
  ) {
    SystemThread.run { [self] in
      let whole = whole { done, total, part in
        post(.gathering(done: done, total: total))
        if let part {
          post(.gathered(factory.gathered(view, of: part, isWhole: false), ticket: ticket))
        }
      }
      post(.gathered(factory.gathered(view, of: whole), ticket: ticket))
    }
  }

  /// Gathers everything about some places in the background; only the newest question is answered.
  func gather(
    _ places: [Identifier<Place>], ticket: Int, post: @escaping @Sendable (BrowserEvent) -> Void
  ) {
    pages.run { [self] in
      guard let page = factory.page(of: places, in: whole { _, _, _ in }) else { return }
      post(.placesGathered(page, ticket: ticket))
    }
  }

  /// All plans, from the last view if nothing has changed since.
  private func whole(_ progress: (Int, Int, Library?) -> Void) -> Library {
    known.withLock { known in
      let catalog = library.catalog
      if let known, known.catalog == catalog { return known.library }
      let whole = read(progress)
      known = (catalog, whole)
      return whole
    }
  }

  /// Reads all plans, and returns parts each time their number has doubled, so that showing the
  /// parts costs no more than showing the whole.
  private func read(_ progress: (Int, Int, Library?) -> Void) -> Library {
    var next = 64
    return library.whole { done, total, soFar in
      let isPart = done >= next && done < total
      if isPart { next = done * 2 }
      progress(done, total, isPart ? soFar() : nil)
    }
  }

  /// Whether a query asks how things are, and that of plans that have not been read or are more
  /// than a key has time for.
  func takesLong(_ query: SearchQuery) -> Bool {
    guard !StandingQuery(query).filters.isEmpty else { return false }
    let catalog = library.catalog
    guard catalog.summaries.count <= Self.fewPlans else { return true }
    return known.withLockIfAvailable { $0?.catalog == catalog } != true
  }

  /// So few plans are looked through within a frame.
  private static let fewPlans = 32

  /// Answers a query; for what it asks about things, all plans are read.
  func search(_ query: SearchQuery) -> SearchResult {
    let search = ThingSearch(
      things: { [self] in factory.things(of: whole { _, _, _ in }) }, day: factory.today)
    return search.search(query) { library.search($0) }
  }

  /// Puts rows in order: a few at once, many in the background, where only the newest request
  /// is answered.
  func arrange(
    _ request: ArrangeRequest, ticket: Int, post: @escaping @Sendable (BrowserEvent) -> Void
  ) -> [BrowserEvent] {
    if request.table.count <= Self.fewRows {
      return [.arranged(arranged(request), of: request.view, ticket: ticket)]
    }
    sorting[request.view]?.run { [self] in
      post(.arranged(arranged(request), of: request.view, ticket: ticket))
    }
    return []
  }

  private func arranged(_ request: ArrangeRequest) -> ArrangedTable {
    factory.arranged(
      request, gazetteer: library.catalog.gazetteer, ViewSearch { [library] in library.search($0) })
  }
}
