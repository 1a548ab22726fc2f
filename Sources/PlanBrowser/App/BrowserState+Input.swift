import PlanCore
import PlanText
import PlanViews

// What keys, commands and the mouse do.
extension BrowserState {
  mutating func handle(_ key: KeyPress) -> [BrowserEffect] {
    switch pending.take(key, keymap, in: context) {
    case .command(let command, let count): return perform(command, count: count)
    case .name(let key, let command): return name(key, for: command)
    case .text(let character): return updatePrompt { $0.type(String(character), $1) }
    case .unbound(let keys): sayUnbound(keys)
    case .nothing: break
    }
    return []
  }

  /// Says that keys do nothing here and which key opens the help; a question is left alone.
  private mutating func sayUnbound(_ keys: [KeyPress]) {
    guard context != .confirmation else { return }
    let help = context == .help ? nil : keymap.keys(for: .toggleHelp, in: context).first
    message = Message(words.unbound(KeySequence(keys).label, help: help?.label))
  }

  /// Carries out a command `count` times, or on the row with that number.
  mutating func perform(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    switch command {
    case .redraw: return [.terminal(.redraw)]
    case .toggleMouse: return toggleMouse()
    case .suspend: return [.terminal(.suspend)]
    case .quit where !exports.running.isEmpty:
      return prompts.top is QuitPrompt ? [] : open(QuitPrompt())
    case .quit, .quitAtOnce: return [.terminal(.quit)]
    default: break
    }
    guard prompts.isEmpty else {
      return updatePrompt { $0.perform(command, count: count, $1) }
    }
    if views.current.shape == .table {
      return updateViews { $0.perform(command, count: count, $1) }
    }
    return detail.isFocused
      ? performInDetail(command, count: count) : performInColumns(command, count: count)
  }

  /// Commands that all panes and views share.
  mutating func performAnywhere(_ command: Command, count: Int?) -> [BrowserEffect] {
    let times = count ?? 1
    switch command {
    case .openSearch: return openSearch()
    case .nextHit: return walkHits(by: times)
    case .previousHit: return walkHits(by: -times)
    case .nextSibling: return goToSibling(by: times)
    case .previousSibling: return goToSibling(by: -times)
    case .goBack: return travel(by: -times)
    case .nextDocument: return goToNextDocument()
    case .goForward: return travel(by: times)
    case .pick: return pick(count: times)
    case .widenPane: resizePane(by: 2 * times)
    case .narrowPane: resizePane(by: -2 * times)
    case .resetPanes: columns.shape = PaneShape()
    case .zoomPane: zoomPane()
    case .export: return openExport()
    case .exportAs: return openExportFormats()
    case .cancelExport:
      let effects = exports.cancelNewest()
      if effects.isEmpty { message = exports.nothingToCancel(words) }
      return effects
    case .openPipe: return openPipe()
    case .compareVersions: return openVersions()
    case .toggleHelp: return open(HelpPrompt())
    case .openPalette:
      return open(PalettePrompt(keymap, in: context, line: prompts.line(.command)))
    case .nextView: return showView(by: times)
    case .previousView: return showView(by: -times)
    default:
      if let view = BrowserView(command) { return show(view) }
      return command.entry.keys[.sharing] == nil ? [] : share(command, count: count)
    }
    return []
  }

  // MARK: Mouse

  /// Chooses, opens or scrolls what is under the pointer.
  ///
  /// - Parameter command: The command whose key in the bottom rows is there, if any.
  mutating func handle(_ mouse: MouseEvent, on command: Command?) -> [BrowserEffect] {
    guard !pointer.endsDoubleClick(mouse) else { return [] }
    letGo()
    if let command {
      pointer.hasClickOpened = mouse.action == .click
      return perform(command)
    }
    guard prompts.isEmpty else { return updatePrompt { $0.handle(mouse, $1) } }
    if mouse.wheelSteps == nil, layout.tabs?.contains(mouse.point) == true,
      let view = tabLine.view(at: mouse.point.x)
    {
      return show(view)
    }
    return handleInView(mouse)
  }

  /// Handles a click or the wheel in the view, ignoring prompts.
  mutating func handleInView(_ mouse: MouseEvent) -> [BrowserEffect] {
    views.current.shape == .table
      ? updateViews { $0.handle(mouse, $1) } : handleInPanes(mouse)
  }

  /// The command whose key in the bottom rows was clicked.
  func clickedCommand(_ mouse: MouseEvent) -> Command? {
    guard mouse.action == .click || mouse.action == .doubleClick else { return nil }
    return bottomRows.bar?.spots.first { $0.rect.contains(mouse.point) }?.command
  }

  private mutating func handleInPanes(_ mouse: MouseEvent) -> [BrowserEffect] {
    let layout = self.layout
    switch layout.part(under: mouse) {
    case nil: break
    case .breadcrumb:
      let level = columnsView.breadcrumb.level(at: mouse.point.x - 1, width: size.width - 2)
      guard let level, !columns.selection.isEmpty else { break }
      if level == 0, wayBack != nil { return travel(by: -1, reopensSearch: true) }
      detail.isFocused = false
      detail.top = 0
      changeColumns { $0.shorten(to: max(1, level), $1) }
    case .border(let border): pointer.heldBorder = border
    case .detail:
      if let steps = mouse.wheelSteps {
        detail.scroll(by: steps, in: detailPane)
      } else {
        detail.isFocused = true
      }
    case .column(let column):
      detail.isFocused = false
      if let steps = mouse.wheelSteps {
        wheel(column, by: steps)
        break
      }
      let line = mouse.point.y - column.rect.y - (layout.isListOnly ? 0 : Layout.headingHeight)
      let isAgain = changeColumns { $0.click(column, line: line, $1) }
      guard let isAgain, isAgain || mouse.action == .doubleClick else { break }
      pointer.hasClickOpened = mouse.action == .click
      return performInColumns(.open)
    }
    return []
  }

  /// The wheel moves the choice in the column under the pointer.
  private mutating func wheel(_ column: Layout.Column, by steps: Int) {
    if column.depth < columns.selection.count {
      changeColumns { $0.shorten(to: column.depth + 1, $1) }
      detail.top = 0
    } else if let path = columns.path(to: column, in: tree),
      let node = tree.child(below: path, remembered: columns.remembered)
    {
      choose(node, below: path)
    } else {
      return
    }
    move(by: steps)
  }

  /// Moves the border or the map that the pointer drags, until the button is released.
  mutating func drag(_ mouse: MouseEvent) {
    guard mouse.action == .drag else { return letGo() }
    guard prompts.isEmpty else { return }
    if views.map.held != nil { return views.drag(to: mouse.point, viewContext) }
    guard let border = pointer.heldBorder, layout.detail != nil,
      layout.columns.indices.contains(border)
    else { return }
    moveBorder(border, by: mouse.point.x - layout.columns[border].rect.maxX)
  }

  private mutating func letGo() {
    pointer.heldBorder = nil
    views.map.held = nil
  }

  /// Leaves the mouse to the terminal for selecting text, or takes it back.
  mutating func toggleMouse() -> [BrowserEffect] {
    pointer.reportsMouse.toggle()
    pointer.heldBorder = nil
    message = Message(pointer.reportsMouse ? words.mouseIsOn : words.mouseIsOff)
    return [.terminal(.reportMouse(pointer.reportsMouse))]
  }
}
