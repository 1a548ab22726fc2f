import PlanCore
import PlanText

extension BrowserState {
  /// The row below the tabs: the way to the selection.
  func drawBreadcrumb(in bar: Rect, on canvas: inout Canvas) {
    canvas.fill(bar, role: .bar)
    canvas.draw(
      breadcrumb.text(width: bar.width - 2), at: Point(x: 1, y: bar.y), width: bar.width - 2,
      role: .bar)
  }

  /// The names of the way to the selection.
  var breadcrumb: Breadcrumb {
    let names = selection.indices.map { tree.title(of: Array(selection[...$0])).sanitized() }
    return Breadcrumb(names: names, root: words.library, meter: meter)
  }

  /// The bottom rows; on the smallest screens, which have no heading, what the list is narrowed to.
  func drawStatus(on canvas: inout Canvas) {
    guard overlay == nil, layout.keepsStatus, message == nil else {
      footer?.draw(on: &canvas)
      return
    }
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    canvas.fill(bar, role: .bar)
    switch view.shape {
    case .columns: drawFilter(in: bar, on: &canvas)
    case .table: drawTableTitle(in: bar, hasTabs: true, on: &canvas)
    }
  }

  /// What the list is narrowed to, on screens that have no heading.
  private func drawFilter(in bar: Rect, on canvas: inout Canvas) {
    let heading = heading(
      below: parentPath, chosen: selection.last, rows: tree.rows(below: parentPath))
    canvas.draw(
      heading.spans(width: bar.width, isFocused: true), at: Point(x: 0, y: bar.y), width: bar.width)
  }

  var statusPosition: String {
    switch overlay {
    case .search(let box):
      guard let result = box.result, !result.hits.isEmpty else { return "" }
      // Of all hits, as the top row counts them; those that are not here yet come on the way down.
      return "\(box.chosen + 1)/\(result.totalText)"
    case .export, .pipe, .version, .help, .palette, .filter, .find, .tableFilter, .columns,
      .quitting:
      return ""
    case nil:
      switch view.shape {
      case .columns: return position(of: selection.last, in: focusedRows)
      case .table:
        let state = tableState
        if multiplesGrid != nil {
          return "\(multiples.position.number)/\(multiples.position.count)"
        }
        if view == .places, placePage.isMatrix { return placePage.matrix.chosenCell }
        if view == .places, placePage.isFocused { return placeLinePosition }
        return state.lineCount > 0 ? "\(state.chosen + 1)/\(state.lineCount)" : ""
      }
    }
  }

  /// The keys of a table, the way back among the first.
  private var tableHints: [Command] {
    let state = tableState
    let hasFolds = !state.groups.isEmpty
    return (state.lineCount > 0 ? [.open] : [])
      + (hasFolds ? [.unfoldGroups, .foldGroups] : [])
      + (view == .compare ? [.compareVersions] : [])
      + [.stepBack, .toggleHelp, .filterList, .orderList, .groupRows, .openSearch, .quit]
      + (state.lineCount > 0 ? [.export] : []) + [.openPalette]
  }

  /// The keys of the map: help and the ways out before what moves it, which the help names too.
  private var mapHints: [Command] {
    // Where the map stands alone, the way to its list comes before what moves it.
    let isDrawn = !map.isTableOnly && tableState.lineCount > 0
    let zoom: [Command] = isDrawn ? [.zoomIn, .zoomOut] : []
    return (tableState.lineCount > 0 ? [.open] : []) + [.toggleHelp]
      + (sidePanes.list == nil ? [.toggleTable] + zoom : zoom + [.toggleTable]) + [.stepBack]
      + (isDrawn ? [.panWest, .panEast, .fitAll, .fitChosen] : []) + [.filterList]
      + (isDrawn ? [.panNorth, .panSouth] : map.isTableOnly ? [.orderList, .groupRows] : [])
      + [.quit, .export]
  }

  private var figureHints: [Command] {
    var hints = tableHints
    if multiples.hasAny { hints.insert(.toggleTable, at: min(1, hints.count)) }
    return hints
  }

  private var placeHints: [Command] {
    (tableState.lineCount > 0 ? [.open] : []) + [.stepBack, .toggleHelp]
      + (placePage.isMatrix ? [] : [.nextPane])
      + [.toggleTable, .filterList, .groupRows, .openSearch, .quit, .export]
  }

  private var canExport: Bool { shownPlan != nil || !picks.isEmpty }

