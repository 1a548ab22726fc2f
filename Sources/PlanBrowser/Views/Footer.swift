import PlanText

/// The bottom row without a prompt: position, message, keys, and at the right end what goes on.
///
/// It is laid out apart from being drawn, so that a click finds what stands under it.
struct Footer {
  /// A run of text at its place.
  struct Run: Equatable {
    let text: String
    let x: Int
    let width: Int
    let role: Role
  }

  /// A key that can be clicked.
  struct Spot: Equatable {
    let command: Command
    let rect: Rect
  }

  private(set) var runs: [Run] = []
  private(set) var spots: [Spot] = []
  private let meter: ColumnMeter
  private let y: Int
  /// The first column that is free on the left.
  private var start: Int
  /// The first column behind the room that is left.
  private var end: Int

  init(bar: Rect, meter: ColumnMeter) {
    self.meter = meter
    y = bar.y
    start = bar.x + 1
    end = bar.maxX
  }

  /// The width of the room that is left.
  var room: Int { end }

  /// Puts a text at the right end of the room, unless it is too narrow; `most` columns of it are
  /// left to it.
  mutating func addRight(_ text: String, role: Role, leaving least: Int = 1) {
    let width = meter.width(of: text)
    let x = end - 1 - width
    guard width > 0, x >= least else { return }
    runs.append(Run(text: text, x: x, width: width, role: role))
    end = x
  }

  /// Puts a text at the left, cut to the room.
  mutating func addLeft(_ text: String, role: Role, margin: Int = 0, most: Int = .max) {
    guard !text.isEmpty, start < end else { return }
    let shown = meter.truncated(text.sanitized(), to: min(most, max(0, end - margin - start)))
    let width = meter.width(of: shown)
    runs.append(Run(text: shown, x: start, width: width, role: role))
    start += width + 2
  }

  /// Puts as many keys as fit behind the texts.
  ///
  /// A narrow screen gets the shortest keys without blanks, so that the way out and the help are
  /// still named.
  mutating func add(_ hints: [BrowserState.Hint], isNarrow: Bool, isAfterPosition: Bool) {
    let full = hints.reduce(start) { $0 + meter.width(of: $1.key + $1.word) + 3 }
    let isCompact = full > end && isNarrow
    if isCompact, isAfterPosition { start -= 1 }
    for hint in hints {
      let key = isCompact ? hint.shortKey : hint.key
      let (keyWidth, wordWidth) = (meter.width(of: key), meter.width(of: hint.word))
      let space = isCompact ? 0 : 1
      let width = keyWidth + space + wordWidth
      guard start + width < end else { continue }
      runs.append(Run(text: key, x: start, width: keyWidth, role: .barKey))
      runs.append(
        Run(text: hint.word, x: start + keyWidth + space, width: wordWidth, role: .bar))
      spots.append(
        Spot(command: hint.command, rect: Rect(x: start, y: y, width: width, height: 1)))
      start += width + (isCompact ? 1 : 2)
    }
  }

  func draw(on canvas: inout Canvas) {
    for run in runs {
      canvas.draw(run.text, at: Point(x: run.x, y: y), width: run.width, role: run.role)
    }
  }
}

extension BrowserState {
  /// The bottom row as it is shown, or `nil` while it is a prompt or not there.
  var footer: Footer? {
    guard !layout.isListOnly || isAsking else { return nil }
    switch overlay {
    case .export, .pipe, .version, .palette, .filter, .tableFilter: return nil
    case nil where layout.keepsStatus && message == nil: return nil
    case .help(let box) where box.isTyping: return nil
    default: break
    }
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    var footer = Footer(bar: bar, meter: meter)
    if let progress {
      let text = ProgressView(progress: progress, words: words, meter: meter).text(width: bar.width)
      // Half of the row is for the keys.
      footer.addRight(text, role: .bar, leaving: bar.width / 2 + 1)
    }
    if let exporting {
      let text = ProgressView(
        progress: exporting.progress, words: words, meter: meter, label: words.exporting
      ).text(width: bar.width)
      footer.addRight(text, role: .bar, leaving: bar.width / 2 + 1)
    }
    let pending = [
      reportsMouse ? "" : words.mouseOff, picks.isEmpty ? "" : words.picked(picks.count),
      self.pending.label,
    ]
    footer.addRight(pending.filter { !$0.isEmpty }.joined(separator: "  "), role: .barKey)
    let position = statusPosition
    footer.addLeft(position, role: .bar)
    if message == nil, let name = cutName {
      // At most half of the row: the way out and the help stay named.
      footer.addLeft(name, role: .bar, most: bar.width / 2)
    }
    if let message {
      footer.addLeft(message.text, role: message.kind == .failure ? .error : .bar, margin: 1)
    }
    footer.add(
      hints, isNarrow: bar.width < 60, isAfterPosition: message == nil && !position.isEmpty)
    return footer
  }
}
