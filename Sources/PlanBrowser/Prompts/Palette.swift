import PlanCore

/// The command line with the commands that fit what is typed.
struct Palette: Equatable, Sendable {
  /// What can be called, in the order of the key table.
  let commands: [Command]
  var line: LineEditor
  /// The text that the commands are to fit: the line without what completion has put there.
  private(set) var query = ""
  /// The commands that fit, best first.
  private(set) var matches: [Command]
  /// The chosen one, an index into the matches.
  var chosen = 0
  /// The first one shown.
  var top = 0

  init(commands: [Command], history: [String]) {
    self.commands = commands
    line = LineEditor(history: history)
    matches = commands
  }

  /// Finds the commands that fit the line anew; the first one is chosen.
  ///
  /// `spellings` are the readings of Chinese titles; see ``BrowserEvent/spelled(_:)``.
  mutating func match(_ spellings: [String: [String]]) {
    query = line.text
    chosen = 0
    top = 0
    let call = CommandCall(query)
    // With what it is to be called with behind it, a name is meant as it stands.
    if !call.argument.isEmpty, let named = Command(name: call.name), commands.contains(named) {
      matches = [named]
      return
    }
    let typed = call.search
    let fits = commands.enumerated().compactMap { index, command in
      command.score(of: typed, spellings).map { (command, $0, index) }
    }
    matches = fits.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
  }

  /// Puts the name of the chosen command into the line, or of the one `step` farther when it
  /// stands there already.
  mutating func complete(by step: Int) {
    guard matches.indices.contains(chosen) else { return }
    let call = CommandCall(line.text)
    if call.name == matches[chosen].name || step < 0 {
      chosen = (chosen + step + matches.count) % matches.count
    }
    let command = matches[chosen]
    let count = call.count.map { "\($0) " } ?? ""
    line.replace(
      0..<line.characters.count,
      with: count + command.name + (command.argument == nil ? "" : " "))
  }

  /// What Enter calls: the command named in the line, or else the chosen one.
  var call: CommandCall? {
    var call = CommandCall(line.text)
    if let command = Command(name: call.name), commands.contains(command) {
      return call
    }
    if call.name.isEmpty, call.count != nil { return call }
    guard matches.indices.contains(chosen) else { return nil }
    call.name = matches[chosen].name
    call.argument = ""
    return call
  }
}

/// A line taken apart: `5 move-down`, `set-mark a`, `12`.
struct CommandCall: Equatable, Sendable {
  var count: Int?
  /// The first word after the count.
  var name: String
  /// The rest, without blanks at its ends.
  var argument: String

  init(_ text: String) {
    var rest = text.drop(while: \.isWhitespace)
    let digits = rest.prefix { $0.halfWidth.isASCII && $0.halfWidth.isNumber }
    if !digits.isEmpty {
      let number = Int(String(digits.map(\.halfWidth))) ?? .max
      count = min(PendingKeys.largestCount, number)
      rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
    }
    // A colon typed once more does no harm.
    if let first = rest.first, first.halfWidth == ":" { rest = rest.dropFirst() }
    let word = rest.prefix { !$0.isWhitespace }
    name = String(word.map(\.halfWidth)).lowercased()
    var tail = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    while tail.last?.isWhitespace == true { tail.removeLast() }
    argument = String(tail)
  }

  /// The line as the history keeps it.
  var text: String {
    [count.map(String.init) ?? "", name, argument].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The letters that a command has to fit.
  var search: [Character] {
    (name + argument).lowercased().map(\.halfWidth).filter { !$0.isWhitespace }
  }
}

extension Command {
  /// What can stand after the name of a command.
  enum Argument: Sendable {
    /// The name of a mark.
    case mark
    /// The path of a file.
    case path
    /// Words to search for, or to narrow a list to.
    case words
    /// A command of the shell.
    case shell
    /// The path of a file with another version of a plan.
    case version
  }

  /// What the command takes, if anything.
  var argument: Argument? {
    switch self {
    case .setMark, .goToMark: .mark
    case .export: .path
    case .openSearch, .filterList: .words
    case .openPipe: .shell
    case .compareVersions: .version
    default: nil
    }
  }

  /// How well typed letters fit the names of the command, in either language or by readings.
  func score(of typed: [Character], _ spellings: [String: [String]]) -> Int? {
    let chinese = title(in: .chinese)
    let spelling = (spellings[chinese] ?? []).joined(separator: " ")
    return [name, title(in: .english).lowercased(), chinese, spelling]
      .compactMap { FuzzyMatch.score(typed, in: Array($0)) }.max()
  }
}
