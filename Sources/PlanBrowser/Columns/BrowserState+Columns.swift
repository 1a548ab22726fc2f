import PlanCore
import PlanViews

extension BrowserState {
  /// The path that the rows of the focused column lie below.
  var parentPath: [Node] { Array(columns.selection.dropLast()) }

  /// The rows of the focused column.
  var focusedRows: [Row] { tree.rows(below: parentPath) }

  mutating func performInColumns(_ command: Command, count: Int? = nil) -> [BrowserEffect] {
    let times = count ?? 1
    switch command {
    case .moveUp: move(by: -times)
    case .moveDown: move(by: times)
    case .pageUp: move(by: -pageLength * times)
    case .pageDown: move(by: pageLength * times)
    case .halfPageUp: move(by: -max(1, layout.listHeight / 2) * times)
    case .halfPageDown: move(by: max(1, layout.listHeight / 2) * times)
    case .moveToStart: goToRow(count ?? 1)
    case .moveToEnd: goToRow(count ?? Int(Int32.max))
    case .open: return open()
    case .leave where columns.selection.count < 2: message = Message(words.topLevel)
    case .leave: for _ in 0..<min(times, columns.selection.count) { leave() }
    case .nextPane: focusDetail()
    case .filterList: return openFilter()
    case .orderList: changeOrder(by: times)
    case .clear: clear()
    case .scrollDetailDown, .scrollDetailUp:
      if isPlanAwaited { return openPlan(then: .command(command, count: count)) }
      scrollDetail(by: command == .scrollDetailDown ? times : -times)
    default: return performAnywhere(command, count: count)
    }
    return []
  }

  /// Moves the choice in the focused column, headings not counted, as far as there are rows.
  mutating func move(by distance: Int) {
    let path = parentPath
    let rows = tree.rows(below: path)
    guard let current = columns.selection.last,
      var place = rows.place(of: current, near: columns.tops[path] ?? 0)
    else { return }
    columns.lastStep = distance
    var target = current
    var left = distance.magnitude
    while left > 0 {
      place += distance.signum()
      guard rows.indices.contains(place) else { break }
      guard let node = rows[place].node else { continue }
      target = node
      left -= 1
    }
    choose(target, below: path)
  }

  /// Chooses the row of a number, counted from 1 without headings, or the last one.
  private mutating func goToRow(_ number: Int) {
    move(by: -Int(Int32.max))
    move(by: number - 1)
  }

  /// Chooses a row of the column below `path` and gives that column the keys.
  mutating func choose(_ node: Node, below path: [Node]) {
    guard columns.selection != path + [node] else { return }
    columns.selection = path + [node]
    columns.remembered[path] = node
    detail.top = 0
    keepSelectionVisible()
  }

  /// Goes into the chosen row, or into its detail when nothing lies below.
  private mutating func open() -> [BrowserEffect] {
    if isPlanMissing { return openPlan(then: .command(.open)) }
    if !openSelection() { focusDetail() }
    return []
  }

  /// Goes one level down to the row last chosen there; `false` when there is none.
  @discardableResult
  mutating func openSelection() -> Bool {
    guard let child = tree.child(below: columns.selection, remembered: columns.remembered) else {
      return false
    }
    choose(child, below: columns.selection)
    return true
  }

  private mutating func leave() {
    guard columns.selection.count > 1 else { return }
    columns.selection.removeLast()
    detail.top = 0
    keepSelectionVisible()
  }

  mutating func focusDetail() {
    guard !columns.selection.isEmpty, !layout.isListOnly else { return }
    detail.isFocused = true
  }

  /// Goes to a path found elsewhere, remembering the way for going out and in again.
  mutating func go(to path: [Node]) {
    guard !path.isEmpty else { return }
    views.current = .plans
    earlier.place = nil
    uncover(path)
    detail.isFocused = false
    columns.selection = path
    for depth in path.indices {
      columns.remembered[Array(path[..<depth])] = path[depth]
    }
    detail.top = 0
    keepSelectionVisible()
  }

  /// Scrolls every column on the way to the selection as little as needed to show it.
  mutating func keepSelectionVisible() {
    let height = layout.listHeight
    for depth in columns.selection.indices {
      let path = Array(columns.selection[..<depth])
      let rows = tree.rows(below: path)
      guard let index = rows.firstIndex(where: { $0.node == columns.selection[depth] }) else {
        continue
      }
      columns.tops[path] = Self.top(
        showing: index, from: columns.tops[path] ?? 0, rows: rows.count, height: height,
        // The heading over the first row of a group comes into view with it.
        headroom: index > 0 && rows[index - 1].node == nil ? 1 : 0)
    }
  }

  /// The first row to show so that `index` is seen.
  ///
  /// Whoever walks over an edge sees a third of a page of what comes, and the list stands still
  /// for the next steps: a terminal cannot scroll one pane of several, so that each step would
  /// write the whole list. No row is left out between what was seen and what is.
  static func top(
    showing index: Int, from top: Int, rows: Int, height: Int, headroom: Int = 0
  ) -> Int {
    guard height > 0 else { return 0 }
    let last = max(0, rows - height)
    let top = min(max(0, top), last)
    let ahead = height / 3
    let first = index - (height > headroom ? headroom : 0)
    if first < top { return max(0, min(first, max(first - ahead, top - height))) }
    guard index >= top + height else { return top }
    let least = index - height + 1
    return min(last, max(least, min(least + ahead, top + height)))
  }

  var pageLength: Int { max(1, layout.listHeight - 1) }
}

extension PlanTree {
  /// The row to choose below `path`: the one last chosen there, or the first.
  func child(below path: [Node], remembered: [[Node]: Node]) -> Node? {
    let nodes = rows(below: path).lazy.compactMap(\.node)
    if let last = remembered[path], nodes.contains(last) { return last }
    return nodes.first
  }
}

extension [Row] {
  /// Where a node stands; among thousands of rows it is mostly one of those on the screen.
  fileprivate func place(of node: Node, near top: Int) -> Int? {
    self[Swift.min(Swift.max(0, top), count)...].firstIndex { $0.node == node }
      ?? firstIndex { $0.node == node }
  }
}
