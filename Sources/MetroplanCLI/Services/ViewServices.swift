import Glibc
import PlanBrowser
import PlanCore
import PlanSearch
import PlanTerminal
import PlanViews
import Synchronization

/// Makes the views across plans beside the browser, and puts their rows in order.
final class ViewServices: Sendable {
  private let library: any LibraryProvider
  private let language: Language
  private let today: PartialDate
  /// The plans as they were read for the last view, and the catalog that they belong to.
  private let known = Mutex<(catalog: Catalog, library: Library)?>(nil)
  /// Each view's own, so that a question about one never takes the place of one about another.
  private let pages = LatestOnly()
  private let sorting = Dictionary(
    uniqueKeysWithValues: BrowserView.allCases.map { ($0, LatestOnly()) })

  init(library: any LibraryProvider, language: Language, today: PartialDate) {
    self.library = library
    self.language = language
    self.today = today
  }

  /// A table of so few rows is put in order within a frame, and need not wait for one.
  private static let fewRows = 5_000

  /// All plans that the views on the screen are made of; where they are being read, as soon as that
  /// is done.
  ///
  /// - Parameter waiting: Called now and then meanwhile; what it throws ends the waiting.
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
          post(.gathered(content(of: view, part, isWhole: false), ticket: ticket))
        }
      }
      post(.gathered(content(of: view, whole, isWhole: true), ticket: ticket))
    }
  }

  /// Gathers all that touches some places on a thread of its own; only the newest question is
  /// answered.
  func gather(
    _ places: [Identifier<Place>], ticket: Int, post: @escaping @Sendable (BrowserEvent) -> Void
  ) {
    pages.run { [self] in
      let library = whole { _, _, _ in }
      let found = places.compactMap { library.gazetteer[$0] }
      guard !found.isEmpty else { return }
      let view = PlaceView(
        of: found, abolished: library.gazetteer.abolished(into: found), in: library)
      let names = ViewNames(of: library, in: language)
      post(.placesGathered(GatheredPlaces(view, names), ticket: ticket))
    }
  }

  /// All plans, as they were read for the last view where nothing has changed since.
  private func whole(_ progress: (Int, Int, Library?) -> Void) -> Library {
    known.withLock { known in
      let catalog = library.catalog
      if let known, known.catalog == catalog { return known.library }
      let whole = read(progress)
      known = (catalog, whole)
      return whole
    }
  }

  /// Reads all plans; hands out what there is each time it has doubled, so that showing the parts
  /// costs no more than showing the whole.
  private func read(_ progress: (Int, Int, Library?) -> Void) -> Library {
    var next = 64
    return library.whole { done, total, soFar in
      let isPart = done >= next && done < total
      if isPart { next = done * 2 }
      progress(done, total, isPart ? soFar() : nil)
    }
  }

  private func content(of view: BrowserView, _ library: Library, isWhole: Bool) -> GatheredView {
    let names = ViewNames(of: library, in: language)
    let content: ViewContent
    switch view {
    case .plans:
      preconditionFailure("the plans are shown by the catalog")
    case .history:
      preconditionFailure("a history is a part of the track view")
    case .track:
      // What was said once, and in one plan, has no history.
      let ranking = EntityCatalog(of: library).ranking(asOf: today).filter {
        $0.entity.isLinked || $0.statements.count > 1
      }
      content = .tracks(TrackContent(ranking, names: names))
    case .compare:
      content = .comparison(CompareContent(library, names: names))
    case .figures:
      content = .figures(of: IndicatorTable(of: library.plans, folding: foldedName), names)
    case .projects:
      content = .table(
        ProjectTable(of: library).columnTable(names, gazetteer: library.gazetteer))
    case .places: content = .places(of: library, names)
    case .map: content = .map(of: library, names)
    case .timeline:
      content = .table(Timeline(of: library, asOf: today).columnTable(names))
    }
    return GatheredView(view, content, isWhole: isWhole)
  }

  /// Puts rows in order: few at once, many beside the browser, of which only the newest question
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

  /// The places of a name, such as 洛济焦 or 吉利, or else those with it in their row.
  private func arrangedPlaces(_ request: ArrangeRequest) -> ArrangedTable {
    let finder = PlaceFinder(library.catalog.gazetteer, folding: foldedName)
    let found: Set<Identifier<Place>> =
      switch finder.find(request.filter.split(separator: " ").joined(separator: " ")) {
      case .place(let place, _): [place.id]
      case .group(let places), .several(let places): Set(places.map(\.id))
      case .none: []
      }
    let words = foldedName(request.filter).split(separator: " ")
    let table = request.table
    let passing = (0..<table.count).map { row in
      guard found.isEmpty else {
        if case .place(let place) = table.targets[row] { return found.contains(place) }
        return false
      }
      return table.has(words, row: row)
    }
    return ArrangedTable(request, passing: passing)
  }

  /// The filters that a search for a view's rows begins with, one for each search that it takes: a
  /// search for anything in all plans would find ten times as much as a view has.
  private static func scopes(of request: ArrangeRequest) -> [String] {
    switch request.view {
    case .projects, .map: return ["kind:project "]
    case .figures: return ["kind:indicator "]
    case .compare:
      // Initiatives, projects and mechanisms, but of few plans.
      let plans = Set(request.table.targets.lazy.flatMap(\.items).map(\.plan))
      return plans.sorted().map { "plan:\($0) " }
    case .plans, .track, .places, .timeline, .history: return [""]
    }
  }

  private func arranged(_ request: ArrangeRequest) -> ArrangedTable {
    guard !request.filter.isEmpty else { return ArrangedTable(request) }
    if request.view == .places { return arrangedPlaces(request) }
    let results = Self.scopes(of: request).map {
      library.search(SearchQuery(text: $0 + request.filter))
    }
    let years = YearFilter(request.filter)
    let dates = request.view == .timeline ? request.table.column("date") : nil
    var found: Set<ItemReference> = []
    for hit in results.lazy.flatMap(\.hits) {
      guard let id = ItemIdentifier(hit.id) else { continue }
      found.insert(ItemReference(plan: hit.plan, id: id))
    }
    let words = foldedName(request.filter).split(separator: " ")
    let passing = request.table.targets.indices.map { row in
      guard request.table.targets[row].items.contains(where: found.contains) else {
        // What an earlier version had is found by no search.
        return request.view == .compare && request.table.has(words, row: row)
      }
      // A row of the timeline has a date of its own, which the item shares with others.
      return dates.map { years.passes(year: $0.value(of: row).groups?.first) } ?? true
    }
    let notices = results.first?.notices.map { $0.describe(in: language) } ?? []
    return ArrangedTable(request, passing: passing, notice: notices.joined(separator: "\n"))
  }
}

extension ColumnTable {
  /// Whether each of some folded words stands in a cell of a row.
  fileprivate func has(_ words: [Substring], row: Int) -> Bool {
    let cells = columns.map { foldedName($0.value(of: row).text) }
    return words.allSatisfy { word in cells.contains { $0.contains(word) } }
  }
}
