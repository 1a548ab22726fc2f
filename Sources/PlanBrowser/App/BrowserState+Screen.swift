import PlanCore
import PlanText
import PlanViews

// Which part of the browser draws what.
extension BrowserState {
  /// The screen in the present size.
  ///
  /// The same state gives the same cells.
  ///
  /// - Parameter shown: a detail pane that stays, if it may; see ``mayKeep(_:)``.
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
    if !layout.isListOnly || isAsking { drawStatus(layout: layout, on: &canvas) }
    let cursor =
      canvas.frame.cursor ?? Point(x: 0, y: isCovered ? layout.front.y : layout.body.y)
    canvas.frame.cursor = Rect(size).nearest(to: cursor)
    return canvas.frame
  }

  /// Whether the bottom row has something to say or to ask that even the smallest screen must show.
  private var isAsking: Bool {
    if message != nil { return true }
    guard let prompt = prompts.top else { return layout.keepsStatus }
    return prompt.bottom(promptContext) != nil
  }

  /// Draws the view below the tabs.
  private func drawView(layout: Layout, keeping shown: ShownDetail?, on canvas: inout Canvas) {
    let title = Rect(x: 0, y: layout.body.y - 1, width: size.width, height: 1)
    switch views.current.shape {
    case .columns:
      // The detail comes first, so that the cursor ends on the list when it has the keys.
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

  /// The bottom rows; on the smallest screens, which have no heading, what the list is narrowed to.
  private func drawStatus(layout: Layout, on canvas: inout Canvas) {
    guard prompts.isEmpty, layout.keepsStatus, message == nil else {
      footer?.draw(on: &canvas)
      return
    }
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    canvas.fill(bar, role: .bar)
    switch views.current.shape {
    case .columns: columnsView.drawFilter(in: bar, on: &canvas)
    case .table: views.drawTitle(in: bar, hasTabs: true, viewContext, on: &canvas)
    }
  }

  /// The columns as they are drawn.
  var columnsView: ColumnsView {
    ColumnsView(
      state: columns, tree: tree, layout: layout, size: size, meter: meter, exports: exports,
      isDetailFocused: detail.isFocused)
  }

  /// Whether the top row has the tabs.
  package var showsTabs: Bool { layout.tabs != nil }

  /// The tab line for the present width.
  var tabLine: TabLine {
    TabLine(
      chosen: views.current.tab, width: size.width, words: words, keymap: keymap,
      context: paneContext, meter: meter)
  }

  /// The bottom rows as they are shown; `nil` where there is no room for them.
  var footer: KeyBar? {
    guard !layout.isListOnly || isAsking else { return nil }
    if prompts.isEmpty, layout.keepsStatus, message == nil { return nil }
    var footer = Footer(
      size: size, meter: meter, prompt: prompts.top?.bottom(promptContext), message: message,
      hints: hints)
    guard footer.prompt == nil else { return footer.bar }
    // What the reader has begun comes before what runs by itself, where there is room for one.
    footer.progress = [
      exports.progressView(words, meter),
      library.progress.map { ProgressView(progress: $0, words: words, meter: meter) },
    ].compactMap { $0 }
    footer.states = [
      pointer.reportsMouse ? "" : words.mouseOff,
      exports.picks.isEmpty ? "" : words.picked(exports.picks.count), pending.label,
    ]
    if let prompt = prompts.top {
      footer.position = prompt.position
    } else if views.current.shape == .columns {
      footer.position = columnsView.position
    } else {
      let context = viewContext
      footer.position = views.position(context)
      footer.cutName = message == nil ? views.cutName(context) : nil
    }
    return footer.bar
  }

  /// The keys that work now, the most needed first.
  private var hints: [Footer.Hint] {
    if let prompt = prompts.top {
      return prompt.hints(promptContext).compactMap {
        Footer.Hint(
          $0, word: prompt.word(for: $0, words) ?? $0.hint(in: words.language), keymap, in: context)
      }
    }
    var commands = viewHints
    if exports.canCancel { commands.insert(.cancelExport, at: min(1, commands.count)) }
    return commands.compactMap {
      Footer.Hint($0, word: word(for: $0), keymap, in: context)
    }
  }

  private var viewHints: [Command] {
    guard views.current.shape == .columns else {
      return views.component.hints(views.table, viewContext)
    }
    let canExport = shownPlan != nil || !exports.picks.isEmpty
    return detail.isFocused
      ? detail.hints(canExport: canExport)
      : columns.hints(
        hasSearch: prompts.walk != nil || earlier.search != nil,
        hasPicks: !exports.picks.isEmpty, canExport: canExport)
  }

  /// The short word for a key of the view.
  private func word(for command: Command) -> String? {
    let own: String? =
      if views.current.shape == .table {
        views.word(for: command, viewContext)
      } else if command == .clear, !detail.isFocused, columns.lists.filters[parentPath] == nil {
        words.unpick
      } else { nil }
    return own ?? command.hint(in: words.language)
  }

  // MARK: Layout

  /// Where the panes are now.
  var layout: Layout { layout(columns.shape) }

  /// Where they would be in another shape.
  func layout(_ shape: PaneShape) -> Layout {
    Layout(
      size: size, depth: columns.selection.count, showsDetail: detail.isFocused,
      isFiltered: isListNarrowed, shape: shape)
  }

  /// Whether the focused list is narrowed, or about to be.
  private var isListNarrowed: Bool {
    if let prompt = prompts.top { return prompt.narrowsList }
    switch views.current.shape {
    case .columns:
      return !columns.lists.filters.isEmpty && columns.lists.filters[parentPath] != nil
    case .table: return views.table.isFiltered
    }
  }

  // MARK: A held key

  /// The detail pane of a frame of this state, or `nil` when none is beside a list.
  package func shownDetail(of frame: Frame) -> ShownDetail? {
    detailPlace.map { ShownDetail(frame: frame, place: $0) }
  }

  /// Whether the frame of this state may keep a detail pane that was shown before.
  ///
  /// Paging stops at each page, however soon the next one comes; only reading a plan for each would
  /// keep the next one waiting.
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

extension Rect {
  /// The cell nearest to a point, or `nil` without cells.
  fileprivate func nearest(to point: Point) -> Point? {
    guard !isEmpty else { return nil }
    return Point(x: min(max(x, point.x), maxX - 1), y: min(max(y, point.y), maxY - 1))
  }
}
