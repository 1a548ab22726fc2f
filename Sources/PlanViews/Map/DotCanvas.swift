import PlanText

/// How many dots a cell of the terminal has.
///
/// A cell is about twice as high as wide, so that the dots of braille are as far from each other
/// in both directions. With one dot a cell, columns and rows are not: a row counts twice.
package enum DotGrid: Equatable, Sendable {
  /// Braille patterns: two dots wide, four high.
  case braille
  /// One character a cell, for terminals without braille.
  case character

  /// The dots beside each other in a cell.
  var width: Int { self == .braille ? 2 : 1 }
  /// The dots above each other in a cell.
  var height: Int { self == .braille ? 4 : 2 }

  /// The dot in the middle of a cell.
  package func middle(column: Int, row: Int) -> Point {
    Point(x: column * width + width / 2, y: row * height + height / 2)
  }

  /// The dots of a map of cells.
  ///
  /// With ``character`` the dots are half cells, so that the scale is the same in both
  /// directions; a cell shows whether one of its two is set.
  package func dots(columns: Int, rows: Int) -> Size {
    Size(width: columns * width, height: rows * height)
  }
}

/// Dots in cells; each cell remembers what drew in it last.
///
/// Nothing can be drawn outside.
struct DotCanvas<Ink: Equatable & Sendable>: Equatable, Sendable {
  let grid: DotGrid
  let columns: Int
  let rows: Int
  /// The dots of each cell in the bits of a braille pattern, row by row.
  private(set) var dots: [UInt8]
  /// What drew in each cell, `nil` in empty ones.
  private(set) var inks: [Ink?]

  init(grid: DotGrid, columns: Int, rows: Int) {
    self.grid = grid
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    dots = Array(repeating: 0, count: self.columns * self.rows)
    inks = Array(repeating: nil, count: dots.count)
  }

  /// The size in dots.
  var size: Size { grid.dots(columns: columns, rows: rows) }

  /// Whether a dot lies on the canvas.
  func contains(_ point: Point) -> Bool {
    point.x >= 0 && point.y >= 0 && point.x < size.width && point.y < size.height
  }

  /// Whether a dot is set; none is outside.
  subscript(point: Point) -> Bool {
    contains(point) && dots[cell(of: point)] & bit(of: point) != 0
  }

  /// Sets a dot; one outside is dropped.
  mutating func set(_ point: Point, ink: Ink) {
    guard contains(point) else { return }
    dots[cell(of: point)] |= bit(of: point)
    inks[cell(of: point)] = ink
  }

  /// The braille pattern of a cell; a blank one for a cell without dots.
  func pattern(column: Int, row: Int) -> Unicode.Scalar {
    let bits = dots[row * columns + column]
    return bits == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
  }

  private func cell(of point: Point) -> Int {
    point.y / grid.height * columns + point.x / grid.width
  }

  /// Unicode numbers the dots of a pattern down the first three rows of both columns, and then
  /// the fourth row.
  private func bit(of point: Point) -> UInt8 {
    guard grid == .braille else { return 1 }
    let (x, y) = (point.x % 2, point.y % 4)
    return y == 3 ? 0x40 << UInt8(x) : 1 << UInt8(y + 3 * x)
  }
}
