import PlanText

/// What the bottom rows say: a prompt, or position, message, keys, and at the right end what runs
/// beside the browser.
struct Footer {
  /// One key.
  struct Hint {
    let command: Command
    /// The key that the table names first.
    let key: String
    /// The key with the shortest name.
    let shortKey: String
    let word: String

    /// The keys that the keymap has for a command; `nil` where there are none.
    init?(_ command: Command, word: String?, _ keymap: Keymap, in context: KeyContext) {
      let keys = keymap.keys(for: command, in: context).map(\.label)
      guard let key = keys.first, let short = keys.min(by: { $0.count < $1.count }), let word
      else { return nil }
      (self.command, self.key, shortKey, self.word) = (command, key, short, word)
    }
  }

  let size: Size
  let meter: ColumnMeter
  /// What is asked there, if anything is.
  var prompt: BottomPrompt?
  var message: Message?
  /// What runs beside the browser, the most important first.
  var progress: [ProgressView] = []
  /// What is in force until it is taken back: the mouse, picks, keys of a command.
  var states: [String] = []
  /// Which row is chosen, of how many.
  var position = ""
  /// The name of the chosen row where its column cuts it.
  var cutName: String?
  /// The keys that work now, the most needed first: those that do not fit are left out.
  var hints: [Hint] = []

  /// The rows with everything in its place.
  var bar: KeyBar {
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    var keyBar = KeyBar(bar: bar, meter: meter)
    if let prompt {
      keyBar.add(prompt, message: message, keys: hints, hasRoom: size.height >= 8)
      return keyBar
    }
    for view in progress {
      // Half of the row is for the keys.
      keyBar.addRight(view.text(width: bar.width), role: .bar, leaving: bar.width / 2 + 1)
    }
    keyBar.addRight(states.filter { !$0.isEmpty }.joined(separator: "  "), role: .barKey)
    keyBar.addLeft(position, role: .bar)
    if message == nil, let cutName {
      // At most half of the row: the way out and the help stay named.
      keyBar.addLeft(cutName, role: .bar, most: bar.width / 2)
    }
    if let message {
      keyBar.addLeft(message.text, role: message.kind == .failure ? .error : .bar, margin: 1)
    }
    keyBar.add(
      hints, isNarrow: bar.width < 60, isAfterPosition: message == nil && !position.isEmpty)
    return keyBar
  }
}
