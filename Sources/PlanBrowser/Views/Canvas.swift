import PlanText

/// A run of text in one role.
struct Span: Equatable, Sendable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .normal) {
    self.text = text
    self.role = role
  }
}

/// Draws text into a part of a frame and nowhere else.
///
/// All text is sanitised here, on its only way to the screen.
struct Canvas {
  var frame: Frame
  let meter: ColumnMeter

  /// Fills a rectangle with blanks of a role.
  mutating func fill(_ rect: Rect, role: Role) {
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX {
        frame.put(" ", width: 1, at: Point(x: x, y: y), role: role)
      }
    }
  }

  /// Writes a text of at most `width` columns, cut with `…` when it is wider.
  ///
  /// Returns the columns used.
  @discardableResult
  mutating func draw(_ text: String, at point: Point, width: Int, role: Role) -> Int {
    guard width > 0 else { return 0 }
    return put(meter.truncated(text.sanitized(), to: width), at: point, role: role)
  }

  /// Writes runs one after the other in at most `width` columns, cut with `…` when they are
  /// wider.
  ///
  /// Returns the columns used.
  @discardableResult
  mutating func draw(_ spans: [Span], at point: Point, width: Int) -> Int {
    let texts = spans.map { $0.text.sanitized() }
    let isCut = texts.reduce(0) { $0 + meter.width(of: $1) } > width
    let room = isCut ? width - 1 : width
    var used = 0
    for (text, span) in zip(texts, spans) where used < room {
      let fitting = meter.prefix(of: text, columns: room - used)
      used += put(fitting, at: Point(x: point.x + used, y: point.y), role: span.role)
      if fitting.count < text.count { break }
    }
    guard isCut else { return used }
    return used + draw("……", at: Point(x: point.x + used, y: point.y), width: 1, role: .dim)
  }

  /// Draws a border down a column.
  mutating func drawBorder(x: Int, from top: Int, to bottom: Int) {
    let glyph: Character = meter.ambiguous == .wide ? "|" : "│"
    for y in top..<bottom {
      frame.put(glyph, width: 1, at: Point(x: x, y: y), role: .border)
    }
  }

  private mutating func put(_ text: String, at point: Point, role: Role) -> Int {
    var x = point.x
    for character in text {
      let width = meter.width(of: character)
      guard width > 0 else { continue }
      frame.put(character, width: width, at: Point(x: x, y: point.y), role: role)
      x += width
    }
    return x - point.x
  }
}
