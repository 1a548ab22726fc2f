import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// The screen in the present size.
  ///
  /// The same state gives the same cells.
  ///
  /// - Parameter shown: a detail pane that stays, if it may; see ``mayKeep(_:)``.
  package func frame(keeping shown: ShownDetail? = nil) -> Frame {
    var canvas = Canvas(frame: Frame(size: size), meter: meter)
    let layout = self.layout
    if !isCovered {
      let kept = shown.flatMap { mayKeep($0) ? $0 : nil }
      drawView(layout: layout, keeping: kept, on: &canvas)
    }
    if !prompts.isEmpty {
      let context = promptContext
      for prompt in prompts.stack.visible { prompt.draw(context, on: &canvas) }
    }
    if !layout.isListOnly || isAsking { drawStatus(on: &canvas) }
    canvas.frame.cursor = inside(
      canvas.frame.cursor ?? Point(x: 0, y: isCovered ? layout.front.y : layout.body.y))
    return canvas.frame
  }

  /// Whether a prompt covers the view and its tabs.
  private var isCovered: Bool { prompts.stack.visible.first?.coversView ?? false }

  /// Whether the bottom row has something to say or to ask that even the smallest screen must show.
  var isAsking: Bool {
    if message != nil { return true }
    guard let prompt = prompts.top else { return layout.keepsStatus }
    return prompt.bottom(promptContext) != nil
  }

  /// Draws the present view below the tabs.
  private func drawView(layout: Layout, keeping shown: ShownDetail?, on canvas: inout Canvas) {
    let title = Rect(x: 0, y: layout.body.y - 1, width: size.width, height: 1)
    switch views.current.shape {
    case .columns:
      drawPanes(layout: layout, keeping: shown, on: &canvas)
      if !layout.isListOnly { drawBreadcrumb(in: title, on: &canvas) }
    case .table:
      let context = viewContext
      views.draw(context, on: &canvas)
      if !layout.isListOnly {
        views.drawTitle(in: title, hasTabs: layout.tabs != nil, context, on: &canvas)
      }
    }
    if let bar = layout.tabs { drawTabs(in: bar, on: &canvas) }
  }

  /// The cell nearest to a point, or `nil` on a screen without cells.
  private func inside(_ point: Point) -> Point? {
    guard !Rect(size).isEmpty else { return nil }
    return Point(
      x: min(max(0, point.x), size.width - 1), y: min(max(0, point.y), size.height - 1))
  }

  private func drawPanes(layout: Layout, keeping shown: ShownDetail?, on canvas: inout Canvas) {
    // The detail comes first, so that the cursor ends on the list when it has the keys.
    if let rect = layout.detail {
      if let shown {
        canvas.frame.copy(rect, from: shown.frame)
      } else {
        DetailView(state: detail, pane: detailPane).draw(in: rect, on: &canvas)
      }
    }
    for column in layout.columns {
      if column.rect.maxX < size.width {
        canvas.drawBorder(x: column.rect.maxX, from: layout.body.y, to: layout.body.maxY)
      }
      draw(column, layout: layout, on: &canvas)
    }
  }

  private func draw(_ column: Layout.Column, layout: Layout, on canvas: inout Canvas) {
    guard let path = path(to: column) else { return }
    let rows = tree.rows(below: path)
    // Beside the focused column, its children are a preview with the row that Enter would choose.
    let isPreview = column.depth >= columns.selection.count
    if isPreview, rows.isEmpty { return }
    let chosen =
      isPreview
      ? tree.child(below: path, remembered: columns.remembered) : columns.selection[column.depth]
    let isFocused = column.depth == columns.selection.count - 1 && !detail.isFocused
    var rect = column.rect
    if !layout.isListOnly {
      let heading = heading(below: path, chosen: chosen, rows: rows)
      canvas.draw(
        heading.spans(width: rect.width - 1, isFocused: isFocused),
        at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 1)
      rect = rect.inset(top: Layout.headingHeight)
    }
    let top = min(columns.tops[path] ?? 0, max(0, rows.count - rect.height))
    // Over the border where there is one, else over the last column, which rows leave free.
    let border = rect.maxX < size.width ? rect.maxX : rect.maxX - 1
    ListView(
      rows: rows, chosen: chosen, top: top, isFocused: isFocused,
      picked: exports.pickedNodes(below: path), note: note(below: path), words: words
    ).draw(in: rect, on: &canvas)
    guard !layout.isListOnly else { return }
    ScrollBar(rows: rows.count, height: rect.height, top: top)?.draw(
      x: border, y: rect.y, on: &canvas)
  }

  /// What a list says that has no rows.
  private func note(below path: [Node]) -> String {
    guard let filter = columns.lists.filters[path] else { return words.emptyColumn }
    return [words.noRowPasses, filter.notice?.describe(in: words.language)].compactMap { $0 }
      .joined(separator: "\n")
  }

  /// The path whose rows a column shows: a part of the selection, or its
  /// continuation by the rows that would be chosen next.
  func path(to column: Layout.Column) -> [Node]? {
    var path = Array(columns.selection.prefix(column.depth))
    while path.count < column.depth {
      guard let child = tree.child(below: path, remembered: columns.remembered) else { return nil }
      path.append(child)
    }
    return path
  }

  /// `3/7`: the chosen row among those of its sort; empty without any.
  ///
  /// A plan's initiatives are counted through all their groups and apart from its
  /// sections; elsewhere each heading begins a count of its own.
  func position(of node: Node?, in rows: [Row]) -> String {
    guard let node else { return "" }
    let hasSections = rows.contains { $0.node?.isSection == true }
    let groups =
      hasSections
      ? [rows.filter { $0.node?.isSection == node.isSection }[...]]
      : rows.split { $0.node == nil }
    guard let group = groups.first(where: { $0.contains { $0.node == node } }),
      let index = group.firstIndex(where: { $0.node == node })
    else { return "" }
    return "\(index - group.startIndex + 1)/\(group.count)"
  }
}
