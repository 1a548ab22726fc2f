import PlanCore
import PlanText

/// The command line with the commands that match what is typed.
struct PalettePrompt: LinePrompt {
  /// What can be called, in the order of the key table.
  let commands: [Command]
  var line: LineEditor
  /// The text to match: the line without what completion has added.
  private(set) var query = ""
  /// The matching commands, best first.
  private(set) var matches: [Command]
  /// The chosen one, an index into the matches.
  private(set) var chosen = 0
  /// The first one shown.
  private(set) var top = 0

  var keyContext: KeyContext { .palette }
  var coversView: Bool { true }

  init(commands: [Command], line: LineEditor) {
    self.commands = commands
    self.line = line
    matches = commands
  }

  // MARK: Keys

  mutating func opened(_ context: PromptContext) -> [PromptAction] { context.askSpellings }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: return [.close]
    case .accept: return accept(context)
    case .completeNext: complete(by: 1)
    case .completePrevious: complete(by: -1)
    case .previousResult: chosen -= 1
    case .nextResult: chosen += 1
    case .pageUp: chosen -= context.layout.paletteHeight
    case .pageDown: chosen += context.layout.paletteHeight
    // As in vi, deleting in an empty line closes it.
    case .deleteBackward where line.characters.isEmpty: return [.close]
    default: return edit(command, context)
    }
    fit(context)
    return []
  }

  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] {
    match(context.spellings)
    fit(context)
    return []
  }

  /// Keeps the choice within the list and visible.
  mutating func fit(_ context: PromptContext) {
    chosen = min(max(0, chosen), max(0, matches.count - 1))
    top = ListWindow.top(
      showing: chosen, from: top, rows: matches.count, height: context.layout.paletteHeight)
  }

  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    // Add matches by reading, unless the reader is already choosing.
    guard case .spelled(let spellings) = answer, query == line.text, chosen == 0 else { return [] }
    match(spellings)
    return []
  }

  /// Finds the commands that match the line and chooses the first.
  ///
  /// `spellings` are the readings of Chinese titles; see ``BrowserEvent/spelled(_:)``.
  private mutating func match(_ spellings: [String: [String]]) {
    query = line.text
    chosen = 0
    top = 0
    let call = CommandCall(query)
    // A name followed by an argument is meant literally.
    if !call.argument.isEmpty, let named = Command(name: call.name), commands.contains(named) {
      matches = [named]
      return
    }
    let typed = call.search
    let fits = commands.enumerated().compactMap { index, command in
      command.score(of: typed, spellings).map { (command, $0, index) }
    }
    matches = fits.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
  }

  /// Completes the line to the name of the chosen command, or of the one `step` further if that
  /// name is already there.
  private mutating func complete(by step: Int) {
    guard matches.indices.contains(chosen) else { return }
    let call = CommandCall(line.text)
    if call.name == matches[chosen].name || step < 0 {
      chosen = (chosen + step + matches.count) % matches.count
    }
    let command = matches[chosen]
    let count = call.count.map { "\($0) " } ?? ""
    line.replace(
      0..<line.characters.count,
      with: count + command.name + (command.argument == nil ? "" : " "))
  }

  /// Carries out the command named in the line, or else the chosen one, and keeps the line for the
  /// next run.
  private func accept(_ context: PromptContext) -> [PromptAction] {
    guard let call else {
      let typed = CommandCall(line.text).name
      let nearest = nearestName(to: typed, among: commands.map(\.name))
      return [.fail(context.words.noCommand(typed, nearest: nearest))]
    }
    guard !call.text.isEmpty else { return [.close] }
    return [
      .close, .remember(call.text, .command), .effect(.remember(command: call.text)), .call(call),
    ]
  }

  private var call: CommandCall? {
    var call = CommandCall(line.text)
    if let command = Command(name: call.name), commands.contains(command) { return call }
    if call.name.isEmpty, call.count != nil { return call }
    guard matches.indices.contains(chosen) else { return nil }
    call.name = matches[chosen].name
    call.argument = ""
    return call
  }

  // MARK: Mouse

  /// A click carries out the command under the pointer; the wheel moves the choice.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    if let steps = mouse.wheelSteps {
      chosen += steps
      fit(context)
      return []
    }
    let list = context.layout.front
    let index = top + mouse.point.y - list.y
    guard list.contains(mouse.point), matches.indices.contains(index) else { return [] }
    chosen = index
    line = LineEditor(matches[index].name)
    return (mouse.action == .click ? [.endDoubleClick] : []) + accept(context)
  }

  // MARK: Drawing

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel, .completeNext] }

  func bottom(_ context: PromptContext) -> BottomPrompt? { BottomPrompt(label: ":", line: line) }

  /// Draws the matching commands, best first; the line itself is in the bottom row.
  func draw(_ context: PromptContext, on canvas: inout Canvas) {
    let layout = context.layout
    let width = context.size.width
    if !layout.isListOnly {
      canvas.fill(Rect(x: 0, y: 0, width: width, height: 1), role: .bar)
      canvas.draw(
        context.message?.text ?? "\(context.words.paletteTitle) \(matches.count)",
        at: Point(x: 1, y: 0), width: width - 2,
        role: context.message?.kind == .failure ? .error : .bar)
    }
    for (offset, command) in matches.dropFirst(top).prefix(layout.paletteHeight).enumerated() {
      let row = Rect(x: 0, y: layout.front.y + offset, width: width, height: 1)
      draw(command, isChosen: top + offset == chosen, in: row, context, on: &canvas)
    }
    let list = Rect(x: 0, y: layout.front.y, width: width, height: layout.paletteHeight)
    context.drawScrollBar(rows: matches.count, top: top, in: list, on: &canvas)
  }

  /// A command: what it does, its name, its keys.
  private func draw(
    _ command: Command, isChosen: Bool, in row: Rect, _ context: PromptContext,
    on canvas: inout Canvas
  ) {
    let role: Role = isChosen ? .selected : .normal
    if isChosen { canvas.fill(row, role: role) }
    let keys = context.keymap.keys(for: command, in: context.viewContext)
      .map(\.label).joined(separator: "  ")
    let keyWidth = min(context.meter.width(of: keys), row.width / 3)
    let end = row.maxX - 1 - keyWidth
    canvas.draw(
      keys, at: Point(x: end, y: row.y), width: keyWidth, role: isChosen ? role : .label)
    var room = end - 2 - row.x
    // On narrow screens the name would leave no room for the title.
    if row.width >= 60 {
      let x = row.x + row.width / 2
      canvas.draw(
        command.name, at: Point(x: x, y: row.y), width: end - 1 - x, role: isChosen ? role : .dim)
      room = x - row.x - 2
    }
    canvas.draw(
      command.title(in: context.words.language), at: Point(x: row.x + 1, y: row.y), width: room,
      role: role)
  }
}

extension Layout {
  /// The rows of the command line's list.
  var paletteHeight: Int { max(1, front.height - (isListOnly ? 1 : 0)) }
}

extension PromptContext {
  /// Asks once for the readings of the titles.
  var askSpellings: [PromptAction] {
    guard spellings.isEmpty else { return [] }
    return [.effect(.spell(Command.allCases.map { $0.title(in: .chinese) }))]
  }
}

extension PalettePrompt {
  /// Lists the commands of the current context.
  init(_ keymap: Keymap, in context: KeyContext, line: LineEditor) {
    var seen: Set<Command> = [.openPalette]
    self.init(
      commands: keymap.bindings.filter { $0.context == context }.map(\.command)
        .filter { seen.insert($0).inserted }, line: line)
  }
}
