extension KeyPress: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A printing key: `"j"`.
  package init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}

extension KeyPress {
  /// The key as people write it: `j`, `↑`, `Ctrl-A`, `PgUp`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
