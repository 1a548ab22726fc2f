import PlanText

extension Frame {
  /// A character that begins in a cell.
  package struct Piece: Equatable, Sendable {
    package let glyph: Glyph
    /// The columns that it covers: 1 or 2.
    package let span: Int
    package let role: Role
  }

  /// Hands out in reading order what begins in the cells that differ from an older frame of the
  /// same size, or everything when there is none.
  ///
  /// Whoever writes these over the old ones keeps no half of a wide character: where it covered a
  /// cell that now shows something else, both of its cells differ.
  ///
  /// Cost: linear in the cells, of which each takes about a nanosecond when nothing has changed.
  package func forEachChange(since old: Frame?, _ body: (_ place: Point, _ piece: Piece) -> Void) {
    let old = old.flatMap { $0.size == size ? $0 : nil }
    // Without the buffers half of the time to show a frame went into reading the arrays.
    cells.withUnsafeBufferPointer { news in
      guard let old else {
        for index in news.indices { give(news[index], at: index, to: body) }
        return
      }
      old.cells.withUnsafeBufferPointer { olds in
        for index in news.indices {
          if news[index] == olds[index], !news[index].isCluster { continue }
          if shows(the: old, at: index) { continue }
          give(news[index], at: index, to: body)
        }
      }
    }
  }

  private func give(_ cell: PackedCell, at index: Int, to body: (Point, Piece) -> Void) {
    guard cell.span > 0 else { return }
    body(
      Point(x: index % size.width, y: index / size.width),
      Piece(glyph: glyph(of: cell), span: Int(cell.span), role: cell.role))
  }
}
