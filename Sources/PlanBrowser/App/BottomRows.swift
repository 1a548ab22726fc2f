import PlanCore
import PlanText

/// What the bottom rows say about the state; ``Footer`` lays it out.
struct BottomRows {
  let prompts: PromptsState
  let context: PromptContext
  let columns: ColumnsView
  let detail: DetailState
  let views: ViewsState
  let viewContext: ViewContext
  let pending: PendingKeys
  let reportsMouse: Bool
  /// Whether n and N have hits to go to.
  let hasSearch: Bool

  private var words: Strings { context.words }
  private var layout: Layout { context.layout }
  private var exports: ExportState { viewContext.exports }

  /// Whether there is a message or a question that even the smallest screen must show.
  private var isAsking: Bool {
    if context.message != nil { return true }
    guard let prompt = prompts.top else { return layout.keepsStatus }
    return prompt.bottom(context) != nil
  }

  /// Whether the bottom row only shows the filter, on a screen too small for a heading.
  private var showsFilter: Bool {
    prompts.isEmpty && layout.keepsStatus && context.message == nil
  }

  /// The rows as they are shown; `nil` where there is no room for them.
  var bar: KeyBar? {
    guard !layout.isListOnly || isAsking, !showsFilter else { return nil }
    var footer = Footer(
      size: context.size, meter: context.meter, prompt: prompts.top?.bottom(context),
      message: context.message, hints: hints)
    guard footer.prompt == nil else { return footer.bar }
    // Exports come first: the reader has started them, and there may be room for one only.
    footer.progress = [
      exports.progressView(words, context.meter),
      context.progress.map { ProgressView(progress: $0, words: words, meter: context.meter) },
    ].compactMap { $0 }
    footer.states = [
      reportsMouse ? "" : words.mouseOff,
      exports.picks.isEmpty ? "" : words.picked(exports.picks.count), pending.label,
    ]
    if let prompt = prompts.top {
      footer.position = prompt.position
    } else if views.current.shape == .columns {
      footer.position = columns.position
    } else {
      footer.position = views.position(viewContext)
      footer.cutName = context.message == nil ? views.cutName(viewContext) : nil
    }
    return footer.bar
  }

  func draw(on canvas: inout Canvas) {
    guard !layout.isListOnly || isAsking else { return }
    guard showsFilter else {
      bar?.draw(on: &canvas)
      return
    }
    let row = Rect(x: 0, y: context.size.height - 1, width: context.size.width, height: 1)
    canvas.fill(row, role: .bar)
    switch views.current.shape {
    case .columns: columns.drawFilter(in: row, on: &canvas)
    case .table: views.drawTitle(in: row, hasTabs: true, viewContext, on: &canvas)
    }
  }

  /// The keys that work now, the most useful first.
  private var hints: [Footer.Hint] {
    let keymap = context.keymap
    if let prompt = prompts.top {
      return prompt.hints(context).compactMap {
        Footer.Hint(
          $0, word: prompt.word(for: $0, words) ?? $0.hint(in: words.language), keymap,
          in: prompt.keyContext)
      }
    }
    var commands = viewHints
    if exports.canCancel { commands.insert(.cancelExport, at: min(1, commands.count)) }
    return commands.compactMap {
      Footer.Hint(
        $0, word: word(for: $0), usual: $0.hint(in: words.language), keymap,
        in: context.viewContext)
    }
  }

  private var viewHints: [Command] {
    guard views.current.shape == .columns else {
      return views.component.hints(views.table, viewContext)
    }
    let canExport = viewContext.chosenPlan != nil || !exports.picks.isEmpty
    return detail.isFocused
      ? detail.hints(canExport: canExport)
      : columns.state.hints(
        hasSearch: hasSearch, hasPicks: !exports.picks.isEmpty, canExport: canExport)
  }

  /// The short word for a key of the view.
  private func word(for command: Command) -> String? {
    let own: String? =
      if views.current.shape == .table {
        views.word(for: command, viewContext)
      } else if command == .leave, let way = columns.wayBack, context.size.width >= 60 {
        words.back(to: way.name(in: words))
      } else if command == .clear, !detail.isFocused,
        columns.state.lists.filters[columns.state.parentPath] == nil
      {
        words.unpick
      } else { nil }
    return own ?? command.hint(in: words.language)
  }
}
