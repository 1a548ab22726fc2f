/// The columns of the plans.
///
/// The rows are not stored. ``selection`` is the way from the plan down to the chosen row of the
/// focused column; every column is derived from it.
struct ColumnsState: Equatable, Sendable {
  /// The chosen nodes from the plan down; the last one is in the focused column.
  ///
  /// Empty only when the library has no rows.
  var selection: [Node] = []
  /// The row last chosen below a path, so that going out and in comes back to it.
  var remembered: [[Node]: Node] = [:]
  /// The first row shown below a path.
  var tops: [[Node]: Int] = [:]
  /// By how many rows the last key moved the choice.
  var lastStep = 1
  /// How the reader wants the panes.
  var shape = PaneShape()
  /// The filters and orders of the lists.
  var lists = ListViews()

  /// What the columns see of the browser.
  struct Context {
    let tree: PlanTree
    /// The rows that a list shows.
    let height: Int

    var pageLength: Int { max(1, height - 1) }
  }

  /// The path that the rows of the focused column are below.
  var parentPath: [Node] { Array(selection.dropLast()) }

  /// Carries a command out; `false` for one that is not about the choice in the focused column.
  mutating func perform(_ command: Command, count: Int?, _ context: Context) -> Bool {
    let times = count ?? 1
    let half = max(1, context.height / 2)
    switch command {
    case .moveUp: move(by: -times, context)
    case .moveDown: move(by: times, context)
    case .pageUp: move(by: -context.pageLength * times, context)
    case .pageDown: move(by: context.pageLength * times, context)
    case .halfPageUp: move(by: -half * times, context)
    case .halfPageDown: move(by: half * times, context)
    case .moveToStart: goToRow(count ?? 1, context)
    case .moveToEnd: goToRow(count ?? Int(Int32.max), context)
    case .leave: for _ in 0..<min(times, selection.count) { leave(context) }
    default: return false
    }
    return true
  }

  /// Moves the choice in the focused column, headings not counted, as far as there are rows.
  mutating func move(by distance: Int, _ context: Context) {
    let path = parentPath
    let rows = context.tree.rows(below: path)
    guard let current = selection.last,
      var place = rows.place(of: current, near: tops[path] ?? 0)
    else { return }
    lastStep = distance
    var target = current
    var left = distance.magnitude
    while left > 0 {
      place += distance.signum()
      guard rows.indices.contains(place) else { break }
      guard let node = rows[place].node else { continue }
      target = node
      left -= 1
    }
    choose(target, below: path, context)
  }

  /// Chooses the row of a number, counted from 1 without headings, or the last one.
  private mutating func goToRow(_ number: Int, _ context: Context) {
    move(by: -Int(Int32.max), context)
    move(by: number - 1, context)
  }

  /// Chooses a row of the column below `path` and gives that column the keys.
  mutating func choose(_ node: Node, below path: [Node], _ context: Context) {
    guard selection != path + [node] else { return }
    selection = path + [node]
    remembered[path] = node
    keepSelectionVisible(context)
  }

  /// Goes one level down to the row last chosen there; `false` when there is none.
  mutating func openSelection(_ context: Context) -> Bool {
    guard let child = context.tree.child(below: selection, remembered: remembered) else {
      return false
    }
    choose(child, below: selection, context)
    return true
  }

  private mutating func leave(_ context: Context) {
    guard selection.count > 1 else { return }
    shorten(to: selection.count - 1, context)
  }

  /// Goes up to where `count` nodes are selected.
  mutating func shorten(to count: Int, _ context: Context) {
    selection = Array(selection.prefix(count))
    keepSelectionVisible(context)
  }

  /// Goes to a path found elsewhere, remembering the way for going out and in again.
  mutating func go(to path: [Node], _ context: Context) {
    selection = path
    for depth in path.indices {
      remembered[Array(path[..<depth])] = path[depth]
    }
    keepSelectionVisible(context)
  }

  /// Shortens the selection to what there still is in a plan that was read again; `false` if it is
  /// all there.
  mutating func mend(_ context: Context) -> Bool {
    let gone = selection.indices.dropFirst().first { depth in
      let rows = context.tree.rows(below: Array(selection[..<depth]))
      return !rows.contains { $0.node == selection[depth] }
    }
    if let gone { selection = Array(selection[..<gone]) }
    keepSelectionVisible(context)
    return gone != nil
  }

  /// Scrolls every column on the way to the selection as little as needed to show it.
  mutating func keepSelectionVisible(_ context: Context) {
    for depth in selection.indices {
      let path = Array(selection[..<depth])
      let rows = context.tree.rows(below: path)
      guard let index = rows.firstIndex(where: { $0.node == selection[depth] }) else { continue }
      tops[path] = ListWindow.top(
        showing: index, from: tops[path] ?? 0, rows: rows.count, height: context.height,
        // The heading over the first row of a group comes into view with it.
        headroom: index > 0 && rows[index - 1].node == nil ? 1 : 0)
    }
  }
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
  /// The position of a node; among thousands of rows it is mostly one of those on the screen.
  fileprivate func place(of node: Node, near top: Int) -> Int? {
    self[Swift.min(Swift.max(0, top), count)...].firstIndex { $0.node == node }
      ?? firstIndex { $0.node == node }
  }
}
