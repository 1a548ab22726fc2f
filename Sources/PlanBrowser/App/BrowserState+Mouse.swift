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
    views.map.held = nil
    if let command {
      pointer.hasClickOpened = mouse.action == .click
      return perform(command)
    }
    guard prompts.isEmpty else { return updatePrompt { $0.handle(mouse, $1) } }
    if let view = view(under: mouse) { return show(view) }
    return handleInView(mouse)
  }

  /// What a click or the wheel means in the view, whatever is in front of it.
  mutating func handleInView(_ mouse: MouseEvent) -> [BrowserEffect] {
    views.current.shape == .table
      ? updateViews { $0.handle(mouse, $1) } : handleInPanes(mouse)
  }

  /// The command whose key in the bottom rows was clicked.
  func clickedCommand(_ mouse: MouseEvent) -> Command? {
    guard mouse.action == .click || mouse.action == .doubleClick else { return nil }
    return footer?.spots.first { $0.rect.contains(mouse.point) }?.command
  }

  /// The view whose tab a click is on.
  private func view(under mouse: MouseEvent) -> BrowserView? {
    guard mouse.wheelSteps == nil, let bar = layout.tabs, bar.contains(mouse.point) else {
      return nil
    }
    return tabLine.view(at: mouse.point.x)
  }

  private mutating func handleInPanes(_ mouse: MouseEvent) -> [BrowserEffect] {
    let layout = self.layout
    if mouse.wheelSteps == nil {
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
      if let steps = mouse.wheelSteps {
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
    guard let steps = mouse.wheelSteps else { return click(column, mouse) }
    wheel(column, by: steps)
    return []
  }

  /// Goes up to the level whose name in the breadcrumb was clicked.
  private mutating func clickBreadcrumb(at x: Int) {
    guard let level = columnsView.breadcrumb.level(at: x - 1, width: size.width - 2),
      !columns.selection.isEmpty
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
      views.map.held = nil
      return
    }
    if views.map.held != nil, prompts.isEmpty { return views.drag(to: mouse.point, viewContext) }
    guard let border = pointer.heldBorder, prompts.isEmpty, layout.detail != nil,
      layout.columns.indices.contains(border)
    else { return }
    moveBorder(border, by: mouse.point.x - layout.columns[border].rect.maxX)
  }

  /// Gives the mouse to the terminal's own selection, or takes it back.
  mutating func toggleMouse() -> [BrowserEffect] {
    pointer.reportsMouse.toggle()
    pointer.heldBorder = nil
    message = Message(pointer.reportsMouse ? words.mouseIsOn : words.mouseIsOff)
    return [.terminal(.reportMouse(pointer.reportsMouse))]
  }

  /// The wheel moves the choice in the column under the pointer.
  private mutating func wheel(_ column: Layout.Column, by steps: Int) {
    if column.depth < columns.selection.count {
      columns.selection = Array(columns.selection[...column.depth])
      detail.top = 0
      keepSelectionVisible()
      move(by: steps)
    } else if let path = columns.path(to: column, in: tree),
      let node = tree.child(below: path, remembered: columns.remembered)
    {
      choose(node, below: path)
      move(by: steps)
    }
  }

  /// A click chooses a row; one on the chosen row of the focused column, or a double click, opens it.
  private mutating func click(_ column: Layout.Column, _ mouse: MouseEvent) -> [BrowserEffect] {
    guard let path = columns.path(to: column, in: tree) else { return [] }
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
