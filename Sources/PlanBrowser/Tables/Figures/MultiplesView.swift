import PlanCore
import PlanText
import PlanViews

/// Draws small multiples: a picture for each subject, bars over the periods.
struct MultiplesView {
  let state: MultiplesState
  let grid: MultiplesGrid
  let dots: DotGrid
  let language: Language

  func draw(in rect: Rect, on canvas: inout Canvas) {
    var line = -state.top
    for (number, measure) in state.shown.measures.enumerated() {
      defer { line += grid.lines(number) }
      guard line < rect.height else { break }
      guard line + grid.lines(number) > 0 else { continue }
      if line >= 0 {
        canvas.draw(
          title(of: measure), at: Point(x: rect.x + 1, y: rect.y + line), width: rect.width - 2,
          role: .heading)
      }
      let across = grid.across(number)
      for (place, panel) in measure.panels.enumerated() {
        let y = line + 1 + place / across * grid.blockHeight
        guard y < rect.height else { break }
        guard y + grid.blockHeight > 0 else { continue }
        let x = rect.x + 1 + place % across * grid.blockWidth(number)
        draw(
          panel, of: number, isChosen: number == state.measure && place == state.panel,
          x: x, y: y, in: rect, on: &canvas)
      }
    }
  }

  /// `地区生产总值 · 亿元 · 实际值`.
  private func title(of measure: SmallMultiples.Measure) -> String {
    let nature = Strings(language).phrase(nil, measure.mode, of: .indicator)
    return [measure.name, measure.unit, nature].compactMap { $0 }.joined(separator: " · ")
  }

  private func draw(
    _ panel: SmallMultiples.Panel, of number: Int, isChosen: Bool, x: Int, y: Int, in rect: Rect,
    on canvas: inout Canvas
  ) {
    let measure = state.shown.measures[number]
    let slot = grid.slot(number)
    let width = grid.blockWidth(number) - 2
    func put(_ text: String, _ column: Int, _ row: Int, _ room: Int, _ role: Role) {
      guard (0..<rect.height).contains(y + row), x + column < rect.maxX else { return }
      canvas.draw(
        text, at: Point(x: x + column, y: rect.y + y + row),
        width: min(room, rect.maxX - x - column), role: role)
    }
    if isChosen, (0..<rect.height).contains(y) {
      canvas.fill(Rect(x: x, y: rect.y + y, width: width, height: 1), role: .selected)
      canvas.frame.cursor = Point(x: x, y: rect.y + y)
    }
    put(panel.subject, 0, 0, width, isChosen ? .selected : .normal)
    let names = FigureNames(language)
    let role = RowMark(measure.mode).role
    for (place, period) in grid.periods(number).enumerated() {
      let column = place * slot
      let points = panel.points(of: period)
      let label = MultiplesGrid.label(of: measure.periods[period])
      put(label, column, grid.barHeight + 2, slot - 1, .dim)
      guard let point = points.last else {
        put("·", column, grid.barHeight, 1, .dim)
        continue
      }
      // Only the table shows which plans differ about a year.
      let sign = Set(points.map(\.figure.printed)).count > 1 ? "*" : ""
      put(names.name(of: point.figure) + sign, column, grid.barHeight + 1, slot, .normal)
      let steps = dots == .braille ? 4 : 1
      let height = measure.height(of: point.figure, steps: grid.barHeight * steps)
      for row in 0..<grid.barHeight {
        let filled = min(steps, max(0, height - row * steps))
        guard filled > 0 else { break }
        let sign = dots == .braille ? Self.levels[filled - 1] : "#"
        put(
          String(repeating: sign, count: min(slot - 1, 4)), column, grid.barHeight - row, slot, role
        )
      }
    }
  }

  /// A quarter, a half, three quarters of a cell, and all of it.
  private static let levels = ["⣀", "⣤", "⣶", "⣿"]
}

/// A figure in a picture: as in the source, without the unit.
struct FigureNames {
  private let names: ViewNames

  init(_ language: Language) { names = ViewNames(of: Library(), in: language) }

  func name(of figure: Figure) -> String { names.number(figure) }
}
