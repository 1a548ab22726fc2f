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
      for x in Self.changes(in: y, from: old, to: frame) where x < size.width {
        put(frame[x, y], x: x, y: y)
      }
    }
    shown = frame
    place(frame)
    wnoutrefresh(window)
    doupdate()
  }

  /// The columns of a row to write, whole wide characters only: a half
  /// overwritten one leaves a wrong screen.
  static func changes(in y: Int, from old: Frame?, to new: Frame) -> Range<Int> {
    guard let old else { return 0..<new.size.width }
    let olds = old.row(y)
    let news = new.row(y)
    let start = news.startIndex
    guard var first = news.indices.first(where: { news[$0] != olds[$0] }),
      var last = news.indices.last(where: { news[$0] != olds[$0] })
    else { return 0..<0 }
    while first > start && (news[first].span == 0 || olds[first].span == 0) { first -= 1 }
    while last + 1 < news.endIndex && (news[last + 1].span == 0 || olds[last + 1].span == 0) {
      last += 1
    }
    return (first - start)..<(last + 1 - start)
  }

  private func put(_ cell: Cell, x: Int, y: Int) {
    guard cell.span > 0 else { return }
    let look = looks[Int(cell.role.rawValue)]
    let scalars = cell.glyph.unicodeScalars
    if let only = scalars.first, scalars.count == 1, Self.width(of: only) == Int(cell.span) {
      put(CollectionOfOne(only), look, x: x, y: y)
      return
    }
    for piece in GlyphLayout(cell.glyph, span: Int(cell.span), width: Self.width).pieces {
      put(piece.scalars, look, x: x + piece.offset, y: y)
    }
  }

  private func put(_ scalars: some Collection<Unicode.Scalar>, _ look: Look, x: Int, y: Int) {
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    var cell = cchar_t()
    setcchar(&cell, text, look.attributes, look.pair, nil)
    // In the last cell of the screen the answer is ERR, as the cursor cannot move on.
    mvwadd_wch(window, CInt(y), CInt(x), &cell)
  }

  /// The columns that ncurses counts.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    Int(wcwidth(wchar_t(bitPattern: scalar.value)))
  }

  private func place(_ frame: Frame) {
    let isInside = frame.cursor.map { Rect(size).contains($0) } ?? false
    if let cursor = frame.cursor, isInside {
      wmove(window, CInt(cursor.y), CInt(cursor.x))
    }
    setCursor(shown: isInside && frame.isCursorVisible)
  }
}
