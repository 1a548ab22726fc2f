import PlanCore
import PlanText
import PlanViews

// Commands and clicks in a table.
extension ViewsState {
  /// Carries a command out.
  mutating func perform(
    _ command: Command, count: Int?, _ context: ViewContext
  ) -> [ViewAction] {
    let answer: ViewAnswer
    let line = map.chosenLine(of: tables[.map])
    switch current.kind {
    case .map: answer = map.perform(command, count: count, table, context)
    case .places:
      answer = placePage.perform(command, count: count, table, context, ticket: &ticket)
    case .figures: answer = multiples.perform(command, count: count, table, context)
    case .columns, .table, .track, .history, .comparison: answer = .table(command)
    }
    switch answer {
    case .done(let actions): return actions
    case .table(let command):
      let actions = performInTable(command, count: count, context)
      if current == .map, map.chosenLine(of: tables[.map]) != line {
        map.followChosenLine(table, context)
      }
      return actions
    }
  }

  private mutating func performInTable(
    _ command: Command, count: Int?, _ context: ViewContext
  ) -> [ViewAction] {
    let height = context.layout.listHeight
    if table.move(command, count: count, height: height) { return [] }
    switch command {
    case .open: return openLine(context)
    case .leave where table.groups.isEmpty: return goBack(context)
    case .leave: table.leaveGroup(height: height)
    case .foldGroups: table.foldAll(unfolded: false, height: height)
    case .unfoldGroups: table.foldAll(unfolded: true, height: height)
    case .stepBack: return stepBack(context)
    case .filterList: return table.table == nil ? [] : [.askFilter]
    case .orderList:
      let order = table.order
      return menu(.sort(present: order.sortColumn, isDescending: order.isDescending))
    case .toggleRecords: return toggleRecords(context)
    case .groupRows: return menu(.group(present: table.order.groupColumn))
    default: return [.perform(command, count: count)]
    }
    return []
  }

  /// Unfolds things into what each document has of them, or folds them again.
  private mutating func toggleRecords(_ context: ViewContext) -> [ViewAction] {
    guard table.table?.hasRecords == true else {
      return [.say(Message(context.words.nothingToUnfold))]
    }
    table.order.isByDocument.toggle()
    return ViewAction.effects(arrange(current))
  }

  private func menu(_ purpose: MenuPrompt.Purpose) -> [ViewAction] {
    guard let table = table.table else { return [] }
    return [.ask(MenuPrompt(purpose, titles: table.columns.map(\.head.title)))]
  }

  /// Opens what the chosen row is about, or folds or unfolds the chosen group.
  mutating func openLine(_ context: ViewContext) -> [ViewAction] {
    switch table.chosenLine {
    case nil: return []
    case .group:
      table.toggleGroup(height: context.layout.listHeight)
      return []
    case .row: return table.target.map { [.open($0)] } ?? []
    }
  }

  /// Goes to the next row, picture or line; `false` at the last.
  mutating func moveOn(_ context: ViewContext) -> Bool {
    if current == .figures, let moved = multiples.moveOn(table, context) { return moved }
    if current == .places, placePage.isFocused { return placePage.moveOn(context) }
    let before = table.chosen
    table.move(by: 1, height: context.layout.listHeight)
    return table.chosen != before
  }

  // MARK: Filter, sort and group

  /// Narrows the rows; a blank text shows all of them again.
  mutating func narrow(to filter: String) -> [BrowserEffect] {
    guard filter != table.filter else { return [] }
    table.goesToFirst = !filter.allSatisfy(\.isWhitespace)
    table.filter = filter
    return arrange(current)
  }

  /// Sorts by a column; the same one again reverses the order.
  mutating func sort(by column: Int?) -> [BrowserEffect] {
    let isAgain = column != nil && column == table.order.sortColumn
    guard isAgain || column != table.order.sortColumn else { return [] }
    table.order.isDescending = isAgain && !table.order.isDescending
    table.order.sortColumn = column
    table.goesToFirst = true
    return arrange(current)
  }

  mutating func group(by column: Int?) -> [BrowserEffect] {
    guard column != table.order.groupColumn else { return [] }
    table.goesToFirst = column != nil
    if column != nil { table.noteUngroupedRow() }
    table.order.groupColumn = column
    return arrange(current)
  }

  // MARK: The way back

  /// What going back in a table undoes.
  enum StepBack {
    case filter
    case groups
    case picks
    /// The comparison of two versions, which becomes one of plans.
    case versions
    case view
  }

