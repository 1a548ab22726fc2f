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

/// Draws text, clipped to a part of a frame.
///
/// All text is sanitised here: there is no other way to the screen.
struct Canvas {
  var frame: Frame
  let meter: ColumnMeter

  /// Fills a rectangle with blanks in a role.
  mutating func fill(_ rect: Rect, role: Role) {
    frame.fill(rect, role: role)
  }

  /// Writes a text in at most `width` columns, truncated with `…`.
  ///
  /// Returns the number of columns used.
  @discardableResult
  mutating func draw(_ text: String, at point: Point, width: Int, role: Role) -> Int {
    guard width > 0 else { return 0 }
    let text = ShownText(text, meter)
    guard text.columns > width else { return put(text, at: point, room: width, role: role) }
    let mark = ShownText(Self.ellipsis, meter)
    guard mark.columns <= width else { return 0 }
    let used = put(text, at: point, room: width - mark.columns, role: role)
    return used
      + put(mark, at: Point(x: point.x + used, y: point.y), room: mark.columns, role: role)
  }

  /// Writes runs in a row in at most `width` columns, truncated with `…`.
  ///
  /// Returns the number of columns used.
  @discardableResult
  mutating func draw(_ spans: [Span], at point: Point, width: Int) -> Int {
    let texts = spans.map { ShownText($0.text, meter) }
    let isCut = texts.reduce(0) { $0 + $1.columns } > width
    let mark = ShownText(Self.ellipsis, meter)
    let room = isCut ? width - mark.columns : width
    var used = 0
    for (index, span) in spans.enumerated() where used < room {
      let end = used + texts[index].columns
      used += put(
        texts[index], at: Point(x: point.x + used, y: point.y), room: room - used, role: span.role)
      if used < end { break }
    }
    guard isCut, room >= 0 else { return used }
    return used
      + put(mark, at: Point(x: point.x + used, y: point.y), room: width - room, role: .dim)
  }

  /// Draws a vertical border.
  mutating func drawBorder(x: Int, from top: Int, to bottom: Int) {
    let glyph: Unicode.Scalar = meter.ambiguous == .wide ? "|" : "│"
    for y in top..<bottom {
      frame.put(.scalar(glyph), width: 1, at: Point(x: x, y: y), role: .border)
    }
  }

  private static let ellipsis = "…"

  /// A text that is safe to show, and its width.
  private struct ShownText {
    let text: String
    let columns: Int
    /// Whether each scalar is a character of its own, which makes drawing most texts a matter of
    /// two passes.
    let isPlain: Bool

    init(_ text: String, _ meter: ColumnMeter) {
      if let columns = meter.plainWidth(of: text) {
        (self.text, self.columns, isPlain) = (text, columns, true)
      } else {
        self.text = text.sanitized()
        columns = meter.width(of: self.text)
        isPlain = false
      }
    }
  }

  /// Writes as much of a text as fits into `room` columns.
  private mutating func put(_ text: ShownText, at point: Point, room: Int, role: Role) -> Int {
    var used = 0
    if text.isPlain {
      meter.forEachGlyph(inPlain: text.text) { scalar, width in
        guard used + width <= room else { return false }
        frame.put(
          .scalar(scalar), width: width, at: Point(x: point.x + used, y: point.y), role: role)
        used += width
        return true
      }
      return used
    }
    meter.forEachGlyph(in: text.text) { glyph, width in
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

extension Rect {
  /// The cell nearest to a point, or `nil` without cells.
  func nearest(to point: Point) -> Point? {
    guard !isEmpty else { return nil }
    return Point(x: min(max(x, point.x), maxX - 1), y: min(max(y, point.y), maxY - 1))
  }
}
