import PlanCore
import PlanText
import PlanViews

/// The whole browser as a value, from which every frame follows.
///
/// It has one value for each part; what is left here is routing.
package struct BrowserState: Equatable, Sendable {
  /// The library, and the plans that have been read.
  var library: LibraryState
  /// Language, keys, and the properties of the screen.
  package var display: DisplayState
  /// The columns of the plans.
  var columns = ColumnsState()
  /// The detail pane.
  package internal(set) var detail = DetailState()
  /// The views across plans.
  var views = ViewsState()
  /// The prompts, and what they keep.
  var prompts: PromptsState
  /// The running exports, and the picks for the next one.
  package internal(set) var exports = ExportState()
  /// What an earlier run left and this one has not used yet.
  var earlier = EarlierRun()
  /// The state of the mouse.
  var pointer: PointerState
  /// Where the reader has been.
  package internal(set) var history = ReadingHistory()
  /// The keys of an unfinished command.
  var pending = PendingKeys()
  /// The message in the bottom row, until the next key.
  package internal(set) var message: Message?
  /// The ticket of the newest question asked outside; answers to older ones are dropped.
  var ticket = 0

  /// Creates a browser on a library whose plans are read when they are shown.
  ///
  /// - Parameters:
  ///   - open: plans that have been read already.
  ///   - linked: what other plans say of linked items; ``BrowserEvent/standingsFound(_:)`` gives more.
  ///   - today: the day as of which things have their status.
  ///   - isIndexing: whether the index is still being built; ``BrowserEvent/indexing(done:total:)``
  ///     ends it.
  ///   - plan: the plan to begin in; the first one by default.
  ///   - awaited: the slug of a plan to go to once it has been read; wins over `session`, too.
  ///   - commandHistory: command lines from earlier runs, newest last.
  ///   - pipeHistory: shell commands from earlier runs, newest last.
  ///   - reportsMouse: whether the browser uses the mouse at the start.
  ///   - remark: a first message if nothing is wrong.
  ///   - session: what an earlier run left; `plan` wins over its location.
  ///   - notice: what is wrong with the reader's settings; wins over other messages.
  package init(
    catalog: Catalog, open: [Plan] = [], linked: LinkedStandings = .none,
    asOf today: PartialDate, isIndexing: Bool = false, language: Language, size: Size,
    plan: Identifier<Plan>? = nil, awaited: String? = nil, keymap: Keymap = .standard,
    meter: ColumnMeter = ColumnMeter(), notice: String? = nil, commandHistory: [String] = [],
    pipeHistory: [String] = [], session: BrowserSession? = nil,
    remark: String? = nil, reportsMouse: Bool = true
  ) {
    library = LibraryState(
      catalog, open: open, linked: linked, asOf: today, isIndexing: isIndexing,
      words: Strings(language))
    display = DisplayState(words: Strings(language), keymap: keymap, meter: meter, size: size)
    prompts = PromptsState(commandHistory: commandHistory, pipeHistory: pipeHistory)
    pointer = PointerState(reportsMouse: reportsMouse)
    if let plan, catalog.summary(of: plan) != nil {
      columns.selection = [.plan(plan)]
      if isPlanMissing { library.deferred = .command(.open) } else { openSelection() }
    } else if let first = library.planRows.all.lazy.compactMap(\.node).first {
      columns.selection = [first]
    }
    library.awaited = awaited.map { AwaitedPlan(name: $0) }
    if let session { restore(session, goesThere: plan == nil && awaited == nil) }
    keepSelectionVisible()
    message = remark.map { Message($0) }
    if !catalog.problems.isEmpty {
      message = Message(words.filesWithProblems(catalog.filesWithProblems), .failure)
    }
    if let notice { message = Message(notice, .failure) }
  }

  /// Creates a browser on a library that has been read whole.
  package init(
    library: Library, asOf today: PartialDate, language: Language, size: Size,
    plan: Identifier<Plan>? = nil, keymap: Keymap = .standard, meter: ColumnMeter = ColumnMeter()
  ) {
    self.init(
      catalog: Catalog(of: library), open: library.plans,
      linked: LinkedStandings(of: library, asOf: today), asOf: today, language: language,
      size: size,
      plan: plan, keymap: keymap, meter: meter)
  }

  package var catalog: Catalog { library.catalog }
  package var words: Strings { display.words }
  package var keymap: Keymap { display.keymap }
  package var meter: ColumnMeter { display.meter }
  package var size: Size { display.size }
  /// The chosen nodes from the plan down; the last one is in the focused column.
  package var selection: [Node] { columns.selection }
  /// The view shown.
  package var view: BrowserView { views.current }

  /// The source of the columns.
  var tree: PlanTree {
    PlanTree(
      catalog: catalog, planRows: library.planRows, plans: library.plans, lists: columns.lists,
      words: words)
  }

  /// The key context.
  package var context: KeyContext { prompts.top?.keyContext ?? paneContext }

  /// The key context behind all prompts.
  var paneContext: KeyContext {
    guard views.current.shape == .columns else { return views.current.kind.keyContext }
    return detail.isFocused ? .detail : .columns
  }

  /// Handles an event and returns what to do outside.
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
      // The message about the press must stay readable.
      drag(mouse)
      return []
    case .mouse(let mouse):
      // Look before the message is cleared: the keys may be laid out after it.
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
    case .searchStarted, .suggestionsFound, .completed: return updatePrompt { $0.take(event, $1) }
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
    case .indexing(let done, let total):
      let effects = takeProgress(done: done, total: total)
      tellOfAwaitedPlan()
      return effects
    case .catalogChanged(let catalog): return adopt(catalog)
    case .standingsFound(let linked):
      library.plans.adopt(linked)
      return updatePrompt { $0.take(event, $1) }
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

  /// Notes that the reader did something: the message has been read, and deferred actions are
  /// dropped.
  private mutating func noticeReader() {
    message = nil
    library.deferred = nil
    library.awaited?.goesThere = false
  }

  /// Adapts everything to a new size.
  private mutating func resize(to size: Size) {
    display.size = size
    if layout.isListOnly { detail.isFocused = false }
    keepSelectionVisible()
    views.fit(height: layout.listHeight)
    let context = promptContext
    _ = prompts.stack.updateTop { $0.fit(context) }
  }
}

/// How things are shown: language, keys, and the properties of the screen.
package struct DisplayState: Equatable, Sendable {
  package let words: Strings
  package let keymap: Keymap
  package internal(set) var meter: ColumnMeter
  package internal(set) var size: Size
  /// The dots that the terminal can draw maps with.
  package var mapGrid = DotGrid.braille
  /// Whether the browser is in plain mode, where commands are typed by name.
  var isByLines = false

  /// What a reader types for a command: its key, or its name if it has none or in plain mode.
  func label(for command: Command, in context: KeyContext) -> String {
    guard !isByLines else { return command.plainName }
    return keymap.keys(for: command, in: context).first?.label ?? ":\(command.name)"
  }
}
