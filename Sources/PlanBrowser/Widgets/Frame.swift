import PlanText

/// What the screen shows: a grid of cells and a cursor.
///
/// Invariant: a cell of span 2 is followed by one of span 0 in the same row, and there are no other
/// cells of span 0.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// The cells, row by row.
  var cells: [PackedCell]
  /// The characters of more than one scalar.
  var clusters: [Character] = []
  /// The position of the terminal's cursor, or `nil` in an empty frame.
  ///
  /// It is on the chosen row, so that a screen reader follows, or in the text being typed.
  package var cursor: Point?
  /// Whether the cursor is in typed text and must be visible.
  package var isCursorVisible = false

  /// Creates a frame of blank cells.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell in a column and row.
  ///
  /// - Precondition: the point is inside the frame.
  package subscript(x: Int, y: Int) -> Cell {
    let cell = cells[y * size.width + x]
    return Cell(glyph: glyph(of: cell).character, span: cell.span, role: cell.role)
  }

  /// The cells of one row.
  package func row(_ y: Int) -> [Cell] {
    (0..<size.width).map { self[$0, y] }
  }

  func glyph(of cell: PackedCell) -> Glyph {
    cell.scalar.map(Glyph.scalar) ?? .cluster(clusters[cell.cluster])
  }

  /// Writes one character of `width` columns (1 or 2) and blanks the rest of a wide one that it
  /// cuts in half.
  ///
  /// Writes outside the frame are dropped; a wide character in the last column becomes a blank.
  package mutating func put(_ glyph: Glyph, width: Int, at point: Point, role: Role) {
    guard Rect(size).contains(point) else { return }
    let index = point.y * size.width + point.x
    clearWideNeighbour(of: index)
    guard width == 2 else {
      cells[index] = PackedCell(code: code(of: glyph), span: 1, role: role)
      return
    }
    guard point.x + 1 < size.width else {
      cells[index] = PackedCell(" ", span: 1, role: role)
      return
    }
    clearWideNeighbour(of: index + 1)
    cells[index] = PackedCell(code: code(of: glyph), span: 2, role: role)
    cells[index + 1] = PackedCell(" ", span: 0, role: role)
  }

  /// Writes one character; see `put(_:width:at:role:)`.
  package mutating func put(_ character: Character, width: Int, at point: Point, role: Role) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    let glyph: Glyph = scalars.count == 1 ? .scalar(first) : .cluster(character)
    put(glyph, width: width, at: point, role: role)
  }

  /// Copies a rectangle from another frame of the same size.
  ///
  /// Halves of wide characters at the edges become blanks.
  mutating func copy(_ rect: Rect, from other: Frame) {
    for y in rect.y..<rect.maxY {
      let row = y * size.width + rect.x..<y * size.width + rect.maxX
      guard let last = row.last else { return }
      clearWideNeighbour(of: row.lowerBound)
      clearWideNeighbour(of: last)
      for index in row {
        let cell = other.cells[index]
        cells[index] =
          cell.isCluster
          ? PackedCell(code: code(of: other.glyph(of: cell)), span: cell.span, role: cell.role)
          : cell
      }
      if cells[row.lowerBound].span == 0 { cells[row.lowerBound] = cells[row.lowerBound].blanked }
      if cells[last].span == 2 { cells[last] = cells[last].blanked }
    }
  }

  /// Fills a rectangle with blanks in a role.
  mutating func fill(_ rect: Rect, role: Role) {
    let xs = max(0, rect.x)..<max(0, rect.x, min(rect.maxX, size.width))
    let ys = max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.height))
    guard let last = xs.last else { return }
    for y in ys {
      let start = y * size.width
      clearWideNeighbour(of: start + xs.lowerBound)
      clearWideNeighbour(of: start + last)
      for x in xs { cells[start + x] = PackedCell(" ", span: 1, role: role) }
    }
  }

  private mutating func code(of glyph: Glyph) -> UInt32 {
    switch glyph {
    case .scalar(let scalar): return scalar.value
    case .cluster(let character):
      let scalars = character.unicodeScalars
      if scalars.count == 1, let first = scalars.first { return first.value }
      clusters.append(character)
      return PackedCell.clusterFlag | UInt32(clusters.count - 1)
    }
  }

  /// Blanks the other half of the wide character at `index`.
  private mutating func clearWideNeighbour(of index: Int) {
    switch cells[index].span {
    case 0:
      cells[index - 1] = cells[index - 1].blanked
      cells[index] = .blank
    case 2:
      cells[index + 1] = cells[index + 1].blanked
    default:
      break
    }
  }

  /// Frames are equal if they show the same, however their clusters are stored.
  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cursor == right.cursor
      && left.isCursorVisible == right.isCursorVisible
      && left.cells.indices.allSatisfy { left.shows(the: right, at: $0) }
  }

  /// Whether a cell is the same in another frame of the same size.
  @inline(__always)
  func shows(the other: Frame, at index: Int) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    guard mine.isCluster || theirs.isCluster else { return mine == theirs }
    return mine.span == theirs.span && mine.role == theirs.role
      && glyph(of: mine) == other.glyph(of: theirs)
  }
}
