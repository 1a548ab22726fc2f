import PlanCore
import PlanText

/// The help screen: all keys, by context.
struct HelpView {
  let keymap: Keymap
  let words: Strings
  let meter: ColumnMeter
  /// The columns of the screen.
  let width: Int
  /// The rows shown.
  var isShown: (Binding) -> Bool = { _ in true }

  /// The lines from top to bottom: what a command does, then its keys.
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
    // The narrowest screens have no room for both in one line.
    if width < 30 {
      return [[keys]] + meter.wrapped(title, to: max(1, width - 4)).map { [Span("  \($0)")] }
    }
    let gap = max(2, columns - meter.width(of: title))
    return [[Span("  \(title)"), Span(String(repeating: " ", count: gap)), keys]]
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
