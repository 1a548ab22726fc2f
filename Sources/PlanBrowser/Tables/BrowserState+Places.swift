import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// Carries a command out in the places view.
  mutating func performInPlaces(_ command: Command, count: Int?) -> [BrowserEffect] {
    switch command {
    case .toggleTable:
      views.placePage.isMatrix.toggle()
      views.placePage.isFocused = false
      views.placePage.isOfMatrix = false
      return []
    case .scrollDetailDown: scrollPlacePage(by: count ?? 1)
    case .scrollDetailUp: scrollPlacePage(by: -(count ?? 1))
    case _ where views.placePage.isMatrix && tableState.lineCount > 0:
      return performInMatrix(command, count: count)
    case .nextPane: focusPlacePage(!views.placePage.isFocused)
    case _ where views.placePage.isFocused: return performInPlacePage(command, count: count)
    case .open:
      if case .row = tableState.chosenLine {
        focusPlacePage(true)
      } else {
        return performInTable(command, count: count)
      }
    default: return performInTable(command, count: count)
    }
    return []
  }

  /// Asks for the page of the chosen place when it is not here.
  mutating func gatherPlacePage() -> [BrowserEffect] {
    guard views.current == .places, !views.placePage.isFocused || views.placePage.wanted.isEmpty,
      case .place(let place) = tableState.target, views.placePage.wanted != [place]
    else { return [] }
    return askForPlaces([place])
  }

  private mutating func askForPlaces(_ places: [Identifier<Place>]) -> [BrowserEffect] {
    views.ticket += 1
    views.placePage.wanted = places
    views.placePage.ticket = views.ticket
    return [.gatherPlaces(places, ticket: views.ticket)]
  }

  /// Takes a page in, unless another one has been asked for since.
  mutating func take(_ page: GatheredPlaces, ticket: Int) {
    guard views.placePage.ticket == ticket else { return }
    views.placePage.ticket = nil
    views.placePage.take(page)
    if views.placePage.isFocused { choosePlaceLine(0) }
  }

  private mutating func focusPlacePage(_ isFocused: Bool) {
    views.placePage.isFocused = isFocused && views.placePage.shown != nil
    views.placePage.isOfMatrix = false
    if views.placePage.isFocused { choosePlaceLine(views.placePage.chosen) }
  }

  private func targets(of lines: [PlaceLine]) -> [Int] {
    lines.indices.filter { lines[$0].target != nil }
  }

  /// The rows of the page.
  private var placePageHeight: Int { max(1, layout.body.height - Layout.headingHeight) }

  /// The chosen line of the page among those that lead somewhere, and how many there are.
  var placeLinePosition: String {
    let targets = targets(of: views.placePage.lines)
    return targets.firstIndex(of: views.placePage.chosen).map { "\($0 + 1)/\(targets.count)" } ?? ""
  }

  /// Chooses the next line that leads somewhere; `false` at the last.
  mutating func moveOnPlacePage() -> Bool {
    let next = targets(of: views.placePage.lines).first {
      $0 > views.placePage.chosen
    }
    if let next { choosePlaceLine(next) }
    return next != nil
  }

  /// Chooses the line that leads somewhere nearest to a line, and brings it into sight.
  private mutating func choosePlaceLine(_ line: Int) {
    let lines = views.placePage.lines
    guard let nearest = targets(of: lines).min(by: { abs($0 - line) < abs($1 - line) }) else {
      return
    }
    views.placePage.chosen = nearest
    views.placePage.top = Self.top(
      showing: nearest, from: views.placePage.top, rows: lines.count, height: placePageHeight)
  }

  private mutating func scrollPlacePage(by lines: Int) {
    let count = views.placePage.lines.count
    views.placePage.top = min(max(0, views.placePage.top + lines), max(0, count - placePageHeight))
  }

  private mutating func performInPlacePage(_ command: Command, count: Int?) -> [BrowserEffect] {
    let lines = views.placePage.lines
    let targets = targets(of: lines)
    let place = targets.firstIndex(of: views.placePage.chosen) ?? 0
    func step(_ distance: Int) -> Int {
      targets.isEmpty ? 0 : targets[min(max(0, place + distance), targets.count - 1)]
    }
    let times = count ?? 1
    switch command {
    case .moveUp: choosePlaceLine(step(-times))
    case .moveDown: choosePlaceLine(step(times))
    case .pageUp, .halfPageUp: choosePlaceLine(views.placePage.chosen - placePageHeight)
    case .pageDown, .halfPageDown: choosePlaceLine(views.placePage.chosen + placePageHeight)
    case .moveToStart: choosePlaceLine(0)
    case .moveToEnd: choosePlaceLine(lines.count)
    case .leave, .stepBack:
      // Back to the cell that was opened, or to the list.
      views.placePage.isMatrix = views.placePage.isOfMatrix
      focusPlacePage(false)
    case .open:
      guard let target = views.placePage.target else { return [] }
      return open(target.isPlan ? .plan(target.plan) : .item(target))
    default: return performAnywhere(command, count: count)
    }
    return []
  }

  /// The chosen line of a place's page where the page cuts it.
  private var cutPlaceLine: String? {
    let lines = views.placePage.lines
    guard !views.placePage.isMatrix, let pane = sidePanes.pane,
      lines.indices.contains(views.placePage.chosen)
    else { return nil }
    let text = lines[views.placePage.chosen].spans.map(\.text).joined().sanitized()
    return meter.width(of: text) > pane.width - 2 ? text : nil
  }

  /// The page or the matrix when it has the keys.
  var placesFront: ViewFront? {
    let page = views.placePage
    if page.isMatrix {
      return ViewFront(
        position: page.matrix.chosenCell, count: String(page.matrix.places.count),
        // The matrix is of all places, in its own order.
        facts: [words.matrixCaption])
    }
    guard page.isFocused else { return nil }
    let title =
      page.lines.indices.contains(page.chosen) ? page.lines[page.chosen].spans.last?.text : nil
    return ViewFront(
      position: placeLinePosition,
      target: page.target.map { $0.isPlan ? .plan($0.plan) : .item($0) }, title: title,
      cutText: cutPlaceLine, moveOn: { $0.moveOnPlacePage() })
  }

  // MARK: Matrix

  /// How many rows and columns of counts there is room for.
  var matrixRoom: (rows: Int, columns: Int) {
    let body = layout.body
    return (
      max(1, body.height - Layout.headingHeight),
      max(1, (body.width - 1 - MatrixView.nameWidth) / MatrixView.cellWidth)
    )
  }

  /// Brings the chosen cell into sight.
  mutating func showMatrixCell() {
    let (awaited, room) = (views.placePage.matrix.awaited, matrixRoom)
    views.placePage.matrix.choose(
      row: views.placePage.matrix.row, column: views.placePage.matrix.column, rows: room.rows,
      columns: room.columns)
    views.placePage.matrix.awaited = awaited
  }

  private mutating func performInMatrix(_ command: Command, count: Int?) -> [BrowserEffect] {
    let times = count ?? 1
    let room = matrixRoom
    func choose(_ rows: Int, _ columns: Int) {
      views.placePage.matrix.choose(
        row: views.placePage.matrix.row + rows, column: views.placePage.matrix.column + columns,
        rows: room.rows, columns: room.columns)
    }
    switch command {
    case .moveUp: choose(-times, 0)
    case .moveDown: choose(times, 0)
    case .leave: choose(0, -times)
    case .moveRight: choose(0, times)
    case .pageUp: choose(-room.rows, 0)
    case .pageDown: choose(room.rows, 0)
    case .moveToStart: choose(-views.placePage.matrix.row, -views.placePage.matrix.column)
    case .moveToEnd:
      choose(views.placePage.matrix.places.count, views.placePage.matrix.places.count)
    case .stepBack: views.placePage.isMatrix = false
    case .open:
      let places = views.placePage.matrix.chosenPlaces
      guard !places.isEmpty else { return [] }
      views.placePage.isMatrix = false
      views.placePage.isFocused = true
      views.placePage.isOfMatrix = true
      return askForPlaces(places)
    default: return performAnywhere(command, count: count)
    }
    return []
  }
}
