import PlanCore
import PlanText
import PlanViews

/// A list to choose from: the columns to sort or group a table by, items, forms of an export.
struct ColumnMenu: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case sort
    case group
    /// Opens one of several items; the titles are theirs.
    case open([ItemReference])
    /// Writes one of several things; the titles are what and in which form.
    case export([ExportScope])
  }

  /// Whether the first entry is none of the titles.
  var hasNone: Bool { purpose == .sort || purpose == .group }

  let purpose: Purpose
  /// The titles of the columns, or of the items.
  let titles: [String]
  /// The chosen entry: 0 is none of the columns, then they follow.
  var chosen: Int
  var top = 0

  /// The number of entries.
  var count: Int { titles.count + (hasNone ? 1 : 0) }

  /// The column of the chosen entry.
  var column: Int? { chosen > 0 ? chosen - 1 : nil }
}

extension BrowserState {
  /// Goes to the one of some items, or asks which of several.
  mutating func open(_ items: [ItemReference]) -> [BrowserEffect] {
    guard items.count > 1 else { return items.first.map { goTo($0) } ?? [] }
    let names = views.comparable?.names
    show(
      ColumnMenu(
        purpose: .open(items),
        titles: items.map { item in
          let plan = catalog.summary(of: item.plan)
          let title = names?.title(of: item) ?? item.id.rawValue
          return "\(title)  [\(plan?.shortTitle ?? plan?.title ?? item.plan.rawValue)]"
        }, chosen: 0))
    return []
  }

  mutating func openColumnMenu(_ purpose: ColumnMenu.Purpose) {
    let state = tableState
    guard let table = state.table else { return }
    let present = purpose == .sort ? state.order.sortColumn : state.order.groupColumn
    show(
      ColumnMenu(
        purpose: purpose, titles: table.columns.map(\.head.title), chosen: (present ?? 0) + 1))
  }

  mutating func performInColumnMenu(_ command: Command) -> [BrowserEffect] {
    guard case .columns(var menu) = prompts.overlay else { return [] }
    switch command {
    case .cancel:
      prompts.overlay = nil
      return []
    case .accept: return accept(menu)
    case .previousResult: menu.chosen -= 1
    case .nextResult: menu.chosen += 1
    case .moveToStart: menu.chosen = 0
    case .moveToEnd: menu.chosen = menu.count - 1
    default: return []
    }
    show(menu)
    return []
  }

  /// Shows the menu, its choice within what there is and in sight.
  mutating func show(_ menu: ColumnMenu) {
    var menu = menu
    menu.chosen = min(max(0, menu.chosen), menu.count - 1)
    menu.top = Self.top(
      showing: menu.chosen, from: menu.top, rows: menu.count, height: layout.listHeight)
    prompts.overlay = .columns(menu)
  }

  /// Sorts or groups by an entry; sorting by the same column again turns it round.
  mutating func accept(_ menu: ColumnMenu) -> [BrowserEffect] {
    prompts.overlay = nil
    switch menu.purpose {
    case .sort: return sort(by: menu.column)
    case .group:
      guard menu.column != tableState.order.groupColumn else { return [] }
      tableState.goesToFirst = menu.column != nil
      if menu.column != nil { tableState.noteUngroupedRow() }
      tableState.order.groupColumn = menu.column
    case .open(let items):
      return items.indices.contains(menu.chosen) ? goTo(items[menu.chosen]) : []
    case .export(let scopes):
      prompts.overlay = .export(ExportPrompt(scopes: scopes, chosen: menu.chosen))
      return []
    }
    return arrange(views.current)
  }

  mutating func sort(by column: Int?) -> [BrowserEffect] {
    let isAgain = column != nil && column == tableState.order.sortColumn
    guard isAgain || column != tableState.order.sortColumn else { return [] }
    tableState.order.isDescending = isAgain && !tableState.order.isDescending
    tableState.order.sortColumn = column
    tableState.goesToFirst = true
    return arrange(views.current)
  }
}

extension ColumnMenu {
  /// The part of the rows that the menu covers.
  func rect(in body: Rect, meter: ColumnMeter, words: Strings) -> Rect {
    let texts = [title(words)] + (hasNone ? [none(words)] : []) + titles
    let widest = texts.map { meter.width(of: $0) }.max() ?? 0
    return Rect(
      x: body.x, y: body.y, width: min(body.width, widest + 6), height: min(body.height, count + 1))
  }

  func title(_ words: Strings) -> String {
    switch purpose {
    case .sort: words.sortBy
    case .group: words.groupBy
    case .open: words.openWhich
    case .export: words.exportWhich
    }
  }

  func none(_ words: Strings) -> String {
    purpose == .sort ? words.listedOrder : words.noGroups
  }

  /// Draws the menu over the rows of a table.
  func draw(
    in body: Rect, present: Int?, isDescending: Bool, words: Strings, on canvas: inout Canvas
  ) {
    let rect = rect(in: body, meter: canvas.meter, words: words)
    canvas.fill(rect, role: .normal)
    canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), role: .bar)
    canvas.draw(
      title(words), at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2, role: .bar)
    if rect.maxX < body.maxX {
      canvas.drawBorder(x: rect.maxX, from: rect.y, to: rect.maxY)
    }
    for offset in 0..<max(0, rect.height - 1) {
      let entry = top + offset
      guard entry < count else { break }
      let line = Rect(x: rect.x, y: rect.y + 1 + offset, width: rect.width, height: 1)
      let role: Role = entry == chosen ? .selected : .normal
      if entry == chosen {
        canvas.fill(line, role: role)
        canvas.frame.cursor = Point(x: line.x, y: line.y)
      }
      let title = hasNone ? entry - 1 : entry
      let isPresent = hasNone && (entry == 0 ? present == nil : present == title)
      let sign = !isPresent ? " " : purpose == .sort && entry > 0 ? (isDescending ? "↓" : "↑") : "*"
      canvas.draw(sign, at: Point(x: line.x + 1, y: line.y), width: 2, role: role)
      canvas.draw(
        title < 0 ? none(words) : titles[title], at: Point(x: line.x + 3, y: line.y),
        width: line.width - 4, role: role)
    }
  }
}
