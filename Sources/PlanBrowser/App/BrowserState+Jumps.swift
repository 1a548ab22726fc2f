import PlanCore
import PlanViews

// Jumps, bookmarks, hits, and the session of an earlier run.
extension BrowserState {
  /// Where the reader is.
  var here: Location {
    views.current == .plans
      ? Location(path: columns.selection, arrival: history.arrival) : Location(view: views.current)
  }

  /// Whether there is nothing to be at: plans are shown, and there are none.
  private var isNowhere: Bool { views.current == .plans && columns.selection.isEmpty }

  /// Notes where the reader is before a jump.
  ///
  /// - Parameter search: the text in the search box that the jump leaves.
  mutating func noteJump(from search: String? = nil) {
    guard !isNowhere || search != nil else { return }
    var place = here
    place.search = search
    history.visits.leave(place)
  }

  /// Notes that a jump has led here, so that going out leads back.
  mutating func arrive() { history.arrival = columns.selection.count }

  /// Where going out leads back to; `nil` where it leads to the level above.
  var wayBack: Location? {
    // Where commands are typed by name, “back” is one level up, as in the list that is printed.
    views.current == .plans && !display.isByLines && history.arrival == columns.selection.count
      ? history.visits.back.last : nil
  }

  /// Goes to a location, as soon as its plan is open.
  mutating func visit(_ place: Location) -> [BrowserEffect] {
    views.current = place.view
    let path = place.path
    guard place.view == .plans else { return reopenSearch(place) }
    guard case .plan(let id) = path.first, path.count > 1, library.plans[id] == nil else {
      go(to: path)
      history.arrival = place.arrival
      mendSelection()
      return reopenSearch(place)
    }
    go(to: [path[0]])
    return openPlan(then: .visit(place))
  }

  /// Opens the search box again that was open at a location, as it was.
  private mutating func reopenSearch(_ place: Location) -> [BrowserEffect] {
    guard let text = place.search else { return [] }
    if let search = prompts.leftSearch, search.line.text == text { return reopen(search) }
    return openSearch() + updatePrompt { $0.type(text, $1) }
  }

  /// Steps back or forward through the locations that jumps have left.
  ///
  /// - Parameter reopensSearch: whether the search box comes back that was open there.
  mutating func travel(by steps: Int, reopensSearch: Bool = false) -> [BrowserEffect] {
    var effects: [BrowserEffect] = []
    for _ in 0..<abs(steps) {
      let before = here
      let state = self
      let target = history.visits.step(steps.signum(), from: before, where: state.isKnown)
      guard var target else {
        if effects.isEmpty, here == before {
          message = Message(steps < 0 ? words.noPlaceBefore : words.noPlaceAfter)
        }
        break
      }
      if !reopensSearch { target.search = nil }
      effects = visit(target)
    }
    return effects
  }

  /// Whether a location can still be shown: its row is in the library, and its history has a thing.
  private func isKnown(_ location: Location) -> Bool {
    switch location.view {
    case .plans: library.contains(location.path.first)
    case .history: views.history.followed != nil
    default: true
    }
  }

  /// Sets or goes to the bookmark that a key names; Esc cancels.
  mutating func name(_ key: KeyPress, for command: Command) -> [BrowserEffect] {
    guard case .character(let name) = key, !isNowhere else { return [] }
    switch command {
    case .setMark:
      var place = here
      place.row = views.table.visitedRow
      place.arrival = nil
      history.marks[name] = place
      message = Message("\(words.markSet) \(name)")
    case .goToMark: return goToMark(name)
    default: break
    }
    return []
  }

