import PlanText

/// Rows at the bottom of the screen with texts, keys and a line being typed.
///
/// Layout is separate from drawing, so that clicks can find keys. Rows are filled from the bottom
/// up; ``goUp()`` begins the next one.
struct KeyBar {
  /// A run of text at a point.
  struct Run: Equatable {
    let text: String
    let point: Point
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
  /// The cursor of a line being typed, if there is one.
  private(set) var cursor: Point?
  let bar: Rect
  let meter: ColumnMeter
  /// The row that is being filled.
  private(set) var y: Int
  /// The first free column.
  private(set) var start: Int
  /// The column after the free room.
  private(set) var end: Int

  init(bar: Rect, meter: ColumnMeter) {
    self.bar = bar
    self.meter = meter
    y = bar.y
    start = bar.x + 1
    end = bar.maxX
  }

  /// Begins the row above.
  mutating func goUp() {
    y -= 1
    start = bar.x + 1
    end = bar.maxX
  }

  /// Puts a text at the right end of the room if `least` columns remain.
  mutating func addRight(_ text: String, role: Role, leaving least: Int = 1) {
    let width = meter.width(of: text)
    let x = end - 1 - width
    guard width > 0, x >= least else { return }
    put(text, x: x, width: width, role: role)
    end = x
  }

  /// Puts a text at the left, truncated to the room.
  mutating func addLeft(_ text: String, role: Role, margin: Int = 0, most: Int = .max) {
    guard !text.isEmpty, start < end else { return }
    let shown = meter.truncated(text.sanitized(), to: min(most, max(0, end - margin - start)))
    let width = meter.width(of: shown)
    put(shown, x: start, width: width, role: role)
    start += width + 2
  }

  /// Adds as many keys as fit.
  ///
  /// A narrow screen gets the shortest keys without blanks if more of the first ones fit that way,
  /// so that back and help are still visible.
  mutating func add(
    _ hints: [Footer.Hint], isNarrow: Bool, isAfterPosition: Bool = false
  ) {
    let full = fitting(hints, from: start, isCompact: false)
    let compactStart = isAfterPosition ? start - 1 : start
    let compact = isNarrow ? fitting(hints, from: compactStart, isCompact: true) : []
    func worth(_ fitting: [(hint: Footer.Hint, x: Int)]) -> (leading: Int, all: Int) {
      (zip(hints, fitting).prefix { $0.command == $1.hint.command }.count, fitting.count)
    }
    let isCompact = worth(compact) > worth(full)
    for (hint, x) in isCompact ? compact : full {
      put(hint, x: x, isCompact: isCompact)
      start = x + width(of: hint, isCompact: isCompact) + (isCompact ? 1 : 2)
    }
  }

  /// The keys that fit, in order, and where each begins.
  private func fitting(
    _ hints: [Footer.Hint], from start: Int, isCompact: Bool
  ) -> [(hint: Footer.Hint, x: Int)] {
    var x = start
    return hints.compactMap { hint in
      var hint = hint
      var width = width(of: hint, isCompact: isCompact)
      if x + width >= end, let usual = hint.usualWord {
        hint.word = usual
        width = self.width(of: hint, isCompact: isCompact)
      }
      guard x + width < end else { return nil }
      defer { x += width + (isCompact ? 1 : 2) }
      return (hint, x)
    }
  }

  /// Adds a line being typed after its label, scrolled to show the cursor.
  ///
  /// The first note and the first keys that fit come after it; the text being typed goes first.
  mutating func add(
    _ line: LineEditor, label: String, notes: [String], keys hints: [Footer.Hint]
  ) {
    let labelWidth = min(meter.width(of: label), max(0, bar.maxX - start))
    put(meter.prefix(of: label, columns: labelWidth), x: start, width: labelWidth, role: .bar)
    let x = start + labelWidth
    end = bar.maxX - 1
    var free = end - x - meter.width(of: line.text.sanitized()) - 2
    let note = notes.first { meter.width(of: $0) < free } ?? ""
    if !note.isEmpty { free -= meter.width(of: note) + 2 }
    let most = hints.indices.reversed().map { Array(hints[...$0]) }
    if let keys = most.first(where: { width(of: $0) < free }) {
      end -= width(of: keys)
      var x = end
      for key in keys {
        put(key, x: x, isCompact: false)
        x += width(of: key, isCompact: false) + 2
      }
      end -= 2
    }
    if !note.isEmpty {
      end -= meter.width(of: note)
      put(note, x: end, width: meter.width(of: note), role: .bar)
      end -= 2
    }
    put(line, x: x, room: max(1, end - x))
  }

  private mutating func put(_ line: LineEditor, x: Int, room: Int) {
    let before = String(line.characters[..<line.cursor]).sanitized()
    // One column stays free for the cursor behind the text.
    let seen = meter.suffix(of: before, columns: room - 1)
    let used = meter.width(of: seen)
    put(seen, x: x, width: used, role: .bar)
    let behind = meter.prefix(
      of: String(line.characters[line.cursor...]).sanitized(), columns: room - used)
    put(behind, x: x + used, width: room - used, role: .bar)
    cursor = Point(x: min(x + used, bar.maxX - 1), y: y)
  }

  /// The width of some keys in a row.
  func width(of hints: [Footer.Hint]) -> Int {
    hints.reduce(-2) { $0 + width(of: $1, isCompact: false) + 2 }
  }

  private func width(of hint: Footer.Hint, isCompact: Bool) -> Int {
    meter.width(of: isCompact ? hint.shortKey : hint.key) + meter.width(of: hint.word)
      + (isCompact && !isOneWord(hint) ? 0 : 1)
  }

  /// Whether the letters of the short key and of its word would run into each other.
  private func isOneWord(_ hint: Footer.Hint) -> Bool {
    guard let last = hint.shortKey.last, let first = hint.word.first else { return false }
    return last.isASCII && last.isLetter && first.isASCII && first.isLetter
  }

  private mutating func put(_ hint: Footer.Hint, x: Int, isCompact: Bool) {
    let key = isCompact ? hint.shortKey : hint.key
    let keyWidth = meter.width(of: key)
    let width = width(of: hint, isCompact: isCompact)
    put(key, x: x, width: keyWidth, role: .barKey)
    let wordWidth = meter.width(of: hint.word)
    put(hint.word, x: x + width - wordWidth, width: wordWidth, role: .bar)
    spots.append(Spot(command: hint.command, rect: Rect(x: x, y: y, width: width, height: 1)))
  }

  private mutating func put(_ text: String, x: Int, width: Int, role: Role) {
    guard width > 0, !text.isEmpty else { return }
    runs.append(Run(text: text, point: Point(x: x, y: y), width: width, role: role))
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(x: bar.x, y: y, width: bar.width, height: bar.y - y + 1), role: .bar)
    for run in runs { canvas.draw(run.text, at: run.point, width: run.width, role: run.role) }
    guard let cursor else { return }
    canvas.frame.cursor = cursor
    canvas.frame.isCursorVisible = true
  }
}
