import PlanCore
import PlanText

/// The help screen, with its filter.
struct HelpPrompt: LinePrompt {
  /// The first line shown.
  private(set) var scroll = 0
  /// The words that its rows must contain.
  var line = LineEditor()
  /// Whether the words are being typed.
  private(set) var isTyping = false
  /// Whether the keys of other panes and views are listed, too.
  private(set) var showsAll = false

  var keyContext: KeyContext { isTyping ? .helpFilter : .help }
  var coversView: Bool { true }

  mutating func opened(_ context: PromptContext) -> [PromptAction] { context.askSpellings }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    if isTyping { return performTyping(command, context) }
    let page = max(1, context.size.height - 3)
    let times = count ?? 1
    switch command {
    case .close:
      if line.text.isEmpty { return [.close] }
      // The first Esc removes the filter.
      self = HelpPrompt()
    case .filterHelp: isTyping = true
    case .unfoldGroups: showsAll = true
    case .foldGroups: showsAll = false
    case .moveUp: scroll -= times
    case .moveDown: scroll += times
    case .pageUp: scroll -= page * times
    case .pageDown: scroll += page * times
    case .halfPageUp: scroll -= max(1, page / 2) * times
    case .halfPageDown: scroll += max(1, page / 2) * times
    case .moveToStart: scroll = (count ?? 1) - 1
    case .moveToEnd: scroll = (count ?? Int(Int32.max)) - 1
    default: break
    }
    fit(context)
    return []
  }

  private mutating func performTyping(
    _ command: Command, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: self = HelpPrompt()
    case .accept: isTyping = false
    case .previousResult: scroll -= 1
    case .nextResult: scroll += 1
    default: return edit(command, context)
    }
    fit(context)
    return []
  }

  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] {
    scroll = 0
    return []
  }

  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    scroll += mouse.wheelSteps ?? 0
    fit(context)
    return []
  }

  mutating func fit(_ context: PromptContext) {
    guard scroll > 0 else { return scroll = 0 }
    scroll = min(scroll, max(0, lines(context).count - context.layout.front.height))
  }

  // MARK: Drawing

  func hints(_ context: PromptContext) -> [Command] {
    isTyping
      ? [.accept, .cancel]
      : [.close, .moveDown, .pageDown, showsAll ? .foldGroups : .unfoldGroups, .filterHelp]
  }

  func bottom(_ context: PromptContext) -> BottomPrompt? {
    isTyping ? BottomPrompt(label: "/", line: line) : nil
  }

  /// The lines that match the filter, for the current width.
  private func lines(_ context: PromptContext) -> [[Span]] {
    // In lower case and half width, as in the comparison with the rows.
    // A paste may say a word many times.
    let wanted = Set(
      String(line.text.lowercased().map(\.halfWidth)).split(separator: " ").map(String.init))
    return HelpView(
      keymap: context.keymap, words: context.words, meter: context.meter,
      width: context.size.width, context: context.viewContext, view: context.view,
      showsAll: showsAll,
      filter: wanted.isEmpty ? nil : { $0.matches(wanted, context.spellings) }
    ).lines
  }

  func draw(_ context: PromptContext, on canvas: inout Canvas) {
    let (words, width) = (context.words, context.size.width)
    if !context.layout.isListOnly {
      canvas.fill(Rect(x: 0, y: 0, width: width, height: 1), role: .bar)
      canvas.draw(
        line.text.isEmpty ? words.helpTitle : "\(words.helpTitle)  /\(line.text)",
        at: Point(x: 1, y: 0), width: width - 2, role: .bar)
    }
    let body = context.layout.front
    let lines = lines(context)
    if lines.isEmpty {
      canvas.draw(
        words.noHits, at: Point(x: body.x + 1, y: body.y), width: body.width - 2, role: .dim)
    }
    for (offset, line) in lines.dropFirst(scroll).prefix(body.height).enumerated() {
      canvas.draw(line, at: Point(x: 1, y: body.y + offset), width: body.width - 2)
    }
    context.drawScrollBar(rows: lines.count, top: scroll, in: body, on: &canvas)
  }
}

extension Binding {
  /// Whether every word occurs in the row's title in either language, its readings, its keys, or
  /// the name of the command.
  fileprivate func matches(_ words: Set<String>, _ spellings: [String: [String]]) -> Bool {
    guard !words.isEmpty else { return true }
    let chinese = command.title(in: .chinese)
    let syllables = spellings[chinese] ?? []
    let labels = keys.map(\.label) + keys.map(\.name)
    let texts =
      [chinese, command.title(in: .english), command.name] + labels
      + [syllables.joined(), String(syllables.compactMap(\.first))]
    let plain = texts.map { $0.lowercased() }
    return words.allSatisfy { word in
      plain.contains { $0.utf8.count >= word.utf8.count && $0.contains(word) }
    }
  }
}
