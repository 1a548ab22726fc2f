import PlanCore
import PlanViews

extension BrowserState {
  mutating func handle(_ pressed: KeyPress) -> [BrowserEffect] {
    // An input method left on must not lame the keys; what is typed stays as it is.
    let key = context.takesText ? pressed : pressed.halfWidth
    let pending = self.pending
    self.pending = PendingKeys()
    if let command = pending.command { return name(key, for: command) }
    if context.takesCounts, pending.keys.isEmpty, keymap.match([key], in: context) == .nothing {
      self.pending = pending
      if self.pending.takeDigit(key) { return [] }
      self.pending = PendingKeys()
    }
    let keys = pending.keys + [key]
    switch keymap.match(keys, in: context) {
    case .command(let command) where command.awaitsCharacter:
      self.pending = PendingKeys(count: nil, keys: keys, command: command)
      return []
    case .command(let command):
      // Esc ends what has begun, and nothing else with it.
      if key == .escape, !pending.isEmpty { return [] }
      return perform(command, count: pending.count)
    case .beginning:
      self.pending = PendingKeys(count: pending.count, keys: keys)
      return []
    case .nothing:
      guard context.takesText else {
        // Esc ends what has begun; anything else that does nothing says so.
        if key != .escape || pending.isEmpty { sayUnbound(keys) }
        return []
      }
      guard pending.isEmpty, case .character(let character) = key else { return [] }
      return updatePrompt { $0.type(String(character), $1) }
    }
  }

  /// Says that keys do nothing here, and where those stand that do; a question stays as it is.
  private mutating func sayUnbound(_ keys: [KeyPress]) {
    guard context != .confirmation else { return }
    let help = context == .help ? nil : keymap.keys(for: .toggleHelp, in: context).first
    message = Message(words.unbound(KeySequence(keys).label, help: help?.label))
  }

  /// Carries a command out `count` times, or on the row of that number.
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

  /// What all panes and views have in common.
  mutating func performAnywhere(_ command: Command, count: Int?) -> [BrowserEffect] {
    let times = count ?? 1
    switch command {
    case .openSearch: return openSearch()
    case .nextHit: return walkHits(by: times)
    case .previousHit: return walkHits(by: -times)
    case .nextSibling: return goToSibling(by: times)
    case .previousSibling: return goToSibling(by: -times)
    case .goBack: return travel(by: -times)
    case .goForward: return travel(by: times)
    case .pick: return pick(count: times)
    case .widenPane: resizePane(by: 2 * times)
    case .narrowPane: resizePane(by: -2 * times)
    case .resetPanes: columns.shape = PaneShape()
    case .zoomPane: zoomPane()
    case .export: return openExport()
    case .exportAs: return openExportFormats()
    case .cancelExport: return cancelExport()
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
}
