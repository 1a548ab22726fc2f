import PlanCore
import PlanText

/// A map as characters in cells.
package struct MapPicture: Equatable, Sendable {
  package let columns: Int
  package let rows: Int
  /// The cells, row by row.
  package private(set) var cells: [MapCell]
  /// The places inside the map that there was no room to name.
  package private(set) var unnamed: [Identifier<Place>] = []

  init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// The cell in a column and row.
  ///
  /// - Precondition: it lies in the picture.
  package subscript(column: Int, row: Int) -> MapCell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  mutating func leaveUnnamed(_ place: Identifier<Place>) { unnamed.append(place) }

  /// The picture as lines of text, without blanks at their ends.
  package var lines: [String] {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns { line.append(contentsOf: self[column, row].text) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// One cell of a map.
package struct MapCell: Equatable, Sendable {
  /// The character that begins here; empty in the second half of a wide one.
  package let text: String
  /// What it is for.
  package let ink: MapInk

  static let blank = MapCell(text: " ", ink: .blank)
}

/// What a cell of a map is for, which a terminal may show by a colour.
package enum MapInk: Equatable, Sendable {
  case blank
  case line(LineStyle)
  case place
  case name
  case chosenLine
  case chosenPlace
  case chosenName
}
