import PlanCore

/// The help screen: every key of the table, by context and group.
struct HelpView {
  let keymap: Keymap
  let words: Strings

  /// The lines from top to bottom.
  var lines: [[Span]] {
    var lines: [[Span]] = []
    for context in KeyContext.allCases {
      let bindings = keymap.bindings.filter { $0.context == context }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append([]) }
      lines.append([Span(context.title(in: words.language), .heading)])
      for binding in bindings {
        let keys = binding.keys.map(\.label).joined(separator: "  ")
        lines.append([
          Span("  "), Span(keys, .label),
          Span(String(repeating: " ", count: max(2, Self.keyColumns - keys.count))),
          Span(binding.command.title(in: words.language)),
        ])
      }
    }
    return lines
  }

  /// The columns for the names of keys, which are a column a character.
  private static let keyColumns = 28
}

extension KeyContext {
  /// The name of the context on the help screen.
  package func title(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .columns: "列表"
      case .detail: "详情"
      case .search: "搜索框"
      case .export: "导出"
      case .confirmation: "替换文件？"
      case .help: "按键说明"
      }
    case .english:
      switch self {
      case .columns: "Lists"
      case .detail: "Detail"
      case .search: "Search box"
      case .export: "Export"
      case .confirmation: "Replace a file?"
      case .help: "This screen"
      }
    }
  }
}

extension BrowserState {
  /// The help screen from line `scroll` on.
  func draw(help scroll: Int, layout: Layout, on canvas: inout Canvas) {
    let bar = Rect(x: 0, y: 0, width: size.width, height: 1)
    if !layout.isListOnly {
      canvas.fill(bar, role: .bar)
      canvas.draw(
        words.helpTitle, at: Point(x: 1, y: 0), width: size.width - 2, role: .bar)
    }
    let body = layout.body
    let lines = HelpView(keymap: keymap, words: words).lines
    for (offset, line) in lines.dropFirst(scroll).prefix(body.height).enumerated() {
      canvas.draw(line, at: Point(x: 1, y: body.y + offset), width: body.width - 2)
    }
  }
}
