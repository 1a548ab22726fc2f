import PlanCore
import PlanText
import PlanViews

/// The pane beside the list of places: everything about the chosen place, or the matrix.
struct PlacesState: Equatable, Sendable, ViewComponent {
  /// The places of the wanted page: the chosen one, or two from the matrix.
  var wanted: [Identifier<Place>] = []
  /// The page shown; until the wanted one arrives, the one before.
  private(set) var shown: GatheredPlaces?
  /// The lines of the page.
  private(set) var lines: [PlaceLine] = []
  /// The ticket of the question for the page.
  var ticket: Int?
  /// Whether the page is focused.
  var isFocused = false
  /// The chosen line, among all lines of the page.
  var chosen = 0
  /// The first line shown.
  var top = 0
  /// Whether the page is of a cell of the matrix.
  ///
  /// Going back then leads to the matrix, and the list is hidden, since its chosen place would
  /// differ.
  var isOfMatrix = false
  /// Whether the matrix is shown instead of list and page.
  var isMatrix = false
  var matrix = MatrixState()

  /// Takes a page.
  mutating func take(_ page: GatheredPlaces) {
    shown = page
    lines = page.page.lines
    chosen = 0
    top = 0
  }

  /// Whether the page or the matrix is focused.
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
  /// The item that Enter opens, if any.
  var target: ItemReference?
  /// The name of what the line is about, by its place in ``spans``.
  private var name: Int?
  /// Whether the name is cut so that the status behind it is seen.
  private var hasStatus = false

  init(_ spans: Span..., target: ItemReference? = nil) {
    self.spans = spans
    self.target = target
  }

  /// What two texts have between them.
  private static let gap = "  "
  /// What is left of a name.
  private static let leastName = 8

  /// The name of what the line is about.
  var title: String? {
    name.map { spans[$0].text }.map { $0.hasSuffix(Self.gap) ? String($0.dropLast(2)) : $0 }
  }

  /// The spans in so many columns; the name is cut before the status is dropped.
  func spans(fitting width: Int, _ meter: ColumnMeter) -> [Span] {
    let excess = spans.reduce(-width) { $0 + meter.width(of: $1.text.sanitized()) }
    guard hasStatus, let name, let text = title, excess > 0 else { return spans }
    let room = max(Self.leastName, meter.width(of: text.sanitized()) - excess)
    var fitting = spans
    fitting[name] = Span(
      meter.truncated(text.sanitized(), to: room) + Self.gap, spans[name].role)
    return fitting
  }
}

extension PlacesState {
  /// The item of the chosen line, or `nil`.
  var target: ItemReference? { lines.indices.contains(chosen) ? lines[chosen].target : nil }
}

extension PlacePage {
  /// The lines of the page, with a blank one between sections.
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
      // Two blanks follow a text, and one follows a sign.
      let gap = number < cells.count - 1 ? Self.gap : ""
      return switch cell.kind {
      case .main, .slug, .place: Span(cell.text + gap)
      case .label: Span(cell.text + gap, .label)
      case .plan, .count, .status: Span(cell.text + gap, .dim)
      case .mode(let mode): Span("  \(mode.mark) ", mode.role)
      }
    }
    target = row.target
    name = cells.lastIndex { $0.kind == .main }
    hasStatus = cells.last?.kind == .status
  }
}
