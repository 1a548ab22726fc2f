import PlanCore

/// The help screen: how far it is scrolled, and what it is narrowed to.
struct HelpBox: Equatable, Sendable {
  /// The first line shown.
  var scroll = 0
  /// The words that its rows have to hold.
  var line = LineEditor()
  /// Whether the words are being typed.
  var isTyping = false
}

extension Binding {
  /// Whether each of some words occurs in what the help screen says of the row, in its other
  /// language, in the name of the command, in its keys, or in the readings of the title.
  func matches(_ words: [String], _ spellings: [String: [String]]) -> Bool {
    let chinese = command.title(in: .chinese)
    let syllables = spellings[chinese] ?? []
    let labels = keys.map(\.label) + keys.map(\.name)
    let texts =
      [chinese, command.title(in: .english), command.name] + labels
      + [syllables.joined(), String(syllables.compactMap(\.first))]
    let plain = texts.map { $0.lowercased() }
    return words.allSatisfy { word in plain.contains { $0.contains(word) } }
  }
}

extension HelpBox {
  /// The words, in small letters and half width.
  var words: [String] {
    String(line.text.lowercased().map(\.halfWidth)).split(separator: " ").map(String.init)
  }
}
