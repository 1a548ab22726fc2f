import PlanCore

extension BrowserState {
  /// Takes an answer in, unless the list is narrowed to something else by now.
  mutating func take(_ answer: FilterAnswer) {
    guard columns.lists.filters[answer.path]?.text == answer.text else { return }
    columns.lists.filters[answer.path]?.passing = answer.passing
    columns.lists.filters[answer.path]?.notice = answer.notice
    listChanged(below: answer.path)
    if narrowedList?.path == answer.path { return }
    dropEmptyFilter(below: answer.path)
  }

  /// Takes a filter away that leaves nothing, because a list without rows would have no choice.
  mutating func dropEmptyFilter(below path: [Node]) {
    guard let filter = columns.lists.filters[path], filter.passing.isEmpty else { return }
    removeFilter(below: path)
    message = Message(words.nothingPasses(filter.text), .failure)
  }

  /// Shows all rows of a list again.
  mutating func removeFilter(below path: [Node]) {
    guard columns.lists.filters.removeValue(forKey: path) != nil else { return }
    listChanged(below: path)
  }

  /// What Esc takes back in the lists: the filter of the focused one, else the picks.
  mutating func clear() {
    guard columns.lists.filters[parentPath] != nil else {
      if exports.picks.isEmpty { sayNothingToClear() } else { clearPicks() }
      return
    }
    removeFilter(below: parentPath)
    message = Message(words.filterRemoved)
  }

  /// In other programs Esc leads back: which key does here.
  private mutating func sayNothingToClear() {
    let way: Command = columns.selection.count > 1 ? .leave : .quit
    let keys = keymap.keys(for: way, in: context).map(\.label)
    guard let key = keys.first, let word = way.hint(in: words.language) else { return }
    message = Message(words.nothingToClear("\(key) \(word)"))
  }

  /// Takes those filters away that hide a row on the way to a path, and says so.
  mutating func uncover(_ path: [Node]) {
    var isUncovered = false
    for depth in path.indices {
      let above = Array(path[..<depth])
      guard let filter = columns.lists.filters[above], !filter.passing.contains(path[depth]),
        tree.allRows(below: above).contains(where: { $0.node == path[depth] })
      else { continue }
      columns.lists.filters[above] = nil
      listChanged(below: above)
      isUncovered = true
    }
    guard isUncovered else { return }
    let said = message.map { "\($0.text) · " } ?? ""
    message = Message(said + words.filterLifted)
  }

  /// Asks again which rows pass in lists that may have other rows now.
  func filterAgain(where isChanged: ([Node]) -> Bool) -> [BrowserEffect] {
    columns.lists.filters.compactMap { path, filter in
      let rows = isChanged(path) ? tree.filterRows(below: path) : []
      guard !rows.isEmpty else { return nil }
      return .filter(
        FilterQuestion(path: path, plan: tree.plan(of: path)?.id, rows: rows, text: filter.text))
    }
  }
}
