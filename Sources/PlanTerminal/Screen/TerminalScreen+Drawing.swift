import CNcursesw
import PlanBrowser

extension TerminalScreen {
  /// Shows a frame, touching only the cells that differ from the one before.
  ///
  /// ncurses then compares with what the terminal shows; leaving out equal
  /// cells here saves it most of that work.
  func draw(_ frame: Frame) {
    let old = shown?.size == frame.size ? shown : nil
    if old == nil { werase(window) }
    let size = size
    for y in 0..<min(frame.size.height, size.height) {
      let changes = old.map { frame.changes(in: y, since: $0) } ?? 0..<frame.size.width
      for x in changes where x < size.width {
        put(frame[x, y], x: x, y: y)
      }
    }
    shown = frame
    place(frame)
    wnoutrefresh(window)
    doupdate()
  }

  private func put(_ cell: Cell, x: Int, y: Int) {
    guard cell.span > 0 else { return }
    let look = looks[Int(cell.role.rawValue)]
    var scalars = cell.glyph.unicodeScalars.makeIterator()
    if let only = scalars.next(), scalars.next() == nil, only.curses.columns == Int(cell.span) {
      put(CollectionOfOne(only), look, x: x, y: y)
      return
    }
    let layout = GlyphLayout(cell.glyph, span: Int(cell.span)) { $0.curses.columns }
    for piece in layout.pieces {
      put(piece.scalars, look, x: x + piece.offset, y: y)
    }
  }

  private func put(_ scalars: some Collection<Unicode.Scalar>, _ look: Look, x: Int, y: Int) {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: scalars.count + 1) { text in
      _ = text.initialize(from: scalars.lazy.map(\.curses) + CollectionOfOne(0))
      var cell = cchar_t()
      setcchar(&cell, text.baseAddress, look.attributes, look.pair, nil)
      // In the last cell of the screen the answer is ERR, as the cursor cannot move on.
      mvwadd_wch(window, CInt(y), CInt(x), &cell)
    }
  }

  private func place(_ frame: Frame) {
    let isInside = frame.cursor.map { Rect(size).contains($0) } ?? false
    if let cursor = frame.cursor, isInside {
      wmove(window, CInt(cursor.y), CInt(cursor.x))
    }
    setCursor(shown: isInside && frame.isCursorVisible)
  }
}

extension Unicode.Scalar {
  fileprivate var curses: wchar_t { wchar_t(bitPattern: value) }
}

extension wchar_t {
  /// The columns that ncurses counts for it.
  fileprivate var columns: Int { Int(wcwidth(self)) }
}
