import PlanCore

/// A parsed command line: `5 move-down`, `set-mark a`, `12`.
struct CommandCall: Equatable, Sendable {
  var count: Int?
  /// The first word after the count.
  var name: String
  /// The rest, trimmed.
  var argument: String

  init(_ text: String) {
    var rest = text.drop(while: \.isWhitespace)
    let digits = rest.prefix { $0.halfWidth.isASCII && $0.halfWidth.isNumber }
    if !digits.isEmpty {
      let number = Int(String(digits.map(\.halfWidth))) ?? .max
      count = min(PendingKeys.largestCount, number)
      rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
    }
    // A second colon does no harm.
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

  /// The letters that a command must match.
  var search: [Character] {
    (name + argument).lowercased().map(\.halfWidth).filter { !$0.isWhitespace }
  }
}

extension Command {
  /// How well typed letters match the command's names, in either language or by reading.
  func score(of typed: [Character], _ spellings: [String: [String]]) -> Int? {
    let chinese = title(in: .chinese)
    let spelling = (spellings[chinese] ?? []).joined(separator: " ")
    return [name, title(in: .english).lowercased(), chinese, spelling]
      .compactMap { FuzzyMatch.score(typed, in: Array($0)) }.max()
  }
}
