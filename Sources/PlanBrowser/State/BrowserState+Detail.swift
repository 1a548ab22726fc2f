import PlanCore

extension Command {
  /// Whether it moves in a text, whose length has to be known for it.
  fileprivate var scrolls: Bool {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToStart, .moveToEnd: true
    default: false
    }
  }
}

extension BrowserState {
  mutating func performInDetail(_ command: Command) -> [BrowserEffect] {
    if isPlanAwaited, command.scrolls { return openPlan(then: .command(command)) }
    let page = max(1, layout.detailHeight - 1)
    switch command {
    case .moveUp: scrollDetail(by: -1)
    case .moveDown: scrollDetail(by: 1)
    case .pageUp: scrollDetail(by: -page)
    case .pageDown: scrollDetail(by: page)
    case .moveToStart: detailTop = 0
    case .moveToEnd: scrollDetail(by: Int(Int32.max))
    case .focusList: isDetailFocused = false
    default: return performAnywhere(command)
    }
    return []
  }

  /// Scrolls the detail pane, at most to where its last line is at the bottom.
  mutating func scrollDetail(by distance: Int) {
    let lines = detailLines(width: layout.detailWidth).count
    let last = max(0, lines - layout.detailHeight)
    detailTop = min(max(0, detailTop + distance), last)
  }
}
