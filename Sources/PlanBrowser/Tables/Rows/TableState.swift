import PlanText
import PlanViews

/// A table: what the reader wants to see, and what is shown.
struct TableState: Equatable, Sendable {
  /// A line of the screen.
  enum Line: Equatable {
    /// A row of the table by its index.
    case row(Int)
    /// The line of a group, by its index.
    case group(Int)
  }

  /// The newest content, or `nil` before the first is loaded.
  private(set) var table: ColumnTable?
  /// Whether the content is out of date.
  var isOutdated = false
  /// The ticket of the question for content, until its last answer.
  var gatherTicket: Int?
  /// The natural width of each column, for all but its longest texts.
  private(set) var naturals: [Int] = []
  /// The width that the terms in the texts of each column need.
  private(set) var usuals: [Int] = []

  /// The order that the reader wants.
  var order = TableOrder()
  /// The filter that the reader wants; blank for none.
  var filter = ""
  /// The ticket of the newest question for an arrangement.
  var arrangeTicket = 0
  /// The ticket of the newest question for an arrangement that has been answered.
  var arrangedTicket = 0
  /// Whether to go to the first line then, and not to the chosen row.
  var goesToFirst = false

  /// What is still to be restored from an earlier run.
  var awaited: SavedTable?

  /// Whether ``shown`` is from the newest content.
  private var isNewestShown = false

  /// The rows in their current arrangement, or `nil` before the first is loaded.
  private(set) var shown: ArrangedTable?
  private(set) var folds = FoldedGroups()
  /// The chosen line.
  private(set) var chosen = 0
  /// The first line shown.
  private(set) var top = 0
  /// The row that was chosen before grouping.
  private var ungrouped: Location.Row?
  /// Whether the choice has not moved since grouping.
  private var areGroupsFresh = false

  /// Whether the rows are filtered.
  var isFiltered: Bool { !filter.allSatisfy(\.isWhitespace) }

  var groups: [TableArrangement.Group] { shown?.arrangement.groups ?? [] }

  /// The number of lines.
  var lineCount: Int {
    guard let shown else { return 0 }
    return groups.isEmpty ? shown.arrangement.rows.count : folds.lineCount(in: groups)
  }

  /// What is in a line.
  ///
  /// - Precondition: the line exists.
  func line(_ line: Int) -> Line {
    guard let shown, !groups.isEmpty else {
      return .row(shown.map { Int($0.arrangement.rows[line]) } ?? 0)
    }
    let group = folds.group(at: line, in: groups)
    let offset = line - folds.line(of: group, in: groups)
    guard offset > 0 else { return .group(group) }
    return .row(Int(shown.arrangement.rows[groups[group].range.lowerBound + offset - 1]))
  }

  /// What is in the chosen line, or `nil` without lines.
  var chosenLine: Line? { lineCount > 0 ? line(chosen) : nil }

  /// What the chosen row is about; `nil` on the line of a group.
  var target: RowTarget? {
    guard let shown, case .row(let row) = chosenLine else { return nil }
    return shown.table.targets[row]
  }

  /// The chosen row, as it can be found again in another arrangement or in newer content.
  var keptRow: KeptRow? {
    if let row = awaited?.row { return .about(row) }
    if shown == nil, let row = table?.openingRow { return .row(row) }
    return leftRow.map { isNewestShown ? .row($0.number) : .about($0) }
  }

  /// The row to choose when ungrouping: the chosen one.
  ///
  /// On the line of a group, it is the one chosen before grouping if that is in the group or the
  /// choice has not moved, else the group's first.
  var leftRow: Location.Row? {
    guard let shown, case .group(let group) = chosenLine else { return visitedRow }
    let rows = shown.arrangement.rows[groups[group].range]
    if let row = ungrouped, areGroupsFresh || rows.contains(where: { $0 == row.number }) {
      return row
    }
    return rows.first.map {
      Location.Row(target: shown.table.targets[Int($0)], number: Int($0))
    }
  }

  /// Remembers the chosen row before grouping.
  mutating func noteUngroupedRow() { ungrouped = leftRow }

  /// The group that the chosen line belongs to.
  var chosenGroup: Int? {
    groups.isEmpty || lineCount == 0 ? nil : folds.group(at: chosen, in: groups)
  }

  // MARK: Changes

  /// Takes newer content; the old rows stay until the new ones have been arranged.
  mutating func take(_ new: ColumnTable, _ meter: ColumnMeter) {
    if table == nil, let awaited { order = awaited.order(in: new) }
    table = new
    isNewestShown = false
    measure(meter)
  }

  /// Measures the columns again.
  mutating func measure(_ meter: ColumnMeter) {
    let widths = table?.columns.map { $0.widths(meter) } ?? []
    (naturals, usuals) = (widths.map(\.natural), widths.map(\.usual))
  }

