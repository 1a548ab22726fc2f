import PlanCore
import PlanText
import PlanViews

/// Something in front of the view that has the keys: a question, a menu, a page.
///
/// A prompt is a value with its own state. It sees only a ``PromptContext`` of the browser, and
/// returns what it wants as ``PromptAction``s. To add one, write a file with its state, its key
/// handling and its drawing, and call ``BrowserState/open(_:)`` for the command that opens it.
protocol Prompt: Equatable, Sendable {
  /// The key context while it is on top.
  var keyContext: KeyContext { get }
  /// Whether it covers the whole screen, tabs included; otherwise the view is drawn behind it.
  var coversView: Bool { get }
  /// Whether it filters a list, so that even the smallest screen shows its row.
  var narrowsList: Bool { get }

  /// What it asks for when it opens.
  mutating func opened(_ context: PromptContext) -> [PromptAction]
  /// Carries out a command, `count` times or on the row with that number.
  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction]
  /// Takes typed or pasted text, which is never read as keys.
  mutating func type(_ text: String, _ context: PromptContext) -> [PromptAction]
  /// Takes the answer to a question of its own.
  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction]
  /// Asks again, because the library or its index has changed.
  mutating func refresh(_ context: PromptContext) -> [PromptAction]
  /// Handles a click or a turn of the wheel.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction]
  /// Adapts to a new size of the screen.
  mutating func fit(_ context: PromptContext)

  /// Draws everything but the bottom rows.
  func draw(_ context: PromptContext, on canvas: inout Canvas)
  /// What it asks in the bottom rows, if it asks there.
  func bottom(_ context: PromptContext) -> BottomPrompt?
  /// Which of its rows is chosen, for the status row: `3/17`.
  var position: String { get }
  /// The commands for the bottom row, the most useful first.
  func hints(_ context: PromptContext) -> [Command]
  /// The word for a command in the bottom row, if it is not the usual one.
  func word(for command: Command, _ words: Strings) -> String?

  /// The question in plain mode; `nil` if it has none.
  func spoken(_ context: PromptContext) -> [String]?
  /// Takes a line of plain mode as the answer.
  mutating func answer(_ line: String, _ context: PromptContext) -> [PromptAction]
}

extension Prompt {
  var coversView: Bool { false }
  var narrowsList: Bool { false }
  var position: String { "" }

  mutating func opened(_ context: PromptContext) -> [PromptAction] { [] }
  mutating func type(_ text: String, _ context: PromptContext) -> [PromptAction] { [] }
  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] { [] }
  mutating func refresh(_ context: PromptContext) -> [PromptAction] { [] }
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] { [] }
  mutating func fit(_ context: PromptContext) {}
  func draw(_ context: PromptContext, on canvas: inout Canvas) {}
  func bottom(_ context: PromptContext) -> BottomPrompt? { nil }
  func word(for command: Command, _ words: Strings) -> String? { nil }
  func spoken(_ context: PromptContext) -> [String]? { nil }
  mutating func answer(_ line: String, _ context: PromptContext) -> [PromptAction] { [] }

  /// Whether another prompt is of the same type and equal.
  func isEqual(to other: any Prompt) -> Bool { (other as? Self) == self }
}

/// A prompt with a line to type into.
protocol LinePrompt: Prompt {
  var line: LineEditor { get set }
  /// Whether the line is being typed now.
  var isTyping: Bool { get }
  /// Called when the text has changed.
  mutating func lineChanged(_ context: PromptContext) -> [PromptAction]
  /// Called when only the cursor has moved.
  mutating func cursorMoved(_ context: PromptContext) -> [PromptAction]
}

extension LinePrompt {
  var isTyping: Bool { true }
  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] { [] }
  mutating func cursorMoved(_ context: PromptContext) -> [PromptAction] { [] }

  mutating func type(_ text: String, _ context: PromptContext) -> [PromptAction] {
    guard isTyping else { return [] }
    let isCut = !line.insert(text)
    return (isCut ? [.say(Message(context.words.textCut))] : []) + lineChanged(context)
  }

  /// Edits the line; a command that edits nothing does nothing.
  mutating func edit(_ command: Command, _ context: PromptContext) -> [PromptAction] {
    guard isTyping else { return [] }
    let before = line.characters
    guard line.perform(command) else { return [] }
    return line.characters == before ? cursorMoved(context) : lineChanged(context)
  }
}

