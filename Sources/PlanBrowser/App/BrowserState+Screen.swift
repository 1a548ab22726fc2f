import PlanCore
import PlanText
import PlanViews

// The frame: which part draws what.
extension BrowserState {
  /// The screen.
  ///
  /// Equal states give equal frames.
  ///
  /// - Parameter shown: a detail pane to keep if possible; see ``mayKeep(_:)``.
  package func frame(keeping shown: ShownDetail? = nil) -> Frame {
    var canvas = Canvas(frame: Frame(size: size), meter: meter)
    let layout = self.layout
    let isCovered = prompts.stack.visible.first?.coversView ?? false
    if !isCovered {
      let kept = shown.flatMap { mayKeep($0) ? $0 : nil }
      drawView(layout: layout, keeping: kept, on: &canvas)
    }
    if !prompts.isEmpty {
      let context = promptContext
      for prompt in prompts.stack.visible { prompt.draw(context, on: &canvas) }
    }
    keyChoices?.draw(size: size, on: &canvas)
    bottomRows.draw(on: &canvas)
    let cursor =
      canvas.frame.cursor ?? Point(x: 0, y: isCovered ? layout.front.y : layout.body.y)
    canvas.frame.cursor = Rect(size).nearest(to: cursor)
    return canvas.frame
  }

  /// What may follow the keys typed so far; `nil` where no key has to, or there is no room to say.
  private var keyChoices: KeyChoices? {
    guard !pending.keys.isEmpty || pending.command != nil, !layout.isListOnly, prompts.isEmpty
    else { return nil }
    guard let command = pending.command else {
      return KeyChoices(after: pending.keys, keymap, in: context, words: words, meter: meter)
    }
    let marks = history.marks.sorted { $0.key < $1.key }.map { ("\($0.key)", $0.value) }
    let last = command == .goToMark ? history.place(of: "'").map { [("'", $0)] } ?? [] : []
    var choices = (last + marks).map { KeyChoices.Choice(key: $0.0, title: name(of: $0.1)) }
    if command == .setMark {
      choices.insert(KeyChoices.Choice(key: "a…z", title: words.anyCharacter), at: 0)
    } else if choices.isEmpty {
      choices = [KeyChoices.Choice(key: "Esc", title: words.noMarks)]
    }
    return KeyChoices(choices: choices, meter: meter)
  }

  /// What a list of locations says of one: the view, or the titles on the way.
  private func name(of location: Location) -> String {
    guard location.view == .plans else { return location.view.title(in: words.language) }
    let titles = location.path.indices.map { tree.title(of: Array(location.path[...$0])) }
    return [titles.first, titles.count > 1 ? titles.last : nil].compactMap { $0 }
      .joined(separator: " > ").sanitized()
  }

  /// Draws the view below the tabs.
  private func drawView(layout: Layout, keeping shown: ShownDetail?, on canvas: inout Canvas) {
    let title = Rect(x: 0, y: layout.body.y - 1, width: size.width, height: 1)
    switch views.current.shape {
    case .columns:
      // The detail comes first, so that the cursor ends up on a focused list.
      if let rect = layout.detail {
        if let shown {
          canvas.frame.copy(rect, from: shown.frame)
        } else {
          DetailView(state: detail, pane: detailPane).draw(in: rect, on: &canvas)
        }
      }
      let columns = columnsView
      columns.draw(on: &canvas)
      if !layout.isListOnly { columns.drawBreadcrumb(in: title, on: &canvas) }
    case .table:
      let context = viewContext
      views.draw(context, on: &canvas)
      if !layout.isListOnly {
        views.drawTitle(in: title, hasTabs: layout.tabs != nil, context, on: &canvas)
      }
    }
    if let bar = layout.tabs { tabLine.draw(in: bar, on: &canvas) }
  }

  /// The columns as they are drawn.
  var columnsView: ColumnsView {
    ColumnsView(
      state: columns, tree: tree, layout: layout, size: size, meter: meter, exports: exports,
      isDetailFocused: detail.isFocused, wayBack: wayBack)
  }

  /// Whether the top row has the tabs.
  package var showsTabs: Bool { layout.tabs != nil }

  /// The tab line for the present width.
  var tabLine: TabLine {
    TabLine(
      chosen: views.current.tab, width: size.width, words: words, keymap: keymap,
      context: paneContext, meter: meter)
  }

  /// The bottom rows.
  var bottomRows: BottomRows {
    BottomRows(
      prompts: prompts, context: promptContext, columns: columnsView, detail: detail,
      views: views, viewContext: viewContext, pending: pending,
      reportsMouse: pointer.reportsMouse,
      hasSearch: prompts.walk != nil || earlier.search != nil)
  }

  // MARK: Layout

  /// Where the panes are now.
  var layout: Layout { layout(columns.shape) }

  /// Where they would be with other borders.
  func layout(_ shape: PaneShape) -> Layout {
    Layout(
      size: size, depth: columns.selection.count, showsDetail: detail.isFocused,
      isFiltered: isListNarrowed, shape: shape)
  }

  /// Whether the focused list is filtered, or about to be.
  private var isListNarrowed: Bool {
    if let prompt = prompts.top { return prompt.narrowsList }
    switch views.current.shape {
    case .columns:
      return !columns.lists.filters.isEmpty && columns.lists.filters[parentPath] != nil
    case .table: return views.table.isFiltered
    }
  }

  // MARK: A held key

  /// The detail pane in a frame of this state, or `nil` if there is none beside a list.
  package func shownDetail(of frame: Frame) -> ShownDetail? {
    detailPlace.map { ShownDetail(frame: frame, place: $0) }
  }

  /// Whether the frame of this state may keep a detail pane that was shown before.
  ///
  /// Paging shows the detail of each page, unless a plan must be read for it, which would delay the
  /// next page.
  package func mayKeep(_ shown: ShownDetail) -> Bool {
    let isPaging = columns.lastStep.magnitude >= columnsContext.pageLength
    return (!isPaging || shownPlan.map(library.plans.lacks) ?? false)
      && detailPlace.map(shown.mayStay) ?? false
  }

  private var detailPlace: ShownDetail.Place? {
    let layout = self.layout
    guard prompts.isEmpty, views.current.shape == .columns, !detail.isFocused,
      !layout.columns.isEmpty, let rect = layout.detail
    else { return nil }
    return ShownDetail.Place(
      list: columns.parentPath, chosen: columns.selection.last, size: size, rect: rect,
      top: detail.top, meter: meter)
  }
}
