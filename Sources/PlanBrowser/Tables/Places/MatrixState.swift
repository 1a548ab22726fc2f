import PlanCore
import PlanViews

/// The matrix of places: how many things each pair shares, and the chosen cell.
struct MatrixState: Equatable, Sendable {
  private(set) var matrix: PlaceMatrix?
  /// The short names of its places.
  private(set) var names: [String] = []
  private(set) var row = 0
  private(set) var column = 0
  /// The first row and column shown.
  private(set) var top = 0
  private(set) var left = 0
  /// The cell to restore, until its places are loaded.
  var awaited: SavedListViews.Cell?

  var places: [Identifier<Place>] { matrix?.places ?? [] }

  /// Takes a newer matrix; the chosen cell stays if it still exists.
  mutating func take(_ matrix: PlaceMatrix, names: [String]) {
    self.matrix = matrix
    self.names = names
    row = min(row, max(0, places.count - 1))
    column = min(column, max(0, places.count - 1))
    guard let awaited, let row = places.firstIndex(of: awaited.row),
      let column = places.firstIndex(of: awaited.column)
    else { return }
    (self.row, self.column, self.awaited) = (row, column, nil)
  }

  /// The chosen cell by its places.
  var keptCell: SavedListViews.Cell? {
    if let awaited { return awaited }
    guard places.indices.contains(row), places.indices.contains(column) else { return nil }
    return SavedListViews.Cell(row: places[row], column: places[column])
  }

  /// Chooses a cell, or the nearest one, and scrolls to it.
  ///
  /// - Parameters:
  ///   - rows: the number of rows that fit.
  ///   - columns: the number of columns that fit.
  mutating func choose(row: Int, column: Int, rows: Int, columns: Int) {
    awaited = nil
    let count = places.count
    self.row = min(max(0, row), max(0, count - 1))
    self.column = min(max(0, column), max(0, count - 1))
    top = ListWindow.top(showing: self.row, from: top, rows: count, height: rows)
    left = ListWindow.top(showing: self.column, from: left, rows: count, height: columns)
  }

  /// The counts as text.
  func table(_ words: Strings) -> ViewTable? { matrix?.table(words, names: names) }

  /// The number of things that a row and a column share; `nil` on the diagonal.
  func count(_ row: Int, _ column: Int) -> Int? {
    row == column ? nil : matrix?.count(places[row], places[column])
  }

  /// `洛阳 × 济源 36`: the chosen cell in words; empty without one.
  var chosenCell: String {
    guard names.indices.contains(row), names.indices.contains(column) else { return "" }
    let count = count(row, column).map { " \($0)" } ?? ""
    return row == column ? names[row] : "\(names[row]) × \(names[column])\(count)"
  }

  /// The two places of the chosen cell, or the one of its diagonal.
  var chosenPlaces: [Identifier<Place>] {
    guard places.indices.contains(row), places.indices.contains(column) else { return [] }
    return row == column ? [places[row]] : [places[row], places[column]]
  }
}
