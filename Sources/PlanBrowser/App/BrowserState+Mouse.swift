import PlanCore
import PlanText

extension BrowserState {
  /// Chooses, opens or scrolls what lies under the pointer.
  ///
  /// - Parameter command: What the key of the bottom rows calls that lies there, if one does.
  mutating func handle(_ mouse: MouseEvent, on command: Command?) -> [BrowserEffect] {
    if mouse.action == .doubleClick, pointer.hasClickOpened {
      pointer.hasClickOpened = false
      return []
    }
    pointer.hasClickOpened = false
    pointer.heldBorder = nil
    pointer.heldMap = nil
    if let command {
      pointer.hasClickOpened = mouse.action == .click
      return perform(command)
    }
    if prompts.overlay == nil, let view = view(under: mouse) { return show(view) }
    switch prompts.overlay {
    case .search(let box): return handle(mouse, in: box)
    case .help(let box): scrollHelp(to: box.scroll + (Self.steps(of: mouse) ?? 0))
    case .palette(let palette): return handle(mouse, in: palette)
    case .columns(let menu): return handle(mouse, in: menu)
    case .tableFilter: return handleInTable(mouse)
    case .export, .pipe, .version, .quitting: break
    case .find(let box):
      prompts.overlay = nil
      acceptFind(box)
      return handleInPanes(mouse)
    case .filter(let box):
      acceptFilter(box)
      return handleInPanes(mouse)
    case nil: return view.shape == .table ? handleInTable(mouse) : handleInPanes(mouse)
    }
    return []
  }

  /// The command whose key in the bottom rows was clicked.
  func clickedCommand(_ mouse: MouseEvent) -> Command? {
    guard mouse.action == .click || mouse.action == .doubleClick else { return nil }
    return footer?.spots.first { $0.rect.contains(mouse.point) }?.command
  }

  /// How far a turn of the wheel scrolls, or `nil` for a click.
  static func steps(of mouse: MouseEvent) -> Int? {
    switch mouse.action {
    case .wheelUp: -3
    case .wheelDown: 3
    case .click, .doubleClick, .drag, .release: nil
    }
  }

  private mutating func handle(_ mouse: MouseEvent, in box: SearchBox) -> [BrowserEffect] {
    var box = box
    if let steps = Self.steps(of: mouse) {
      chooseHit(in: &box, by: steps)
      prompts.overlay = .search(box)
      return []
    }
    if let index = candidateRow(of: box)?.index(at: mouse.point) {
      return takeCandidate(index, in: box)
    }
    let body = layout.hits
    guard body.contains(mouse.point), let count = box.result?.hits.count else { return [] }
    let index = box.top + (mouse.point.y - body.y) / layout.hitHeight
    guard index < count else { return [] }
    let isAgain = index == box.chosen || mouse.action == .doubleClick
    box.chosen = index
    prompts.overlay = .search(box)
    guard isAgain else { return [] }
    pointer.hasClickOpened = mouse.action == .click
    return goToChosenHit(of: box)
  }

  /// A click calls the command under the pointer, the wheel moves the choice.
  private mutating func handle(_ mouse: MouseEvent, in palette: Palette) -> [BrowserEffect] {
    var palette = palette
    if let steps = Self.steps(of: mouse) {
      palette.chosen += steps
      show(palette)
      return []
    }
    let index = palette.top + mouse.point.y - layout.front.y
    guard layout.front.contains(mouse.point), palette.matches.indices.contains(index) else {
      return []
    }
    palette.chosen = index
    palette.line = LineEditor(palette.matches[index].name)
    prompts.overlay = .palette(palette)
    pointer.hasClickOpened = mouse.action == .click
    return performInPalette(.accept)
  }

  /// The view whose tab a click is on.
  private func view(under mouse: MouseEvent) -> BrowserView? {
    guard Self.steps(of: mouse) == nil, let bar = layout.tabs, bar.contains(mouse.point) else {
      return nil
    }
    return tabLine.view(at: mouse.point.x)
  }

