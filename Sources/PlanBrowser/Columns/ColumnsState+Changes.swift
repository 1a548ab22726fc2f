import PlanCore

// How the choice follows clicks, filters and a library that changes.
extension ColumnsState {
  /// Chooses the row in a line of a column: whether it was chosen before, or `nil` without a row.
  mutating func click(_ column: Layout.Column, line: Int, _ context: Context) -> Bool? {
    guard line >= 0, let path = path(to: column, in: context.tree) else { return nil }
    let rows = context.tree.rows(below: path)
    let index = (tops[path] ?? 0) + line
    guard rows.indices.contains(index), let node = rows[index].node else { return nil }
    let isAgain = selection == path + [node]
    choose(node, below: path, context)
    return isAgain
  }

  /// The paths to the next or previous rows of the level above that may have rows below them, the
  /// nearest first; `nil` where the level has no row for where the choice is.
  func siblings(isAhead: Bool, in tree: PlanTree) -> [[Node]]? {
    guard let parent = parentPath.last else { return nil }
    let above = Array(parentPath.dropLast())
    let nodes = tree.rows(below: above).compactMap(\.node)
    guard let here = nodes.firstIndex(of: parent) else { return nil }
    let ahead = isAhead ? Array(nodes[(here + 1)...]) : Array(nodes[..<here].reversed())
    return ahead.map { above + [$0] }.filter { tree.mayHaveRows(below: $0) }
  }

  /// Chooses a row of a list in which the chosen one is hidden now: `origin`, which was chosen before
  /// the filter was typed, or else the first; `false` when that is not needed or there is none.
  mutating func keepChoice(below path: [Node], origin: Node?, _ tree: PlanTree) -> Bool {
    let nodes = tree.rows(below: path).compactMap(\.node)
    if selection.isEmpty, path.isEmpty, let first = nodes.first { selection = [first] }
    guard selection.count > path.count, selection.starts(with: path),
      !nodes.contains(selection[path.count])
    else { return false }
    let node = origin.flatMap { nodes.contains($0) ? $0 : nil } ?? nodes.first
    guard let node else { return false }
    selection = path + [node]
    remembered[path] = node
    return true
  }

  /// Finds the first node of the selection among the rows of a newer catalog, in its line of the
  /// screen, or what has come in its place; `true` for that.
  mutating func keepChoice(
    among old: [Node], of oldCatalog: Catalog, _ context: Context
  ) -> Bool {
    let rows = context.tree.planRows.shown
    let nodes = rows.compactMap(\.node)
    guard let first = selection.first, let was = old.firstIndex(of: first) else {
      selection = nodes.first.map { [$0] } ?? []
      return false
    }
    let now = nodes.firstIndex(of: first)
    if let now {
      tops[[], default: 0] += now - was
      if case .problem(let number) = selection.last {
        // It is chosen by its place in the list, which may be another one now.
        let problems = context.tree.catalog.problems
        let place = problems.firstIndex(of: oldCatalog.problems[number])
        selection = [.problems] + (place.map { [.problem($0)] } ?? [])
      }
    } else {
      selection = nodes.isEmpty ? [] : [nodes[min(was, nodes.count - 1)]]
    }
    tops[[]] = min(max(0, tops[[]] ?? 0), max(0, rows.count - context.height))
    keepSelectionVisible(context)
    return now == nil
  }
}

extension PlanTree {
  /// Whether there are rows below a path, or a plan whose rows have not been read yet.
  fileprivate func mayHaveRows(below path: [Node]) -> Bool {
    if case .plan(let id) = path.last, plans.lacks(id) { return true }
    return rows(below: path).contains { $0.node != nil }
  }
}
