import PlanCore
import PlanText

/// Draws scenes with what a terminal can show.
package struct MapDrawing: Equatable, Sendable {
  /// Braille or characters.
  package var grid: DotGrid
  /// Counts the columns of names.
  package var meter: ColumnMeter

  package init(grid: DotGrid, meter: ColumnMeter = ColumnMeter()) {
    self.grid = grid
    self.meter = meter
  }

  /// The dots of a map of cells.
  package func dots(columns: Int, rows: Int) -> Size {
    grid.dots(columns: columns, rows: rows)
  }

  /// The view in which a whole scene fits a map, names included; `nil` for one without places.
  package func fitting(_ points: [Coordinate], columns: Int, rows: Int) -> MapView? {
    MapView(
      showing: points, in: dots(columns: columns, rows: rows),
      margin: grid.dots(columns: columns >= 40 ? 5 : 2, rows: rows >= 8 ? 1 : 0))
  }

  /// A scene in a view.
  package func picture(of scene: MapScene, in view: MapView, columns: Int, rows: Int) -> MapPicture
  {
    var plotter = LinePlotter(scene, view: view, grid: grid, columns: columns, rows: rows)
    plotter.draw()
    var picture = MapPicture(columns: columns, rows: rows)
    for row in 0..<picture.rows {
      for column in 0..<picture.columns {
        guard let ink = plotter.canvas.inks[row * picture.columns + column] else { continue }
        picture[column, row] = cell(
          ink, pattern: plotter.canvas.pattern(column: column, row: row))
      }
    }
    var names = NamePlacer(scene: scene, drawing: self, view: view, picture: picture)
    names.place()
    return names.picture
  }

  private func cell(_ ink: LineInk, pattern: Unicode.Scalar) -> MapCell {
    MapCell(
      text: String(Character(grid == .braille ? pattern : ink.style.character)),
      ink: ink.isChosen ? .chosenLine : .line(ink.style))
  }

  /// The mark of a place.
  func mark(of place: MapPlace) -> String {
    switch (grid, place.isCity) {
    // These two are one column wide in every terminal, unlike ● and ○.
    case (.braille, true): "◉"
    case (.braille, false): "◦"
    case (.character, true): "@"
    case (.character, false): "*"
    }
  }

  /// What a place is called: where there is no braille, there are no Chinese characters either.
  func name(of place: MapPlace) -> String {
    (grid == .braille ? place.name : place.id.rawValue).sanitized()
  }
}
