import PlanCore
import PlanText
import PlanViews

extension MapState {
  /// Draws the map beside the list of lines.
  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas) {
    let rects = rects(table, context.layout)
    guard let rect = rects.picture, let drawn = drawing(table, context) else { return }
    let (picture, meter) = (drawn.picture, context.meter)
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
      let names = names(context)
      let text = drawn.line.map { line in
        ([names.caption(line)] + names.remarks(of: line)).joined(separator: " · ")
      }
      canvas.draw(
        text ?? "", at: Point(x: caption.x + 1, y: caption.y), width: caption.width - 1,
        role: .borderFocused)
    }
    if let legend = rects.legend {
      let lines = drawn.legend.lines(columns: legend.width - 2, meter: meter)
      for (offset, line) in lines.enumerated() where offset < legend.height {
        canvas.draw(
          line.map(\.text).joined(separator: "  "),
          at: Point(x: legend.x + 1, y: legend.y + offset), width: legend.width - 2, role: .dim)
      }
    }
    // On a screen without the list, a screen reader finds the caption.
    if sidePanes(table, context.layout).list == nil {
      canvas.frame.cursor = Point(x: rect.x, y: rects.caption?.y ?? rect.y)
    }
  }

  /// The map with its caption and legend, for a file.
  func page(
    _ table: TableState, title: String, fileName: String, _ context: ViewContext
  ) -> ExportedPage? {
    guard let scene, !scene.isEmpty, let drawn = drawing(table, context) else { return nil }
    let caption = drawn.line.map { names(context).caption($0) }
    let legend = drawn.legend.lines(columns: drawn.picture.columns, meter: context.meter)
      .map { $0.map(\.text).joined(separator: "  ") }
    return ExportedPage(
      title: title, lines: [caption].compactMap { $0 } + drawn.picture.lines + legend,
      fileName: fileName)
  }

  private func names(_ context: ViewContext) -> ViewNames {
    ViewNames(of: Library(gazetteer: gazetteer), in: context.words.language)
  }

  /// The chosen line, the picture, and its legend.
  private func drawing(
    _ table: TableState, _ context: ViewContext
  ) -> (line: PlanLine?, picture: MapPicture, legend: MapLegend)? {
    guard let rect = rects(table, context.layout).picture,
      let view = shownView(table, context), var scene
    else { return nil }
    let line = chosenLine(of: table)
    scene.chosen = line
    let drawing = context.mapDrawing
    let legend = MapLegend(
      of: scene, in: view, drawing: drawing, columns: rect.width, language: context.words.language)
    return (
      line, drawing.picture(of: scene, in: view, columns: rect.width, rows: rect.height), legend
    )
  }
}

extension MapInk {
  /// The role of a cell; dots, signs and numbers say the same without colours.
  fileprivate var role: Role {
    switch self {
    case .blank: .normal
    case .line(let style):
      switch style.progress {
      case .operating: .achieved
      case .building: .ongoing
      case .planned, .promised: .target
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
