import PlanText

/// A scroll bar: the visible part of a list or text as a piece of its right edge.
struct ScrollBar: Equatable {
  /// The first row of the piece, from the top of the pane.
  let start: Int
  /// Its height, at least one row.
  let length: Int

  /// - Parameters:
  ///   - rows: the number of all rows; `nil` is returned if they fit.
  ///   - height: the rows of the pane.
  ///   - top: the first row shown.
  init?(rows: Int, height: Int, top: Int) {
    guard height > 1, rows > height else { return nil }
    length = max(1, height * height / rows)
    let last = rows - height
    let free = height - length
    switch min(max(0, top), last) {
    case 0: start = 0
    case last: start = free
    // It touches an end only if there is nothing beyond.
    case let top:
      start =
        free < 2
        ? min(free, top * (free + 1) / last) : 1 + (top - 1) * (free - 1) / max(1, last - 1)
    }
  }

  /// Draws the bar, which is thicker than a border.
  func draw(x: Int, y: Int, on canvas: inout Canvas) {
    let glyph: Unicode.Scalar = canvas.meter.ambiguous == .wide ? "#" : "┃"
    for row in start..<start + length {
      canvas.frame.put(.scalar(glyph), width: 1, at: Point(x: x, y: y + row), role: .border)
    }
  }
}
