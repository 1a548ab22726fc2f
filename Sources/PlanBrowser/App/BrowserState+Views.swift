import PlanCore
import PlanViews

// Routing between browser and views across plans: keys and answers go to them, and their actions
// are carried out here.
extension BrowserState {
  /// What the views see.
  var viewContext: ViewContext {
    ViewContext(
      display: display, layout: layout, catalog: catalog, progress: library.progress,
      exports: exports, planRows: library.planRows, chosenPlan: shownPlan,
      wayBack: history.visits.back.last)
  }

  /// Lets the views handle something, and carries out their actions.
  mutating func updateViews(
    _ answer: (inout ViewsState, ViewContext) -> [ViewAction]
  ) -> [BrowserEffect] {
    let context = viewContext
    return answer(&views, context).flatMap { carryOut($0) }
  }

  private mutating func carryOut(_ action: ViewAction) -> [BrowserEffect] {
    switch action {
    case .say(let message): self.message = message
    case .effect(let effect): return [effect]
    case .perform(let command, let count): return performAnywhere(command, count: count)
    case .ask(let prompt): return open(prompt)
    case .askFilter:
      return open(FilterPrompt(.table, line: prompts.line(.filter, views.table.filter)))
    case .open(let target): return open(target)
    case .show(let view): return show(view)
    case .clearPicks: clearPicks()
    case .endDoubleClick: pointer.hasClickOpened = true
    }
    return []
  }

  /// Goes to a view as a jump, so that one can go back.
  mutating func show(_ view: BrowserView) -> [BrowserEffect] {
    guard view != views.current else { return [] }
    noteJump()
    views.current = view
    returnToLeftPlace()
    return view == .compare ? updateViews { $0.compareAgain($1) } : []
  }

  /// Goes to the next or previous view, wrapping around.
  mutating func showView(by step: Int) -> [BrowserEffect] {
    let tabs = BrowserView.tabs
    guard let here = tabs.firstIndex(of: views.current.tab) else { return [] }
    return show(tabs[((here + step) % tabs.count + tabs.count) % tabs.count])
  }

  /// Shows two versions of a plan side by side.
  mutating func show(_ content: VersionContent) -> [BrowserEffect] {
    if views.current != .compare { noteJump() }
    return views.show(content, viewContext)
  }

  /// Opens what a row is about.
  mutating func open(_ target: RowTarget) -> [BrowserEffect] {
    switch target {
    case .item(let item): return goTo(item)
    case .items(let items):
      guard items.count > 1 else { return items.first.map { goTo($0) } ?? [] }
      return open(
        MenuPrompt(
          items, named: views.comparison.comparable?.names, row: views.chosenName, in: catalog))
    case .track(let id, _):
      guard let table = views.history.tracks?.history(of: id) else { return [] }
      noteJump()
      return views.follow(table, of: id, meter)
    case .plan(let plan):
      guard catalog.summary(of: plan) != nil else { return sayGone() }
      noteJump()
      go(to: [.plan(plan)])
      arrive()
      return []
    // The views with such rows open a page of their own.
    case .place, .entity: return []
    }
  }

  /// Goes to an item of a plan, as soon as the plan is open.
  mutating func goTo(_ item: ItemReference) -> [BrowserEffect] {
    guard catalog.summary(of: item.plan) != nil else { return sayGone() }
    noteJump()
    return reveal(item)
  }

  /// Shows an item among the plans.
  mutating func reveal(_ item: ItemReference) -> [BrowserEffect] {
    guard library.plans[item.plan] != nil else {
      go(to: [.plan(item.plan)])
      arrive()
      return openPlan(then: .reveal(item))
    }
    go(to: tree.path(to: item))
    arrive()
    return []
  }

  /// Goes to the chosen thing as the next document has it, and from the last to the first.
  mutating func goToNextDocument() -> [BrowserEffect] {
    guard case .plan(let plan) = columns.selection.first,
      case .item(let id) = columns.selection.last,
      let items = library.plans.standings(of: plan)?[id]?.items.map(\.item),
      let next = items.element(after: ItemReference(plan: plan, id: id))
    else {
      message = Message(words.inOneDocument, .failure)
      return []
    }
    return goTo(next)
  }

  private mutating func sayGone() -> [BrowserEffect] {
    message = Message(words.goneFromLibrary, .failure)
    return []
  }
}

extension [ItemReference] {
  /// The element after an item, round the end; the first one in another plan for an item that is
  /// not here, such as an action about the thing.
  fileprivate func element(after item: ItemReference) -> ItemReference? {
    guard let index = firstIndex(of: item) else { return first { $0.plan != item.plan } }
    return count > 1 ? self[(index + 1) % count] : nil
  }
}
