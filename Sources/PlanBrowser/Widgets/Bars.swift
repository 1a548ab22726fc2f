import PlanCore
import PlanText
import PlanViews

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
    let names = columns.selection.indices.map {
      tree.title(of: Array(columns.selection[...$0])).sanitized()
    }
    return Breadcrumb(names: names, root: words.library, meter: meter)
  }

  /// The bottom rows; on the smallest screens, which have no heading, what the list is narrowed to.
  func drawStatus(on canvas: inout Canvas) {
    guard prompts.isEmpty, layout.keepsStatus, message == nil else {
      footer?.draw(on: &canvas)
      return
    }
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    canvas.fill(bar, role: .bar)
    switch views.current.shape {
    case .columns: drawFilter(in: bar, on: &canvas)
    case .table: views.drawTitle(in: bar, hasTabs: true, viewContext, on: &canvas)
    }
  }

  /// What the list is narrowed to, on screens that have no heading.
  private func drawFilter(in bar: Rect, on canvas: inout Canvas) {
    let heading = heading(
      below: parentPath, chosen: columns.selection.last, rows: tree.rows(below: parentPath))
    canvas.draw(
      heading.spans(width: bar.width, isFocused: true), at: Point(x: 0, y: bar.y), width: bar.width)
  }

  /// Which row is chosen, of how many.
  var statusPosition: String {
    if let prompt = prompts.top { return prompt.position }
    switch views.current.shape {
    case .columns: return position(of: columns.selection.last, in: focusedRows)
    case .table: return views.position(viewContext)
    }
  }

  private var coversTable: Bool { views.component.coversTable(views.table, viewContext) }

  private var canExport: Bool { shownPlan != nil || !exports.picks.isEmpty }

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
    var commands = prompts.top?.hints(promptContext) ?? viewHints
    if exports.canCancel, prompts.isEmpty {
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

  private var viewHints: [Command] {
    guard views.current.shape == .columns else {
      return views.component.hints(views.table, viewContext)
    }
    return detail.isFocused ? detailHints : columnHints
  }

  /// The keys of the columns.
  var columnHints: [Command] {
    // In, out and help come first on a narrow screen.
    let isFiltered = columns.lists.filters[parentPath] != nil
    return [.open] + (columns.selection.count > 1 ? [.leave] : [])
      + (prompts.walk == nil && earlier.search == nil ? [] : [.nextHit, .previousHit])
      + (isFiltered ? [.clear] : []) + [.openSearch, .toggleHelp]
      + (isFiltered || exports.picks.isEmpty ? [] : [.clear]) + [.quit]
      + (canExport ? [.export] : []) + [.filterList, .nextPane, .openPalette]
  }

  var detailHints: [Command] {
    (detail.find == nil ? [.focusList] : [.nextHit, .previousHit, .focusList])
      + [.moveDown, .pageDown, .openSearch, .toggleHelp, .quit, .findInText]
      + (canExport ? [.export] : [])
  }

  /// The short word for a key; for one that turns something round or takes something back, what
  /// it will be.
  private func word(for command: Command) -> String? {
    if let prompt = prompts.top {
      return prompt.word(for: command, words) ?? command.hint(in: words.language)
    }
    switch command {
    case .clear where context == .columns && columns.lists.filters[parentPath] == nil:
      return words.unpick
    // A narrow row has no room for more than the way back.
    case .stepBack
    where size.width >= 60 && !views.placePage.hasKeys(in: views.current)
      && (!coversTable || views.table.isFiltered):
      switch views.nextStepBack(exports) {
      case .filter: return Command.clear.hint(in: words.language)
      case .groups: return words.ungroup
      case .picks: return words.unpick
      case .versions, .view: break
      }
    default: break
    }
    // From the page of a place the same key leads back to the list.
    if command == .nextPane, context == .places, views.placePage.isFocused {
      return Command.focusList.hint(in: words.language)
    }
    return command.hint(in: words.language)
  }
}
