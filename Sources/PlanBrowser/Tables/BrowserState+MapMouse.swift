import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// What the mouse does on the map: a click chooses the line or a line of the place under it, the
  /// wheel zooms about the pointer; a drag moves the map.
  ///
  /// - Returns: Whether it was on the map.
  mutating func handleOnMap(_ mouse: MouseEvent) -> [BrowserEffect]? {
    guard views.current == .map, let rect = mapRects.picture, rect.contains(mouse.point),
      let shown = shownMapView
    else { return nil }
    let dots = mapDrawing.dots(columns: rect.width, rows: rect.height)
    let dot = display.mapGrid.middle(column: mouse.point.x - rect.x, row: mouse.point.y - rect.y)
    switch mouse.action {
    case .wheelUp: views.map.view = shown.zoomed(by: 1.5, about: dot, in: dots)
    case .wheelDown: views.map.view = shown.zoomed(by: 1 / 1.5, about: dot, in: dots)
    case .click:
      pointer.heldMap = mouse.point
      chooseLine(at: dot, in: shown, of: dots)
    case .doubleClick:
      chooseLine(at: dot, in: shown, of: dots, staying: true)
      return openLine()
    case .drag, .release: break
    }
    return []
  }

  /// Moves the map with the pointer that holds it.
  mutating func dragMap(to point: Point) {
    guard views.current == .map, let held = pointer.heldMap, let shown = shownMapView,
      let scene = views.map.scene
    else {
      pointer.heldMap = nil
      return
    }
    pointer.heldMap = point
    let cell = display.mapGrid.dots(columns: 1, rows: 1)
    views.map.view = shown.panned(
      east: Double((held.x - point.x) * cell.width), south: Double((held.y - point.y) * cell.height)
    ).held(to: scene.points)
  }

  /// Chooses the nearest of the lines that run by a dot; on another click there, the next of them.
  ///
  /// - Parameter staying: Whether a chosen line that runs there stays chosen.
  private mutating func chooseLine(
    at dot: Point, in view: MapView, of size: Size, staying: Bool = false
  ) {
    guard let lines = views.map.lines?.lines, let shown = tableState.shown else { return }
    let cell = display.mapGrid.dots(columns: 1, rows: 1)
    // A cell and a half around the pointer.
    let reach = Double(max(cell.width, cell.height)) * 1.5
    var seen: Set<UInt32> = []
    let near = shown.arrangement.rows.filter { row in
      seen.insert(row).inserted && lines.indices.contains(Int(row)) && lines[Int(row)].isDrawn
    }.map { ($0, view.distance(from: dot, to: lines[Int($0)].points, in: size)) }
      .filter { $0.1 <= reach }.sorted { $0.1 < $1.1 }.map(\.0)
    guard !near.isEmpty else { return }
    var next = 0
    if case .row(let row) = tableState.chosenLine,
      let place = near.firstIndex(of: UInt32(row))
    {
      next = staying ? place : (place + 1) % near.count
    }
    tableState.choose(row: near[next], height: layout.listHeight)
    if near.count > 1 {
      message = Message(words.linesHere(next + 1, of: near.count))
    }
  }
}
