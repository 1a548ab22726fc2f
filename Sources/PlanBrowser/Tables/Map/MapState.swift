import PlanCore
import PlanText
import PlanViews

/// The map of lines, and where the reader has moved it.
struct MapState: Equatable, Sendable, ViewComponent {
  /// All lines, in the order of the table's rows; `nil` before they are loaded.
  private(set) var lines: LineTable?
  private(set) var gazetteer = Gazetteer()
  /// The scene of the rows shown.
  private(set) var scene: MapScene?
  /// Where the reader has moved or zoomed the map, or `nil` for everything.
  var view: MapView?
  /// Whether the map is hidden, for screen readers and wide tables.
  var isTableOnly = false
  /// The point where the pointer drags the map.
  var held: Point?

  /// Takes newer lines; the drawing stays until their rows have been arranged.
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

// The keys of the map.
extension MapState {
  var panes: (choice: SidePanes.Choice, narrow: SidePanes.Choice) {
    (isTableOnly ? .list : .both, .pane)
  }

  /// The keys for the footer: help and the way back come before movement, which the help lists too.
  func hints(_ table: TableState, _ context: ViewContext) -> [Command] {
    // If the map has no list beside it, the key for the list comes before movement.
    let isDrawn = !isTableOnly && table.lineCount > 0
    let zoom: [Command] = isDrawn ? [.zoomIn, .zoomOut] : []
    let isAlone = sidePanes(table, context.layout).list == nil
    return (table.lineCount > 0 ? [.open] : []) + [.toggleHelp]
      + (isAlone ? [.toggleTable] + zoom : zoom + [.toggleTable]) + [.stepBack]
      + (isDrawn ? [.panWest, .panEast, .fitAll, .fitChosen] : []) + [.filterList]
      + (isDrawn ? [.panNorth, .panSouth] : isTableOnly ? [.orderList, .groupRows] : [])
      + [.quit, .export]
  }

  /// The line of the chosen row; `nil` on a group.
  func chosenLine(of table: TableState?) -> PlanLine? {
    guard let lines = lines?.lines, case .row(let row) = table?.chosenLine,
      lines.indices.contains(row)
    else { return nil }
    return lines[row]
  }

  mutating func perform(
    _ command: Command, count: Int?, _ table: TableState, _ context: ViewContext
  ) -> ViewAnswer {
    let times = Double(count ?? 1)
    switch command {
    case .zoomIn: zoom(by: 1.5, times: count ?? 1, table, context)
    case .zoomOut: zoom(by: 1 / 1.5, times: count ?? 1, table, context)
    case .fitAll: view = nil
    case .fitChosen: fitChosenLine(table, context)
    case .panWest, .panEast:
      if isTableOnly { return .table(command == .panEast ? .open : .leave) }
      pan(east: command == .panEast ? times : -times, south: 0, table, context)
    case .panNorth, .panSouth:
      pan(east: 0, south: command == .panSouth ? times : -times, table, context)
    case .toggleTable: isTableOnly.toggle()
    default: return .table(command)
    }
    return .done()
  }

  /// Zooms around the centre of the map, or at first around the chosen line.
  private mutating func zoom(
    by factor: Double, times: Int, _ table: TableState, _ context: ViewContext
  ) {
    guard var new = shownView(table, context) else { return }
    if view == nil, let middle = chosenLine(of: table)?.middle { new = new.centered(on: middle) }
    for _ in 0..<min(times, 50) { new = new.zoomed(by: factor) }
    view = new
  }

  /// Moves the map by a quarter of its size.
  private mutating func pan(
    east: Double, south: Double, _ table: TableState, _ context: ViewContext
  ) {
    guard !isTableOnly, let shown = shownView(table, context), let scene,
      let rect = rects(table, context.layout).picture
    else { return }
    let dots = context.mapDrawing.dots(columns: rect.width, rows: rect.height)
    view = shown.panned(
      east: east * Double(dots.width) / 4, south: south * Double(dots.height) / 4
    ).held(to: scene.points)
  }

  /// Zooms to the chosen line.
  private mutating func fitChosenLine(_ table: TableState, _ context: ViewContext) {
    guard let line = chosenLine(of: table), line.isDrawn,
      let rect = rects(table, context.layout).picture
    else { return }
    view = context.mapDrawing.fitting(line.points, columns: rect.width, rows: rect.height)
  }

  /// Moves a zoomed map to the chosen line if no part of it is visible.
  mutating func followChosenLine(_ table: TableState, _ context: ViewContext) {
    guard let view, let line = chosenLine(of: table), let middle = line.middle,
      let rect = rects(table, context.layout).picture
    else { return }
    let dots = context.mapDrawing.dots(columns: rect.width, rows: rect.height)
    guard !line.points.contains(where: { view.shows($0, in: dots) }) else { return }
    self.view = view.centered(on: middle)
  }

  /// The current view of the map; `nil` if there is nothing to show or no room.
  func shownView(_ table: TableState, _ context: ViewContext) -> MapView? {
    guard let scene, let rect = rects(table, context.layout).picture else { return nil }
    return view
      ?? context.mapDrawing.fitting(scene.points, columns: rect.width, rows: rect.height)
  }

  /// The layout of caption, picture and legend; `nil` without room.
  func rects(
    _ table: TableState, _ layout: Layout
  ) -> (caption: Rect?, picture: Rect?, legend: Rect?) {
    guard let pane = sidePanes(table, layout).pane, !pane.isEmpty else { return (nil, nil, nil) }
    guard pane.height >= 6 else { return (nil, pane, nil) }
    let legend = pane.height >= 10 ? 2 : 1
    return (
      Rect(x: pane.x, y: pane.y, width: pane.width, height: 1),
      Rect(x: pane.x, y: pane.y + 1, width: pane.width, height: pane.height - 1 - legend),
      Rect(x: pane.x, y: pane.maxY - legend, width: pane.width, height: legend)
    )
  }
}

extension ViewContext {
  var mapDrawing: MapDrawing { MapDrawing(grid: display.mapGrid, meter: meter) }
}

extension PlanLine {
  /// The centre of the places on the line; `nil` if it is not drawn.
  fileprivate var middle: Coordinate? {
    guard isDrawn, let west = points.map(\.longitude).min(),
      let east = points.map(\.longitude).max(), let south = points.map(\.latitude).min(),
      let north = points.map(\.latitude).max()
    else { return nil }
    return Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2)
  }
}
