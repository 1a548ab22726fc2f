import PlanCore
import PlanText
import PlanViews

/// The layout of small multiples: one measure below another, each in rows of pictures.
struct MultiplesGrid: Equatable {
  let width: Int
  let height: Int
  private let slots: [Int]
  private let multiples: SmallMultiples

  init(_ state: MultiplesState, width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    slots = state.slots
    multiples = state.shown
  }

  /// The rows of a bar.
  var barHeight: Int { height < 16 ? 2 : 4 }

  /// The rows of a picture: subject, bars, figures, periods, and a blank one.
  var blockHeight: Int { barHeight + 4 }

  /// The columns of one figure.
  func slot(_ measure: Int) -> Int { min(max(slots[measure], 4), max(4, width - 3)) + 1 }

  /// The latest periods that there is room for.
  func periods(_ measure: Int) -> Range<Int> {
    let count = multiples.measures[measure].periods.count
    return max(0, count - max(1, (width - 2) / slot(measure)))..<count
  }

  /// The width of a picture with the gap after it.
  func blockWidth(_ measure: Int) -> Int {
    min(max(12, periods(measure).count * slot(measure)) + 2, width)
  }

  /// The number of pictures in a row.
  func across(_ measure: Int) -> Int { max(1, width / blockWidth(measure)) }

  /// The height of a measure: its name, and its rows of pictures.
  func lines(_ measure: Int) -> Int {
    let panels = multiples.measures[measure].panels.count
    return 1 + (panels + across(measure) - 1) / across(measure) * blockHeight
  }

  /// The line in which a picture begins.
  func top(of panel: Int, in measure: Int) -> Int {
    (0..<measure).reduce(0) { $0 + lines($1) } + 1 + panel / across(measure) * blockHeight
  }

  /// What is below a bar.
  static func label(of period: Period?) -> String { period?.description ?? "—" }
}