  /// Goes to a bookmark; `'` is the location before the last jump.
  private mutating func goToMark(_ name: Character) -> [BrowserEffect] {
    guard let place = history.place(of: name), isKnown(place) else {
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

  /// Goes to the next row of the level above that has children, and to one of them; from the list
  /// of plans, to the next plan.
  mutating func goToSibling(by steps: Int) -> [BrowserEffect] {
    guard columns.selection.count > 1 else {
      move(by: steps)
      return []
    }
    guard let siblings = columns.siblings(isAhead: steps > 0, in: tree) else { return [] }
    guard let target = siblings.prefix(abs(steps)).last else {
      message = Message(steps < 0 ? words.firstOfLevel : words.lastOfLevel)
      return []
    }
    let hadDetail = detail.isFocused
    go(to: target)
    detail.isFocused = hadDetail
    if isPlanMissing { return openPlan(then: .descend) }
    openSelection()
    return []
  }

  // MARK: Hits

  /// Goes to the next or previous hit of the last search, wrapping around.
  mutating func walkHits(by step: Int) -> [BrowserEffect] {
    guard prompts.walk != nil else {
      if let effects = earlier.askHits(by: step, ticket: &ticket) { return effects }
      message = Message(words.noSearchYet)
      return []
    }
    prompts.walk?.go(by: step)
    noteJump()
    return goToWalkedHit()
  }

  /// Goes to the hit, as soon as its plan is open.
  mutating func goToWalkedHit() -> [BrowserEffect] {
    guard let walk = prompts.walk else { return [] }
    let hit = walk.result.hits[walk.index]
    let place = words.hit(walk.index + 1, of: walk.result)
    // If the plan had to be read first, keep what else was said on the way.
    if message?.text.hasPrefix(place) != true { message = Message(place) }
    guard library.plans[hit.plan] == nil, catalog.summary(of: hit.plan) != nil else {
      go(to: tree.path(to: hit))
      arrive()
      return []
    }
    go(to: [.plan(hit.plan)])
    arrive()
    return openPlan(then: .hit)
  }

  /// Takes the hits of an earlier run's search; `nil` if they answer something else.
  mutating func finishEarlierSearch(_ result: SearchResult, ticket: Int) -> [BrowserEffect]? {
    guard let step = earlier.takeStep(ticket: ticket) else { return nil }
    guard !result.hits.isEmpty else {
      message = Message(words.noHits, .failure)
      return []
    }
    prompts.walk = HitWalk(result, from: columns.selection, by: step)
    return walkHits(by: step)
  }

  // MARK: Sessions

  /// What the next run may continue with.
  package var session: BrowserSession {
    var session = BrowserSession(views: views)
    session.keep(columns, detail, left: earlier.place?.place, rows: library.planRows.all)
    session.marks = history.marks
    (session.search, session.searchHistory) = prompts.keptSearches
    if session.search == nil { session.search = earlier.search }
    return session
  }

  /// Restores what an earlier run left; its location only if `goesThere`.
  ///
  /// If something is gone, the nearest is shown: for a plan the one in its row, for an item its
  /// parent.
  mutating func restore(_ session: BrowserSession, goesThere: Bool) {
    columns.shape = session.shape
    history.marks = session.marks
    prompts[.search] = History(session.searchHistory)
    earlier.search = session.search
    views.restore(session)
    let nodes = library.planRows.all.compactMap(\.node)
    guard goesThere, let first = session.place.first, !nodes.isEmpty else { return }
    views.goBack(to: session)
    guard nodes.contains(first) else {
      columns.selection = [nodes[min(session.row, nodes.count - 1)]]
      return
    }
    columns.selection = [first]
    if views.current != .plans {
      earlier.place = session
    } else {
      returnWhenOpen(to: session)
    }
  }

  /// Goes to where an earlier run was among the plans, when they are first shown.
  mutating func returnToLeftPlace() {
    guard let session = earlier.place, views.current == .plans else { return }
    earlier.place = nil
    guard columns.selection == session.place.prefix(1).map({ $0 }) else { return }
    returnWhenOpen(to: session)
  }

  private mutating func returnWhenOpen(to session: BrowserSession) {
    if isPlanMissing { library.deferred = .restore(session) } else { returnTo(session) }
  }

  /// Goes to where a session was, in an open plan.
  mutating func returnTo(_ session: BrowserSession) {
    go(to: session.place)
    mendSelection()
    guard let top = session.detailTop, columns.selection == session.place else { return }
    focusDetail()
    if detail.isFocused { detail.scroll(by: top, in: detailPane) }
  }
}
