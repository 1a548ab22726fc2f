import PlanCore
import PlanViews

// How plans and catalogs are loaded and replaced.
extension BrowserState {
  /// The plan that the columns show.
  var shownPlan: Identifier<Plan>? {
    if case .plan(let id) = columns.selection.first { id } else { nil }
  }

  /// Whether the plan shown has not been read.
  var isPlanMissing: Bool {
    shownPlan.map(library.isMissing) ?? false
  }

  /// Whether it can still be read: no problem is known.
  var isPlanAwaited: Bool {
    isPlanMissing && shownPlan.map { library.plans.failures[$0] == nil } ?? false
  }

  /// Asks for what the next frame needs.
  ///
  /// It asks before a frame and not after a key, so that of the plans that a held key skips only
  /// those on a frame are read.
  mutating func prepareFrame() -> [BrowserEffect] { askForContent() + askNameOrders() + askFind() }

  /// Asks for the plan or view on the screen if it has not been loaded.
  private mutating func askForContent() -> [BrowserEffect] {
    guard views.current.shape == .columns else {
      let isIndexing = library.progress != nil
      let content = views.gather(catalog, isIndexing: isIndexing) + views.gatherPlacePage()
      guard views.current == .compare else { return content }
      return content + views.comparison.askEarlierVersions(isIndexing: isIndexing)
    }
    if !library.plans.rows.isAlong(columns.selection) {
      library.plans.keep(CachedRows(along: columns.selection, in: tree))
    }
    return shownPlan.map { library.show($0) } ?? []
  }

  /// Asks for the plan shown, and remembers what to do once it is here.
  mutating func openPlan(then deferred: DeferredAction) -> [BrowserEffect] {
    guard let id = shownPlan else { return [] }
    let isAsked = library.asked == id
    let effects = library.open(id, then: deferred)
    return isAsked ? [] : effects
  }

  /// The same with the plan at the beginning of another path.
  mutating func openPlan(_ node: Node?, then deferred: DeferredAction) -> [BrowserEffect] {
    guard case .plan(let id) = node else { return [] }
    return library.open(id, then: deferred)
  }

  mutating func take(_ plan: Plan) -> [BrowserEffect] {
    if library.asked == plan.id { library.asked = nil }
    guard catalog.summary(of: plan.id) != nil else { return [] }
    library.plans.insert(plan, shown: shownPlan)
    let isIn = { (path: [Node]) in path.first == .plan(plan.id) }
    columns.lists.forgetNames(where: isIn)
    let effects = columns.lists.questions(in: tree, where: isIn)
    if views.current.shape == .table, subjectPath.first == .plan(plan.id) {
      return effects + runDeferred()
    }
    guard shownPlan == plan.id else { return effects }
    mendSelection()
    return effects + runDeferred()
  }

  mutating func giveUp(
    _ id: Identifier<Plan>, problems: [LibraryProblem]
  ) -> [BrowserEffect] {
    if library.asked == id { library.asked = nil }
    guard catalog.summary(of: id) != nil else { return [] }
    library.plans.fail(id, problems: problems)
    if views.current.shape == .table, library.deferred != nil, subjectPath.first == .plan(id) {
      library.deferred = nil
      message = Message(words.cannotOpen, .failure)
      return []
    }
    guard shownPlan == id else { return [] }
    columns.selection = [.plan(id)]
    detail.top = 0
    if library.deferred != nil {
      library.deferred = nil
      message = Message(words.cannotOpen, .failure)
      // The detail says why.
      focusDetail()
    }
    return []
  }

  private mutating func runDeferred() -> [BrowserEffect] {
    guard let deferred = library.deferred else { return [] }
    self.library.deferred = nil
    switch deferred {
    case .command(let command, let count): return perform(command, count: count)
    case .hit: return goToWalkedHit()
    case .visit(let place): return visit(place)
    case .reveal(let item): return reveal(item)
    case .restore(let session):
      returnTo(session)
      return []
    case .descend:
      openSelection()
      return []
    }
  }

  // MARK: The library

  /// Notes the progress of the index, and repeats an open search.
  mutating func takeProgress(done: Int, total: Int) -> [BrowserEffect] {
    library.takeProgress(done: done, total: total) ? updatePrompt { $0.refresh($1) } : []
  }

  /// Goes to the plan that the reader named, if it is known now.
  private mutating func goToAwaitedPlan() {
    guard let awaited = library.awaited, let id = awaited.found(in: catalog) else { return }
    library.awaited = nil
    guard awaited.goesThere else { return }
    columns.selection = [.plan(id)]
    if isPlanMissing { library.deferred = .command(.open) } else { openSelection() }
    keepSelectionVisible()
  }

  /// Says that there is no such plan when all have been read.
  mutating func tellOfAwaitedPlan() {
    guard library.progress == nil, let awaited = library.awaited else { return }
    library.awaited = nil
    message = Message(
      words.noPlan(
        awaited.name,
        nearest: nearestName(
          to: String(awaited.name.prefix(80)), among: catalog.summaries.lazy.map(\.id.rawValue))),
      .failure)
  }

  /// Takes a newer catalog; the chosen row stays chosen, on its line of the screen.
  mutating func adopt(_ new: Catalog) -> [BrowserEffect] {
    let old = (nodes: library.planRows.shown.compactMap(\.node), catalog: catalog)
    library.adopt(new, words)
    views.outdate(isEmpty: new.summaries.isEmpty)
    columns.lists.forgetNames { _ in true }
    arrangePlans()
    if columns.keepChoice(among: old.nodes, of: old.catalog, columnsContext) {
      detail.isFocused = false
      detail.top = 0
    }
    if new.filesWithProblems > old.catalog.filesWithProblems {
      message = Message(words.filesWithProblems(new.filesWithProblems), .failure)
    }
    goToAwaitedPlan()
    // While the index is being built, its progress repeats the search.
    let hits = library.progress == nil ? updatePrompt { $0.refresh($1) } : []
    return hits + columns.lists.questions(in: tree) { _ in true }
  }
}
