extension BrowserState {
  mutating func performInHelp(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    guard case .help(let scroll) = overlay else { return [] }
    let page = max(1, size.height - 3)
    let times = count ?? 1
    switch command {
    case .close: overlay = nil
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

  mutating func scrollHelp(to line: Int) {
    let last = max(0, helpLines.count - layout.body.height)
    overlay = .help(scroll: min(max(0, line), last))
  }
}
