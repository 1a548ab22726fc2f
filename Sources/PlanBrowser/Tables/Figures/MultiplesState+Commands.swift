import PlanCore
import PlanText
import PlanViews

// The small multiples in the view of figures, which replace its table.
extension MultiplesState {
  /// Their layout; `nil` while the table is shown.
  func grid(_ table: TableState, _ layout: Layout) -> MultiplesGrid? {
    guard isShown, hasAny, table.lineCount > 0 else { return nil }
    return MultiplesGrid(self, width: layout.body.width - 2, height: layout.body.height)
  }

  func hints(_ table: TableState, _ context: ViewContext) -> [Command] {
    var hints = table.hints()
    if hasAny { hints.insert(.toggleTable, at: min(1, hints.count)) }
    return hints
  }

  func coversTable(_ table: TableState, _ context: ViewContext) -> Bool {
    grid(table, context.layout) != nil
  }

  func draw(_ table: TableState, _ context: ViewContext, on canvas: inout Canvas) {
    guard let grid = grid(table, context.layout) else { return }
    MultiplesView(
      state: self, grid: grid, dots: context.display.mapGrid, language: context.words.language
    ).draw(in: context.layout.body, on: &canvas)
  }

  func front(_ table: TableState, _ context: ViewContext) -> ViewFront? {
    guard grid(table, context.layout) != nil else { return nil }
    let measure = shown.measures[self.measure].name
    return ViewFront(
      position: "\(position.number)/\(position.count)",
      target: chosen?.points.last.map { .item($0.item) },
      title: chosen.map { "\(measure) · \($0.subject)" },
      cutText: chosenText(in: context.words.language))
  }

  mutating func perform(
    _ command: Command, count: Int?, _ table: TableState, _ context: ViewContext
  ) -> ViewAnswer {
    if command == .toggleTable { return toggle(table, context) }
    guard let grid = grid(table, context.layout) else {
      return .table(command == .moveRight ? .open : command)
    }
    let times = count ?? 1
    let page = max(1, grid.height / grid.blockHeight)
    switch command {
    case .leave: step(by: -times, in: grid)
    case .moveRight: step(by: times, in: grid)
    case .moveUp: climb(by: -times, in: grid)
    case .moveDown: climb(by: times, in: grid)
    case .pageUp, .halfPageUp: climb(by: -page, in: grid)
    case .pageDown, .halfPageDown: climb(by: page, in: grid)
    case .moveToStart: step(by: -Int(Int32.max), in: grid)
    case .moveToEnd: step(by: Int(Int32.max), in: grid)
    case .open: return .done(chosen?.points.last.map { [.open(.item($0.item))] } ?? [])
    case .stepBack where !table.isFiltered: isShown = false
    default: return .table(command)
    }
    return .done()
  }

  private mutating func toggle(_ table: TableState, _ context: ViewContext) -> ViewAnswer {
    guard hasAny else { return .done([.say(Message(context.words.nothingComparable))]) }
    isShown.toggle()
    if let grid = grid(table, context.layout) { keepVisible(in: grid) }
    return .done()
  }

  /// Handles the mouse; `false` leaves it to the table.
  mutating func handle(_ mouse: MouseEvent, _ table: TableState, _ context: ViewContext) -> Bool {
    guard let grid = grid(table, context.layout) else { return false }
    if let steps = mouse.wheelSteps { climb(by: steps.signum(), in: grid) }
    return true
  }

  /// Goes to the next picture; `false` at the last, and `nil` while the table is shown.
  mutating func moveOn(_ table: TableState, _ context: ViewContext) -> Bool? {
    guard let grid = grid(table, context.layout) else { return nil }
    let before = position.number
    step(by: 1, in: grid)
    return position.number != before
  }

  /// Draws the figures of the rows shown.
  mutating func show(
    _ rows: [UInt32], _ table: TableState, isCurrent: Bool, _ context: ViewContext
  ) {
    let names = FigureNames(context.words.language)
    show(rows, names.name(of:), context.meter)
    if isCurrent, let grid = grid(table, context.layout) { keepVisible(in: grid) }
  }

  /// What the chosen picture shows, in words: each period with its figure.
  private func chosenText(in language: Language) -> String {
    guard let chosen else { return "" }
    let measure = shown.measures[self.measure]
    let names = FigureNames(language)
    let points = chosen.points.map { point in
      "\(MultiplesGrid.label(of: measure.periods[point.period])) \(names.name(of: point.figure))"
    }
    return "\(chosen.subject)  " + points.joined(separator: " · ")
  }
}
