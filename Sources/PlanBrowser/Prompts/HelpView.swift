import PlanCore
import PlanText
import PlanViews

/// The help screen: the keys of the pane or view that the reader comes from, its signs, and the
/// other keys behind them.
struct HelpView {
  let keymap: Keymap
  let words: Strings
  let meter: ColumnMeter
  /// The columns of the screen.
  let width: Int
  /// The pane or view that the reader comes from.
  let context: KeyContext
  let view: PlanView
  /// Whether the keys of the other panes and views are listed, too.
  var showsAll = false
  /// The rows shown; with a filter those of every context.
  var filter: ((Binding) -> Bool)?

  /// The lines from top to bottom: what a command does, then its keys.
  var lines: [[Span]] {
    let columns = titleColumns
    let own = context.ownCommands
    var sections = [
      keyLines(of: context, context.title(in: words.language), columns) { own.contains($0) }
    ]
    if filter == nil { sections.append(signLines) }
    sections.append(
      keyLines(of: context, words.sharedKeys, columns) { !own.contains($0) })
    let others = KeyContext.allCases.filter { $0 != context }
    if filter != nil || showsAll {
      sections += others.map {
        keyLines(of: $0, $0.title(in: words.language), columns) { _ in true }
      }
    } else {
      sections.append(others.map(foldedLine))
    }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  private func keyLines(
    of context: KeyContext, _ title: String, _ columns: Int, where isListed: (Command) -> Bool
  ) -> [[Span]] {
    let bindings = keymap.bindings.filter {
      $0.context == context && isListed($0.command) && filter?($0) != false
    }
    guard !bindings.isEmpty else { return [] }
    return [[Span(title, .heading)]]
      + bindings.flatMap { lines(for: $0, columns: columns) }
  }

  private func lines(for binding: Binding, columns: Int) -> [[Span]] {
    let title = binding.command.title(in: words.language)
    let keys = Span(binding.keys.map(\.label).joined(separator: "  "), .label)
    // The narrowest screens have no room for both in one line.
    if width < 30 {
      return [[keys]] + meter.wrapped(title, to: max(1, width - 4)).map { [Span("  \($0)")] }
    }
    let gap = max(2, columns - meter.width(of: title))
    return [[Span("  \(title)"), Span(String(repeating: " ", count: gap)), keys]]
  }

  private var signLines: [[Span]] {
    let signs = view.signs(words)
    guard !signs.isEmpty else { return [] }
    return [[Span(words.signs, .heading)]]
      + signs.flatMap { sign in
        meter.wrapped(sign.meaning, to: max(1, width - 8)).enumerated().map { number, line in
          number == 0
            ? [Span("  "), Span(sign.sign, sign.role), Span("  \(line)")] : [Span("     \(line)")]
        }
      }
  }

  private func foldedLine(_ context: KeyContext) -> [Span] {
    let count = keymap.bindings.count { $0.context == context }
    return [Span("▸ \(context.title(in: words.language))", .heading), Span("  \(count)", .dim)]
  }

  /// The column where the keys are aligned; a longer title pushes its keys.
  private var titleColumns: Int {
    guard width >= 60 else { return 16 }
    // Leave room for the longest list of keys.
    let titles = Set(keymap.bindings.map(\.command)).map { $0.title(in: words.language) }
    let longest = titles.map { meter.width(of: $0) }.max() ?? 0
    return max(36, min(longest + 2, width - 32))
  }
}
