import PlanCore
import PlanText

/// Something in front of the view that takes the keys: a question, a list to choose from, a page.
///
/// A prompt is a value with its own state. Of the browser it sees only a ``PromptContext``; what it
/// wants from the browser it returns as ``PromptAction``s. To add one, write a file with its state,
/// its answers to keys and its drawing, and call ``BrowserState/open(_:)`` where a command opens it.
protocol Prompt: Equatable, Sendable {
  /// Where the keys go while it is at the top.
  var keyContext: KeyContext { get }
  /// Whether it fills the screen, tabs included; otherwise the view is drawn behind it.
  var coversView: Bool { get }
  /// Whether it narrows a list, so that even the smallest screen needs a row for it.
  var narrowsList: Bool { get }

  /// What it asks for as soon as it is in front.
  mutating func opened(_ context: PromptContext) -> [PromptAction]
  /// Carries out a command, `count` times or for the row of that number.
  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction]
  /// Takes typed or pasted text, which is never taken for keys.
  mutating func type(_ text: String, _ context: PromptContext) -> [PromptAction]
  /// Takes an answer to something that it asked.
  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction]
  /// Asks again, because the library or its index has changed.
  mutating func refresh(_ context: PromptContext) -> [PromptAction]
  /// Answers a click or a turn of the wheel.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction]
  /// Fits what depends on the size of the screen into a new one.
  mutating func fit(_ context: PromptContext)

  /// Draws everything but the bottom rows.
  func draw(_ context: PromptContext, on canvas: inout Canvas)
  /// What it asks in the bottom rows, if it asks there.
  func bottom(_ context: PromptContext) -> BottomPrompt?
  /// Which of its rows is chosen, for the status row: `3/17`.
  var position: String { get }
  /// The commands whose keys the bottom row names, the most needed first.
  func hints(_ context: PromptContext) -> [Command]
  /// The word for a key in the bottom row where it is not the usual one of the command.
  func word(for command: Command, _ words: Strings) -> String?

  /// The lines by which the browser by lines asks it; `nil` if it lists and asks nothing.
  func spoken(_ context: PromptContext) -> [String]?
  /// Takes a line of the browser by lines as the answer.
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

  /// Whether another prompt is the same one in the same state.
  func isEqual(to other: any Prompt) -> Bool { (other as? Self) == self }
}

/// A prompt with a line to type into.
protocol LinePrompt: Prompt {
  var line: LineEditor { get set }
  /// Whether the line is being typed now.
  var isTyping: Bool { get }
  /// Answers a new text in the line.
  mutating func lineChanged(_ context: PromptContext) -> [PromptAction]
  /// Answers a new place of the cursor in the same text.
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

/// A prompt with one line that is accepted or called off.
protocol AcceptingPrompt: LinePrompt {
  /// What is said of an empty line.
  func emptyText(_ words: Strings) -> String
  /// Takes the line, which is not blank.
  mutating func accept(_ text: String, _ context: PromptContext) -> [PromptAction]
  /// Carries out another command than accepting and calling off.
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

  /// A blank line calls it off.
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
  /// Where the keys go when nothing is in front.
  let viewContext: KeyContext
  /// What the bottom row says at the moment.
  let message: Message?
  let catalog: Catalog
  /// How far the index is while it is being worked on.
  let progress: IndexingProgress?
  /// How the Chinese titles of commands are read; empty until somebody has asked.
  let spellings: [String: [String]]
  /// The number of the question that ``PromptAction/ask(_:)`` asks.
  let ticket: Int
  /// How many places in the detail hold the words that are looked for, and which of them is shown.
  let found: String
  /// Whether exports are running beside the browser.
  let isExporting: Bool
  /// Whether the reader answers by lines, without a screen.
  let isByLines: Bool

  /// The scroll bar of what fills the screen, in the last column, which its rows leave free.
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
  /// Asks outside with the number that the context gave, which is used up by it.
  case ask(BrowserEffect)
  /// Carries out the command that a line calls.
  case call(CommandCall)

  /// Goes to a hit, from which n and N lead to the others.
  case goToHit(HitWalk)
  case goTo(ItemReference)
  /// Moves the choice in the list or table behind.
  case move(by: Int)
  /// Narrows the list or table behind.
  case narrow(FilterPrompt.Target, to: String)
  /// Takes the filter of a list away again if no row passes it.
  case dropEmptyFilter([Node])
  case sort(by: Int?)
  case group(by: Int?)
  /// Looks for words in the detail, from a line of it on; `nil` ends the search there.
  case find(String?, from: Int)
  /// Keeps the search in the detail, or says that nothing was found.
  case acceptFind
  case goToMatch(by: Int)

  /// Notes an export that runs beside the browser.
  case exportRuns(RunningExport)
  case cancelExports
  /// Notes the file that the next comparison of versions offers.
  case rememberVersion(path: String)
  case compare(VersionContent)

  /// Gives the mouse on to the view behind.
  case passOn(MouseEvent)
  /// The click has opened something: a second one on the place is the end of a double click.
  case endDoubleClick
}

extension PromptAction {
  static func fail(_ text: String) -> PromptAction { .say(Message(text, .failure)) }
}
