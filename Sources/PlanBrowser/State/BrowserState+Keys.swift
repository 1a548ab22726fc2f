import PlanCore

extension BrowserState {
  mutating func handle(_ key: KeyPress) -> [BrowserEffect] {
    if let command = keymap.command(for: key, in: context) ?? widthFolded(key) {
      return perform(command)
    }
    if case .character(let character) = key {
      return type(String(character))
    }
    return []
  }

  /// What a full-width key such as ／ means where no text is typed, so that an
  /// input method left on does not lame the keys.
  private func widthFolded(_ key: KeyPress) -> Command? {
    guard context != .search, context != .export, case .character(let character) = key,
      let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
    else { return nil }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      let half = Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
      return keymap.command(for: .character(half), in: context)
    case 0x3000: return keymap.command(for: " ", in: context)
    default: return nil
    }
  }

  mutating func perform(_ command: Command) -> [BrowserEffect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit, .quitAtOnce: return [.quit]
    default: break
    }
    switch context {
    case .columns: return performInColumns(command)
    case .detail: return performInDetail(command)
    case .search: return performInSearch(command)
    case .export: return performInExport(command)
    case .confirmation: return performInConfirmation(command)
    case .help: return performInHelp(command)
    }
  }

  /// What the columns and the detail pane have in common.
  mutating func performAnywhere(_ command: Command) -> [BrowserEffect] {
    switch command {
    case .openSearch: return openSearch()
    case .nextHit: return walkHits(by: 1)
    case .previousHit: return walkHits(by: -1)
    case .export: openExport()
    case .toggleHelp: overlay = .help(scroll: 0)
    default: break
    }
    return []
  }

  /// Puts typed or pasted text into the box in front, or does nothing: a paste is never taken for keys.
  mutating func type(_ text: String) -> [BrowserEffect] {
    switch overlay {
    case .search(var box):
      if !box.line.insert(text) { message = Message(words.textCut) }
      return search(with: box)
    case .export(var prompt) where prompt.awaitsReplacing == nil:
      if !prompt.line.insert(text) { message = Message(words.textCut) }
      overlay = .export(prompt)
      return []
    default:
      return []
    }
  }
}
