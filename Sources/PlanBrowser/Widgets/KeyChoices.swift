import PlanCore
import PlanText

/// The keys that may follow those typed so far, above the bottom row: after `g` the views, after `'`
/// the marks.
struct KeyChoices {
  /// A key and what it leads to.
  struct Choice: Equatable {
    let key: String
    let title: String
    /// A word for it, where the title would be cut.
    var word: String?
  }

  /// The choices, in the order of the help.
  let choices: [Choice]
  let meter: ColumnMeter

  /// Columns between the cells.
  private static let gap = 2

  /// Draws the choices in at most half of the rows above the bottom row.
  func draw(size: Size, on canvas: inout Canvas) {
    let room = size.width - 2
    let keyWidth = choices.map { meter.width(of: $0.key) }.max() ?? 0
    let titleWidth = choices.map { meter.width(of: $0.title) }.max() ?? 0
    let most = max(1, (size.height - 1) / 2)
    // All of them are shown: where that takes more columns than fit, the titles are cut.
    let whole = (room + Self.gap) / (keyWidth + 2 + titleWidth + Self.gap)
    let perLine = max(1, whole, (choices.count + most - 1) / most)
    let cell = min(keyWidth + 2 + titleWidth, (room + Self.gap) / perLine - Self.gap)
    let lines = (choices.count + perLine - 1) / perLine
    guard lines > 0, cell > keyWidth + 2 else { return }
    let top = size.height - 1 - lines
    canvas.fill(Rect(x: 0, y: top, width: size.width, height: lines), role: .bar)
    for (number, choice) in choices.enumerated() {
      let x = 1 + (number / lines) * (cell + Self.gap)
      let y = top + number % lines
      canvas.draw(choice.key, at: Point(x: x, y: y), width: keyWidth, role: .barKey)
      let width = cell - keyWidth - 2
      let text = meter.width(of: choice.title) > width ? choice.word ?? choice.title : choice.title
      canvas.draw(text, at: Point(x: x + keyWidth + 2, y: y), width: width, role: .bar)
    }
  }
}

extension KeyChoices {
  /// What may follow keys that begin commands; `nil` for none.
  init?(
    after keys: [KeyPress], _ keymap: Keymap, in context: KeyContext, words: Strings,
    meter: ColumnMeter
  ) {
    let choices = keymap.bindings.filter { $0.context == context }.flatMap { binding in
      binding.keys.filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }
        .map { sequence in
          Choice(
            key: KeySequence(Array(sequence.keys.dropFirst(keys.count))).label,
            title: binding.command.title(in: words.language),
            word: binding.command.hint(in: words.language))
        }
    }
    guard !choices.isEmpty else { return nil }
    self.init(choices: choices, meter: meter)
  }
}
