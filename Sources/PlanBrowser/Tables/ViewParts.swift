import PlanCore
import PlanText
import PlanViews

/// What the browser does in a view: its keys, its footer, what it draws and where.
///
/// Each kind of view has one, beside its own functions; this is the one dispatch over kinds.
struct ViewParts: Sendable {
  /// Where the keys go.
  var context: @Sendable (BrowserState) -> KeyContext = { _ in .table }
  /// The commands for the footer, the most needed first.
  var hints: @Sendable (BrowserState) -> [Command] = { $0.tableHints }
  /// Carries a command out.
  var perform: @Sendable (inout BrowserState, Command, Int?) -> [BrowserEffect] = {
    $0.performInTable($1, count: $2)
  }
  /// Answers the mouse; `nil` leaves it to the table.
  var point: @Sendable (inout BrowserState, MouseEvent) -> [BrowserEffect]? = { _, _ in nil }
  /// What of table and pane is shown, and what of both where there is no room for two.
  var panes: @Sendable (BrowserState) -> (choice: SidePanes.Choice, narrow: SidePanes.Choice) = {
    _ in (.list, .list)
  }
  /// Draws the body.
  var draw: @Sendable (BrowserState, Layout, inout Canvas) -> Void = {
    $0.drawTable(layout: $1, on: &$2)
  }
  /// Takes note of the rows that are shown from now on.
  var show: @Sendable (inout BrowserState, [UInt32]) -> Void = { _, _ in }
  /// What has the keys in place of the rows, if anything has.
  var front: @Sendable (BrowserState) -> ViewFront? = { _ in nil }
  /// What the title names behind the view.
  var subject: @Sendable (BrowserState) -> String? = { _ in nil }
  /// What the title says behind filter, sort and group.
  var facts: @Sendable (BrowserState) -> [String] = { _ in [] }
  /// Why there can be no rows, for a view that says so itself.
  var sentence: @Sendable (BrowserState) -> String? = { _ in nil }
}

/// A picture, a page or a matrix that has the keys in place of the rows.
struct ViewFront {
  /// What the bottom row says about the choice.
  let position: String
  /// What the chosen thing is about.
  var target: RowTarget?
  /// What it is called in an export.
  var title: String?
  /// What the bottom row says of it where the screen cuts it.
  var cutText: String?
  /// What the title says instead of the number of rows, and of filter, sort and group.
  var count: String?
  var facts: [String]?
  /// Goes to the next; `false` at the last.
  var moveOn: (@Sendable (inout BrowserState) -> Bool)?
}

extension PlanView.Kind {
  var parts: ViewParts {
    switch self {
    case .columns: .columns
    case .table: .table
    case .track: .table
    case .history: .history
    case .map: .map
    case .places: .places
    case .figures: .figures
    case .comparison: .comparison
    }
  }
}

extension BrowserState {
  /// What the browser does in the present view.
  var parts: ViewParts { views.current.kind.parts }
}

extension ViewParts {
  static let table = ViewParts()

  static let columns = ViewParts(
    context: { $0.detail.isFocused ? .detail : .columns },
    hints: { $0.detail.isFocused ? $0.detailHints : $0.columnHints },
    perform: { state, command, count in
      state.detail.isFocused
        ? state.performInDetail(command, count: count)
        : state.performInColumns(command, count: count)
    })

  static let history = ViewParts(
    subject: { state in state.views.followed.flatMap { state.views.tracks?.name(of: $0) } },
    facts: { state in state.views.followed.flatMap { state.views.tracks?.facts(of: $0) } ?? [] })

  static let comparison = ViewParts(
    hints: { $0.tableHints(adding: [.compareVersions]) },
    subject: { $0.versionTitle ?? $0.comparedNames },
    facts: { state in state.views.versions.map { state.words.facts(of: $0) } ?? [] },
    sentence: { state in
      guard state.views.versions == nil, state.views.earlierVersions == nil,
        state.catalog.summaries.count == 1
      else { return nil }
      return state.words.comparingNeedsTwo(
        key: state.label(for: .viewPlans, in: state.paneContext))
    })

  static let map = ViewParts(
    context: { _ in .map }, hints: { $0.mapHints },
    perform: { $0.performInMap($1, count: $2) }, point: { $0.handleOnMap($1) },
    panes: { ($0.views.map.isTableOnly ? .list : .both, .pane) },
    draw: { state, layout, canvas in
      state.drawTable(layout: layout, on: &canvas)
      state.drawMap(on: &canvas)
    },
    show: { $0.views.map.show($1) })

  static let figures = ViewParts(
    context: { _ in .figures }, hints: { $0.figureHints },
    perform: { $0.performInFigures($1, count: $2) },
    point: { state, mouse in
      guard let grid = state.multiplesGrid else { return nil }
      if let steps = BrowserState.steps(of: mouse) {
        state.views.multiples.climb(by: steps.signum(), in: grid)
      }
      return []
    },
    draw: { state, layout, canvas in
      guard let grid = state.multiplesGrid else {
        return state.drawTable(layout: layout, on: &canvas)
      }
      MultiplesView(
        state: state.views.multiples, grid: grid, dots: state.display.mapGrid,
        language: state.words.language
      ).draw(in: layout.body, on: &canvas)
    },
    show: { $0.showMultiples($1) }, front: { $0.multiplesFront })

  static let places = ViewParts(
    context: { _ in .places }, hints: { $0.placeHints },
    perform: { $0.performInPlaces($1, count: $2) },
    panes: { state in
      let page = state.views.placePage
      return (page.isMatrix || page.isOfMatrix ? .pane : .both, page.isFocused ? .pane : .list)
    },
    draw: { state, layout, canvas in
      state.drawTable(layout: layout, on: &canvas)
      state.drawPlaces(on: &canvas)
    },
    front: { $0.placesFront })
}
