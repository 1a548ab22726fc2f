import PlanCore
import PlanText
import PlanViews

// Commands in the places view: on the page of a place, and in the matrix.
extension PlacesState {
  var panes: (choice: SidePanes.Choice, narrow: SidePanes.Choice) {
    (isMatrix || isOfMatrix ? .pane : .both, isFocused ? .pane : .list)
  }

  func hints(_ table: TableState, _ context: ViewContext) -> [Command] {
    (table.lineCount > 0 ? [.open] : []) + [.stepBack, .toggleHelp]
      + (isMatrix ? [] : [.nextPane])
      + [.toggleTable, .filterList, .groupRows, .openSearch, .quit, .export]
  }

  mutating func perform(
    _ command: Command, count: Int?, _ table: TableState, _ context: ViewContext,
    ticket: inout Int
  ) -> ViewAnswer {
    switch command {
    case .toggleTable:
      isMatrix.toggle()
      isFocused = false
      isOfMatrix = false
    case .scrollDetailDown: scroll(by: count ?? 1, context)
    case .scrollDetailUp: scroll(by: -(count ?? 1), context)
    case _ where isMatrix && table.lineCount > 0:
      return .done(performInMatrix(command, count: count, context, ticket: &ticket))
    case .nextPane: focus(!isFocused, context)
    case _ where isFocused: return .done(performInPage(command, count: count, context))
    case .open:
      guard case .row = table.chosenLine else { return .table(command) }
      focus(true, context)
    default: return .table(command)
    }
    return .done()
  }

  // MARK: Page

  /// Asks for the page of the chosen place if it is not loaded.
  mutating func gather(_ table: TableState, ticket: inout Int) -> [BrowserEffect] {
    guard !isFocused || wanted.isEmpty, case .place(let place) = table.target, wanted != [place]
    else { return [] }
    return [ask(for: [place], ticket: &ticket)]
  }

  private mutating func ask(
    for places: [Identifier<Place>], ticket: inout Int
  ) -> BrowserEffect {
    ticket += 1
    wanted = places
    self.ticket = ticket
    return .gatherPlaces(places, ticket: ticket)
  }

  /// Takes a page, unless another one has been asked for since.
  mutating func take(_ page: GatheredPlaces, ticket: Int, _ context: ViewContext) {
    guard self.ticket == ticket else { return }
    self.ticket = nil
    take(page)
    if isFocused { chooseLine(0, context) }
  }

  private mutating func focus(_ isFocused: Bool, _ context: ViewContext) {
    self.isFocused = isFocused && shown != nil
    isOfMatrix = false
    if self.isFocused { chooseLine(chosen, context) }
  }

  /// The lines that can be opened.
  private var targets: [Int] { lines.indices.filter { lines[$0].target != nil } }

  /// Chooses the next line that can be opened; `false` at the last.
  mutating func moveOn(_ context: ViewContext) -> Bool {
    let next = targets.first { $0 > chosen }
    if let next { chooseLine(next, context) }
    return next != nil
  }

  /// Chooses the nearest line that can be opened, and scrolls to it.
  private mutating func chooseLine(_ line: Int, _ context: ViewContext) {
    guard let nearest = targets.min(by: { abs($0 - line) < abs($1 - line) }) else { return }
    chosen = nearest
    top = ListWindow.top(
      showing: nearest, from: top, rows: lines.count, height: context.pageHeight)
  }

  private mutating func scroll(by distance: Int, _ context: ViewContext) {
    top = min(max(0, top + distance), max(0, lines.count - context.pageHeight))
  }

