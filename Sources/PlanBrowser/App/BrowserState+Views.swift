import PlanCore
import PlanViews

extension BrowserState {
  /// The table of the present view; an empty one for a view without any.
  var tableState: TableState {
    get { tables[view] ?? TableState() }
    set { tables[view] = newValue }
  }

  /// Goes to a view as a jump, so that the way back leads here.
  mutating func show(_ view: BrowserView) -> [BrowserEffect] {
    guard view != self.view else { return [] }
    noteJump()
    self.view = view
    returnToLeftPlace()
    return view == .compare ? compareAnew() : []
  }

  /// Goes to the next view, or the one before, around the ends.
  mutating func showView(by step: Int) -> [BrowserEffect] {
    let views = BrowserView.tabs
    guard let here = views.firstIndex(of: view.tab) else { return [] }
    return show(views[((here + step) % views.count + views.count) % views.count])
  }

  /// Asks for the content of the present view when it is not here, or no longer true.
  ///
  /// While the index is worked on, every few plans would make it untrue; then it is asked for
  /// again only at the end.
  mutating func gather() -> [BrowserEffect] {
    guard view.shape == .table, !catalog.summaries.isEmpty else { return [] }
    // A history comes with the list of everything that can be followed.
    let view = self.view.tab
    let state = tables[view] ?? TableState()
    guard state.gatherTicket == nil,
      state.table == nil || state.isOutdated && progress == nil
    else { return [] }
    viewTicket += 1
    tables[view, default: TableState()].gatherTicket = viewTicket
    tables[view]?.isOutdated = false
    return [.gather(view, ticket: viewTicket)]
  }

  /// Takes note of how many plans have been read for a view.
  mutating func takeGathering(done: Int, total: Int) {
    gathering = done < total ? IndexingProgress(done: max(0, done), total: total) : nil
  }

  /// Takes the content of a view in; its rows are shown when they have been put in order.
  mutating func take(_ gathered: GatheredView, ticket: Int) -> [BrowserEffect] {
    guard tables[gathered.view]?.gatherTicket == ticket else { return [] }
    if gathered.isWhole {
      tables[gathered.view]?.gatherTicket = nil
      gathering = nil
    }
    switch gathered.content {
    case .table(let table):
      tables[gathered.view]?.take(table, meter)
    case .tracks(let tracks):
      self.tracks = tracks
      tables[gathered.view]?.take(tracks.list, meter)
      return arrange(gathered.view) + refreshHistory()
    case .lines(let table, let lines, let gazetteer):
      tables[gathered.view]?.take(table, meter)
      map.take(lines, gazetteer)
    case .figures(let table, let all):
      tables[gathered.view]?.take(table, meter)
      multiples.take(all)
    case .places(let table, let matrix, let names):
      tables[gathered.view]?.take(table, meter)
      placePage.matrix.take(matrix, names: names)
      showMatrixCell()
      placePage.outdate()
    case .comparison(let content):
      comparable = content
      return refreshComparison()
    }
    return arrange(gathered.view)
  }

  /// Notes that views were made of other plans than there are.
  mutating func outdateViews() {
    for view in tables.keys {
      if catalog.summaries.isEmpty {
        // What was asked for is about plans that are gone.
        tables[view] = nil
      } else {
        tables[view]?.isOutdated = true
      }
    }
    if catalog.summaries.isEmpty { gathering = nil }
  }

  /// Asks for the rows of a view in the order and with the filter that the reader wants.
  mutating func arrange(_ view: BrowserView) -> [BrowserEffect] {
    guard let state = tables[view], let table = state.table else { return [] }
    viewTicket += 1
    tables[view]?.arrangeTicket = viewTicket
    let request = ArrangeRequest(
      view: view, table: table, order: state.order, filter: state.isFiltered ? state.filter : "",
      kept: state.goesToFirst ? nil : state.keptRow)
    return [.arrange(request, ticket: viewTicket)]
  }

  /// Shows rows that have been put in order, unless others have been asked for since.
  mutating func take(_ arranged: ArrangedTable, of view: BrowserView, ticket: Int) {
    guard tables[view]?.arrangeTicket == ticket else { return }
    tables[view]?.arrangedTicket = ticket
    let height = layout.listHeight
    tables[view]?.show(arranged, height: height)
    if view == .map { map.show(arranged.arrangement.rows) }
    if view == .figures { showMultiples(arranged.arrangement.rows) }
    if view == self.view, !arranged.notice.isEmpty, !arranged.arrangement.rows.isEmpty {
      message = Message(arranged.notice, .failure)
    }
  }
}
