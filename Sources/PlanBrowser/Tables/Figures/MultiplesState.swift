import PlanCore
import PlanText
import PlanViews

/// The small multiples of the figures: pictures and the chosen one.
struct MultiplesState: Equatable, Sendable, ViewComponent {
  /// The pictures of all figures, by row of the table; `nil` before they are loaded.
  private(set) var all: SmallMultiples?
  /// The pictures of the rows shown.
  private(set) var shown = SmallMultiples(of: IndicatorTable(of: []) { $0 })
  /// The width of a figure with its period, for each measure shown.
  private(set) var slots: [Int] = []
  /// Whether they are shown instead of the table.
  var isShown = false
  /// The chosen picture: its measure, and its index there.
  private(set) var measure = 0
  private(set) var panel = 0
  /// The first line shown.
  private(set) var top = 0
  /// A figure of the picture to restore, until it is loaded.
  var awaited: ItemReference?

  /// Whether there are any pictures.
  var hasAny: Bool { all?.measures.isEmpty == false }

  mutating func take(_ multiples: SmallMultiples) { all = multiples }

  /// Draws the figures of these rows from now on.
  ///
  /// Cost: linear in the rows.
  mutating func show(_ rows: [UInt32], _ names: (Figure) -> String, _ meter: ColumnMeter) {
    guard let all else { return }
    let chosen = keptPicture
    shown = all.keeping(Set(rows.map(Int.init)))
    slots = shown.measures.map { measure in
      let labels = measure.periods.map { MultiplesGrid.label(of: $0) }
      // With room for the sign of conflicting figures.
      let figures = measure.panels.flatMap { panel in
        panel.points.map { names($0.figure) + (panel.points(of: $0.period).count > 1 ? "*" : "") }
      }
      return (labels + figures).map { meter.width(of: $0.sanitized()) }.max() ?? 0
    }
    // The chosen picture stays chosen if it still exists.
    (measure, panel, top) = (0, 0, 0)
    for (number, measure) in shown.measures.enumerated() {
      guard
        let place = measure.panels.firstIndex(where: { $0.points.contains { $0.item == chosen } })
      else { continue }
      (self.measure, panel) = (number, place)
      awaited = nil
      break
    }
  }

  /// The chosen picture, or `nil` without any.
  var chosen: SmallMultiples.Panel? {
    guard shown.measures.indices.contains(measure) else { return nil }
    let panels = shown.measures[measure].panels
    return panels.indices.contains(panel) ? panels[panel] : nil
  }

  /// A figure that identifies the chosen picture.
  var keptPicture: ItemReference? { awaited ?? chosen?.points.first?.item }

  /// The number of the chosen picture, from 1, and of all pictures.
  var position: (number: Int, count: Int) {
    let counts = shown.measures.map(\.panels.count)
    return (counts.prefix(measure).reduce(0, +) + panel + 1, counts.reduce(0, +))
  }

  // MARK: Moving

  /// Moves the choice by a number of pictures, through all measures.
  mutating func step(by distance: Int, in grid: MultiplesGrid) {
    awaited = nil
    let counts = shown.measures.map(\.panels.count)
    let count = counts.reduce(0, +)
    guard count > 0 else { return }
    var number = min(max(0, position.number - 1 + min(max(distance, -count), count)), count - 1)
    for (index, panels) in counts.enumerated() {
      if number < panels {
        (measure, panel) = (index, number)
        break
      }
      number -= panels
    }
    keepVisible(in: grid)
  }

  /// Moves the choice up or down by a number of rows of pictures.
  mutating func climb(by rows: Int, in grid: MultiplesGrid) {
    awaited = nil
    for _ in 0..<min(abs(rows), position.count) { climb(isDown: rows > 0, in: grid) }
    keepVisible(in: grid)
  }

  private mutating func climb(isDown: Bool, in grid: MultiplesGrid) {
    guard shown.measures.indices.contains(measure) else { return }
    let across = grid.across(measure)
    let column = panel % across
    let count = shown.measures[measure].panels.count
    if isDown {
      if panel / across < (count - 1) / across {
        panel = min(panel + across, count - 1)
      } else if measure + 1 < shown.measures.count {
        measure += 1
        panel = min(column, shown.measures[measure].panels.count - 1, grid.across(measure) - 1)
      }
    } else if panel >= across {
      panel -= across
    } else if measure > 0 {
      measure -= 1
      let above = grid.across(measure)
      let last = shown.measures[measure].panels.count - 1
      panel = min(last / above * above + min(column, above - 1), last)
    }
  }

  /// Scrolls to the chosen picture, with the name of its measure if it is in the first row.
  mutating func keepVisible(in grid: MultiplesGrid) {
    guard chosen != nil else {
      top = 0
      return
    }
    let first = grid.top(of: panel, in: measure)
    let start = panel < grid.across(measure) ? first - 1 : first
    let end = first + grid.blockHeight
    if start < top { top = start }
    if end > top + grid.height { top = end - grid.height }
    top = max(0, min(top, start))
  }
}
