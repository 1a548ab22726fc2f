import PlanCore

extension BrowserState {
  mutating func openPalette() -> [BrowserEffect] {
    var seen: Set<Command> = [.openPalette]
    let commands = keymap.bindings.filter { $0.context == context }.map(\.command)
      .filter { seen.insert($0).inserted }
    prompts.overlay = .palette(Palette(commands: commands, history: prompts.commandHistory))
    return askSpellings()
  }

  /// Asks how the titles of commands are read, once.
  func askSpellings() -> [BrowserEffect] {
    prompts.spellings.isEmpty ? [.spell(Command.allCases.map { $0.title(in: .chinese) })] : []
  }

  mutating func takeSpellings(_ spellings: [String: [String]]) {
    self.prompts.spellings = spellings
    // What fits by its reading comes in, unless the reader has gone on to choose.
    guard case .palette(var palette) = prompts.overlay, palette.query == palette.line.text,
      palette.chosen == 0
    else { return }
    palette.match(spellings)
    prompts.overlay = .palette(palette)
  }

  mutating func performInPalette(_ command: Command) -> [BrowserEffect] {
    guard case .palette(var palette) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      prompts.overlay = nil
      return []
    case .accept: return call(palette)
    case .completeNext: palette.complete(by: 1)
    case .completePrevious: palette.complete(by: -1)
    case .previousResult: palette.chosen -= 1
    case .nextResult: palette.chosen += 1
    case .pageUp: palette.chosen -= layout.paletteHeight
    case .pageDown: palette.chosen += layout.paletteHeight
    default:
      // As in a shell or in vi: taking away more than there is leaves the line.
      if command == .deleteBackward, palette.line.characters.isEmpty {
        prompts.overlay = nil
        return []
      }
      return edit(command)
    }
    show(palette)
    return []
  }

  /// Shows the command line, its choice within what there is and in sight.
  mutating func show(_ palette: Palette) {
    var palette = palette
    palette.chosen = min(max(0, palette.chosen), max(0, palette.matches.count - 1))
    palette.top = Self.top(
      showing: palette.chosen, from: palette.top, rows: palette.matches.count,
      height: layout.paletteHeight)
    prompts.overlay = .palette(palette)
  }

  /// Carries out what the line calls, and keeps it for the next run.
  private mutating func call(_ palette: Palette) -> [BrowserEffect] {
    guard let call = palette.call else {
      let typed = CommandCall(palette.line.text).name
      let nearest = nearestName(to: typed, among: palette.commands.map(\.name))
      message = Message(words.noCommand(typed, nearest: nearest), .failure)
      return []
    }
    prompts.overlay = nil
    guard !call.text.isEmpty else { return [] }
    prompts.commandHistory.removeAll { $0 == call.text }
    prompts.commandHistory.append(call.text)
    return [.remember(command: call.text)] + perform(call)
  }

  /// Carries out what a line calls.
  mutating func perform(_ call: CommandCall) -> [BrowserEffect] {
    // A number alone is a row, as in vi.
    guard let command = Command(name: call.name) else {
      return perform(.moveToEnd, count: call.count)
    }
    switch command.argument {
    case .mark:
      guard let name = call.argument.first else {
        pending = PendingKeys(command: command)
        return []
      }
      return self.name(.character(name), for: command)
    case .path where !call.argument.isEmpty:
      openExport()
      guard case .export(var prompt) = prompts.overlay else { return [] }
      prompt.line = LineEditor(call.argument)
      prompts.overlay = .export(prompt)
      return performInExport(.accept)
    case .words where !call.argument.isEmpty && command == .filterList:
      return views.current.shape == .table
        ? filterTable(to: call.argument) : filterList(to: call.argument)
    case .words where !call.argument.isEmpty:
      let effects = openSearch()
      return effects + type(call.argument)
    case .shell where !call.argument.isEmpty:
      openPipe()
      guard case .pipe(var prompt) = prompts.overlay else { return [] }
      prompt.line = LineEditor(call.argument)
      prompts.overlay = .pipe(prompt)
      return performInPipe(.accept)
    case .version where !call.argument.isEmpty:
      openVersions()
      guard case .version(var prompt) = prompts.overlay else { return [] }
      prompt.line = LineEditor(call.argument)
      prompts.overlay = .version(prompt)
      return performInVersions(.accept)
    case .path, .words, .shell, .version, nil: return perform(command, count: call.count)
    }
  }
}
