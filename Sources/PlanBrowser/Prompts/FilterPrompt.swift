import PlanCore
import PlanText

/// The prompt for the filter of a list or a table.
struct FilterPrompt: LinePrompt {
  /// The list or table to filter.
  enum Target: Equatable, Sendable {
    /// The list below a path, with its rows, so that each letter typed asks about the same rows,
    /// and the row that was chosen at the start.
    case list(path: [Node], rows: [FilterQuestion.Row], origin: Node?)
    /// The table of the view that is shown.
    case table
  }

  let target: Target
  var line: LineEditor
  /// What can be inserted at the cursor, or `nil` while unknown.
  private var completion: Completion?
  /// The candidate in the line while the reader cycles through them.
  private var cycle: CandidateCycle?

  init(_ target: Target, line: LineEditor) {
    self.target = target
    self.line = line
  }

  var keyContext: KeyContext { .filter }
  var narrowsList: Bool { true }

  mutating func opened(_ context: PromptContext) -> [PromptAction] { askCompletion() }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    switch command {
    case .cancel: return [.close, .narrow(target, to: "")]
    case .accept: return accept()
    case .previousResult: return [.move(by: -1)]
    case .nextResult: return [.move(by: 1)]
    case .pageUp: return [.move(by: -page(context))]
    case .pageDown: return [.move(by: page(context))]
    case .completeNext: return complete(by: 1)
    case .completePrevious: return complete(by: -1)
    default: return edit(command, context)
    }
  }

  mutating func lineChanged(_ context: PromptContext) -> [PromptAction] {
    [.narrow(target, to: line.text)] + askCompletion()
  }

  mutating func cursorMoved(_ context: PromptContext) -> [PromptAction] { askCompletion() }

  mutating func take(_ answer: BrowserEvent, _ context: PromptContext) -> [PromptAction] {
    if case .completed(let completion) = answer, cycle == nil,
      completion.query.text == line.text
    {
      self.completion = completion
    }
    return []
  }

  /// A click goes through to the rows; in a list it ends the typing.
  mutating func handle(_ mouse: MouseEvent, _ context: PromptContext) -> [PromptAction] {
    (target == .table ? [] : accept()) + [.passOn(mouse)]
  }

  private func accept() -> [PromptAction] {
    let end: [PromptAction] = [.close, .remember(line.text, .filter)]
    guard case .list(let path, _, _) = target else { return end }
    return end + [.dropEmptyFilter(path)]
  }

  /// The length of a page; in a table one row stays in sight.
  private func page(_ context: PromptContext) -> Int {
    let height = context.layout.listHeight
    return target == .table ? max(1, height - 1) : height
  }

  private mutating func askCompletion() -> [PromptAction] {
    completion = nil
    cycle = nil
    return [.effect(.complete(CompletionQuery(text: line.text, cursor: line.cursor)))]
  }

  private mutating func complete(by step: Int) -> [PromptAction] {
    guard let next = completion?.step(from: line, cycle, by: step) else { return [] }
    line = next.line
    cycle = next.cycle
    // The candidates do not change until the reader types again.
    return [.narrow(target, to: line.text)] + (cycle == nil ? askCompletion() : [])
  }

  func hints(_ context: PromptContext) -> [Command] { [.accept, .cancel, .completeNext] }

  /// The filter, followed by as many candidates as fit.
  func bottom(_ context: PromptContext) -> BottomPrompt? {
    let all = completion?.candidates ?? []
    let notes = (1...8).reversed().filter { $0 <= all.count }.map { count in
      all.prefix(count).map { $0.sanitized() }.joined(separator: "  ")
        + (all.count > count ? "  …" : "")
    }
    let label = context.size.width < 30 ? "f:" : "\(context.words.filter): "
    return BottomPrompt(label: label, line: line, notes: notes)
  }
}

extension FilterPrompt {
  /// The list that is being filtered, if it is one, and the row that was chosen before.
  var narrowedList: (path: [Node], origin: Node?)? {
    guard case .list(let path, _, let origin) = target else { return nil }
    return (path, origin)
  }
}
