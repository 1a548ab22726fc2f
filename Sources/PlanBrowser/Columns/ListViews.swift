import PlanCore

/// What the reader has made of the lists: which rows are left of them, and in which order.
struct ListViews: Equatable, Sendable {
  /// What a list is narrowed to.
  struct Filter: Equatable, Sendable {
    /// The words and filters as typed; never blank.
    var text: String
    /// The rows that pass.
    var passing: Set<Node>
    /// What to say about the query.
    var notice: SearchNotice?
    /// The near words that are looked for too.
    var added: [String] = []
  }

  /// The filters, each of one list and no other.
  var filters: [[Node]: Filter] = [:]
  /// The orders that are not the document's.
  var orders: [ListKind: RowOrder] = [:]
  /// The places of rows in the order by name, of the lists for which they have been asked.
  var nameRanks: [[Node]: [Node: Int]] = [:]

  /// Whether every list is as the documents have it.
  var isPlain: Bool { filters.isEmpty && orders.isEmpty }

  /// The order of the list below a path.
  func order(below path: [Node]) -> RowOrder {
    orders.isEmpty ? .document : orders[ListKind(below: path)] ?? .document
  }

  /// Forgets the places by name in lists that may have other rows now.
  mutating func forgetNames(where isChanged: ([Node]) -> Bool) {
    nameRanks = nameRanks.filter { !isChanged($0.key) }
  }

  // MARK: Filters

  /// Takes an answer in; `false` when the list is narrowed to something else by now.
  mutating func take(_ answer: FilterAnswer) -> Bool {
    guard filters[answer.path]?.text == answer.text else { return false }
    filters[answer.path]?.passing = answer.passing
    filters[answer.path]?.notice = answer.notice
    filters[answer.path]?.added = answer.added
    return true
  }

  /// Narrows a list to a text, and asks which of its rows pass.
  mutating func narrow(
    _ path: [Node], to text: String, rows: [FilterQuestion.Row], plan: Identifier<Plan>?
  ) -> BrowserEffect {
    filters[path] = Filter(text: text, passing: filters[path]?.passing ?? Set(rows.map(\.node)))
    return .filter(FilterQuestion(path: path, plan: plan, rows: rows, text: text))
  }

  /// Asks again which rows pass in lists that may have other rows now.
  func questions(in tree: PlanTree, where isChanged: ([Node]) -> Bool) -> [BrowserEffect] {
    filters.compactMap { path, filter in
      let rows = isChanged(path) ? tree.filterRows(below: path) : []
      guard !rows.isEmpty else { return nil }
      return .filter(
        FilterQuestion(path: path, plan: tree.plan(of: path)?.id, rows: rows, text: filter.text))
    }
  }

  /// The lists on the way to a path whose filters hide the row that it goes through.
  func hiding(_ path: [Node], in tree: PlanTree) -> [[Node]] {
    guard !filters.isEmpty else { return [] }
    return path.indices.map { Array(path[..<$0]) }.filter { above in
      guard let filter = filters[above] else { return false }
      let node = path[above.count]
      return !filter.passing.contains(node)
        && tree.allRows(below: above).contains { $0.node == node }
    }
  }

  // MARK: Orders

  /// Puts the lists of the kind below a path in the order `steps` further on.
  mutating func changeOrder(below path: [Node], by steps: Int, in tree: PlanTree) -> RowOrder {
    let all = tree.orders(below: path)
    let now = all.firstIndex(of: order(below: path)) ?? 0
    let next = all[(now + steps) % all.count]
    orders[ListKind(below: path)] = next == .document ? nil : next
    return next
  }

  /// Asks for the order by name of those lists that are shown in it.
  mutating func askNames(below paths: [[Node]], in tree: PlanTree) -> [BrowserEffect] {
    var effects: [BrowserEffect] = []
    for path in paths where order(below: path) == .name && nameRanks[path] == nil {
      let rows = tree.allRows(below: path).filter { $0.node != nil }
      guard !rows.isEmpty else { continue }
      nameRanks[path] = [:]
      effects.append(
        .orderNames(
          NameQuestion(path: path, nodes: rows.compactMap(\.node), names: rows.map(\.title))))
    }
    return effects
  }

  /// Takes note of the rows of a list in the order by name.
  mutating func takeNames(_ nodes: [Node], below path: [Node]) {
    nameRanks[path] = Dictionary(
      nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
