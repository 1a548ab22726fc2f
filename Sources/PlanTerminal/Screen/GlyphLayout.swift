import PlanText

/// How to pass one grapheme to ncurses, which only knows columns, each with one character and its
/// combining marks.
struct GlyphLayout: Equatable {
  /// What goes into the screen at one column.
  struct Piece: Equatable {
    /// The column, counted from the start of the grapheme.
    let offset: Int
    let scalars: [Unicode.Scalar]
  }

  /// ncurses keeps one character and at most four marks in a cell.
  private static let longestPiece = 5
  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let presentation: ClosedRange<Unicode.Scalar> = "\u{FE00}"..."\u{FE0F}"

  /// The pieces, left to right; together they cover exactly the columns of the grapheme.
  let pieces: [Piece]

  /// Lays a grapheme out.
  ///
  /// If the terminal's table and ours disagree about its width, it is cut or padded with spaces:
  /// one wrong cell is better than a shifted row.
  ///
  /// - Parameters:
  ///   - span: The columns that it must cover, at least 1.
  ///   - width: The columns that ncurses counts for a character: -1 for one
  ///     that it does not print, 0 for one that joins the character before.
  init(_ glyph: Character, span: Int, width: (Unicode.Scalar) -> Int) {
    var pieces: [Piece] = []
    var column = 0
    for scalar in glyph.unicodeScalars {
      switch width(scalar) {
      case 0:
        // A joiner or a colour variant on its own would affect the next cell.
        if scalar == Self.joiner || Self.presentation.contains(scalar) { continue }
        if let last = pieces.last {
          guard last.scalars.count < Self.longestPiece else { continue }
          pieces[pieces.count - 1] = Piece(offset: last.offset, scalars: last.scalars + [scalar])
        } else {
          pieces.append(Piece(offset: 0, scalars: [" ", scalar]))
          column = 1
        }
      case let columns where columns > 0:
        guard column + columns <= span else { continue }
        pieces.append(Piece(offset: column, scalars: [scalar]))
        column += columns
      default:
        guard column < span else { continue }
        pieces.append(Piece(offset: column, scalars: ["\u{FFFD}"]))
        column += 1
      }
    }
    while column < span {
      // A grapheme of one column that the terminal would draw in two is not drawn at all.
      pieces.append(Piece(offset: column, scalars: [column == 0 ? "\u{FFFD}" : " "]))
      column += 1
    }
    self.pieces = pieces
  }
}
