import PlanCore
import PlanText
import PlanViews

/// The columns of the plans as they are drawn.
struct ColumnsView {
  let state: ColumnsState
  let tree: PlanTree
  let layout: Layout
  let size: Size
  let meter: ColumnMeter
  let exports: ExportState
  /// Whether the keys go to the detail beside them.
  let isDetailFocused: Bool
  /// Where going out leads back to instead of the level above.
  let wayBack: Location?

  private var words: Strings { tree.words }

  /// Draws the lists with the borders between them.
  func draw(on canvas: inout Canvas) {
    for column in layout.columns {
      if column.rect.maxX < size.width {
        canvas.drawBorder(x: column.rect.maxX, from: layout.body.y, to: layout.body.maxY)
      }
      draw(column, on: &canvas)
    }
  }

  private func draw(_ column: Layout.Column, on canvas: inout Canvas) {
    guard let path = state.path(to: column, in: tree) else { return }
    let rows = tree.rows(below: path)
    // Beside the focused column, its children are a preview with the row that Enter would choose.
    let isPreview = column.depth >= state.selection.count
    if isPreview, rows.isEmpty { return }
    let chosen =
      isPreview
      ? tree.child(below: path, remembered: state.remembered) : state.selection[column.depth]
    let isFocused = column.depth == state.selection.count - 1 && !isDetailFocused
    var rect = column.rect
    if !layout.isListOnly {
      let heading = heading(below: path, chosen: chosen, rows: rows)
      canvas.draw(
        heading.spans(width: rect.width - 1, isFocused: isFocused),
        at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 1)
      rect = rect.inset(top: Layout.headingHeight)
    }
    let top = min(state.tops[path] ?? 0, max(0, rows.count - rect.height))
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
    guard let filter = state.lists.filters[path] else { return words.emptyColumn }
    return [words.noRowPasses, filter.notice?.describe(in: words.language)].compactMap { $0 }
      .joined(separator: "\n")
  }

  /// The heading of the list below a path.
  private func heading(below path: [Node], chosen: Node?, rows: [Row]) -> ListHeading {
    let order = state.lists.order(below: path)
    var heading = ListHeading(
      caption: tree.caption(below: path, chosen: chosen), position: rows.position(of: chosen),
      order: order == .document || rows.isEmpty ? nil : words.name(of: order), words: words,
      meter: meter)
    if let filter = state.lists.filters[path] {
      heading.filter = ListHeading.Filter(
        text: filter.text, added: filter.added, shown: rows.count { $0.node != nil },
        all: tree.allRows(below: path).count { $0.node != nil })
    }
    return heading
  }

  /// What the focused list is narrowed to, on screens that have no heading.
  func drawFilter(in bar: Rect, on canvas: inout Canvas) {
    let path = state.parentPath
    let heading = heading(
      below: path, chosen: state.selection.last, rows: tree.rows(below: path))
    canvas.draw(
      heading.spans(width: bar.width, isFocused: true), at: Point(x: 0, y: bar.y), width: bar.width)
  }

  /// The row below the tabs: the way to the selection.
  func drawBreadcrumb(in bar: Rect, on canvas: inout Canvas) {
    canvas.fill(bar, role: .bar)
    canvas.draw(
      breadcrumb.text(width: bar.width - 2), at: Point(x: 1, y: bar.y), width: bar.width - 2,
      role: .bar)
  }

  /// The names of the way to the selection.
  var breadcrumb: Breadcrumb {
    let names = state.selection.indices.map {
      tree.title(of: Array(state.selection[...$0])).sanitized()
    }
    return Breadcrumb(
      names: names, root: words.library, back: wayBack.map { "‹ \($0.name(in: words))" },
      meter: meter)
  }

  /// Which row of the focused list is chosen, of how many.
  var position: String {
    tree.rows(below: state.parentPath).position(of: state.selection.last)
  }
}

extension ColumnsState {
  /// The path whose rows a column shows: a part of the selection, or its continuation by the rows
  /// that would be chosen next.
  func path(to column: Layout.Column, in tree: PlanTree) -> [Node]? {
    var path = Array(selection.prefix(column.depth))
    while path.count < column.depth {
      guard let child = tree.child(below: path, remembered: remembered) else { return nil }
      path.append(child)
    }
    return path
  }

  /// The keys of the columns.
  ///
  /// - Parameter hasSearch: whether there are hits to go through.
  func hints(hasSearch: Bool, hasPicks: Bool, canExport: Bool) -> [Command] {
    // In, out and help come first on a narrow screen.
    let isFiltered = lists.filters[parentPath] != nil
    return [.open] + (selection.count > 1 ? [.leave] : [])
      + (hasSearch ? [.nextHit, .previousHit] : [])
      + (isFiltered ? [.clear] : []) + [.openSearch, .toggleHelp]
      + (isFiltered || !hasPicks ? [] : [.clear]) + [.quit]
      + (canExport ? [.export] : []) + [.filterList, .nextPane, .openPalette]
  }
}

extension [Row] {
  /// `3/7`: the chosen row among those of its kind; empty without any.
  ///
  /// A plan's initiatives are counted through all their groups and apart from its sections;
  /// elsewhere each heading begins a count of its own.
  fileprivate func position(of node: Node?) -> String {
    guard let node else { return "" }
    let hasSections = contains { $0.node?.isSection == true }
    let groups =
      hasSections
      ? [filter { $0.node?.isSection == node.isSection }[...]]
      : split { $0.node == nil }
    guard let group = groups.first(where: { $0.contains { $0.node == node } }),
      let index = group.firstIndex(where: { $0.node == node })
    else { return "" }
    return "\(index - group.startIndex + 1)/\(group.count)"
  }
}
