import PlanCore

extension BrowserState {
  /// Asks what to narrow the focused list to, beginning with what it is narrowed to already.
  mutating func openFilter() -> [BrowserEffect] {
    let path = parentPath
    let rows = tree.filterRows(below: path)
    guard !rows.isEmpty else { return [] }
    var line = LineEditor(columns.lists.filters[path]?.text ?? "", history: prompts.filterHistory)
    _ = line.perform(.cursorToEnd)
    return show(
      FilterBox(path: path, rows: rows, origin: columns.selection.last, line: line), isAsking: true)
  }

  /// Narrows the focused list to a text that was given with the command.
  mutating func filterList(to text: String) -> [BrowserEffect] {
    _ = openFilter()
    guard case .filter(var box) = prompts.overlay else { return [] }
    _ = box.line.perform(.deleteToStart)
    _ = box.line.insert(text)
    let effects = narrow(with: box)
    guard case .filter(let narrowed) = prompts.overlay else { return effects }
    acceptFilter(narrowed)
    return effects
  }

  mutating func performInFilter(_ command: Command) -> [BrowserEffect] {
    guard case .filter(let box) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      prompts.overlay = nil
      removeFilter(below: box.path)
    case .accept: acceptFilter(box)
    case .previousResult: move(by: -1)
    case .nextResult: move(by: 1)
    case .pageUp: move(by: -layout.listHeight)
    case .pageDown: move(by: layout.listHeight)
    case .completeNext: return complete(box, by: 1)
    case .completePrevious: return complete(box, by: -1)
    default: return edit(command)
    }
    return []
  }

  /// Shows a box whose text is new, and asks which rows pass it.
  mutating func narrow(with box: FilterBox) -> [BrowserEffect] {
    let text = box.line.text
    guard !text.allSatisfy(\.isWhitespace) else {
      let effects = show(box, isAsking: true)
      removeFilter(below: box.path)
      return effects
    }
    let before = columns.lists.filters[box.path]?.passing
    columns.lists.filters[box.path] = ListViews.Filter(
      text: text, passing: before ?? Set(box.rows.map(\.node)))
    let question = FilterQuestion(
      path: box.path, plan: tree.plan(of: box.path)?.id, rows: box.rows, text: text)
    return [.filter(question)] + show(box, isAsking: box.cycle == nil)
  }

  /// Shows a box, and asks what can stand at its cursor unless candidates are gone through.
  mutating func show(_ box: FilterBox, isAsking: Bool) -> [BrowserEffect] {
    var box = box
    if isAsking {
      box.completion = nil
      box.cycle = nil
    }
    prompts.overlay = .filter(box)
    keepSelectionVisible()
    return isAsking
      ? [.complete(CompletionQuery(text: box.line.text, cursor: box.line.cursor))] : []
  }

  private mutating func complete(_ box: FilterBox, by step: Int) -> [BrowserEffect] {
    guard let completion = box.completion,
      let next = completion.step(from: box.line, box.cycle, by: step)
    else { return [] }
    var box = box
    box.line = next.line
    box.cycle = next.cycle
    return narrow(with: box)
  }

  mutating func acceptFilter(_ box: FilterBox) {
    prompts.overlay = nil
    if let filter = columns.lists.filters[box.path] {
      prompts.filterHistory.removeAll { $0 == filter.text }
      prompts.filterHistory.append(filter.text)
      dropEmptyFilter(below: box.path)
    }
    keepSelectionVisible()
  }

  /// Takes an answer in, unless the list is narrowed to something else by now.
  mutating func take(_ answer: FilterAnswer) {
    guard columns.lists.filters[answer.path]?.text == answer.text else { return }
    columns.lists.filters[answer.path]?.passing = answer.passing
    columns.lists.filters[answer.path]?.notice = answer.notice
    listChanged(below: answer.path)
    if case .filter(let box) = prompts.overlay, box.path == answer.path { return }
    dropEmptyFilter(below: answer.path)
  }

  /// Takes a filter away that leaves nothing, since a list without rows would have no choice.
  private mutating func dropEmptyFilter(below path: [Node]) {
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
      if prompts.picks.isEmpty { sayNothingToClear() } else { clearPicks() }
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

  /// Asks anew which rows pass in lists that may have other rows now.
  func filterAgain(where isChanged: ([Node]) -> Bool) -> [BrowserEffect] {
    columns.lists.filters.compactMap { path, filter in
      let rows = isChanged(path) ? tree.filterRows(below: path) : []
      guard !rows.isEmpty else { return nil }
      return .filter(
        FilterQuestion(path: path, plan: tree.plan(of: path)?.id, rows: rows, text: filter.text))
    }
  }
}
