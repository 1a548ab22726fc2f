import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// Draws the map beside the list of lines.
  func drawMap(on canvas: inout Canvas) {
    let rects = mapRects
    guard let rect = rects.picture, let view = shownMapView, var scene = views.map.scene else {
      return
    }
    scene.chosen = chosenMapLine
    let picture = mapDrawing.picture(of: scene, in: view, columns: rect.width, rows: rect.height)
    for row in 0..<picture.rows {
      for column in 0..<picture.columns {
        let cell = picture[column, row]
        guard cell.ink != .blank, let character = cell.text.first else { continue }
        canvas.frame.put(
          character, width: max(1, meter.width(of: character)),
          at: Point(x: rect.x + column, y: rect.y + row), role: cell.ink.role)
      }
    }
    if let caption = rects.caption {
      let names = ViewNames(of: Library(gazetteer: views.map.gazetteer), in: words.language)
      let text = chosenMapLine.map { line in
        ([names.caption(line)] + names.remarks(of: line)).joined(separator: " · ")
      }
      canvas.draw(
        text ?? "", at: Point(x: caption.x + 1, y: caption.y), width: caption.width - 1,
        role: .borderFocused)
    }
    if let legend = rects.legend { draw(scene, view, legend: legend, on: &canvas) }
    // On a screen without the list, a screen reader finds the caption.
    if sidePanes.list == nil {
      canvas.frame.cursor = Point(x: rect.x, y: rects.caption?.y ?? rect.y)
    }
  }

  private func draw(_ scene: MapScene, _ view: MapView, legend rect: Rect, on canvas: inout Canvas)
  {
    let legend = MapLegend(
      of: scene, in: view, drawing: mapDrawing, columns: rect.width, language: words.language)
    for (offset, line) in legend.lines(columns: rect.width - 2, meter: meter).enumerated()
    where offset < rect.height {
      let text = line.map(\.text).joined(separator: "  ")
      canvas.draw(
        text, at: Point(x: rect.x + 1, y: rect.y + offset), width: rect.width - 2, role: .dim)
    }
  }
}

extension MapInk {
  /// What colours a cell; the dots, marks and numbers say the same without colours.
  fileprivate var role: Role {
    switch self {
    case .blank: .normal
    case .line(let style):
      switch style.progress {
      case .operating: .achieved
      case .building: .ongoing
      case .planned: .target
      case .halted: .warning
      case .unsaid: .dim
      }
    case .place: .normal
    case .name: .normal
    case .chosenLine: .match
    case .chosenPlace: .match
    case .chosenName: .selected
    }
  }
}
