import PlanText

/// The bottom rows: a prompt, or position, message, keys, and at the right end the progress of
/// background work.
struct Footer {
  /// One key.
  struct Hint {
    let command: Command
    /// The first key of the command.
    let key: String
    /// The key with the shortest name.
    let shortKey: String
    var word: String
    /// The usual word, where ``word`` says more and has no room.
    let usualWord: String?

    /// Looks up the keys of a command; `nil` if it has none.
    init?(
      _ command: Command, word: String?, usual: String? = nil, _ keymap: Keymap,
      in context: KeyContext
    ) {
      let keys = keymap.keys(for: command, in: context).map(\.label)
      guard let key = keys.first, let short = keys.min(by: { $0.count < $1.count }), let word
      else { return nil }
      (self.command, self.key, shortKey, self.word) = (command, key, short, word)
      usualWord = usual
    }
  }

  let size: Size
  let meter: ColumnMeter
  /// The question, if there is one.
  var prompt: BottomPrompt?
  var message: Message?
  /// The progress of background work, the most important first.
  var progress: [ProgressView] = []
  /// Modes that are on: mouse off, picks, keys of an unfinished command.
  var states: [String] = []
  /// The number of the chosen row, and of all rows.
  var position = ""
  /// The full name of the chosen row, if its column truncates it.
  var cutName: String?
  /// The keys that work now, the most useful first; those that do not fit are left out.
  var hints: [Hint] = []

  /// The rows, laid out.
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
      // At most half of the row, so that the keys for back and help stay visible.
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