  /// Shows arranged rows.
  mutating func show(_ new: ArrangedTable, height: Int) {
    let keepsFolds =
      shown?.order.groupColumn == new.order.groupColumn
      && shown?.arrangement.groups == new.arrangement.groups
    shown = new
    if groups.isEmpty {
      ungrouped = nil
    } else if let row = awaited?.row ?? ungrouped, !isNewestShown {
      let targets = new.table.targets
      ungrouped = row.number(among: targets).map { .init(target: targets[$0], number: $0) }
    }
    isNewestShown = true
    if !keepsFolds { folds = FoldedGroups() }
    if goesToFirst {
      choose(0, height: height)
      areGroupsFresh = !groups.isEmpty
    } else if let place = new.keptPlace {
      choose(line(ofPlace: place), height: height)
    } else if awaited?.row != nil {
      // Its row may come with the rest of the plans, unless the reader chooses another.
      top = ListWindow.top(showing: chosen, from: top, rows: lineCount, height: height)
    } else {
      choose(chosen, height: height)
    }
    goesToFirst = false
  }

  /// Chooses a line, or the nearest one, and scrolls to it.
  mutating func choose(_ line: Int, height: Int) {
    awaited?.row = nil
    let before = chosen
    chosen = min(max(0, line), max(0, lineCount - 1))
    if chosen != before { areGroupsFresh = false }
    top = ListWindow.top(showing: chosen, from: top, rows: lineCount, height: height)
  }

  /// Chooses a row of the table and unfolds its group, the first if it is in several.
  mutating func choose(row: UInt32, height: Int) {
    guard let place = shown?.arrangement.rows.firstIndex(of: row) else { return }
    if let group = groups.firstIndex(where: { $0.range.contains(place) }),
      !folds.isUnfolded(group)
    {
      folds.toggle(group, in: groups)
    }
    choose(line(ofPlace: place), height: height)
  }

  /// The chosen row for a bookmark.
  var visitedRow: Location.Row? {
    guard case .row(let number) = chosenLine, let target else { return nil }
    return Location.Row(target: target, number: number)
  }

  /// Chooses the row of a bookmark, or waits for it if the table is not loaded; `false` if it is
  /// not among the rows.
  mutating func visit(_ row: Location.Row, height: Int) -> Bool {
    guard let shown else {
      var kept = awaited ?? SavedTable()
      kept.row = row
      awaited = kept
      return true
    }
    guard let number = row.number(among: shown.table.targets),
      let place = shown.arrangement.rows.firstIndex(of: UInt32(number))
    else { return false }
    choose(place: place, height: height)
    return true
  }

  /// Chooses the row at an index of the arrangement, unfolding its group.
  mutating func choose(place: Int, height: Int) {
    choose(line(ofPlace: place), height: height)
    guard case .group = chosenLine else { return }
    toggleGroup(height: height)
    choose(line(ofPlace: place), height: height)
  }

  /// Moves the choice by lines; 0 scrolls to the chosen one.
  mutating func move(by distance: Int, height: Int) {
    let row = awaited?.row
    choose(chosen + distance, height: height)
    // A new screen size does not count as a choice.
    if distance == 0 { awaited?.row = row }
  }

  /// Folds or unfolds the group of the chosen line, and chooses it.
  mutating func toggleGroup(height: Int) {
    guard let group = chosenGroup else { return }
    folds.toggle(group, in: groups)
    choose(folds.line(of: group, in: groups), height: height)
  }

  /// Goes to the line of the group, or from there folds it.
  mutating func leaveGroup(height: Int) {
    guard let group = chosenGroup else { return }
    if case .group = chosenLine {
      if folds.isUnfolded(group) { toggleGroup(height: height) }
    } else {
      choose(folds.line(of: group, in: groups), height: height)
    }
  }

  /// Folds or unfolds all groups; the choice stays.
  mutating func foldAll(unfolded: Bool, height: Int) {
    guard let group = chosenGroup else { return }
    folds = FoldedGroups(unfolded: unfolded)
    choose(folds.line(of: group, in: groups), height: height)
  }

  /// The line of an index of the arrangement, or of its folded group.
  private func line(ofPlace place: Int) -> Int {
    guard !groups.isEmpty else { return place }
    var (low, high) = (0, groups.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if groups[middle].range.lowerBound <= place { low = middle } else { high = middle }
    }
    let line = folds.line(of: low, in: groups)
    return folds.isUnfolded(low) ? line + 1 + place - groups[low].range.lowerBound : line
  }
}

extension TableColumn {
  /// The most texts to measure; of more, a sample.
  private static let sample = 400

  /// The width that the head and nearly all texts fit into, and what the terms in them need.
  fileprivate func widths(_ meter: ColumnMeter) -> (natural: Int, usual: Int) {
    let step = max(1, values.count / Self.sample)
    let numbers = Array(stride(from: 0, to: values.count, by: step))
    let widths = numbers.map { meter.width(of: values[$0].text.sanitized()) }
    let sorted = widths.sorted()
    // A few distinct values are terms of a codelist, and these and facts must not be cut.
    let isWhole = head.isFact || sorted.count < 40
    let natural = isWhole ? sorted.last : sorted[sorted.count * 19 / 20]
    let title = meter.width(of: head.title)
    let widest = max(natural ?? 0, title)
    guard head.isFact, head.kind != .date else { return (widest, widest) }
    // Each term has to be read; what is added to it may be cut.
    let terms = numbers.flatMap { values[$0].groups ?? [values[$0].text] }
    return (widest, max(title, terms.map { meter.width(of: $0.sanitized()) }.max() ?? 0))
  }
}
