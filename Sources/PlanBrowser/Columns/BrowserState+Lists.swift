import PlanCore

extension BrowserState {
  /// Has the rows of a list made anew, and chooses one of them where the chosen one has gone.
  mutating func listChanged(below path: [Node]) {
    library.plans.forgetRows()
    if path.isEmpty { arrangePlans() }
    keepChoice(below: path)
    keepSelectionVisible()
  }

  mutating func arrangePlans() {
    library.planRows.shown = tree.arranged(library.planRows.all, below: [])
  }

  /// Chooses a row of a list in which the chosen one is hidden now: the one that was chosen before
  /// the filter was typed, or else the first.
  private mutating func keepChoice(below path: [Node]) {
    let nodes = tree.rows(below: path).compactMap(\.node)
    if columns.selection.isEmpty, path.isEmpty, let first = nodes.first {
      columns.selection = [first]
    }
    guard columns.selection.count > path.count, columns.selection.starts(with: path),
      !nodes.contains(columns.selection[path.count])
    else { return }
    let narrowed = narrowedList
    let origin = narrowed?.path == path ? narrowed?.origin : nil
    guard let node = origin.flatMap({ nodes.contains($0) ? $0 : nil }) ?? nodes.first else {
      return
    }
    columns.selection = path + [node]
    columns.remembered[path] = node
    detail.top = 0
    detail.isFocused = false
  }

  /// Puts the focused list, and all of its kind, in the order `steps` further on.
  mutating func changeOrder(by steps: Int) {
    let path = parentPath
    let orders = tree.orders(below: path)
    let now = orders.firstIndex(of: columns.lists.order(below: path)) ?? 0
    let next = orders[(now + steps) % orders.count]
    columns.lists.orders[ListKind(below: path)] = next == .document ? nil : next
    library.plans.forgetRows()
    arrangePlans()
    keepSelectionVisible()
    if layout.isListOnly { message = Message(words.name(of: next)) }
  }

  /// Asks for the order by name of the lists that are to be seen in it.
  mutating func askNameOrders() -> [BrowserEffect] {
    guard columns.lists.orders.values.contains(.name) else { return [] }
    var paths =
      columns.selection.indices.map { Array(columns.selection[..<$0]) } + [columns.selection]
    paths += layout.columns.compactMap { columns.path(to: $0, in: tree) }
    var effects: [BrowserEffect] = []
    for path in paths
    where columns.lists.order(below: path) == .name && columns.lists.nameRanks[path] == nil {
      let rows = tree.allRows(below: path).filter { $0.node != nil }
      guard !rows.isEmpty else { continue }
      columns.lists.nameRanks[path] = [:]
      effects.append(
        .orderNames(
          NameQuestion(path: path, nodes: rows.compactMap(\.node), names: rows.map(\.title))))
    }
    return effects
  }

  /// Takes note of the rows of a list in the order by name.
  mutating func takeNameOrder(_ nodes: [Node], below path: [Node]) {
    columns.lists.nameRanks[path] = Dictionary(
      nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    library.plans.forgetRows()
    if path.isEmpty { arrangePlans() }
    keepSelectionVisible()
  }
}
