import PlanCore
import PlanViews

/// What a browser leaves for the next one on the same library.
package struct BrowserSession: Equatable, Sendable {
  /// The way from the plan down to what was chosen.
  var place: [Node] = []
  /// The place of its first row in the list of plans, for when the plan is gone.
  var row = 0
  /// The view.
  var view = BrowserView.plans
  /// What the history was about, in that view.
  var followed: String?
  /// The plans that were compared.
  var compared: [Identifier<Plan>] = []
  /// The forms in which views were left that have several.
  var forms = SavedListViews()
  /// How the table views were left.
  var tables: [BrowserView: SavedTable] = [:]
  /// The first line shown of the detail pane, when that had the keys.
  var detailTop: Int?
  var shape = PaneShape()
  var marks: [Character: Location] = [:]
  /// The text that n and N go on with.
  var search: String?
  /// What was searched for, the newest last.
  var searchHistory: [String] = []

  /// The most searches that are kept.
  static let mostSearches = 100

  /// Nothing to go on with.
  package init() {}
}

extension BrowserState {
  /// What the next browser may go on with.
  package var session: BrowserSession {
    var session = BrowserSession()
    // A problem's place in the list means nothing in another run.
    session.place = (earlier.place?.place ?? columns.selection).filter {
      if case .problem = $0 { false } else { true }
    }
    session.row =
      library.planRows.all.compactMap(\.node).firstIndex { $0 == columns.selection.first } ?? 0
    session.view = views.current
    if views.current == .history { session.followed = views.history.followed }
    if views.current == .compare { session.compared = views.comparison.compared?.plans ?? [] }
    session.tables = views.tables.mapValues(\.kept).filter { !$0.value.isEmpty }
    session.forms = keptForms
    session.detailTop = detail.isFocused ? detail.top : nil
    session.shape = columns.shape
    session.marks = history.marks
    var searches = prompts[.search]
    if let search = prompts.top(SearchPrompt.self), !search.isBlank {
      session.search = search.line.text
      searches.remember(search.line.text)
    } else {
      session.search = prompts.walk?.result.query.text ?? earlier.search
    }
    session.searchHistory = searches.entries.suffix(BrowserSession.mostSearches)
    return session
  }

  /// Takes over what another browser has left; where it was only when nothing else is asked for.
  ///
  /// What is gone by now leads to the nearest that is there: a plan to the one in its row, an item
  /// to what it stood in.
  mutating func restore(_ session: BrowserSession, goesThere: Bool) {
    columns.shape = session.shape
    history.marks = session.marks
    prompts[.search] = History(session.searchHistory)
    earlier.search = session.search
    views.tables = session.tables.mapValues(TableState.init)
    restore(session.forms)
    if session.compared.count > 1 {
      views.comparison.compared = ComparedPlans(plans: session.compared, arePicked: true)
    }
    let nodes = library.planRows.all.compactMap(\.node)
    guard goesThere, let first = session.place.first, !nodes.isEmpty else { return }
    if session.view != .history || session.followed != nil {
      (views.current, views.history.followed) = (session.view, session.followed)
      if views.current == .history, views.tables[.history] == nil {
        views.tables[.history] = TableState()
      }
    }
    guard nodes.contains(first) else {
      columns.selection = [nodes[min(session.row, nodes.count - 1)]]
      return
    }
    columns.selection = [first]
    if views.current != .plans {
      earlier.place = session
    } else if isPlanMissing {
      library.deferred = .restore(session)
    } else {
      returnTo(session)
    }
  }

  /// Goes on among the plans where an earlier run was, when they are shown for the first time.
  mutating func returnToLeftPlace() {
    guard let session = earlier.place, views.current == .plans else { return }
    earlier.place = nil
    guard columns.selection == session.place.prefix(1).map({ $0 }) else { return }
    if isPlanMissing {
      library.deferred = .restore(session)
    } else {
      returnTo(session)
    }
  }

  /// Goes where a session was, in a plan that is open.
  mutating func returnTo(_ session: BrowserSession) {
    go(to: session.place)
    mendSelection()
    guard let top = session.detailTop, columns.selection == session.place else { return }
    focusDetail()
    if detail.isFocused { scrollDetail(by: top) }
  }

  /// Asks for the hits of an earlier run's search, to go `step` hits on from here.
  mutating func walkEarlierSearch(by step: Int) -> [BrowserEffect]? {
    guard let text = earlier.search else { return nil }
    ticket += 1
    earlier.step = EarlierStep(ticket: ticket, step: step)
    return [
      .search(
        SearchQuery(text: text, limit: SearchPrompt.firstLimit, countsAll: false), ticket: ticket)
    ]
  }

  /// Takes these hits; `nil` when they answer something else.
  mutating func finishEarlierSearch(_ result: SearchResult, ticket: Int) -> [BrowserEffect]? {
    guard let asked = earlier.step, asked.ticket == ticket else { return nil }
    earlier.step = nil
    earlier.search = nil
    guard !result.hits.isEmpty else {
      message = Message(words.noHits, .failure)
      return []
    }
    let here = result.hits.firstIndex { hit in
      guard hit.plan == shownPlan else { return false }
      switch columns.selection.last {
      case .item(let id): return hit.id == id.rawValue
      case .plan: return hit.kind == .plan
      default: return false
      }
    }
    // Between two hits, the step to the first one leads there.
    prompts.walk = HitWalk(result: result, index: here ?? (asked.step > 0 ? -1 : 0))
    return walkHits(by: asked.step)
  }
}

/// A step among hits that have been asked for.
struct EarlierStep: Equatable, Sendable {
  let ticket: Int
  let step: Int
}
