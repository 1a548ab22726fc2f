import PlanCore
import PlanText
import PlanViews

/// A menu: columns to sort or group a table by, items, or formats of an export.
struct MenuPrompt: Prompt {
  enum Purpose: Equatable, Sendable {
    /// The column that the table is sorted by now.
    case sort(present: Int?, isDescending: Bool)
    case group(present: Int?)
    /// Opens one of several items, whose titles are listed.
    case open([ItemReference])
    /// Writes one of several things; the titles name it and its format.
    case export([ExportChoice])
  }

  let purpose: Purpose
  /// The titles of the columns, or of the items.
  let titles: [String]
  /// The chosen entry; if there is an entry for "none", it is number 0.
  private(set) var chosen: Int
  private var top = 0

  init(_ purpose: Purpose, titles: [String]) {
    self.purpose = purpose
    self.titles = titles
    switch purpose {
    case .sort(let present, _), .group(let present): chosen = (present ?? 0) + 1
    case .open, .export: chosen = 0
    }
  }

  var keyContext: KeyContext { .columnMenu }

  /// Whether the first entry means "none of these".
  private var hasNone: Bool {
    switch purpose {
    case .sort, .group: true
    case .open, .export: false
    }
  }

  /// The number of entries.
  private var count: Int { titles.count + (hasNone ? 1 : 0) }

  // MARK: Keys and mouse

  mutating func opened(_ context: PromptContext) -> [PromptAction] {
    fit(context)
    return []
  }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: return [.close]
    case .accept: return accept()
    case .previousResult: chosen -= 1
    case .nextResult: chosen += 1
    case .moveToStart: chosen = 0
    case .moveToEnd: chosen = self.count - 1
    default: return []
    }
    fit(context)
    return []
  }

  /// Keeps the choice within the list and visible.
  mutating func fit(_ context: PromptContext) {
    chosen = min(max(0, chosen), count - 1)
    top = ListWindow.top(
      showing: chosen, from: top, rows: count, height: context.layout.listHeight)
  }

  private func accept() -> [PromptAction] {
    switch purpose {
    case .sort: [.close, .sort(by: chosen > 0 ? chosen - 1 : nil)]
    case .group: [.close, .group(by: chosen > 0 ? chosen - 1 : nil)]
    case .open(let items): [.close] + (items.indices.contains(chosen) ? [.goTo(items[chosen])] : [])
    case .export(let choices): [.close, .open(ExportPrompt(choices, chosen: chosen))]
    }
  }

  /// A click chooses the entry under the pointer; a click outside closes the menu.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    if let steps = mouse.wheelSteps {
      chosen += steps.signum()
      fit(context)
      return []
    }
    let rect = rect(in: context.layout.body, context)
    guard rect.contains(mouse.point) else { return [.close] }
    let entry = top + mouse.point.y - rect.y - 1
    guard mouse.point.y > rect.y, entry < count else { return [] }
    chosen = entry
    return (mouse.action == .click ? [.endDoubleClick] : []) + accept()
  }

  // MARK: By lines

  func spoken(_ context: PromptContext) -> [String]? {
    let first = hasNone ? 0 : 1
    let entries = (hasNone ? [none(context.words)] : []) + titles
    return entries.enumerated().map { "\(first + $0). \($1)".sanitized() }
      + ["\(title(context.words)):"]
  }

  /// The entry with the number in a line.
  func entry(_ line: String) -> Int? {
    guard let number = CommandCall(line).count.map({ hasNone ? $0 : $0 - 1 }) else { return nil }
    return (0..<count).contains(number) ? number : nil
  }

  mutating func answer(_ line: String, _ context: PromptContext) -> [PromptAction] {
    guard let entry = entry(line) else { return [.close] }
    chosen = entry
    return accept()
  }

  // MARK: Drawing

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel] }

  /// The rectangle that the menu covers.
  private func rect(in body: Rect, _ context: PromptContext) -> Rect {
    let texts =
      [title(context.words)] + (hasNone ? [none(context.words)] : []) + titles
    let widest = texts.map { context.meter.width(of: $0) }.max() ?? 0
    return Rect(
      x: body.x, y: body.y, width: min(body.width, widest + 6), height: min(body.height, count + 1))
  }

  private func title(_ words: Strings) -> String {
    switch purpose {
    case .sort: words.sortBy
    case .group: words.groupBy
    case .open: words.openWhich
    case .export: words.exportWhich
    }
  }

  private func none(_ words: Strings) -> String {
    if case .sort = purpose { words.listedOrder } else { words.noGroups }
  }

  /// The sign before the current entry.
  private func sign(_ entry: Int) -> String {
    switch purpose {
    case .sort(let present, let isDescending) where entry == (present ?? -1) + 1:
      entry == 0 ? "*" : isDescending ? "↓" : "↑"
    case .group(let present) where entry == (present ?? -1) + 1: "*"
    default: " "
    }
  }

  /// Draws the menu over the rows of the view.
  func draw(_ context: PromptContext, on canvas: inout Canvas) {
    let body = context.layout.body
    let rect = rect(in: body, context)
    canvas.fill(rect, role: .normal)
    canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), role: .bar)
    canvas.draw(
      title(context.words), at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2, role: .bar)
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
      canvas.draw(sign(entry), at: Point(x: line.x + 1, y: line.y), width: 2, role: role)
      let title = hasNone ? entry - 1 : entry
      canvas.draw(
        title < 0 ? none(context.words) : titles[title], at: Point(x: line.x + 3, y: line.y),
        width: line.width - 4, role: role)
    }
  }
}

extension MenuPrompt {
  /// A menu of items to go to.
  ///
  /// - Parameter row: What the row that they are opened from calls them all.
  init(
    _ items: [ItemReference], named names: ViewNames?, row: String?, in catalog: Catalog
  ) {
    let titles = items.map { item in
      let title = names?.title(of: item) ?? row ?? item.id.rawValue
      return "\(title)  [\(catalog.name(of: item.plan))]"
    }
    self.init(.open(items), titles: titles)
  }
}
