extension Overlay {
  /// The line that is being typed into it, if one is.
  var line: LineEditor? {
    switch self {
    case .search(let box): box.line
    case .export(let prompt): prompt.awaitsReplacing == nil ? prompt.line : nil
    case .pipe(let prompt): prompt.line
    case .version(let prompt): prompt.line
    case .help(let box): box.isTyping ? box.line : nil
    case .palette(let palette): palette.line
    case .filter(let box): box.line
    case .find(let box): box.line
    case .tableFilter(let prompt): prompt.line
    case .columns, .quitting: nil
    }
  }

  /// The same with another line.
  fileprivate func with(_ line: LineEditor) -> Overlay {
    func changed<Box>(_ box: Box, _ path: WritableKeyPath<Box, LineEditor>) -> Box {
      var box = box
      box[keyPath: path] = line
      return box
    }
    return switch self {
    case .search(let box): .search(changed(box, \.line))
    case .export(let prompt): .export(changed(prompt, \.line))
    case .pipe(let prompt): .pipe(changed(prompt, \.line))
    case .version(let prompt): .version(changed(prompt, \.line))
    case .help(let box): .help(changed(box, \.line))
    case .palette(let palette): .palette(changed(palette, \.line))
    case .filter(let box): .filter(changed(box, \.line))
    case .find(let box): .find(changed(box, \.line))
    case .tableFilter(let prompt): .tableFilter(changed(prompt, \.line))
    case .columns, .quitting: self
    }
  }
}

extension BrowserState {
  /// Puts typed or pasted text into the line in front, or does nothing: a paste is never taken for
  /// keys.
  mutating func type(_ text: String) -> [BrowserEffect] {
    guard let overlay = prompts.overlay, var line = overlay.line else { return [] }
    if !line.insert(text) { message = Message(words.textCut) }
    self.prompts.overlay = overlay.with(line)
    return lineChanged()
  }

  /// Edits the line in front; a command that edits nothing does nothing.
  mutating func edit(_ command: Command) -> [BrowserEffect] {
    guard let overlay = prompts.overlay, var line = overlay.line else { return [] }
    let before = line.characters
    guard line.perform(command) else { return [] }
    self.prompts.overlay = overlay.with(line)
    return line.characters == before ? cursorMoved() : lineChanged()
  }

  /// What a new text in the line in front leads to.
  private mutating func lineChanged() -> [BrowserEffect] {
    switch prompts.overlay {
    case .search(let box): return search(with: box)
    case .palette(var palette):
      palette.match(prompts.spellings)
      show(palette)
    case .filter(var box):
      box.cycle = nil
      return narrow(with: box)
    case .find(let box): return find(with: box)
    case .tableFilter(let prompt): return filter(with: prompt)
    case .help: scrollHelp(to: 0)
    case .export, .pipe, .version, .columns, .quitting, nil: break
    }
    return []
  }

  /// What can stand at the cursor is asked anew where it has moved.
  private mutating func cursorMoved() -> [BrowserEffect] {
    switch prompts.overlay {
    case .search(var box):
      let effects = askCompletion(of: &box)
      prompts.overlay = .search(box)
      return effects
    case .filter(let box): return show(box, isAsking: true)
    case .tableFilter(let prompt): return filter(with: prompt)
    case .export, .pipe, .version, .help, .palette, .find, .columns, .quitting, nil: return []
    }
  }
}
