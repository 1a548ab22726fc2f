import PlanCore

/// The prompts in front of the view, and what they keep for later ones.
struct PromptsState: Equatable, Sendable {
  var stack = PromptStack()
  private var histories: [History.Kind: History]
  /// The last search in which a hit was chosen.
  var walk: HitWalk?
  /// The search box of that search, for going back to it.
  var leftSearch: SearchPrompt?
  /// The readings of the Chinese command titles; empty until they are first needed.
  var spellings: [String: [String]] = [:]

  init(commandHistory: [String], pipeHistory: [String]) {
    histories = [.command: History(commandHistory), .pipe: History(pipeHistory)]
  }

  var isEmpty: Bool { stack.isEmpty }
  /// The prompt with the keys.
  var top: (any Prompt)? { stack.top }
  /// The top prompt if it has that type.
  func top<Kind: Prompt>(_ kind: Kind.Type) -> Kind? { stack.top as? Kind }

  subscript(kind: History.Kind) -> History {
    get { histories[kind] ?? History() }
    set { histories[kind] = newValue }
  }

  /// What a session keeps: the last search, and all of them.
  var keptSearches: (last: String?, all: [String]) {
    var searches = self[.search]
    var last = walk?.result.query.text
    if let search = top(SearchPrompt.self), !search.isBlank {
      last = search.line.text
      searches.remember(search.line.text)
    }
    return (last, searches.entries.suffix(BrowserSession.mostSearches))
  }

  /// An empty line with the history of a kind of prompt.
  func line(_ kind: History.Kind, _ text: String = "") -> LineEditor {
    LineEditor(text, history: self[kind].entries)
  }
}

/// The lines typed into prompts of one kind, the newest last, each once.
struct History: Equatable, Sendable {
  /// The kinds of prompt that have a history.
  enum Kind: CaseIterable {
    case search
    case command
    case pipe
    /// Filters of lists and tables.
    case filter
    /// Words found in the detail.
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
