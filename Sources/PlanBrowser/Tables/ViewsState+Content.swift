import PlanCore
import PlanText
import PlanViews

// The content of views: asking for it, taking it, arranging it.
extension ViewsState {
  /// Asks for the content of the view shown, if it is not loaded or out of date.
  ///
  /// While the index is being built, every few plans would outdate it, so it is asked for again
  /// only at the end.
  mutating func gather(_ catalog: Catalog, isIndexing: Bool) -> [BrowserEffect] {
    guard current.shape == .table, !catalog.summaries.isEmpty else { return [] }
    // A history needs the list of all things with a history.
    let view = current.tab
    let state = tables[view] ?? TableState()
    guard state.gatherTicket == nil,
      state.table == nil || state.isOutdated && !isIndexing
    else { return [] }
    ticket += 1
    tables[view, default: TableState()].gatherTicket = ticket
    tables[view]?.isOutdated = false
    return [.gather(view, ticket: ticket)]
  }

  /// Notes how many plans have been read for a view.
  mutating func takeGathering(done: Int, total: Int) {
    gathering = done < total ? IndexingProgress(done: max(0, done), total: total) : nil
  }

  /// Takes the content of a view; its rows are shown once they have been arranged.
  mutating func take(
    _ gathered: GatheredView, ticket: Int, _ context: ViewContext
  ) -> [BrowserEffect] {
    let view = gathered.view
    guard tables[view]?.gatherTicket == ticket else { return [] }
    if gathered.isWhole {
      tables[view]?.gatherTicket = nil
      gathering = nil
    }
    switch gathered.content {
    case .table(let table):
      tables[view]?.take(table, context.meter)
    case .tracks(let tracks):
      history.tracks = tracks
      tables[view]?.take(tracks.list, context.meter)
      return arrange(view) + refreshHistory(context)
    case .lines(let table, let lines, let gazetteer):
      tables[view]?.take(table, context.meter)
      map.take(lines, gazetteer)
    case .figures(let table, let all):
      tables[view]?.take(table, context.meter)
      multiples.take(all)
    case .places(let table, let matrix, let names):
      tables[view]?.take(table, context.meter)
      placePage.take(matrix, names: names, context)
    case .comparison(let content):
      comparison.comparable = content
      return refreshComparison(context)
    }
    return arrange(view)
  }

  /// Notes that the content of views is out of date.
  mutating func outdate(isEmpty: Bool) {
    for view in tables.keys {
      if isEmpty {
        // Answers on their way are about old plans.
        tables[view] = nil
      } else {
        tables[view]?.isOutdated = true
      }
    }
    if isEmpty { gathering = nil }
  }

  /// Asks for the arrangement that the reader wants.
  mutating func arrange(_ view: BrowserView) -> [BrowserEffect] {
    guard let state = tables[view], let table = state.table else { return [] }
    ticket += 1
    tables[view]?.arrangeTicket = ticket
    let request = ArrangeRequest(
      view: view, table: table, order: state.order, filter: state.isFiltered ? state.filter : "",
      kept: state.goesToFirst ? nil : state.keptRow)
    return [.arrange(request, ticket: ticket)]
  }

  /// Shows arranged rows, unless others have been asked for since, and returns a message about
  /// them.
  mutating func take(
    _ arranged: ArrangedTable, of view: BrowserView, ticket: Int, _ context: ViewContext
  ) -> Message? {
    guard tables[view]?.arrangeTicket == ticket else { return nil }
    tables[view]?.arrangedTicket = ticket
    tables[view]?.show(arranged, height: context.layout.listHeight)
    let rows = arranged.arrangement.rows
    switch view.kind {
    case .map: map.show(rows)
    case .figures: multiples.show(rows, table, isCurrent: current == .figures, context)
    case .columns, .table, .track, .history, .places, .comparison: break
    }
    guard view == current else { return nil }
    if !arranged.notice.isEmpty, !rows.isEmpty { return Message(arranged.notice, .failure) }
    return arranged.additions.isEmpty ? nil : Message(arranged.additions)
  }

  /// Asks for the page of the chosen place if it is not loaded.
  mutating func gatherPlacePage() -> [BrowserEffect] {
    guard current == .places else { return [] }
    return placePage.gather(table, ticket: &ticket)
  }

  // MARK: History

  /// Shows the history of one thing.
  mutating func follow(_ table: ColumnTable, of id: String, _ meter: ColumnMeter) -> [BrowserEffect]
  {
    current = .history
    history.followed = id
    tables[.history] = TableState()
    tables[.history]?.take(table, meter)
    return arrange(.history)
  }

  /// Makes the history on the screen again; if its thing is gone, shows the list.
  private mutating func refreshHistory(_ context: ViewContext) -> [BrowserEffect] {
    guard let followed = history.followed else { return [] }
    guard let table = history.tracks?.history(of: followed) else {
      history.followed = nil
      tables[.history] = nil
      if current == .history { current = .track }
      return []
    }
    tables[.history]?.take(table, context.meter)
    return arrange(.history)
  }

  // MARK: Comparison

  /// Compares the plans that the reader wants, and says how to choose others.
  mutating func compareAgain(_ context: ViewContext) -> [ViewAction] {
    let pair = ComparedPlans(context)
    let isSame = pair?.plans == comparison.compared?.plans
    // Versions stay until the reader leaves them or picks other plans.
    if comparison.hasVersions, isSame || pair?.arePicked != true { return [] }
    comparison.compared = pair
    var said: [ViewAction] = []
    if let pair, !pair.arePicked {
      let key = context.display.label(for: .pick, in: .columns)
      said = [.say(Message(context.words.comparesNeighbours(pick: key)))]
    }
    guard !isSame else { return said }
    comparison.versions = nil
    comparison.earlierVersions = nil
    tables[.compare]?.filter = ""
    tables[.compare]?.goesToFirst = true
    return said + ViewAction.effects(refreshComparison(context))
  }

  /// Makes the comparison again; if one of its plans is gone, chooses others.
  private mutating func refreshComparison(_ context: ViewContext) -> [BrowserEffect] {
    guard let table = comparison.table(context) else { return [] }
    tables[.compare, default: TableState()].take(table, context.meter)
    return arrange(.compare)
  }

  /// Shows two versions of a plan side by side.
  mutating func show(_ content: VersionContent, _ context: ViewContext) -> [BrowserEffect] {
    current = .compare
    comparison.earlierVersions = nil
    comparison.versions = content
    tables[.compare] = TableState()
    tables[.compare]?.take(content.table, context.meter)
    return arrange(.compare)
  }

  /// Goes back from two versions to two plans.
  mutating func leaveVersions(_ context: ViewContext) -> [ViewAction] {
    comparison.versions = nil
    comparison.compared = nil
    tables[.compare] = nil
    return compareAgain(context)
  }

  /// Shows the versions that an earlier run compared, or says why it cannot and compares plans.
  mutating func takeEarlier(_ outcome: VersionOutcome, _ context: ViewContext) -> [ViewAction] {
    guard comparison.earlierVersions != nil else { return [] }
    comparison.earlierVersions = nil
    guard case .compared(let content) = outcome else {
      tables[.compare] = nil
      let said = context.words.message(about: outcome).map { [ViewAction.say($0)] } ?? []
      return said + ViewAction.effects(refreshComparison(context))
    }
    comparison.versions = content
    tables[.compare, default: TableState()].take(content.table, context.meter)
    return ViewAction.effects(arrange(.compare))
  }
}
