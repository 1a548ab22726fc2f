import PlanCore
import PlanText

/// Puts marks and names of places into a picture, the most important first.
///
/// A name covers neither a mark nor another name, with a free column between them; where
/// there is no room it is left out. It may cover lines, and covers as little of them as it can.
struct NamePlacer {
  let scene: MapScene
  let drawing: MapDrawing
  let view: MapView
  private(set) var picture: MapPicture
  /// The cells of marks and names, which nothing may cover.
  private var isTaken: [Bool]

  init(scene: MapScene, drawing: MapDrawing, view: MapView, picture: MapPicture) {
    self.scene = scene
    self.drawing = drawing
    self.view = view
    self.picture = picture
    isTaken = Array(repeating: false, count: picture.cells.count)
  }

  /// Marks every place inside the picture, and then names as many as there is room for.
  mutating func place() {
    let chosen = scene.chosenPlaces
    // The places of the chosen line come first, in the order of the line.
    let first = chosen.compactMap { id in scene.places.first { $0.id == id } }
    let order = first + scene.places.filter { !chosen.contains($0.id) }
    var marked: [(place: MapPlace, column: Int, row: Int, isChosen: Bool)] = []
    var seen: Set<Identifier<Place>> = []
    for place in order where seen.insert(place.id).inserted {
      guard let (column, row) = cell(of: place) else { continue }
      let isChosen = chosen.contains(place.id)
      guard !isTaken[index(column, row)] else {
        // Two places in one cell: the mark is that of the more important one.
        picture.leaveUnnamed(place.id)
        continue
      }
      isTaken[index(column, row)] = true
      picture[column, row] = MapCell(
        text: drawing.mark(of: place), ink: isChosen ? .chosenPlace : .place)
      marked.append((place, column, row, isChosen))
    }
    for (place, column, row, isChosen) in marked {
      let number = isChosen ? chosen.firstIndex(of: place.id).map { "\($0 + 1)" } ?? "" : ""
      name(place, number: number, column: column, row: row, isChosen: isChosen)
    }
  }

  /// The cell of a place, `nil` when it lies outside.
  private func cell(of place: MapPlace) -> (Int, Int)? {
    let size = drawing.dots(columns: picture.columns, rows: picture.rows)
    let dot = view.place(of: place.coordinate, in: size)
    guard dot.x >= 0, dot.y >= 0, dot.x < size.width, dot.y < size.height else { return nil }
    return (dot.x / drawing.grid.width, dot.y / drawing.grid.height)
  }

  private mutating func name(
    _ place: MapPlace, number: String, column: Int, row: Int, isChosen: Bool
  ) {
    // The places of the chosen line are numbered in its order.
    let name = number + drawing.name(of: place)
    let width = drawing.meter.width(of: name)
    var best: (spot: Spot, cost: Int)?
    for (preference, spot) in Spot.around(column: column, row: row, width: width).enumerated() {
      guard let covered = cost(of: spot, width: width, beside: (column, row)) else { continue }
      let cost = covered * 2 + preference
      if cost < best?.cost ?? .max { best = (spot, cost) }
    }
    guard width > 0, let spot = best?.spot else {
      picture.leaveUnnamed(place.id)
      return
    }
    write(name, at: spot, ink: isChosen ? .chosenName : .name)
  }

  /// The cells with lines that a name would cover, or `nil` when it may not go there.
  private func cost(of spot: Spot, width: Int, beside mark: (column: Int, row: Int)) -> Int? {
    guard spot.row >= 0, spot.row < picture.rows, spot.column >= 0,
      spot.column + width <= picture.columns
    else { return nil }
    var covered = 0
    for column in max(0, spot.column - 1)...min(picture.columns - 1, spot.column + width) {
      let isOwnMark = (column, spot.row) == mark
      let isInside = (spot.column..<(spot.column + width)).contains(column)
      if isTaken[index(column, spot.row)], !isOwnMark || isInside { return nil }
      if isInside, picture[column, spot.row].ink != .blank { covered += 1 }
    }
    return covered
  }

  private mutating func write(_ name: String, at spot: Spot, ink: MapInk) {
    var column = spot.column
    for character in name {
      let width = drawing.meter.width(of: character)
      guard width > 0 else { continue }
      picture[column, spot.row] = MapCell(text: String(character), ink: ink)
      for half in 1..<max(1, width) {
        picture[column + half, spot.row] = MapCell(text: "", ink: ink)
      }
      column += width
    }
    for column in spot.column..<column { isTaken[index(column, spot.row)] = true }
  }

  private func index(_ column: Int, _ row: Int) -> Int { row * picture.columns + column }

  /// Where a name may begin.
  private struct Spot {
    let column: Int
    let row: Int

    /// The spots around a mark, the one that readers expect first.
    static func around(column: Int, row: Int, width: Int) -> [Spot] {
      let middle = column - width / 2
      return [
        Spot(column: column + 1, row: row), Spot(column: column - width, row: row),
        Spot(column: column + 1, row: row - 1), Spot(column: column + 1, row: row + 1),
        Spot(column: column - width, row: row - 1), Spot(column: column - width, row: row + 1),
        Spot(column: middle, row: row - 1), Spot(column: middle, row: row + 1),
      ]
    }
  }
}
