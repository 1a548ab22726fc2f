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
    frame.fill(rect, role: role)
  }

  /// Writes a text of at most `width` columns, cut with `…` when it is wider.
  ///
  /// Returns the columns used.
  @discardableResult
  mutating func draw(_ text: String, at point: Point, width: Int, role: Role) -> Int {
    guard width > 0 else { return 0 }
    let text = text.sanitized()
    guard meter.width(of: text) > width else {
      return put(text, at: point, room: width, role: role)
    }
    let mark = meter.width(of: Self.ellipsis)
    guard mark <= width else { return 0 }
    let used = put(text, at: point, room: width - mark, role: role)
    return used
      + put(Self.ellipsis, at: Point(x: point.x + used, y: point.y), room: mark, role: role)
  }

  /// Writes runs one after the other in at most `width` columns, cut with `…` when they are
  /// wider.
  ///
  /// Returns the columns used.
  @discardableResult
  mutating func draw(_ spans: [Span], at point: Point, width: Int) -> Int {
    let texts = spans.map { $0.text.sanitized() }
    let widths = texts.map { meter.width(of: $0) }
    let isCut = widths.reduce(0, +) > width
    let room = isCut ? width - meter.width(of: Self.ellipsis) : width
    var used = 0
    for (index, span) in spans.enumerated() where used < room {
      let end = used + widths[index]
      used += put(
        texts[index], at: Point(x: point.x + used, y: point.y), room: room - used, role: span.role)
      if used < end { break }
    }
    guard isCut, room >= 0 else { return used }
    return used
      + put(
        Self.ellipsis, at: Point(x: point.x + used, y: point.y), room: width - room, role: .dim)
  }

  /// Draws a border down a column.
  mutating func drawBorder(x: Int, from top: Int, to bottom: Int) {
    let glyph: Unicode.Scalar = meter.ambiguous == .wide ? "|" : "│"
    for y in top..<bottom {
      frame.put(.scalar(glyph), width: 1, at: Point(x: x, y: y), role: .border)
    }
  }

  private static let ellipsis = "…"

  /// Writes as much of a sanitised text as fits into `room` columns.
  private mutating func put(_ text: String, at point: Point, room: Int, role: Role) -> Int {
    var used = 0
    meter.forEachGlyph(in: text) { glyph, width in
      guard used + width <= room else { return false }
      if width > 0 {
        frame.put(glyph, width: width, at: Point(x: point.x + used, y: point.y), role: role)
        used += width
      }
      return true
    }
    return used
  }
}
