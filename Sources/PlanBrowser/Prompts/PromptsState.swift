import PlanCore

/// What is in front of the view, and what the prompts leave behind for the next ones.
struct PromptsState: Equatable, Sendable {
  var stack = PromptStack()
  private var histories: [History.Kind: History]
  /// The last search that was left by choosing a hit.
  var walk: HitWalk?
  /// How the Chinese titles of commands are read; empty until they have been asked for.
  var spellings: [String: [String]] = [:]

  init(commandHistory: [String], pipeHistory: [String]) {
    histories = [.command: History(commandHistory), .pipe: History(pipeHistory)]
  }

  var isEmpty: Bool { stack.isEmpty }
  /// The prompt that takes the keys.
  var top: (any Prompt)? { stack.top }
  /// The one that takes the keys if it is of a kind.
  func top<Kind: Prompt>(_ kind: Kind.Type) -> Kind? { stack.top as? Kind }

  subscript(kind: History.Kind) -> History {
    get { histories[kind] ?? History() }
    set { histories[kind] = newValue }
  }

  /// What the next browser may search for again: the last search, and all of them.
  var keptSearches: (last: String?, all: [String]) {
    var searches = self[.search]
    var last = walk?.result.query.text
    if let search = top(SearchPrompt.self), !search.isBlank {
      last = search.line.text
      searches.remember(search.line.text)
    }
    return (last, searches.entries.suffix(BrowserSession.mostSearches))
  }

  /// A line that leads back through what was typed into prompts of a kind.
  func line(_ kind: History.Kind, _ text: String = "") -> LineEditor {
    LineEditor(text, history: self[kind].entries)
  }
}

/// The lines typed into prompts of one kind, the newest last, each once.
struct History: Equatable, Sendable {
  /// The prompts that keep what is typed into them.
  enum Kind: CaseIterable {
    case search
    case command
    case pipe
    /// What lists and tables have been narrowed to.
    case filter
    /// What has been looked for in the detail.
    case find
  }

  private(set) var entries: [String] = []

  init(_ entries: [String] = []) { self.entries = entries }

  /// Keeps a text unless it is blank.
  mutating func remember(_ text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    entries.removeAll { $0 == text }
    entries.append(text)
  }
}
