import PlanCore
import PlanText

/// The help screen: every key of the table, by context.
struct HelpView {
  let keymap: Keymap
  let words: Strings
  let meter: ColumnMeter
  /// The columns of the screen.
  let width: Int
  /// The rows that are shown.
  var isShown: (Binding) -> Bool = { _ in true }

  /// The lines from top to bottom: what a key does, then the keys that do it.
  var lines: [[Span]] {
    var lines: [[Span]] = []
    let columns = titleColumns
    for context in KeyContext.allCases {
      let bindings = keymap.bindings.filter { $0.context == context && isShown($0) }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append([]) }
      lines.append([Span(context.title(in: words.language), .heading)])
      lines += bindings.flatMap { self.lines(for: $0, columns: columns) }
    }
    return lines
  }

  private func lines(for binding: Binding, columns: Int) -> [[Span]] {
    let title = binding.command.title(in: words.language)
    let keys = Span(binding.keys.map(\.label).joined(separator: "  "), .label)
    // On the narrowest screens there is no room for both in one line.
    if width < 30 {
      return [[keys]] + meter.wrapped(title, to: max(1, width - 4)).map { [Span("  \($0)")] }
    }
    let gap = max(2, columns - meter.width(of: title))
    return [[Span("  \(title)"), Span(String(repeating: " ", count: gap)), keys]]
  }

  /// The columns after which the keys are in line; a longer title pushes its keys.
  private var titleColumns: Int {
    guard width >= 60 else { return 16 }
    // As far as leaves room for the longest rows of keys.
    let titles = Set(keymap.bindings.map(\.command)).map { $0.title(in: words.language) }
    let longest = titles.map { meter.width(of: $0) }.max() ?? 0
    return max(36, min(longest + 2, width - 32))
  }
}