  /// A click takes the entry under the pointer, one beside the menu closes it.
  private mutating func handle(_ mouse: MouseEvent, in menu: ColumnMenu) -> [BrowserEffect] {
    var menu = menu
    if let steps = Self.steps(of: mouse) {
      menu.chosen += steps.signum()
      show(menu)
      return []
    }
    let rect = menu.rect(in: layout.body, meter: meter, words: words)
    guard rect.contains(mouse.point) else {
      prompts.overlay = nil
      return []
    }
    let entry = menu.top + mouse.point.y - rect.y - 1
    guard mouse.point.y > rect.y, entry < menu.count else { return [] }
    menu.chosen = entry
    pointer.hasClickOpened = mouse.action == .click
    return accept(menu)
  }

  private mutating func handleInPanes(_ mouse: MouseEvent) -> [BrowserEffect] {
    let layout = self.layout
    if Self.steps(of: mouse) == nil {
      if !layout.isListOnly, mouse.point.y == layout.body.y - 1 {
        clickBreadcrumb(at: mouse.point.x)
        return []
      }
      if layout.detail != nil, layout.body.contains(mouse.point),
        let border = layout.columns.firstIndex(where: { $0.rect.maxX == mouse.point.x })
      {
        pointer.heldBorder = border
        return []
      }
    }
    if let detail = layout.detail, detail.contains(mouse.point) {
      if let steps = Self.steps(of: mouse) {
        scrollDetail(by: steps)
      } else {
        self.detail.isFocused = true
      }
      return []
    }
    guard let column = layout.columns.first(where: { $0.rect.contains(mouse.point) }) else {
      return []
    }
    detail.isFocused = false
    guard let steps = Self.steps(of: mouse) else { return click(column, mouse) }
    wheel(column, by: steps)
    return []
  }

  /// Goes up to the level whose name in the breadcrumb was clicked.
  private mutating func clickBreadcrumb(at x: Int) {
    guard let level = breadcrumb.level(at: x - 1, width: size.width - 2), !columns.selection.isEmpty
    else {
      return
    }
    detail.isFocused = false
    columns.selection = Array(columns.selection.prefix(max(1, level)))
    detail.top = 0
    keepSelectionVisible()
  }

  /// Moves the border that is held to where the pointer is; releasing lets it go.
  mutating func drag(_ mouse: MouseEvent) {
    guard mouse.action == .drag else {
      pointer.heldBorder = nil
      pointer.heldMap = nil
      return
    }
    if pointer.heldMap != nil, prompts.overlay == nil { return dragMap(to: mouse.point) }
    guard let border = pointer.heldBorder, prompts.overlay == nil, layout.detail != nil,
      layout.columns.indices.contains(border)
    else { return }
    moveBorder(border, by: mouse.point.x - layout.columns[border].rect.maxX)
  }

  /// Gives the mouse to the terminal's own selection, or takes it back.
  mutating func toggleMouse() -> [BrowserEffect] {
    pointer.reportsMouse.toggle()
    pointer.heldBorder = nil
    message = Message(pointer.reportsMouse ? words.mouseIsOn : words.mouseIsOff)
    return [.reportMouse(pointer.reportsMouse)]
  }

  /// The wheel moves the choice in the column under the pointer.
  private mutating func wheel(_ column: Layout.Column, by steps: Int) {
    if column.depth < columns.selection.count {
      columns.selection = Array(columns.selection[...column.depth])
      detail.top = 0
      keepSelectionVisible()
      move(by: steps)
    } else if let path = path(to: column),
      let node = tree.child(below: path, remembered: columns.remembered)
    {
      choose(node, below: path)
      move(by: steps)
    }
  }

  /// A click chooses a row; one on the chosen row of the focused column, or a double click, opens it.
  private mutating func click(_ column: Layout.Column, _ mouse: MouseEvent) -> [BrowserEffect] {
    guard let path = path(to: column) else { return [] }
    let heading = layout.isListOnly ? 0 : Layout.headingHeight
    let offset = mouse.point.y - column.rect.y - heading
    let rows = tree.rows(below: path)
    let index = (columns.tops[path] ?? 0) + offset
    guard offset >= 0, rows.indices.contains(index), let node = rows[index].node else { return [] }
    let isAgain = columns.selection == path + [node]
    choose(node, below: path)
    guard isAgain || mouse.action == .doubleClick else { return [] }
    pointer.hasClickOpened = mouse.action == .click
    return performInColumns(.open)
  }
}
