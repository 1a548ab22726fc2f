import PlanCore
import PlanViews

extension BrowserState {
  /// Carries a command out in a table view.
  mutating func performInTable(_ command: Command, count: Int?) -> [BrowserEffect] {
    let times = count ?? 1
    let height = layout.listHeight
    switch command {
    case .moveUp: moveInTable(by: -times)
    case .moveDown: moveInTable(by: times)
    case .pageUp: moveInTable(by: -max(1, height - 1) * times)
    case .pageDown: moveInTable(by: max(1, height - 1) * times)
    case .halfPageUp: moveInTable(by: -max(1, height / 2) * times)
    case .halfPageDown: moveInTable(by: max(1, height / 2) * times)
    case .moveToStart: tableState.choose((count ?? 1) - 1, height: height)
    case .moveToEnd: tableState.choose((count ?? Int(Int32.max)) - 1, height: height)
    case .open: return openLine()
    case .leave where views.current == .history && tableState.groups.isEmpty: return show(.track)
    case .leave where tableState.groups.isEmpty:
      message = Message(words.leaveTable(key: label(for: .stepBack, in: context)))
    case .leave: tableState.leaveGroup(height: height)
    case .foldGroups: tableState.foldAll(unfolded: false, height: height)
    case .unfoldGroups: tableState.foldAll(unfolded: true, height: height)
    case .stepBack: return stepBack()
    case .filterList: return openTableFilter()
    case .orderList: return openSortMenu()
    case .groupRows: return openGroupMenu()
    default: return performAnywhere(command, count: count)
    }
    return []
  }

  mutating func moveInTable(by distance: Int) {
    tableState.move(by: distance, height: layout.listHeight)
  }

  /// Goes to what the chosen row is about, or folds and unfolds the chosen group.
  mutating func openLine() -> [BrowserEffect] {
    switch tableState.chosenLine {
    case nil: return []
    case .group:
      tableState.toggleGroup(height: layout.listHeight)
      return []
    case .row: return tableState.target.map { open($0) } ?? []
    }
  }

  /// Goes into the plans to what a row is about.
  mutating func open(_ target: RowTarget) -> [BrowserEffect] {
    switch target {
    case .item(let item): return goTo(item)
    case .items(let items): return open(items)
    case .track(let id, _): return follow(id)
    case .plan(let plan):
      guard catalog.summary(of: plan) != nil else { return sayGone() }
      noteJump()
      go(to: [.plan(plan)])
      return []
    // A view whose rows are about these has a page of its own for them.
    case .place, .entity: return []
    }
  }

  /// Goes to an item of a plan; in a plan that is not open yet as soon as it is.
  mutating func goTo(_ item: ItemReference) -> [BrowserEffect] {
    guard catalog.summary(of: item.plan) != nil else { return sayGone() }
    noteJump()
    return reveal(item)
  }

  /// Shows an item among the plans.
  mutating func reveal(_ item: ItemReference) -> [BrowserEffect] {
    guard library.plans[item.plan] != nil else {
      go(to: [.plan(item.plan)])
      return openPlan(then: .reveal(item))
    }
    go(to: tree.path(to: item))
    return []
  }

  private mutating func sayGone() -> [BrowserEffect] {
    message = Message(words.goneFromLibrary, .failure)
    return []
  }

  /// Takes back one thing after the other: the filter, the groups, the picks, the view.
  private mutating func stepBack() -> [BrowserEffect] {
    switch nextStepBack {
    case .filter: tableState.filter = ""
    case .groups: tableState.order.groupColumn = nil
    case .picks:
      clearPicks()
      return []
    case .versions: return leaveVersions()
    case .view: return show(views.current == .history ? .track : .plans)
    }
    return arrange(views.current)
  }

  /// What a step back in a table takes back.
  enum StepBack {
    case filter
    case groups
    case picks
    /// The comparison of two versions, in the place of which two plans come back.
    case versions
    case view
  }

  var nextStepBack: StepBack {
    if tableState.isFiltered { return .filter }
    if tableState.order.groupColumn != nil { return .groups }
    if !exports.picks.isEmpty { return .picks }
    return views.current == .compare && views.versions != nil ? .versions : .view
  }
}

extension PlanTree {
  /// The way through the columns to an item, the plan alone where it has no row.
  func path(to item: ItemReference) -> [Node] {
    guard let plan = plans[item.plan] else { return [] }
    return [.plan(plan.id)] + (item.isPlan ? [] : way(to: item.id, in: plan))
  }
}
