import PlanCore
import PlanText

extension Command {
  /// Whether it moves in a text, whose length has to be known for it.
  fileprivate var scrolls: Bool {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .moveToStart,
      .moveToEnd,
      .scrollDetailUp, .scrollDetailDown:
      true
    default: false
    }
  }
}

extension BrowserState {
  mutating func performInDetail(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    if isPlanAwaited, command.scrolls { return openPlan(then: .command(command, count: count)) }
    let page = max(1, layout.detailHeight - 1)
    let half = max(1, layout.detailHeight / 2)
    let times = count ?? 1
    switch command {
    case .moveUp, .scrollDetailUp: scrollDetail(by: -times)
    case .moveDown, .scrollDetailDown: scrollDetail(by: times)
    case .pageUp: scrollDetail(by: -page * times)
    case .pageDown: scrollDetail(by: page * times)
    case .halfPageUp: scrollDetail(by: -half * times)
    case .halfPageDown: scrollDetail(by: half * times)
    case .moveToStart: scrollDetail(by: (count ?? 1) - 1 - detail.top)
    case .moveToEnd: scrollDetail(by: (count ?? Int(Int32.max)) - 1 - detail.top)
    case .focusList: detail.isFocused = false
    case .findInText: return openFind()
    case .nextHit where detail.find != nil: goToMatch(by: times)
    case .previousHit where detail.find != nil: goToMatch(by: -times)
    case .clear: if detail.find == nil { detail.isFocused = false } else { detail.find = nil }
    default: return performAnywhere(command, count: count)
    }
    return []
  }

  /// Scrolls the detail pane, at most to where its last line is at the bottom.
  mutating func scrollDetail(by distance: Int) {
    let lines = detailLines(width: layout.detailWidth).count
    let last = max(0, lines - layout.detailHeight)
    detail.top = min(max(0, detail.top + distance), last)
  }
}
