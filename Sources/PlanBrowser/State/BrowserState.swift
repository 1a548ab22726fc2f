import PlanCore
import PlanText

/// The whole browser as a value: what it shows follows from it and the size alone.
///
/// The columns are not stored. ``selection`` is the way from the plan down to
/// the chosen row of the focused column; every column is derived from it.
package struct BrowserState: Equatable, Sendable {
  package let library: Library
  package let words: Strings
  package let keymap: Keymap
  package let meter: ColumnMeter
  package private(set) var size: Size

  /// The chosen nodes from the plan down; the last one is in the focused column.
  ///
  /// Empty only when the library has no rows.
  package internal(set) var selection: [Node] = []
  /// The row last chosen below a path, so that going out and in comes back to it.
  var remembered: [[Node]: Node] = [:]
  /// The first row shown below a path.
  var tops: [[Node]: Int] = [:]
  /// Whether the detail pane has the keys.
  package internal(set) var isDetailFocused = false
  /// The first line shown of the detail pane.
  var detailTop = 0
  /// What stands in front, if anything.
  var overlay: Overlay?
  package internal(set) var message: Message?
  var walk: HitWalk?
  var searchHistory: [String] = []
  /// The number of the newest question asked outside; answers to older ones are dropped.
  var ticket = 0

  /// Creates a browser on a library.
  ///
  /// - Parameter plan: the plan to stand in at the start; the first one by default.
  package init(
    library: Library, language: Language, size: Size, plan: Identifier<Plan>? = nil,
    keymap: Keymap = .standard, meter: ColumnMeter = ColumnMeter()
  ) {
    self.library = library
    self.words = Strings(language)
    self.keymap = keymap
    self.meter = meter
    self.size = size
    if let plan, library.plan(plan) != nil {
      selection = [.plan(plan)]
      openSelection()
    } else if let first = tree.rows(below: []).lazy.compactMap(\.node).first {
      selection = [first]
    }
    if !library.problems.isEmpty {
      let files = Set(library.problems.map(\.file)).count
      message = Message(words.filesWithProblems(files), .failure)
    }
  }

  /// The columns' source.
  var tree: PlanTree { PlanTree(library: library, words: words) }

  /// Where the keys go.
  package var context: KeyContext {
    switch overlay {
    case .search: .search
    case .export(let prompt): prompt.awaitsReplacing == nil ? .export : .confirmation
    case .help: .help
    case nil: isDetailFocused ? .detail : .columns
    }
  }

  /// Takes an event in and says what is to be done outside.
  package mutating func update(_ event: BrowserEvent) -> [BrowserEffect] {
    switch event {
    case .keyPressed(let key):
      message = nil
      return handle(key)
    case .textPasted(let text):
      message = nil
      return paste(text)
    case .mouse(let mouse):
      message = nil
      return handle(mouse)
    case .resized(let size):
      self.size = size
      keepSelectionVisible()
      return []
    case .searchFinished(let result, let ticket):
      guard ticket == self.ticket, case .search(var box) = overlay else { return [] }
      box.result = result
      box.chosen = 0
      box.top = 0
      overlay = .search(box)
      return []
    case .exportFinished(let outcome, let ticket):
      guard ticket == self.ticket else { return [] }
      finishExport(outcome)
      return []
    }
  }

  private mutating func handle(_ key: KeyPress) -> [BrowserEffect] {
    if let command = keymap.command(for: key, in: context) {
      return perform(command)
    }
    if case .character(let character) = key {
      return type(String(character))
    }
    return []
  }

  private mutating func perform(_ command: Command) -> [BrowserEffect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit, .quitAtOnce: return [.quit]
    default: break
    }
    switch context {
    case .columns: return performInColumns(command)
    case .detail: return performInDetail(command)
    case .search: return performInSearch(command)
    case .export: return performInExport(command)
    case .confirmation: return performInConfirmation(command)
    case .help: return performInHelp(command)
    }
  }

  /// What the columns and the detail pane have in common.
  mutating func performAnywhere(_ command: Command) -> [BrowserEffect] {
    switch command {
    case .openSearch: openSearch()
    case .nextHit: walkHits(by: 1)
    case .previousHit: walkHits(by: -1)
    case .export: openExport()
    case .toggleHelp: overlay = .help(scroll: 0)
    default: break
    }
    return []
  }

  private mutating func type(_ text: String) -> [BrowserEffect] {
    switch overlay {
    case .search(var box):
      box.line.insert(text)
      return search(with: box)
    case .export(var prompt) where prompt.awaitsReplacing == nil:
      prompt.line.insert(text)
      overlay = .export(prompt)
      return []
    default:
      return []
    }
  }

  /// Pasted text goes into a box, or does nothing: it is never taken for keys.
  private mutating func paste(_ text: String) -> [BrowserEffect] {
    let room = String(text.prefix(LineEditor.longestLine))
    let effects = type(room)
    if context == .search, text.count > LineEditor.longestLine {
      message = Message(words.queryCut)
    }
    return effects
  }
}
