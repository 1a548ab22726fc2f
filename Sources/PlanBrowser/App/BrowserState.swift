import PlanCore
import PlanText
import PlanViews

/// The whole browser as a value: what it shows follows from it and the size alone.
///
/// It holds one value for each part of the screen; what is left here is routing.
package struct BrowserState: Equatable, Sendable {
  /// What is open: the library, and the plans of it that have been read.
  var library: LibraryState
  /// What the reader has set, and what the screen is like.
  package var display: DisplayState
  /// The columns of the plans.
  var columns = ColumnsState()
  /// The pane beside them.
  package internal(set) var detail = DetailState()
  /// The views across plans.
  var views = ViewsState()
  /// What is in front, and what prompts keep.
  var prompts: PromptsState
  /// The exports beside the browser, and what is picked for the next one.
  package internal(set) var exports = ExportState()
  /// What an earlier run has left and this one has not come to yet.
  var earlier = EarlierRun()
  /// What the pointer has begun.
  var pointer: PointerState
  /// Where the reader has been.
  package internal(set) var history = ReadingHistory()
  /// The keys of a command that is not complete yet.
  var pending = PendingKeys()
  /// What the bottom row says until the next key.
  package internal(set) var message: Message?
  /// The number of the newest question asked outside; answers to older ones are dropped.
  var ticket = 0

  /// Creates a browser on a library whose plans are read when they are shown.
  ///
  /// - Parameters:
  ///   - open: plans that have been read already.
  ///   - isIndexing: whether there is more to come; ``BrowserEvent/indexing(done:total:)`` ends it.
  ///   - plan: the plan to begin in; the first one by default.
  ///   - commandHistory: lines of the command line from earlier runs, the newest last.
  ///   - pipeHistory: commands that were piped to in earlier runs, the newest last.
  ///   - reportsMouse: whether the mouse is the browser's at the start.
  ///   - remark: what else is to be said at the start, when nothing is wrong.
  ///   - session: what an earlier run has left; `plan` comes before its place.
  ///   - notice: what is wrong with the reader's settings, to be said first.
  package init(
    catalog: Catalog, open: [Plan] = [], isIndexing: Bool = false, language: Language, size: Size,
    plan: Identifier<Plan>? = nil, keymap: Keymap = .standard,
    meter: ColumnMeter = ColumnMeter(), notice: String? = nil, commandHistory: [String] = [],
    pipeHistory: [String] = [], session: BrowserSession? = nil,
    remark: String? = nil, reportsMouse: Bool = true
  ) {
    library = LibraryState(
      catalog, open: open, isIndexing: isIndexing, words: Strings(language))
    display = DisplayState(words: Strings(language), keymap: keymap, meter: meter, size: size)
    prompts = PromptsState(commandHistory: commandHistory, pipeHistory: pipeHistory)
    pointer = PointerState(reportsMouse: reportsMouse)
    if let plan, catalog.summary(of: plan) != nil {
      columns.selection = [.plan(plan)]
      if isPlanMissing { library.deferred = .command(.open) } else { openSelection() }
    } else if let first = library.planRows.all.lazy.compactMap(\.node).first {
      columns.selection = [first]
    }
    if let session { restore(session, goesThere: plan == nil) }
    keepSelectionVisible()
    message = remark.map { Message($0) }
    if !catalog.problems.isEmpty {
      message = Message(words.filesWithProblems(catalog.filesWithProblems), .failure)
    }
    if let notice { message = Message(notice, .failure) }
  }

  /// Creates a browser on a library that has been read whole.
  package init(
    library: Library, language: Language, size: Size, plan: Identifier<Plan>? = nil,
    keymap: Keymap = .standard, meter: ColumnMeter = ColumnMeter()
  ) {
    self.init(
      catalog: Catalog(of: library), open: library.plans, language: language, size: size,
      plan: plan, keymap: keymap, meter: meter)
  }

  package var catalog: Catalog { library.catalog }
  package var words: Strings { display.words }
  package var keymap: Keymap { display.keymap }
  package var meter: ColumnMeter { display.meter }
  package var size: Size { display.size }
  /// The chosen nodes from the plan down; the last one is in the focused column.
  package var selection: [Node] { columns.selection }
  /// The view that is shown.
  package var view: BrowserView { views.current }

  /// The columns' source.
  var tree: PlanTree {
    PlanTree(
      catalog: catalog, planRows: library.planRows, plans: library.plans, lists: columns.lists,
      words: words)
  }

  /// Where the keys go.
  package var context: KeyContext { prompts.top?.keyContext ?? paneContext }

  /// Where the keys go when nothing is in front.
  var paneContext: KeyContext {
    guard views.current.shape == .columns else { return views.current.kind.keyContext }
    return detail.isFocused ? .detail : .columns
  }

  /// Takes an event in and says what is to be done outside.
  package mutating func update(_ event: BrowserEvent) -> [BrowserEffect] {
    let effects = respond(to: event)
    return effects + askNameOrders() + askFind()
  }

  private mutating func respond(to event: BrowserEvent) -> [BrowserEffect] {
    switch event {
    case .keyPressed(let key):
      noticeReader()
      pointer.hasClickOpened = false
      return handle(key)
    case .textPasted(let text):
      noticeReader()
      pending = PendingKeys()
      return updatePrompt { $0.type(text, $1) }
    case .mouse(let mouse) where mouse.action == .drag || mouse.action == .release:
      // The press before has been answered, and its answer is to be read.
      drag(mouse)
      return []
    case .mouse(let mouse):
      // Before the message goes: keys may come after it.
      let command = clickedCommand(mouse)
      noticeReader()
      pending = PendingKeys()
      return handle(mouse, on: command)
    case .resized(let size):
      resize(to: size)
      return []
    case .ambiguousWidthFound(let width):
      display.meter = ColumnMeter(ambiguous: width)
      views.measure(display.meter)
      resize(to: size)
      return []
    case .planOpened(let plan): return take(plan)
    case .planNotOpened(let id, let problems): return giveUp(id, problems: problems)
    case .searchFinished(let result, let ticket):
      if let effects = finishEarlierSearch(result, ticket: ticket) { return effects }
      return updatePrompt { $0.take(event, $1) }
    case .suggestionsFound, .completed: return updatePrompt { $0.take(event, $1) }
    case .spelled(let spellings):
      prompts.spellings = spellings
      return updatePrompt { $0.take(event, $1) }
    case .filtered(let answer):
      take(answer)
      return []
    case .found(let answer):
      take(answer)
      return []
    case .namesOrdered(let nodes, let path):
      takeNameOrder(nodes, below: path)
      return []
    case .exportFinished(let outcome, let ticket):
      if let end = exports.end(of: ticket, outcome, words) { message = end }
      return updatePrompt { $0.take(event, $1) }
    case .exporting(let done, let total, let ticket):
      let progress = IndexingProgress(done: done, total: total)
      return exports.take(progress, ticket: ticket) ? [] : updatePrompt { $0.take(event, $1) }
    case .versionsCompared(let outcome, let ticket):
      if ticket == EarlierVersions.ticket { return updateViews { $0.takeEarlier(outcome, $1) } }
      return updatePrompt { $0.take(event, $1) }
    case .notCopied:
      message = Message(words.noClipboard, .failure)
      return []
    case .programEnded(let outcome):
      message = words.message(about: outcome)
      return []
    case .indexing(let done, let total): return takeProgress(done: done, total: total)
    case .catalogChanged(let catalog): return adopt(catalog)
    case .gathering(let done, let total):
      views.takeGathering(done: done, total: total)
      return []
    case .gathered(let gathered, let ticket):
      return views.take(gathered, ticket: ticket, viewContext)
    case .arranged(let arranged, let view, let ticket):
      if let notice = views.take(arranged, of: view, ticket: ticket, viewContext) {
        message = notice
      }
      return views.gatherPlacePage()
    case .placesGathered(let page, let ticket):
      views.placePage.take(page, ticket: ticket, viewContext)
      return []
    }
  }

  /// The reader has done something: what was said is read, and what waited is overtaken.
  private mutating func noticeReader() {
    message = nil
    library.deferred = nil
  }

  /// Fits everything that depends on the size into a new one.
  private mutating func resize(to size: Size) {
    display.size = size
    if layout.isListOnly { detail.isFocused = false }
    keepSelectionVisible()
    views.fit(height: layout.listHeight)
    let context = promptContext
    _ = prompts.stack.updateTop { $0.fit(context) }
  }
}

/// How things are said and shown: what the reader has set, and what the screen is like.
package struct DisplayState: Equatable, Sendable {
  package let words: Strings
  package let keymap: Keymap
  package internal(set) var meter: ColumnMeter
  package internal(set) var size: Size
  /// What the terminal can draw maps with.
  package var mapGrid = DotGrid.braille
  /// Whether the reader types the names of commands, having no keys.
  var isByLines = false

  /// What a reader types for a command: its key, or its name where no key is bound or there are none.
  func label(for command: Command, in context: KeyContext) -> String {
    guard !isByLines else { return command.plainName }
    return keymap.keys(for: command, in: context).first?.label ?? ":\(command.name)"
  }
}
