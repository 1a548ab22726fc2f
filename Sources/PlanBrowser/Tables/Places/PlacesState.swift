import PlanCore
import PlanViews

/// What the places view shows beside its list: everything about the chosen place, or the matrix.
struct PlacesState: Equatable, Sendable, ViewComponent {
  /// The places that the page is wanted of: the chosen one, or two of the matrix together.
  var wanted: [Identifier<Place>] = []
  /// The page, of these places or, until they have come, of the ones before.
  private(set) var shown: GatheredPlaces?
  /// The lines of the page.
  private(set) var lines: [PlaceLine] = []
  /// The number of the question for the page, when it has been asked.
  var ticket: Int?
  /// Whether the keys go to the page and not to the list.
  var isFocused = false
  /// The chosen line, among all lines of the page.
  var chosen = 0
  /// The first line shown.
  var top = 0
  /// Whether the page is of a cell of the matrix, to which the way back leads; it has the whole room
  /// then, since the list beside it would have another place chosen.
  var isOfMatrix = false
  /// Whether the matrix of places is shown in place of list and page.
  var isMatrix = false
  var matrix = MatrixState()

  /// Takes a page that has come.
  mutating func take(_ page: GatheredPlaces) {
    shown = page
    lines = page.page.lines
    chosen = 0
    top = 0
  }

  /// Whether the keys go to the page or the matrix and not to the list.
  func hasKeys(in view: BrowserView) -> Bool { view == .places && (isFocused || isMatrix) }

  /// Forgets the page, so that it is asked for again.
  mutating func outdate() {
    ticket = nil
    wanted = []
  }
}

/// One line of a place's page.
struct PlaceLine: Equatable, Sendable {
  let spans: [Span]
  /// The item that Enter leads to, if any.
  var target: ItemReference?

  init(_ spans: Span..., target: ItemReference? = nil) {
    self.spans = spans
    self.target = target
  }
}

extension PlacesState {
  /// The item that the chosen line leads to, or `nil`.
  var target: ItemReference? { lines.indices.contains(chosen) ? lines[chosen].target : nil }
}

extension PlacePage {
  /// The page as lines, a blank one before each section but the first.
  fileprivate var lines: [PlaceLine] {
    var lines = remarks.map { PlaceLine(Span($0, .dim)) }
    for section in sections {
      if !lines.isEmpty { lines.append(PlaceLine()) }
      lines.append(PlaceLine(Span("\(section.title) \(section.count)", .heading)))
      lines += section.rows.map { PlaceLine($0) }
    }
    return lines
  }
}

extension PlaceLine {
  fileprivate init(_ row: PlacePage.Row) {
    let cells = row.cells.filter { $0.kind != .slug && !$0.text.isEmpty }
    spans = cells.enumerated().map { number, cell in
      // What follows a text is two columns away from it; a sign is only one.
      let gap = number < cells.count - 1 ? "  " : ""
      return switch cell.kind {
      case .main, .slug, .place: Span(cell.text + gap)
      case .label: Span(cell.text + gap, .label)
      case .plan, .count: Span(cell.text + gap, .dim)
      case .mode(let mode): Span("  \(mode.mark) ", mode.role)
      }
    }
    target = row.target
  }
}
