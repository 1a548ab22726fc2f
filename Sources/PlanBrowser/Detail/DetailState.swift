/// The detail pane: the part of its text that it shows, and what is looked for in it.
package struct DetailState: Equatable, Sendable {
  /// Whether it has the keys.
  package internal(set) var isFocused = false
  /// The first line shown.
  var top = 0
  /// What is looked for in its text, if anything.
  var find: DetailFind?

  /// What came of a command.
  enum Answer {
    /// It is done, and there may be something to say.
    case done(Message?)
    /// It is not a command of the pane.
    case notMine
  }

  /// Carries a command out `count` times, or for the line of that number.
  mutating func perform(_ command: Command, count: Int?, in pane: DetailPane) -> Answer {
    let page = max(1, pane.height - 1)
    let half = max(1, pane.height / 2)
    let times = count ?? 1
    switch command {
    case .moveUp, .scrollDetailUp: scroll(by: -times, in: pane)
    case .moveDown, .scrollDetailDown: scroll(by: times, in: pane)
    case .pageUp: scroll(by: -page * times, in: pane)
    case .pageDown: scroll(by: page * times, in: pane)
    case .halfPageUp: scroll(by: -half * times, in: pane)
    case .halfPageDown: scroll(by: half * times, in: pane)
    case .moveToStart: scroll(by: (count ?? 1) - 1 - top, in: pane)
    case .moveToEnd: scroll(by: (count ?? Int(Int32.max)) - 1 - top, in: pane)
    case .focusList: isFocused = false
    case .nextHit where find != nil: return .done(goToMatch(by: times, in: pane))
    case .previousHit where find != nil: return .done(goToMatch(by: -times, in: pane))
    case .clear: if find == nil { isFocused = false } else { find = nil }
    default: return .notMine
    }
    return .done(nil)
  }

  /// The keys of the pane.
  func hints(canExport: Bool) -> [Command] {
    (find == nil ? [.focusList] : [.nextHit, .previousHit, .focusList])
      + [.moveDown, .pageDown, .openSearch, .toggleHelp, .quit, .findInText]
      + (canExport ? [.export] : [])
  }

  /// Scrolls at most to where the last line is at the bottom.
  mutating func scroll(by distance: Int, in pane: DetailPane) {
    let last = max(0, pane.lines.count - pane.height)
    top = min(max(0, top + distance), last)
  }
}

extension Command {
  /// Whether it moves in a text, whose length has to be known for it.
  var scrolls: Bool {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .moveToStart,
      .moveToEnd, .scrollDetailUp, .scrollDetailDown:
      true
    default: false
    }
  }
}
