extension BrowserState {
  mutating func performInHelp(_ command: Command) -> [BrowserEffect] {
    guard case .help(let scroll) = overlay else { return [] }
    let page = max(1, size.height - 3)
    switch command {
    case .close: overlay = nil
    case .moveUp: scrollHelp(to: scroll - 1)
    case .moveDown: scrollHelp(to: scroll + 1)
    case .pageUp: scrollHelp(to: scroll - page)
    case .pageDown: scrollHelp(to: scroll + page)
    case .moveToStart: scrollHelp(to: 0)
    case .moveToEnd: scrollHelp(to: Int(Int32.max))
    default: break
    }
    return []
  }

  mutating func scrollHelp(to line: Int) {
    let last = max(0, helpLines.count - layout.body.height)
    overlay = .help(scroll: min(max(0, line), last))
  }
}