  private mutating func performInPage(
    _ command: Command, count: Int?, _ context: ViewContext
  ) -> [ViewAction] {
    let targets = self.targets
    let place = targets.firstIndex(of: chosen) ?? 0
    func step(_ distance: Int) -> Int {
      targets.isEmpty ? 0 : targets[min(max(0, place + distance), targets.count - 1)]
    }
    let times = count ?? 1
    switch command {
    case .moveUp: chooseLine(step(-times), context)
    case .moveDown: chooseLine(step(times), context)
    case .pageUp, .halfPageUp: chooseLine(chosen - context.pageHeight, context)
    case .pageDown, .halfPageDown: chooseLine(chosen + context.pageHeight, context)
    case .moveToStart: chooseLine(0, context)
    case .moveToEnd: chooseLine(lines.count, context)
    case .leave, .stepBack:
      // Back to the matrix or to the list.
      isMatrix = isOfMatrix
      focus(false, context)
    case .open:
      guard let target else { return [] }
      return [.open(target.isPlan ? .plan(target.plan) : .item(target))]
    default: return [.perform(command, count: count)]
    }
    return []
  }

  /// The full text of the chosen line, if the page truncates it.
  private func cutLine(_ table: TableState, _ context: ViewContext) -> String? {
    guard let pane = sidePanes(table, context.layout).pane, lines.indices.contains(chosen) else {
      return nil
    }
    let text = lines[chosen].spans.map(\.text).joined().sanitized()
    return context.meter.width(of: text) > pane.width - 2 ? text : nil
  }

  /// The page or the matrix, if it is focused.
  func front(_ table: TableState, _ context: ViewContext) -> ViewFront? {
    if isMatrix {
      return ViewFront(
        position: matrix.chosenCell, count: String(matrix.places.count),
        // The matrix has all places, in its own order.
        facts: [context.words.matrixCaption])
    }
    guard isFocused else { return nil }
    let targets = self.targets
    return ViewFront(
      position: targets.firstIndex(of: chosen).map { "\($0 + 1)/\(targets.count)" } ?? "",
      target: target.map { $0.isPlan ? .plan($0.plan) : .item($0) },
      title: lines.indices.contains(chosen) ? lines[chosen].title : nil,
      cutText: cutLine(table, context))
  }

  // MARK: Matrix

  /// Takes newer places, and scrolls to the chosen cell.
  mutating func take(_ new: PlaceMatrix, names: [String], _ context: ViewContext) {
    matrix.take(new, names: names)
    let (awaited, room) = (matrix.awaited, context.matrixRoom)
    matrix.choose(
      row: matrix.row, column: matrix.column, rows: room.rows, columns: room.columns)
    matrix.awaited = awaited
    outdate()
  }

  private mutating func performInMatrix(
    _ command: Command, count: Int?, _ context: ViewContext, ticket: inout Int
  ) -> [ViewAction] {
    let times = count ?? 1
    let room = context.matrixRoom
    func choose(_ rows: Int, _ columns: Int) {
      matrix.choose(
        row: matrix.row + rows, column: matrix.column + columns, rows: room.rows,
        columns: room.columns)
    }
    switch command {
    case .moveUp: choose(-times, 0)
    case .moveDown: choose(times, 0)
    case .leave: choose(0, -times)
    case .moveRight: choose(0, times)
    case .pageUp: choose(-room.rows, 0)
    case .pageDown: choose(room.rows, 0)
    case .moveToStart: choose(-matrix.row, -matrix.column)
    case .moveToEnd: choose(matrix.places.count, matrix.places.count)
    case .stepBack: isMatrix = false
    case .open:
      let places = matrix.chosenPlaces
      guard !places.isEmpty else { return [] }
      isMatrix = false
      isFocused = true
      isOfMatrix = true
      return [.effect(ask(for: places, ticket: &ticket))]
    default: return [.perform(command, count: count)]
    }
    return []
  }
}

extension ViewContext {
  /// The rows of the page of a place.
  fileprivate var pageHeight: Int { max(1, layout.body.height - Layout.headingHeight) }

  /// The number of rows and columns that fit into the matrix.
  fileprivate var matrixRoom: (rows: Int, columns: Int) {
    let body = layout.body
    return (
      max(1, body.height - Layout.headingHeight),
      max(1, (body.width - 1 - MatrixView.nameWidth) / MatrixView.cellWidth)
    )
  }
}
