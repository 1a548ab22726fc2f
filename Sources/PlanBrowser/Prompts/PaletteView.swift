import PlanCore
import PlanText

extension Layout {
  /// The rows of the command line's list.
  var paletteHeight: Int { max(1, front.height - (isListOnly ? 1 : 0)) }
}

extension BrowserState {
  /// The commands that fit, the best at the top; the line itself stands in the bottom row.
  func draw(_ palette: Palette, layout: Layout, on canvas: inout Canvas) {
    if !layout.isListOnly {
      let bar = Rect(x: 0, y: 0, width: size.width, height: 1)
      canvas.fill(bar, role: .bar)
      let title = "\(words.paletteTitle) \(palette.matches.count)"
      canvas.draw(
        message?.text ?? title, at: Point(x: 1, y: 0), width: size.width - 2,
        role: message?.kind == .failure ? .error : .bar)
    }
    let shown = palette.matches.dropFirst(palette.top).prefix(layout.paletteHeight)
    for (offset, command) in shown.enumerated() {
      let row = Rect(x: 0, y: layout.front.y + offset, width: size.width, height: 1)
      let isChosen = palette.top + offset == palette.chosen
      draw(command, isChosen: isChosen, in: row, on: &canvas)
    }
    let list = Rect(x: 0, y: layout.front.y, width: size.width, height: layout.paletteHeight)
    drawScrollBar(
      rows: palette.matches.count, top: palette.top, in: list, layout: layout, on: &canvas)
  }

  /// A command: what it does, its name, its keys.
  private func draw(_ command: Command, isChosen: Bool, in row: Rect, on canvas: inout Canvas) {
    let role: Role = isChosen ? .selected : .normal
    if isChosen { canvas.fill(row, role: role) }
    let keys = keymap.keys(for: command, in: paneContext)
      .map(\.label).joined(separator: "  ")
    let keyWidth = min(meter.width(of: keys), row.width / 3)
    let end = row.maxX - 1 - keyWidth
    canvas.draw(
      keys, at: Point(x: end, y: row.y), width: keyWidth, role: isChosen ? role : .label)
    var room = end - 2 - row.x
    // On narrow screens the name would leave no room for what it means.
    if row.width >= 60 {
      let x = row.x + row.width / 2
      canvas.draw(
        command.name, at: Point(x: x, y: row.y), width: end - 1 - x, role: isChosen ? role : .dim)
      room = x - row.x - 2
    }
    canvas.draw(
      command.title(in: words.language), at: Point(x: row.x + 1, y: row.y), width: room, role: role)
  }
}
