import PlanText

/// One cell of a frame.
package struct Cell: Hashable, Sendable {
  /// The grapheme that starts here; a space in an empty cell.
  package let glyph: Character
  /// The columns that it covers: 1, 2, or 0 for the second half of a wide one.
  package let span: UInt8
  /// What it is for.
  package let role: Role

  /// A blank cell.
  package static let blank = Cell(glyph: " ", span: 1, role: .normal)

  package init(glyph: Character, span: UInt8, role: Role) {
    self.glyph = glyph
    self.span = span
    self.role = role
  }
}

/// What the screen shows: a grid of cells and the place of the cursor.
///
/// Invariant: a cell of span 2 is followed by a cell of span 0 in the same row,
/// and no cell of span 0 stands anywhere else.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor rests, or `nil` in an empty frame.
  ///
  /// It stands on the chosen row, so that a screen reader follows, or in the text being typed.
  package var cursor: Point?
  /// Whether the cursor marks a place in typed text and has to be seen.
  package var isCursorVisible = false

  /// Creates a frame of blank cells.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell in a column and row.
  ///
  /// - Precondition: the point lies inside the frame.
  package subscript(x: Int, y: Int) -> Cell {
    cells[y * size.width + x]
  }

  /// The cells of one row.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// Writes one grapheme of `width` columns (1 or 2), mending a wide one that it cuts in half.
  ///
  /// Writes outside the frame are dropped; a wide grapheme that would stick out
  /// on the right becomes a blank.
  package mutating func put(_ glyph: Character, width: Int, at point: Point, role: Role) {
    guard Rect(size).contains(point) else { return }
    let index = point.y * size.width + point.x
    clearWideNeighbour(of: index)
    guard width == 2 else {
      cells[index] = Cell(glyph: glyph, span: 1, role: role)
      return
    }
    guard point.x + 1 < size.width else {
      cells[index] = Cell(glyph: " ", span: 1, role: role)
      return
    }
    clearWideNeighbour(of: index + 1)
    cells[index] = Cell(glyph: glyph, span: 2, role: role)
    cells[index + 1] = Cell(glyph: " ", span: 0, role: role)
  }

  /// Blanks the other half of a wide grapheme whose one half stands at `index`.
  private mutating func clearWideNeighbour(of index: Int) {
    switch cells[index].span {
    case 0:
      cells[index - 1] = Cell(glyph: " ", span: 1, role: cells[index - 1].role)
      cells[index] = .blank
    case 2:
      cells[index + 1] = Cell(glyph: " ", span: 1, role: cells[index + 1].role)
    default:
      break
    }
  }
}