/// A prompt with one line to accept or cancel.
protocol AcceptingPrompt: LinePrompt {
  /// The message for an empty line.
  func emptyText(_ words: Strings) -> String
  /// Takes the line, which is not blank.
  mutating func accept(_ text: String, _ context: PromptContext) -> [PromptAction]
  /// Carries out any other command than accept and cancel.
  mutating func performOther(_ command: Command, _ context: PromptContext) -> [PromptAction]
}

extension AcceptingPrompt {
  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: [.close]
    case .accept where line.text.allSatisfy(\.isWhitespace): [.fail(emptyText(context.words))]
    case .accept: accept(line.text, context)
    default: performOther(command, context)
    }
  }

  /// A blank line cancels.
  mutating func answer(_ text: String, _ context: PromptContext) -> [PromptAction] {
    line = LineEditor(text)
    return perform(text.allSatisfy(\.isWhitespace) ? .cancel : .accept, count: nil, context)
  }
}

/// What a prompt sees of the browser.
struct PromptContext {
  let words: Strings
  let keymap: Keymap
  let meter: ColumnMeter
  let size: Size
  let layout: Layout
  /// The key context behind all prompts.
  let viewContext: KeyContext
  /// The view behind all prompts.
  let view: PlanView
  /// The message in the bottom row.
  let message: Message?
  let catalog: Catalog
  /// Which items are one thing.
  let things: LinkedThings
  /// The progress of the index while it is being built.
  let progress: IndexingProgress?
  /// The readings of the Chinese command titles; empty until they are first needed.
  let spellings: [String: [String]]
  /// The ticket for ``PromptAction/ask(_:)``.
  let ticket: Int
  /// The number of matches in the detail, and which of them is shown.
  let found: String
  /// Whether exports are running.
  let isExporting: Bool
  /// Whether the browser is in plain mode.
  let isByLines: Bool

  /// Draws the scroll bar of a full-screen page in the last column, which its rows leave free.
  func drawScrollBar(rows: Int, top: Int, in rect: Rect, on canvas: inout Canvas) {
    guard !layout.isListOnly else { return }
    ScrollBar(rows: rows, height: rect.height, top: top)?.draw(
      x: rect.maxX - 1, y: rect.y, on: &canvas)
  }
}

/// What a prompt wants from the browser; ``BrowserState/carryOut(_:)`` is the one place that does it.
enum PromptAction: Sendable {
  /// Closes the prompt.
  case close
  /// Opens another one in front.
  case open(any Prompt)
  case say(Message)
  /// Keeps a text for the next prompts of a kind.
  case remember(String, History.Kind)
  case effect(BrowserEffect)
  /// Asks outside, using up the ticket of the context.
  case ask(BrowserEffect)
  /// Carries out a command line.
  case call(CommandCall)

  /// Goes to a hit; n and N go on from there.
  case goToHit(HitWalk, from: SearchPrompt)
  case goTo(ItemReference)
  /// Moves the choice in the list or table behind.
  case move(by: Int)
  /// Filters the list or table behind.
  case narrow(FilterPrompt.Target, to: String)
  /// Removes the filter of a list if no row passes.
  case dropEmptyFilter([Node])
  case sort(by: Int?)
  case group(by: Int?)
  /// Finds words in the detail, from a line on; `nil` ends the search.
  case find(String?, from: Int)
  /// Keeps the search in the detail, or says that nothing was found.
  case acceptFind
  case goToMatch(by: Int)

  /// Notes an export that continues in the background.
  case exportRuns(RunningExport)
  case cancelExports
  /// Keeps the file as the default for the next comparison of versions.
  case rememberVersion(path: String)
  case compare(VersionContent)

  /// Passes a mouse event to the view behind.
  case passOn(MouseEvent)
  /// The click has opened something; a second click there completes a double click.
  case endDoubleClick
}

extension PromptAction {
  static func fail(_ text: String) -> PromptAction { .say(Message(text, .failure)) }
}
