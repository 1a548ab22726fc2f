import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// Where the small multiples stand; `nil` while the table is shown.
  var multiplesGrid: MultiplesGrid? {
    guard views.current == .figures, views.multiples.isShown, views.multiples.hasAny,
      tableState.lineCount > 0
    else { return nil }
    return MultiplesGrid(views.multiples, width: layout.body.width - 2, height: layout.body.height)
  }

  /// The small multiples when they have the keys.
  var multiplesFront: ViewFront? {
    guard multiplesGrid != nil else { return nil }
    let multiples = views.multiples
    let measure = multiples.shown.measures[multiples.measure].name
    return ViewFront(
      position: "\(multiples.position.number)/\(multiples.position.count)",
      target: multiples.chosen?.points.last.map { .item($0.item) },
      title: multiples.chosen.map { "\(measure) · \($0.subject)" }, cutText: chosenMultiple,
      moveOn: { state in
        guard let grid = state.multiplesGrid else { return false }
        let before = state.views.multiples.position.number
        state.views.multiples.step(by: 1, in: grid)
        return state.views.multiples.position.number != before
      })
  }

  /// Carries a command out in the view of figures.
  mutating func performInFigures(_ command: Command, count: Int?) -> [BrowserEffect] {
    if command == .toggleTable { return toggleMultiples() }
    guard let grid = multiplesGrid else {
      return performInTable(command == .moveRight ? .open : command, count: count)
    }
    let times = count ?? 1
    let page = max(1, grid.height / grid.blockHeight)
    switch command {
    case .leave: views.multiples.step(by: -times, in: grid)
    case .moveRight: views.multiples.step(by: times, in: grid)
    case .moveUp: views.multiples.climb(by: -times, in: grid)
    case .moveDown: views.multiples.climb(by: times, in: grid)
    case .pageUp, .halfPageUp: views.multiples.climb(by: -page, in: grid)
    case .pageDown, .halfPageDown: views.multiples.climb(by: page, in: grid)
    case .moveToStart: views.multiples.step(by: -Int(Int32.max), in: grid)
    case .moveToEnd: views.multiples.step(by: Int(Int32.max), in: grid)
    case .open: return views.multiples.chosen?.points.last.map { goTo($0.item) } ?? []
    case .stepBack where !tableState.isFiltered: views.multiples.isShown = false
    default: return performInTable(command, count: count)
    }
    return []
  }

  private mutating func toggleMultiples() -> [BrowserEffect] {
    guard views.multiples.hasAny else {
      message = Message(words.nothingComparable)
      return []
    }
    views.multiples.isShown.toggle()
    if let grid = multiplesGrid { views.multiples.keepVisible(in: grid) }
    return []
  }

  /// Draws the figures of the rows that are shown.
  mutating func showMultiples(_ rows: [UInt32]) {
    let names = FigureNames(words.language)
    views.multiples.show(rows, names.name(of:), meter)
    if let grid = multiplesGrid { views.multiples.keepVisible(in: grid) }
  }

  /// What the chosen picture shows, in words: each period with its figure.
  var chosenMultiple: String {
    guard let panel = views.multiples.chosen else { return "" }
    let measure = views.multiples.shown.measures[views.multiples.measure]
    let names = FigureNames(words.language)
    let points = panel.points.map { point in
      "\(MultiplesGrid.label(of: measure.periods[point.period])) \(names.name(of: point.figure))"
    }
    return "\(panel.subject)  " + points.joined(separator: " · ")
  }
}
