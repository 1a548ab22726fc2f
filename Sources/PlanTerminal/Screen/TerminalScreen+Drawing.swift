import CNcursesw
import PlanBrowser
import PlanText

extension TerminalScreen {
  /// Shows a frame, passing ncurses only the cells that differ from the one before.
  ///
  /// ncurses compares them with the terminal again; leaving out equal cells saves most of that
  /// work.
  func draw(_ frame: Frame) {
    let old = shown?.size == frame.size ? shown : nil
    if old == nil { werase(window) }
    let bounds = Rect(size)
    var run = CellRun()
    frame.forEachChange(since: old) { position, piece in
      guard bounds.contains(position) else { return }
      if !run.continues(at: position) { flush(&run) }
      run.begin(at: position)
      append(piece, to: &run)
    }
    flush(&run)
    shown = frame
    place(frame)
    wnoutrefresh(window)
    update()
  }

  private func flush(_ run: inout CellRun) {
    guard !run.cells.isEmpty else { return }
    mvwadd_wchnstr(window, CInt(run.start.y), CInt(run.start.x), run.cells, CInt(run.cells.count))
    run.cells.removeAll(keepingCapacity: true)
  }

  private func append(_ piece: Frame.Piece, to run: inout CellRun) {
    let blank = blanks[Int(piece.role.rawValue)]
    if case .scalar(let scalar) = piece.glyph, scalar.cursesColumns == piece.span {
      run.append(blank.showing(CollectionOfOne(scalar)), columns: piece.span)
      return
    }
    let layout = GlyphLayout(piece.glyph.character, span: piece.span, width: \.cursesColumns)
    for (index, part) in layout.pieces.enumerated() {
      let next = index + 1 < layout.pieces.count ? layout.pieces[index + 1].offset : piece.span
      run.append(blank.showing(part.scalars), columns: next - part.offset)
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

/// Neighbouring cells of a row on their way to ncurses, which takes a run in one call.
private struct CellRun {
  private(set) var start = Point(x: 0, y: 0)
  private var end = Point(x: 0, y: 0)
  var cells: [cchar_t] = []

  func continues(at position: Point) -> Bool { !cells.isEmpty && end == position }

  mutating func begin(at position: Point) {
    guard cells.isEmpty else { return }
    start = position
    end = position
  }

  mutating func append(_ cell: cchar_t, columns: Int) {
    cells.append(cell)
    end.x += columns
  }
}

extension cchar_t {
  /// The same cell with other characters: one and at most four marks.
  fileprivate func showing(_ scalars: some Collection<Unicode.Scalar>) -> cchar_t {
    var cell = self
    withUnsafeMutableBytes(of: &cell.chars) { bytes in
      let characters = bytes.bindMemory(to: wchar_t.self)
      for (index, scalar) in zip(characters.indices, scalars) {
        characters[index] = wchar_t(bitPattern: scalar.value)
      }
    }
    return cell
  }
}

extension Unicode.Scalar {
  /// The columns that ncurses counts for it; see ``GlyphLayout``.
  fileprivate var cursesColumns: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF: 2
    default: Int(wcwidth(wchar_t(bitPattern: value)))
    }
  }
}
