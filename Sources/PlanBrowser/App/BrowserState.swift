import PlanCore
import PlanText
import PlanViews

/// The whole browser as a value: what it shows follows from it and the size alone.
///
/// The columns are not stored. ``selection`` is the way from the plan down to
/// the chosen row of the focused column; every column is derived from it.
package struct BrowserState: Equatable, Sendable {
  /// The library: what is known of it without reading a plan.
  package internal(set) var catalog: Catalog
  /// The column of plans, made once: a library may have thousands.
  var planRows: PlanRows
  /// The plans that have been read.
  var plans: OpenPlans
  package let words: Strings
  package let keymap: Keymap
  package private(set) var meter: ColumnMeter
  package private(set) var size: Size

  /// The chosen nodes from the plan down; the last one is in the focused column.
  ///
  /// Empty only when the library has no rows.
  package internal(set) var selection: [Node] = []
  /// The row last chosen below a path, so that going out and in comes back to it.
  var remembered: [[Node]: Node] = [:]
  /// The first row shown below a path.
  var tops: [[Node]: Int] = [:]
  /// How many rows the last key went on by in a column.
  var lastStep = 1
  /// Whether the detail pane has the keys.
  package internal(set) var isDetailFocused = false
  /// The first line shown of the detail pane.
  var detailTop = 0
  /// What stands in front, if anything.
  var overlay: Overlay?
  package internal(set) var message: Message?

  /// The view that is shown.
  package internal(set) var view = BrowserView.plans
  /// The views that are tables, as far as the reader has been there.
  var tables: [BrowserView: TableState] = [:]
  /// Everything that can be followed, once it has been asked for.
  var tracks: TrackContent?
  /// What plans can be compared from, once it has been asked for.
  var comparable: CompareContent?
  /// The plans that are compared.
  var compared: ComparedPlans?
  /// The versions that are compared in the place of two plans.
  var versions: VersionContent?
  /// The versions that an earlier run has compared, while they have not been compared again.
  var earlierVersions: EarlierVersions?
  /// The file that was last compared with.
  var versionPath = ""
  /// What the history on the screen is about.
  var followed: String?
  /// The number of the newest question about a view.
  var viewTicket = 0
  /// The map, as the reader has moved it.
  var map = MapState()
  /// What the terminal can draw maps with.
  package var mapGrid = DotGrid.braille
  /// The figures as small multiples.
  var multiples = MultiplesState()
  /// What stands beside the list of places.
  var placePage = PlacePage()
  /// How many plans have been read for a view, while that goes on.
  var gathering: IndexingProgress?

  var walk: HitWalk?
  var searchHistory: [String] = []
  /// The lines that commands were called with, the newest last.
  var commandHistory: [String]
  /// The commands that the selection was piped to, the newest last.
  var pipeHistory: [String]
  /// How the Chinese titles of commands are read; empty until somebody has asked.
  var spellings: [String: [String]] = [:]
  /// Whether the click before opened what it hit, so that a second one on it
  /// is the end of a double click and must not open what has come to stand there.
  var hasClickOpened = false
  /// The border that the pointer holds, by its number from the left.
  var heldBorder: Int?
  /// Where the pointer holds the map.
  var heldMap: Point?
  /// Whether the terminal is to report the mouse.
  var reportsMouse: Bool
  /// Whether the reader types the names of commands, having no keys.
  var isByLines = false
  /// The exports that go on beside the browser, the newest last.
  var exports: [RunningExport] = []
  /// The number of the newest question asked outside; answers to older ones are dropped.
  var ticket = 0
  /// The plan that has been asked for last and has not come yet.
  var asked: Identifier<Plan>?
  /// What is to be done when the shown plan is open; any key overtakes it.
  var deferred: DeferredAction?
  /// What an earlier run searched for, while nothing has been searched for in this one.
  var earlierSearch: String?
  /// Where an earlier run was among the plans, while none of them has been shown in this one.
  var leftPlace: BrowserSession?
  /// The step that waits for its hits.
  var earlierStep: EarlierStep?
  /// How far the index is while work on it goes on.
  var progress: IndexingProgress?

  /// What has been pressed of a command that is not whole yet.
  var pending = PendingKeys()
  /// The places that jumps have left.
  var visits = LocationHistory()
  /// The places that the reader has given a name of one character.
  package internal(set) var marks: [Character: Location] = [:]
  /// What the next export gathers, in the order in which it was picked.
  package internal(set) var picks: [ExportSubject] = []
  /// How the reader wants the panes.
  var shape = PaneShape()
  /// What the reader has made of the lists.
  var lists = ListViews()
  /// What lists and tables have been narrowed to, the newest last.
  var filterHistory: [String] = []
  /// What is looked for in the detail, if anything.
  var find: DetailFind?
  /// What has been looked for there, the newest last.
  var findHistory: [String] = []

  /// Creates a browser on a library whose plans are read when they are shown.
  ///
  /// - Parameters:
  ///   - open: plans that have been read already.
  ///   - isIndexing: whether there is more to come; ``BrowserEvent/indexing(done:total:)`` ends it.
  ///   - plan: the plan to stand in at the start; the first one by default.
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
    self.reportsMouse = reportsMouse
    self.pipeHistory = pipeHistory
    self.commandHistory = commandHistory
    self.catalog = catalog
    words = Strings(language)
    planRows = PlanRows(PlanTree.planRows(of: catalog, words: words))
    plans = OpenPlans(open)
    self.keymap = keymap
    self.meter = meter
    self.size = size
    progress = isIndexing ? .unknown : nil
    if let plan, catalog.summary(of: plan) != nil {
      selection = [.plan(plan)]
      if isPlanMissing { deferred = .command(.open) } else { openSelection() }
    } else if let first = planRows.all.lazy.compactMap(\.node).first {
      selection = [first]
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

  /// The columns' source.
  var tree: PlanTree {
    PlanTree(catalog: catalog, planRows: planRows, plans: plans, lists: lists, words: words)
  }

  /// Where the keys go.
  package var context: KeyContext {
    switch overlay {
    case .search: .search
    case .export(let prompt): prompt.awaitsReplacing == nil ? .export : .confirmation
    case .help(let box): box.isTyping ? .helpFilter : .help
    case .palette: .palette
    case .pipe: .pipe
    case .version: .version
    case .filter, .tableFilter: .filter
    case .find: .find
    case .columns: .columnMenu
    case .quitting: .confirmation
    case nil: paneContext
    }
  }

  /// Where the keys go when nothing stands in front.
  var paneContext: KeyContext {
    switch view.shape {
    case .columns: isDetailFocused ? .detail : .columns
    case .table:
      switch view {
      case .map: .map
      case .figures: .figures
      case .places: .places
      case .plans, .projects, .track, .timeline, .compare, .history: .table
      }
    }
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
      hasClickOpened = false
      return handle(key)
    case .textPasted(let text):
      noticeReader()
      pending = PendingKeys()
      return type(text)
    case .mouse(let mouse) where mouse.action == .drag || mouse.action == .release:
      // The press before has been answered, and its answer is to be read.
      drag(mouse)
      return []
    case .mouse(let mouse):
      // Before the message goes, which keys may stand behind.
      let command = clickedCommand(mouse)
      noticeReader()
      pending = PendingKeys()
      return handle(mouse, on: command)
    case .resized(let size):
      resize(to: size)
      return []
    case .ambiguousWidthFound(let width):
      meter = ColumnMeter(ambiguous: width)
      for view in tables.keys { tables[view]?.measure(meter) }
      resize(to: size)
      return []
    case .frameDue: return prepareFrame()
    case .planOpened(let plan): return take(plan)
    case .planNotOpened(let id, let problems): return giveUp(id, problems: problems)
    case .searchFinished(let result, let ticket):
      if let effects = finishEarlierSearch(result, ticket: ticket) { return effects }
      finishSearch(result, ticket: ticket)
      return []
    case .suggestionsFound(let titles, let ticket):
      takeSuggestions(titles, ticket: ticket)
      return []
    case .completed(let completion):
      takeCompletion(completion)
      return []
    case .spelled(let spellings):
      takeSpellings(spellings)
      return []
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
      finishExport(outcome, ticket: ticket)
      return []
    case .exporting(let done, let total, let ticket):
      takeExporting(IndexingProgress(done: done, total: total), ticket: ticket)
      return []
    case .versionsCompared(let outcome, let ticket):
      if ticket == EarlierVersions.ticket { return takeEarlier(outcome) }
      return ticket == self.ticket ? take(outcome) : []
    case .notCopied:
      message = Message(words.noClipboard, .failure)
      return []
    case .programEnded(let outcome):
      message = words.message(about: outcome)
      return []
    case .indexing(let done, let total): return takeProgress(done: done, total: total)
    case .catalogChanged(let catalog): return adopt(catalog)
    case .gathering(let done, let total):
      takeGathering(done: done, total: total)
      return []
    case .gathered(let gathered, let ticket): return take(gathered, ticket: ticket)
    case .arranged(let arranged, let view, let ticket):
      take(arranged, of: view, ticket: ticket)
      return gatherPlacePage()
    case .placesGathered(let page, let ticket):
      take(page, ticket: ticket)
      return []
    }
  }

  /// The reader has done something: what was said is read, and what waited is overtaken.
  private mutating func noticeReader() {
    message = nil
    deferred = nil
  }

  /// Fits everything that depends on the size into a new one.
  private mutating func resize(to size: Size) {
    self.size = size
    if layout.isListOnly { isDetailFocused = false }
    keepSelectionVisible()
    let height = layout.listHeight
    for view in tables.keys { tables[view]?.move(by: 0, height: height) }
    switch overlay {
    case .search(var box):
      chooseHit(in: &box, by: 0)
      overlay = .search(box)
    case .help(let box): scrollHelp(to: box.scroll)
    case .palette(let palette): show(palette)
    case .columns(let menu): show(menu)
    case .export, .pipe, .version, .filter, .find, .tableFilter, .quitting, nil: break
    }
  }
}
