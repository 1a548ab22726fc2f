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
  /// Whether the detail pane has the keys.
  package internal(set) var isDetailFocused = false
  /// The first line shown of the detail pane.
  var detailTop = 0
  /// What stands in front, if anything.
  var overlay: Overlay?
  package internal(set) var message: Message?
  var walk: HitWalk?
  var searchHistory: [String] = []
  /// Whether the click before opened what it hit, so that a second one on it
  /// is the end of a double click and must not open what has come to stand there.
  var hasClickOpened = false
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
      hasClickOpened = false
      return handle(key)
    case .textPasted(let text):
      message = nil
      return type(text)
    case .mouse(let mouse):
      message = nil
      return handle(mouse)
    case .resized(let size):
      resize(to: size)
      return []
    case .ambiguousWidthFound(let width):
      meter = ColumnMeter(ambiguous: width)
      resize(to: size)
      return []
    case .searchFinished(let result, let ticket):
      guard ticket == self.ticket, case .search(var box) = overlay else { return [] }
      box.result = result
      // Without a hit the notice has the whole body, and the keys keep their row.
      if !result.hits.isEmpty, let notice = result.notices.first {
        message = Message(notice.describe(in: words.language), .failure)
      }
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
    if let command = keymap.command(for: key, in: context) ?? widthFolded(key) {
      return perform(command)
    }
    if case .character(let character) = key {
      return type(String(character))
    }
    return []
  }

  /// What a full-width key such as ／ means where no text is typed, so that an
  /// input method left on does not lame the keys.
  private func widthFolded(_ key: KeyPress) -> Command? {
    guard context != .search, context != .export, case .character(let character) = key,
      let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
    else { return nil }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      let half = Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
      return keymap.command(for: .character(half), in: context)
    case 0x3000: return keymap.command(for: " ", in: context)
    default: return nil
    }
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

  /// Puts typed or pasted text into the box in front, or does nothing: a paste is never taken for keys.
  private mutating func type(_ text: String) -> [BrowserEffect] {
    switch overlay {
    case .search(var box):
      if !box.line.insert(text) { message = Message(words.textCut) }
      return search(with: box)
    case .export(var prompt) where prompt.awaitsReplacing == nil:
      if !prompt.line.insert(text) { message = Message(words.textCut) }
      overlay = .export(prompt)
      return []
    default:
      return []
    }
  }

  /// Fits everything that depends on the size into a new one.
  private mutating func resize(to size: Size) {
    self.size = size
    if layout.isListOnly { isDetailFocused = false }
    keepSelectionVisible()
    switch overlay {
    case .search(var box):
      chooseHit(in: &box, by: 0)
      overlay = .search(box)
    case .help(let line): scrollHelp(to: line)
    case .export, nil: break
    }
  }
}
