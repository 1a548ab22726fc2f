import PlanCore
import PlanText
import PlanViews

extension PlacesState {
  /// Draws the page of the chosen place beside the list, or the matrix.
  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas) {
    guard let pane = sidePanes(table, context.layout).pane, !pane.isEmpty else { return }
    if isMatrix {
      MatrixView(state: matrix, words: context.words).draw(in: pane, on: &canvas)
      return
    }
    guard let shown else { return }
    let height = pane.height - Layout.headingHeight
    canvas.draw(
      shown.page.title, at: Point(x: pane.x + 1, y: pane.y), width: pane.width - 1,
      role: isFocused ? .borderFocused : .border)
    for offset in 0..<max(0, height) {
      let number = top + offset
      guard lines.indices.contains(number) else { break }
      let line = Rect(
        x: pane.x, y: pane.y + Layout.headingHeight + offset, width: pane.width, height: 1)
      let isChosen = isFocused && number == chosen
      if isChosen {
        canvas.fill(line, role: .selected)
        canvas.frame.cursor = Point(x: line.x, y: line.y)
      }
      if let target = lines[number].target,
        context.exports.isPicked(
          target.isPlan ? .plan(target.plan) : .item(target), in: .places)
      {
        canvas.draw(
          "+", at: Point(x: line.x, y: line.y), width: 1, role: isChosen ? .selected : .warning)
      }
      let spans = lines[number].spans(fitting: line.width - 2, context.meter)
        .map { isChosen ? Span($0.text, .selected) : $0 }
      canvas.draw(spans, at: Point(x: line.x + 1, y: line.y), width: line.width - 2)
    }
  }
}
