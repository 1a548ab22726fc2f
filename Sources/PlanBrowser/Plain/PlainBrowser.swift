import PlanCore
import PlanText

/// The browser in plain mode, for screen readers and terminals that only print: numbered menus, and
/// commands by name.
///
/// It is not a second browser: ``BrowserState`` does all the work, and this prints as plain lines
/// what a screen would show.
package struct PlainBrowser: Equatable, Sendable {
  package internal(set) var state: BrowserState
  /// What the next line answers.
  var asks = Question.command
  /// Lines kept back until the reader asks for more.
  var waiting: [String] = []
  /// Output that does not follow from the state.
  var said: [String] = []
  /// What numbers choose from now.
  var shows = Listing.rows

  /// How many lines are printed at once.
  static let page = 20

  /// How a line is understood.
  enum Question: Equatable, Sendable {
    case command
    /// An answer to the open prompt.
    case prompt
    /// The argument of a command that was named without one.
    case words(Command)
  }

  enum Listing: Equatable, Sendable {
    case rows
    case hits
    case text
    /// Everything about a place.
    case page
    case help
    /// Nothing: everything has been printed.
    case nothing
  }

  /// Creates the browser; ``answer()`` then greets.
  package init(_ state: BrowserState) {
    self.state = state
    self.state.display.isByLines = true
    said = [state.words.plainGreeting]
  }

  /// Handles a line and everything it leads to, then reads the plan that is shown.
  ///
  /// - Parameters:
  ///   - line: what the reader entered; `nil` at the start.
  ///   - services: carries out effects, except those on a terminal.
  /// - Returns: `false` at the end of the session.
  package mutating func step(
    _ line: String?, services: (BrowserEffect) -> [BrowserEvent]
  ) -> Bool {
    if let line, !carryOut(take(line: line), services) { return false }
    return carryOut(state.prepareFrame(), services)
  }

  /// Handles events from outside; `false` at the end of the session.
  package mutating func take(
    _ events: [BrowserEvent], services: (BrowserEffect) -> [BrowserEvent]
  ) -> Bool {
    for event in events {
      guard carryOut(take(event), services) else { return false }
    }
    return true
  }

  private mutating func carryOut(
    _ effects: [BrowserEffect], _ services: (BrowserEffect) -> [BrowserEvent]
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .terminal(.quit): return false
      case .terminal(.copy(let text)), .page(let text): say(text)
      // An editor needs a screen, and so do the other effects on a terminal.
      case .terminal, .edit: break
      default: guard take(services(effect), services: services) else { return false }
      }
    }
    return true
  }

  private mutating func take(_ event: BrowserEvent) -> [BrowserEffect] {
    let isAsking = !state.prompts.isEmpty
    let effects = state.update(event)
    // A question that fails leaves the numbered list as it is.
    if isAsking, state.prompts.isEmpty, state.message?.kind == .failure { shows = .nothing }
    return effects
  }

  /// Keeps a text that a screen would have sent to a clipboard or a pager.
  private mutating func say(_ text: String) {
    said += text.sanitizedLines()
    shows = .nothing
    // It is printed instead of copied.
    state.message = nil
  }

  /// Handles a line.
  private mutating func take(line: String) -> [BrowserEffect] {
    let line = LineEditor(line).text
    // The reader has read the message.
    state.message = nil
    switch asks {
    case .command: return takeCommand(line)
    case .prompt: return answerPrompt(line)
    case .words(let command):
      asks = .command
      guard !line.allSatisfy(\.isWhitespace) else { return [] }
      return call(CommandCall("\(command.name) \(line)"))
    }
  }

  private mutating func takeCommand(_ line: String) -> [BrowserEffect] {
    let call = CommandCall(line)
    if call.name.isEmpty {
      if let number = call.count { return choose(number) }
      // More of the current output, or the current position.
      if waiting.isEmpty { shows = .rows }
      return []
    }
    waiting = []
    guard let command = Command(plainName: call.name) else {
      let names = Command.plain.map(\.name)
      said = [
        state.words.noCommand(call.name, nearest: nearestName(to: call.name, among: names)),
        state.words.plainHint,
      ]
      shows = .nothing
      return []
    }
    var named = call
    named.name = command.name
    return self.call(named)
  }

  private mutating func call(_ call: CommandCall) -> [BrowserEffect] {
    guard let command = Command(name: call.name) else { return [] }
    shows = .rows
    if let effects = leaveHits(for: command) { return effects }
    if command.actsOnPlainRow, let number = Int(call.argument) {
      guard select(number) else { return [] }
    }
    switch command {
    case .toggleHelp:
      shows = .help
      return []
    case .nextPane:
      shows = .text
      return []
    case .focusList: return []
    // There is no key to name here.
    case .clear
    where state.columns.lists.filters[state.parentPath] == nil && state.exports.picks.isEmpty:
      if state.views.current.shape == .columns { return [] }
    case .open where Int(call.argument) != nil: return choose(Int(call.argument) ?? 0)
    case .moveToEnd where call.count == nil: return []
    default: break
    }
    if call.argument.isEmpty, [.mark, .words].contains(command.argument) {
      asks = .words(command)
      return []
    }
    if state.views.current.shape == .table, let effects = performInTable(command) { return effects }
    switch command {
    case .compareVersions, .switchVersion: return compareVersions(call)
    case .openSearch: shows = .hits
    // They leave the numbered list as it is.
    case .export, .exportAs, .openPipe, .openAddress, .setMark: shows = .nothing
    default: break
    }
    return state.perform(call)
  }

  /// Closes the listed hits so that a command applies to the list below them.
  ///
  /// `next` and `previous` go to the first and the last hit first; their effects are returned.
  private mutating func leaveHits(for command: Command) -> [BrowserEffect]? {
    guard let search = state.prompts.top(SearchPrompt.self) else { return nil }
    let count = search.hits.count
    guard count > 0, [.nextHit, .previousHit].contains(command) else {
      state.prompts.stack.pop()
      return nil
    }
    return goToHit(command == .nextHit ? 0 : count - 1)
  }

  /// Opens the row or goes to the hit of a number.
  private mutating func choose(_ number: Int) -> [BrowserEffect] {
    waiting = []
    if shows == .hits, let search = state.prompts.top(SearchPrompt.self),
      search.hits.indices.contains(number - 1)
    {
      return goToHit(number - 1)
    }
    if shows == .page { return choosePageLine(number) }
    guard select(number) else { return [] }
    if state.views.current.shape == .table { return openTableRow() }
    shows = .rows
    return state.perform(.open)
  }

  /// Compares the plan with the file of an earlier or a later version; asks for the file unless it
  /// is named.
  private mutating func compareVersions(_ call: CommandCall) -> [BrowserEffect] {
    let effects = state.openVersions(isLater: call.name == Command.switchVersion.name)
    return call.argument.isEmpty ? effects : effects + answerPrompt(call.argument)
  }

  /// Chooses the row with a number; says so and returns `false` when there is none.
  private mutating func select(_ number: Int) -> Bool {
    if state.prompts.top is SearchPrompt { state.prompts.stack.pop() }
    if state.views.current.shape == .table { return selectTableRow(number) }
    let nodes = state.focusedRows.compactMap(\.node)
    guard nodes.indices.contains(number - 1) else {
      said = [state.words.noRow(number, of: nodes.count)]
      shows = .nothing
      return false
    }
    state.choose(nodes[number - 1], below: state.parentPath)
    return true
  }

  private mutating func goToHit(_ index: Int) -> [BrowserEffect] {
    state.prompts.stack.updateTop(SearchPrompt.self) { $0.chosen = index }
    shows = .text
    return state.perform(.goToHit)
  }

  /// Gives a line to the open prompt as its answer.
  private mutating func answerPrompt(_ line: String) -> [BrowserEffect] {
    asks = .command
    // A menu leads to rows, or to an export, which leaves the numbered list as it is.
    if shows != .nothing, state.prompts.top(MenuPrompt.self)?.entry(line) != nil { shows = .rows }
    return state.answerPrompt(line)
  }

  mutating func perform(_ command: Command) -> [BrowserEffect] {
    asks = .command
    return state.perform(command)
  }

}
