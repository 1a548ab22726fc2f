import PlanCore
import PlanText
import PlanViews

/// The map of lines: what there is to draw, and where the reader has moved it.
struct MapState: Equatable, Sendable {
  /// All lines, in the order of the table's rows; `nil` before they have come.
  private(set) var lines: LineTable?
  private(set) var gazetteer = Gazetteer()
  /// What the rows that are shown make on the map.
  private(set) var scene: MapScene?
  /// What the reader has moved or zoomed the map to, or `nil` for all that is shown.
  var view: MapView?
  /// Whether the table stands alone, for screen readers and for its other columns.
  var isTableOnly = false

  /// Takes newer lines; what is drawn stays until their rows have been put in order.
  mutating func take(_ lines: LineTable, _ gazetteer: Gazetteer) {
    self.lines = lines
    self.gazetteer = gazetteer
  }

  /// Draws the lines of these rows from now on.
  ///
  /// Cost: linear in the rows.
  mutating func show(_ rows: [UInt32]) {
    guard let lines else { return }
    var seen: Set<UInt32> = []
    // A row in several groups is one line.
    let shown = rows.filter { seen.insert($0).inserted && Int($0) < lines.lines.count }
    scene = MapScene(
      of: LineTable(lines: shown.map { lines.lines[Int($0)] }), gazetteer: gazetteer)
  }
}

extension BrowserState {
  /// The line of the chosen row, `nil` on the row of a group.
  var chosenMapLine: PlanLine? {
    guard let lines = views.map.lines?.lines, let state = views.tables[.map],
      case .row(let row) = state.chosenLine,
      lines.indices.contains(row)
    else { return nil }
    return lines[row]
  }

  /// Carries a command out in the map view.
  mutating func performInMap(_ command: Command, count: Int?) -> [BrowserEffect] {
    let times = Double(count ?? 1)
    switch command {
    case .zoomIn: zoomMap(by: 1.5, times: count ?? 1)
    case .zoomOut: zoomMap(by: 1 / 1.5, times: count ?? 1)
    case .fitAll: views.map.view = nil
    case .fitChosen: fitChosenLine()
    case .panWest, .panEast:
      if views.map.isTableOnly {
        return performInTable(command == .panEast ? .open : .leave, count: count)
      }
      panMap(east: command == .panEast ? times : -times, south: 0)
    case .panNorth, .panSouth: panMap(east: 0, south: command == .panSouth ? times : -times)
    case .toggleTable: views.map.isTableOnly.toggle()
    default:
      let before = chosenMapLine
      let effects = performInTable(command, count: count)
      if chosenMapLine != before { followChosenLine() }
      return effects
    }
    return []
  }

  /// Zooms about the middle of the map, or at first about the chosen line.
  private mutating func zoomMap(by factor: Double, times: Int) {
    guard var view = shownMapView else { return }
    if views.map.view == nil, let middle = chosenMapLine?.middle {
      view = view.centered(on: middle)
    }
    for _ in 0..<min(times, 50) { view = view.zoomed(by: factor) }
    views.map.view = view
  }

  /// Moves the map by a quarter of what is seen.
  private mutating func panMap(east: Double, south: Double) {
    guard !views.map.isTableOnly, let view = shownMapView, let scene = views.map.scene,
      let rect = mapRects.picture
    else { return }
    let dots = mapDrawing.dots(columns: rect.width, rows: rect.height)
    views.map.view = view.panned(
      east: east * Double(dots.width) / 4, south: south * Double(dots.height) / 4
    ).held(to: scene.points)
  }

  /// Shows the chosen line as large as it fits.
  private mutating func fitChosenLine() {
    guard let line = chosenMapLine, line.isDrawn, let rect = mapRects.picture else { return }
    views.map.view = mapDrawing.fitting(line.points, columns: rect.width, rows: rect.height)
  }

  /// Moves a map that was zoomed to the chosen line when nothing of it is seen.
  private mutating func followChosenLine() {
    guard let view = views.map.view, let line = chosenMapLine, let middle = line.middle,
      let rect = mapRects.picture
    else { return }
    let dots = mapDrawing.dots(columns: rect.width, rows: rect.height)
    guard !line.points.contains(where: { view.shows($0, in: dots) }) else { return }
    views.map.view = view.centered(on: middle)
  }

  /// What the map shows now; `nil` when there is nothing to show or no room.
  var shownMapView: MapView? {
    guard let scene = views.map.scene, let rect = mapRects.picture else { return nil }
    return views.map.view
      ?? mapDrawing.fitting(scene.points, columns: rect.width, rows: rect.height)
  }

  var mapDrawing: MapDrawing { MapDrawing(grid: display.mapGrid, meter: meter) }
}

extension PlanLine {
  /// The middle of the places that the line is drawn between; `nil` when it is not.
  fileprivate var middle: Coordinate? {
    guard isDrawn, let west = points.map(\.longitude).min(),
      let east = points.map(\.longitude).max(), let south = points.map(\.latitude).min(),
      let north = points.map(\.latitude).max()
    else { return nil }
    return Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2)
  }
}
