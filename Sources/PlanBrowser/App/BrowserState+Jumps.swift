import PlanCore
import PlanViews

extension BrowserState {
  /// Where the reader is.
  var here: Location {
    views.current == .plans ? Location(path: columns.selection) : Location(view: views.current)
  }

  /// Notes where the reader is before something takes them elsewhere.
  mutating func noteJump() {
    if here != Location(path: []) { history.visits.leave(here) }
  }

  /// Goes to a place; in a plan that is not open yet as soon as it is.
  mutating func visit(_ place: Location) -> [BrowserEffect] {
    views.current = place.view
    let path = place.path
    guard place.view == .plans else { return [] }
    guard case .plan(let id) = path.first, path.count > 1, library.plans[id] == nil else {
      go(to: path)
      mendSelection()
      return []
    }
    go(to: [path[0]])
    return openPlan(then: .visit(path))
  }

  /// Steps back or forward through the places that jumps have left.
  mutating func travel(by steps: Int) -> [BrowserEffect] {
    var effects: [BrowserEffect] = []
    for _ in 0..<abs(steps) {
      let before = here
      let known = { (place: Location) in self.isKnown(place) }
      var visits = self.history.visits
      let target = visits.step(steps.signum(), from: before, where: known)
      self.history.visits = visits
      guard let target else {
        if effects.isEmpty, here == before {
          message = Message(steps < 0 ? words.noPlaceBefore : words.noPlaceAfter)
        }
        break
      }
      effects = visit(target)
    }
    return effects
  }

  /// Whether the library still has what a path begins with; a view is always there, but for a
  /// history whose thing is gone.
  private func isKnown(_ place: Location) -> Bool {
    guard place.view == .plans else {
      return place.view != .history || views.history.followed != nil
    }
    return switch place.path.first {
    case .plan(let id): catalog.summary(of: id) != nil
    case let node?: library.planRows.all.contains { $0.node == node }
    case nil: false
    }
  }

  /// Sets or goes to the mark that a key names; Esc calls it off.
  mutating func name(_ key: KeyPress, for command: Command) -> [BrowserEffect] {
    guard case .character(let name) = key, here != Location(path: []) else { return [] }
    switch command {
    case .setMark:
      var place = here
      place.row = views.table.visitedRow
      history.marks[name] = place
      message = Message("\(words.markSet) \(name)")
    case .goToMark: return goToMark(name)
    default: break
    }
    return []
  }

  /// Goes to a mark; `'` is the place before the last jump.
  mutating func goToMark(_ name: Character) -> [BrowserEffect] {
    guard let place = name == "'" ? history.visits.last : history.marks[name], isKnown(place) else {
      message =
        name == "'" ? Message(words.noPlaceBefore) : Message("\(words.noMark) \(name)", .failure)
      return []
    }
    if place.view != views.current || place.path != here.path { noteJump() }
    let effects = visit(place)
    if let row = place.row, !views.table.visit(row, height: layout.listHeight) {
      message = Message(words.markHidden(name))
    }
    return effects
  }

  /// Goes to the next row of the level above that has rows below it, and to a row of those.
  ///
  /// From the list of plans, to the next plan.
  mutating func goToSibling(by steps: Int) -> [BrowserEffect] {
    guard columns.selection.count > 1, let parent = parentPath.last else {
      move(by: steps)
      return []
    }
    let above = Array(parentPath.dropLast())
    let nodes = tree.rows(below: above).compactMap(\.node)
    guard let here = nodes.firstIndex(of: parent) else { return [] }
    let ahead = steps > 0 ? Array(nodes[(here + 1)...]) : Array(nodes[..<here].reversed())
    let open = ahead.filter { mayHaveRows(above + [$0]) }
    guard let target = open.prefix(abs(steps)).last else {
      message = Message(steps < 0 ? words.firstOfLevel : words.lastOfLevel)
      return []
    }
    let hadDetail = detail.isFocused
    go(to: above + [target])
    detail.isFocused = hadDetail
    if isPlanMissing { return openPlan(then: .descend) }
    openSelection()
    return []
  }

  /// Whether there are rows below a path, or a plan whose rows nobody has read yet.
  private func mayHaveRows(_ path: [Node]) -> Bool {
    if case .plan(let id) = path.last, library.plans.lacks(id) { return true }
    return tree.rows(below: path).contains { $0.node != nil }
  }
}
