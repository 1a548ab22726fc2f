import PlanBrowser
import PlanCore
import PlanText

/// A browser without a terminal: takes keys, answers effects, shows frames as text.
package struct TestScreen {
  private var core: BrowserCore
  /// The screen after the last step.
  package private(set) var frame = Frame(size: Size(width: 0, height: 0))
  /// Every effect so far, in order, except reading ahead, which no screen shows.
  package private(set) var effects: [BrowserEffect] = []
  private let answer: (BrowserEffect) -> [BrowserEvent]
  /// The time of the last step.
  private var time = ContinuousClock.now

  /// - Parameter answer: what the world outside does; by default nothing ever answers.
  package init(
    _ state: BrowserState, answer: @escaping (BrowserEffect) -> [BrowserEvent] = { _ in [] }
  ) {
    core = BrowserCore(state)
    self.answer = answer
    step([])
  }

  /// The browser under test.
  package var state: BrowserState { core.state }

  /// Presses the keys of a script one after the other, each seen before the next.
  package mutating func press(_ script: String) {
    for key in KeyScript(script).keys { send(.keyPressed(key)) }
  }

  /// Presses the keys of a script faster than frames are drawn.
  package mutating func flood(_ script: String) {
    for key in KeyScript(script).keys { step([.keyPressed(key)], moreWaits: true) }
    step([])
  }

  /// Holds a key down: the keys of a script come `interval` apart, each with a frame after it.
  package mutating func hold(_ script: String, every interval: Duration = .milliseconds(33)) {
    for key in KeyScript(script).keys { step([.keyPressed(key)], after: interval) }
  }

  /// Lets time pass without a key.
  package mutating func rest(_ duration: Duration) { step([], after: duration) }

  /// Lets an event happen, and a frame be drawn after it.
  package mutating func send(_ event: BrowserEvent) { step([event]) }

  /// By default so long after the step before that no key counts as held down.
  private mutating func step(
    _ events: [BrowserEvent], after pause: Duration = .seconds(1), moreWaits: Bool = false
  ) {
    time += pause
    var new: [BrowserEffect] = []
    let step = core.step(events, at: time, moreWaits: moreWaits) { [answer] effect in
      if case .readAhead = effect { return [] }
      new.append(effect)
      return answer(effect)
    }
    effects += new
    if case .frame(let frame) = step { self.frame = frame }
  }

  /// The rows of the screen as a reader sees them, blanks at their ends left out.
  package var lines: [String] {
    return (0..<frame.size.height).map { y in
      var line = String(frame.row(y).lazy.filter { $0.span > 0 }.map(\.glyph))
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The rows joined.
  package var text: String { lines.joined(separator: "\n") }

  /// The screen for a golden file: the rows between bars that show their ends,
  /// then where the cursor is, then the runs of roles that matter.
  ///
  /// The line of tabs is left out: tests of its own look at it, and a new view changes it everywhere.
  package var golden: String {
    let tabs = state.showsTabs ? 0 : nil
    var text = "\(frame.size.width)x\(frame.size.height)\n"
    for y in 0..<frame.size.height {
      if y == tabs {
        text += "| (tabs)\n"
        continue
      }
      text += "|" + String(frame.row(y).lazy.filter { $0.span > 0 }.map(\.glyph)) + "|\n"
    }
    if let cursor = frame.cursor {
      text += "cursor \(cursor.y),\(cursor.x)\(frame.isCursorVisible ? " visible" : "")\n"
    }
    for y in 0..<frame.size.height where y != tabs { text += runs(in: frame, row: y) }
    return text
  }

  private func runs(in frame: Frame, row y: Int) -> String {
    let shown: Set<Role> = [
      .selected, .selectedUnfocused, .match, .matchSelected, .error, .warning,
    ]
    var text = ""
    var x = 0
    while x < frame.size.width {
      let role = frame[x, y].role
      var end = x
      while end < frame.size.width, frame[end, y].role == role { end += 1 }
      if shown.contains(role) { text += "\(role) \(y),\(x)-\(end - 1)\n" }
      x = end
    }
    return text
  }
}
