import PlanCore
import PlanText
import PlanViews

extension MapState {
  /// Handles the mouse on the map: a click chooses the line, or a line of the place, under it; the
  /// wheel zooms around the pointer; a drag moves the map.
  ///
  /// - Returns: What is left to the browser; `nil` if it was not on the map.
  mutating func handle(
    _ mouse: MouseEvent, _ table: inout TableState, _ context: ViewContext
  ) -> [ViewAction]? {
    guard let rect = rects(table, context.layout).picture, rect.contains(mouse.point),
      let shown = shownView(table, context)
    else { return nil }
    let dots = context.mapDrawing.dots(columns: rect.width, rows: rect.height)
    let dot = context.display.mapGrid.middle(
      column: mouse.point.x - rect.x, row: mouse.point.y - rect.y)
    switch mouse.action {
    case .wheelUp: view = shown.zoomed(by: 1.5, about: dot, in: dots)
    case .wheelDown: view = shown.zoomed(by: 1 / 1.5, about: dot, in: dots)
    case .click:
      held = mouse.point
      return chooseLine(at: dot, in: shown, of: dots, &table, context)
    case .doubleClick:
      return chooseLine(at: dot, in: shown, of: dots, staying: true, &table, context)
    case .drag, .release: break
    }
    return []
  }

  /// Moves the map with the pointer.
  mutating func drag(to point: Point, _ table: TableState, _ context: ViewContext) {
    guard let held, let shown = shownView(table, context), let scene else {
      self.held = nil
      return
    }
    self.held = point
    let cell = context.display.mapGrid.dots(columns: 1, rows: 1)
    view = shown.panned(
      east: Double((held.x - point.x) * cell.width), south: Double((held.y - point.y) * cell.height)
    ).held(to: scene.points)
  }

  /// Chooses the nearest line at a dot; on another click there, the next one.
  ///
  /// - Parameter staying: Whether a line there stays chosen.
  private mutating func chooseLine(
    at dot: Point, in view: MapView, of size: Size, staying: Bool = false,
    _ table: inout TableState, _ context: ViewContext
  ) -> [ViewAction] {
    guard let lines = lines?.lines, let shown = table.shown else { return [] }
    let cell = context.display.mapGrid.dots(columns: 1, rows: 1)
    // A cell and a half around the pointer.
    let reach = Double(max(cell.width, cell.height)) * 1.5
    var seen: Set<UInt32> = []
    let near = shown.arrangement.rows.filter { row in
      seen.insert(row).inserted && lines.indices.contains(Int(row)) && lines[Int(row)].isDrawn
    }.map { ($0, view.distance(from: dot, to: lines[Int($0)].points, in: size)) }
      .filter { $0.1 <= reach }.sorted { $0.1 < $1.1 }.map(\.0)
    guard !near.isEmpty else { return [] }
    var next = 0
    if case .row(let row) = table.chosenLine,
      let place = near.firstIndex(of: UInt32(row))
    {
      next = staying ? place : (place + 1) % near.count
    }
    table.choose(row: near[next], height: context.layout.listHeight)
    return near.count > 1
      ? [.say(Message(context.words.linesHere(next + 1, of: near.count)))] : []
  }
}