  func nextStepBack(_ exports: ExportState) -> StepBack {
    if table.isFiltered { return .filter }
    if table.order.groupColumn != nil { return .groups }
    if !exports.picks.isEmpty { return .picks }
    return current == .compare && comparison.versions != nil ? .versions : .view
  }

  /// Goes back one step: filter, groups, picks, view.
  private mutating func stepBack(_ context: ViewContext) -> [ViewAction] {
    switch nextStepBack(context.exports) {
    case .filter: table.filter = ""
    case .groups: table.order.groupColumn = nil
    case .picks: return [.clearPicks]
    case .versions: return leaveVersions(context)
    case .view: return goBack(context)
    }
    return ViewAction.effects(arrange(current))
  }

  /// Where a table leads back to when the reader began in it.
  var origin: BrowserView { current == .history ? .track : .plans }

  /// Goes back to where the reader came from.
  private func goBack(_ context: ViewContext) -> [ViewAction] {
    if context.wayBack != nil { return [.perform(.goBack, count: nil)] }
    return [.show(origin)]
  }

  // MARK: Mouse

  /// Chooses, opens or scrolls what is under the pointer; a click on a head sorts.
  mutating func handle(_ mouse: MouseEvent, _ context: ViewContext) -> [ViewAction] {
    if current == .figures, multiples.handle(mouse, table, context) { return [] }
    if current == .map,
      let actions = map.handle(mouse, &tables[.map, default: TableState()], context)
    {
      return mouse.action == .doubleClick ? actions + openLine(context) : actions
    }
    let layout = context.layout
    if let steps = mouse.wheelSteps {
      table.move(by: steps, height: layout.listHeight)
      return []
    }
    let rows = rowsRect(layout)
    if !layout.isListOnly, rows.x..<rows.maxX ~= mouse.point.x, mouse.point.y == layout.body.y {
      let columns = TableView(state: table, words: context.words, meter: context.meter).columns(
        width: rows.width)
      let x = mouse.point.x - rows.x - TableView.lead
      let place = columns?.places.first { ($0.x..<$0.x + $0.width).contains(x) }
      return place.map { ViewAction.effects(sort(by: $0.column)) } ?? []
    }
    let line = table.top + mouse.point.y - rows.y
    guard rows.contains(mouse.point), line < table.lineCount else { return [] }
    let isAgain = line == table.chosen || mouse.action == .doubleClick
    table.choose(line, height: layout.listHeight)
    guard isAgain else { return [] }
    return (mouse.action == .click ? [.endDoubleClick] : []) + openLine(context)
  }

  /// Moves what the pointer drags.
  mutating func drag(to point: Point, _ context: ViewContext) {
    guard current == .map else {
      map.held = nil
      return
    }
    map.drag(to: point, table, context)
  }

  /// The rows of the table, below its heads.
  func rowsRect(_ layout: Layout) -> Rect {
    let body = sidePanes(layout).list ?? layout.body
    return layout.isListOnly ? body : body.inset(top: Layout.headingHeight)
  }
}

extension TableState {
  /// Carries out a command that moves the choice; `false` for any other.
  fileprivate mutating func move(_ command: Command, count: Int?, height: Int) -> Bool {
    let times = count ?? 1
    let (page, half) = (max(1, height - 1), max(1, height / 2))
    switch command {
    case .moveUp: move(by: -times, height: height)
    case .moveDown: move(by: times, height: height)
    case .pageUp: move(by: -page * times, height: height)
    case .pageDown: move(by: page * times, height: height)
    case .halfPageUp: move(by: -half * times, height: height)
    case .halfPageDown: move(by: half * times, height: height)
    case .moveToStart: choose((count ?? 1) - 1, height: height)
    case .moveToEnd: choose((count ?? Int(Int32.max)) - 1, height: height)
    default: return false
    }
    return true
  }

  /// The keys of a table, with the view's own commands; going back is among the first.
  func hints(adding own: [Command] = []) -> [Command] {
    let hasRows = lineCount > 0
    return (hasRows ? [.open] : [])
      + (groups.isEmpty ? [] : [.unfoldGroups, .foldGroups])
      + own
      + [.stepBack, .toggleHelp, .filterList, .orderList, .groupRows]
      + (table?.hasRecords == true ? [.toggleRecords] : []) + [.openSearch, .quit]
      + (hasRows ? [.export] : []) + [.openPalette]
  }
}
