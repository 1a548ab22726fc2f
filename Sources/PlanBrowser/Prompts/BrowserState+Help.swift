import PlanText

extension BrowserState {
  mutating func openHelp() -> [BrowserEffect] {
    prompts.overlay = .help(HelpBox())
    return askSpellings()
  }

  mutating func performInHelp(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    guard case .help(var box) = prompts.overlay else { return [] }
    let scroll = box.scroll
    let page = max(1, size.height - 3)
    let times = count ?? 1
    switch command {
    case .close:
      // The first time it gives the whole page back.
      prompts.overlay = box.line.text.isEmpty ? nil : .help(HelpBox())
    case .filterHelp:
      box.isTyping = true
      prompts.overlay = .help(box)
    case .moveUp: scrollHelp(to: scroll - times)
    case .moveDown: scrollHelp(to: scroll + times)
    case .pageUp: scrollHelp(to: scroll - page * times)
    case .pageDown: scrollHelp(to: scroll + page * times)
    case .halfPageUp: scrollHelp(to: scroll - max(1, page / 2) * times)
    case .halfPageDown: scrollHelp(to: scroll + max(1, page / 2) * times)
    case .moveToStart: scrollHelp(to: (count ?? 1) - 1)
    case .moveToEnd: scrollHelp(to: (count ?? Int(Int32.max)) - 1)
    default: break
    }
    return []
  }

  mutating func performInHelpFilter(_ command: Command) -> [BrowserEffect] {
    guard case .help(var box) = prompts.overlay else { return [] }
    switch command {
    case .cancel: box = HelpBox()
    case .accept: box.isTyping = false
    case .previousResult: box.scroll -= 1
    case .nextResult: box.scroll += 1
    default: return edit(command)
    }
    prompts.overlay = .help(box)
    scrollHelp(to: box.scroll)
    return []
  }

  mutating func scrollHelp(to line: Int) {
    guard case .help(var box) = prompts.overlay else { return }
    let last = max(0, helpLines(of: box).count - layout.front.height)
    box.scroll = min(max(0, line), last)
    prompts.overlay = .help(box)
  }
}
