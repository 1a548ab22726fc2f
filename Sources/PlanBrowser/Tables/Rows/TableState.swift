import PlanText
import PlanViews

/// A table view: what the reader wants of it, and what is shown by now.
struct TableState: Equatable, Sendable {
  /// A line of the screen.
  enum Line: Equatable {
    /// A row of the table by its number.
    case row(Int)
    /// A group by its number, in its one line.
    case group(Int)
  }

  /// The newest content, or `nil` before the first has come.
  private(set) var table: ColumnTable?
  /// Whether there are other plans now than the content was made of.
  var isOutdated = false
  /// The number of the question for content that has not been answered whole yet.
  var gatherTicket: Int?
  /// The columns that the texts of each column take, all but the longest of them.
  private(set) var naturals: [Int] = []

  /// How the reader wants the rows.
  var order = TableOrder()
  /// What the reader wants the rows narrowed to; blank for all.
  var filter = ""
  /// The number of the newest question for an order.
  var arrangeTicket = 0
  /// The number of the newest question for an order that has been answered.
  var arrangedTicket = 0
  /// Whether the answer leads to the first line, and not to the row that was chosen.
  var goesToFirst = false

  /// What an earlier run has left, as far as it still waits for its table and its row.
  var awaited: SavedTable?

  /// Whether ``shown`` is of the newest content.
  private var isNewestShown = false

  /// The rows in their present order, or `nil` before the first have come.
  private(set) var shown: ArrangedTable?
  private(set) var folds = FoldedGroups()
  /// The chosen line.
  private(set) var chosen = 0
  /// The first line shown.
  private(set) var top = 0
  /// The row that was chosen before there were groups.
  private var ungrouped: Location.Row?
  /// Whether the groups are as they came: no other line has been chosen yet.
  private var areGroupsFresh = false

  /// Whether the rows are narrowed to something.
  var isFiltered: Bool { !filter.allSatisfy(\.isWhitespace) }

  var groups: [TableArrangement.Group] { shown?.arrangement.groups ?? [] }

  /// The number of lines; no group has an empty one.
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

  /// What is in the chosen line, or `nil` without any.
  var chosenLine: Line? { lineCount > 0 ? line(chosen) : nil }

  /// What the chosen row is about; `nil` on the line of a group.
  var target: RowTarget? {
    guard let shown, case .row(let row) = chosenLine else { return nil }
    return shown.table.targets[row]
  }

  /// The chosen row as it can be found again in another order, or in newer content.
  var keptRow: KeptRow? {
    if let row = awaited?.row { return .about(row) }
    return leftRow.map { isNewestShown ? .row($0.number) : .about($0) }
  }

  /// The row that one is left with when groups go: the chosen one.
  ///
  /// On the line of a group it is the one that was chosen before, when that is in it or nothing
  /// else has been looked at, and else the group's first.
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

  /// Notes where one is, before the rows are gathered in groups.
  mutating func noteUngroupedRow() { ungrouped = leftRow }

  /// The group that the chosen line belongs to.
  var chosenGroup: Int? {
    groups.isEmpty || lineCount == 0 ? nil : folds.group(at: chosen, in: groups)
  }

  // MARK: Changes

  /// Takes newer content; what is shown stays until its rows have been put in order.
  mutating func take(_ new: ColumnTable, _ meter: ColumnMeter) {
    if table == nil, let awaited { order = awaited.order(in: new) }
    table = new
    isNewestShown = false
    measure(meter)
  }

  /// Measures the columns again.
  mutating func measure(_ meter: ColumnMeter) {
    naturals = table?.columns.map { $0.naturalWidth(meter) } ?? []
  }

  /// Shows rows in an order that has come.
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
      // Its row may come with the rest of the plans, and nothing else has been chosen.
      top = ListWindow.top(showing: chosen, from: top, rows: lineCount, height: height)
    } else {
      choose(chosen, height: height)
    }
    goesToFirst = false
  }

  /// Chooses a line, or the nearest one there is, and brings it into sight.
  mutating func choose(_ line: Int, height: Int) {
    awaited?.row = nil
    let before = chosen
    chosen = min(max(0, line), max(0, lineCount - 1))
    if chosen != before { areGroupsFresh = false }
    top = ListWindow.top(showing: chosen, from: top, rows: lineCount, height: height)
  }

  /// Chooses a row of the table; its group is unfolded, the first one where it is in several.
  mutating func choose(row: UInt32, height: Int) {
    guard let place = shown?.arrangement.rows.firstIndex(of: row) else { return }
    if let group = groups.firstIndex(where: { $0.range.contains(place) }),
      !folds.isUnfolded(group)
    {
      folds.toggle(group, in: groups)
    }
    choose(line(ofPlace: place), height: height)
  }

  /// The chosen row as a mark keeps it.
  var visitedRow: Location.Row? {
    guard case .row(let number) = chosenLine, let target else { return nil }
    return Location.Row(target: target, number: number)
  }

  /// Chooses the row of a mark, or waits for it where the table has not come yet; `false` where it is
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

  /// Chooses the row in a place of the arrangement, unfolding its group.
  mutating func choose(place: Int, height: Int) {
    choose(line(ofPlace: place), height: height)
    guard case .group = chosenLine else { return }
    toggleGroup(height: height)
    choose(line(ofPlace: place), height: height)
  }

  /// Chooses another line, as far as there are any; 0 brings the chosen one into sight.
  mutating func move(by distance: Int, height: Int) {
    let row = awaited?.row
    choose(chosen + distance, height: height)
    // Another size of the screen is no choice.
    if distance == 0 { awaited?.row = row }
  }

  /// Folds or unfolds the group of the chosen line, which is chosen then.
  mutating func toggleGroup(height: Int) {
    guard let group = chosenGroup else { return }
    folds.toggle(group, in: groups)
    choose(folds.line(of: group, in: groups), height: height)
  }

  /// Goes to the line of the group, or folds it from there.
  mutating func leaveGroup(height: Int) {
    guard let group = chosenGroup else { return }
    if case .group = chosenLine {
      if folds.isUnfolded(group) { toggleGroup(height: height) }
    } else {
      choose(folds.line(of: group, in: groups), height: height)
    }
  }

  /// Folds or unfolds all groups; the chosen one stays so.
  mutating func foldAll(unfolded: Bool, height: Int) {
    guard let group = chosenGroup else { return }
    folds = FoldedGroups(unfolded: unfolded)
    choose(folds.line(of: group, in: groups), height: height)
  }

  /// The line of a place of the arrangement, or that of its folded group.
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
  /// The most texts that are measured; of more, some from everywhere.
  private static let sample = 400

  /// The columns that nearly all texts and the head fit in.
  fileprivate func naturalWidth(_ meter: ColumnMeter) -> Int {
    let step = max(1, values.count / Self.sample)
    let widths = stride(from: 0, to: values.count, by: step).map {
      meter.width(of: values[$0].text.sanitized())
    }.sorted()
    // Few values are names of a codelist, which are to be read whole.
    let usual = widths.count < 40 ? widths.last : widths[widths.count * 19 / 20]
    return max(usual ?? 0, meter.width(of: head.title))
  }
}