  private var hasHits: Bool {
    if case .search(let box) = overlay { box.result?.hits.isEmpty == false } else { false }
  }

  private var canComplete: Bool {
    if case .search(let box) = overlay {
      box.completion?.candidates.isEmpty == false
    } else {
      false
    }
  }

  private var canSwitchScope: Bool {
    switch overlay {
    case .export(let prompt): prompt.scopes.count > 1
    case .pipe(let prompt): prompt.scopes.count > 1
    default: false
    }
  }

  /// One key of the footer.
  struct Hint {
    let command: Command
    /// The key that the table names first.
    let key: String
    /// The key with the shortest name.
    let shortKey: String
    let word: String
  }

  /// The keys that work now, the most needed first: those that do not fit are left out.
  var hints: [Hint] {
    var commands: [Command]
    switch context {
    case .columns:
      // In, out and help come first on a narrow screen.
      let isFiltered = lists.filters[parentPath] != nil
      commands =
        [.open] + (selection.count > 1 ? [.leave] : [])
        + (walk == nil && earlierSearch == nil ? [] : [.nextHit, .previousHit])
        + (isFiltered ? [.clear] : [])
        + [.openSearch, .toggleHelp]
        + (isFiltered || picks.isEmpty ? [] : [.clear]) + [.quit] + (canExport ? [.export] : [])
        + [.filterList, .nextPane, .openPalette]
    case .detail:
      commands =
        (find == nil ? [.focusList] : [.nextHit, .previousHit, .focusList])
        + [.moveDown, .pageDown, .openSearch, .toggleHelp, .quit, .findInText]
        + (canExport ? [.export] : [])
    case .search:
      // Without a hit there is none to go to.
      commands =
        (hasHits ? [.goToHit] : []) + [.cancel] + (canComplete ? [.completeNext] : [])
        + (hasHits ? [.previousResult, .nextResult] + (canComplete ? [] : [.pageDown]) : [])
        + [.olderEntry]
    case .export: commands = [.accept, .cancel] + (canSwitchScope ? [.switchScope] : [])
    case .pipe:
      commands = [.accept, .cancel] + (canSwitchScope ? [.switchScope] : []) + [.olderEntry]
    case .version: commands = [.accept, .cancel, .switchVersion]
    case .confirmation: commands = [.confirm, .decline]
    case .help: commands = [.close, .moveDown, .pageDown, .filterHelp]
    case .palette: commands = [.accept, .cancel, .completeNext]
    case .filter: commands = [.accept, .cancel, .completeNext]
    case .find: commands = [.accept, .cancel, .nextResult]
    case .helpFilter: commands = [.accept, .cancel]
    case .table: commands = tableHints
    case .map: commands = mapHints
    case .figures: commands = figureHints
    case .places: commands = placeHints
    case .columnMenu: commands = [.accept, .cancel]
    }
    if exports.contains(where: { !$0.isCancelled }), overlay == nil {
      commands.insert(.cancelExport, at: min(1, commands.count))
    }
    return commands.compactMap { command in
      let keys = keymap.keys(for: command, in: context).map(\.label)
      guard let key = keys.first, let short = keys.min(by: { $0.count < $1.count }),
        let word = word(for: command)
      else { return nil }
      return Hint(command: command, key: key, shortKey: short, word: word)
    }
  }

  /// The short word for a key; for one that turns something round or takes something back, what
  /// it will be.
  private func word(for command: Command) -> String? {
    switch command {
    case .switchVersion:
      guard case .version(let prompt) = overlay else { break }
      return words.version(isLater: !prompt.isLater)
    case .confirm where overlay == .quitting: return words.quitNow
    case .decline where overlay == .quitting: return words.goOn
    case .clear where context == .columns && lists.filters[parentPath] == nil:
      return words.unpick
    // A narrow row has no room for more than the way back.
    case .stepBack
    where size.width >= 60 && !placePage.hasKeys(in: view)
      && (multiplesGrid == nil || tableState.isFiltered):
      switch nextStepBack {
      case .filter: return Command.clear.hint(in: words.language)
      case .groups: return words.ungroup
      case .picks: return words.unpick
      case .versions, .view: break
      }
    default: break
    }
    // From the page of a place the same key leads back to the list.
    if command == .nextPane, context == .places, placePage.isFocused {
      return Command.focusList.hint(in: words.language)
    }
    return command.hint(in: words.language)
  }
}
