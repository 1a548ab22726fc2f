import PlanCore

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
  /// How well typed letters fit the names of the command, in either language or by readings.
  func score(of typed: [Character], _ spellings: [String: [String]]) -> Int? {
    let chinese = title(in: .chinese)
    let spelling = (spellings[chinese] ?? []).joined(separator: " ")
    return [name, title(in: .english).lowercased(), chinese, spelling]
      .compactMap { FuzzyMatch.score(typed, in: Array($0)) }.max()
  }
}
