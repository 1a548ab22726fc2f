import PlanCore
import PlanViews

extension BrowserState {
  /// The table of the present view; an empty one for a view without any.
  var tableState: TableState {
    get { views.tables[views.current] ?? TableState() }
    set { views.tables[views.current] = newValue }
  }

  /// Goes to a view as a jump, so that the way back leads here.
  mutating func show(_ view: BrowserView) -> [BrowserEffect] {
    guard view != self.views.current else { return [] }
    noteJump()
    self.views.current = view
    returnToLeftPlace()
    return view == .compare ? compareAnew() : []
  }

  /// Goes to the next view, or the one before, around the ends.
  mutating func showView(by step: Int) -> [BrowserEffect] {
    let tabs = BrowserView.tabs
    guard let here = tabs.firstIndex(of: views.current.tab) else { return [] }
    return show(tabs[((here + step) % tabs.count + tabs.count) % tabs.count])
  }

  /// Asks for the content of the present view when it is not here, or no longer true.
  ///
  /// While the index is worked on, every few plans would make it untrue; then it is asked for
  /// again only at the end.
  mutating func gather() -> [BrowserEffect] {
    guard view.shape == .table, !catalog.summaries.isEmpty else { return [] }
    // A history comes with the list of everything that can be followed.
    let view = self.views.current.tab
    let state = views.tables[view] ?? TableState()
    guard state.gatherTicket == nil,
      state.table == nil || state.isOutdated && library.progress == nil
    else { return [] }
    views.ticket += 1
    views.tables[view, default: TableState()].gatherTicket = views.ticket
    views.tables[view]?.isOutdated = false
    return [.gather(view, ticket: views.ticket)]
  }

  /// Takes note of how many plans have been read for a view.
  mutating func takeGathering(done: Int, total: Int) {
    views.gathering = done < total ? IndexingProgress(done: max(0, done), total: total) : nil
  }

  /// Takes the content of a view in; its rows are shown when they have been put in order.
  mutating func take(_ gathered: GatheredView, ticket: Int) -> [BrowserEffect] {
    guard views.tables[gathered.view]?.gatherTicket == ticket else { return [] }
    if gathered.isWhole {
      views.tables[gathered.view]?.gatherTicket = nil
      views.gathering = nil
    }
    switch gathered.content {
    case .table(let table):
      views.tables[gathered.view]?.take(table, display.meter)
    case .tracks(let tracks):
      self.views.tracks = tracks
      views.tables[gathered.view]?.take(tracks.list, display.meter)
      return arrange(gathered.view) + refreshHistory()
    case .lines(let table, let lines, let gazetteer):
      views.tables[gathered.view]?.take(table, display.meter)
      views.map.take(lines, gazetteer)
    case .figures(let table, let all):
      views.tables[gathered.view]?.take(table, display.meter)
      views.multiples.take(all)
    case .places(let table, let matrix, let names):
      views.tables[gathered.view]?.take(table, display.meter)
      views.placePage.matrix.take(matrix, names: names)
      showMatrixCell()
      views.placePage.outdate()
    case .comparison(let content):
      views.comparable = content
      return refreshComparison()
    }
    return arrange(gathered.view)
  }

  /// Notes that views were made of other plans than there are.
  mutating func outdateViews() {
    for view in views.tables.keys {
      if catalog.summaries.isEmpty {
        // What was asked for is about plans that are gone.
        views.tables[view] = nil
      } else {
        views.tables[view]?.isOutdated = true
      }
    }
    if catalog.summaries.isEmpty { views.gathering = nil }
  }

  /// Asks for the rows of a view in the order and with the filter that the reader wants.
  mutating func arrange(_ view: BrowserView) -> [BrowserEffect] {
    guard let state = views.tables[view], let table = state.table else { return [] }
    views.ticket += 1
    views.tables[view]?.arrangeTicket = views.ticket
    let request = ArrangeRequest(
      view: view, table: table, order: state.order, filter: state.isFiltered ? state.filter : "",
      kept: state.goesToFirst ? nil : state.keptRow)
    return [.arrange(request, ticket: views.ticket)]
  }

  /// Shows rows that have been put in order, unless others have been asked for since.
  mutating func take(_ arranged: ArrangedTable, of view: BrowserView, ticket: Int) {
    guard views.tables[view]?.arrangeTicket == ticket else { return }
    views.tables[view]?.arrangedTicket = ticket
    let height = layout.listHeight
    views.tables[view]?.show(arranged, height: height)
    view.kind.parts.show(&self, arranged.arrangement.rows)
    if view == self.views.current, !arranged.notice.isEmpty, !arranged.arrangement.rows.isEmpty {
      message = Message(arranged.notice, .failure)
    }
  }
}
