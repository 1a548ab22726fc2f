import PlanBrowser
import TestSupport

extension TmuxSession {
  /// Presses keys, one after another.
  package func press(_ keys: KeyPress...) throws {
    for key in keys {
      switch key {
      case .character(let character): try type(String(character))
      default: try press(keyNamed: Self.name(of: key))
      }
    }
  }

  /// tmux's name of a key.
  private static func name(of key: KeyPress) -> String {
    switch key {
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .alt(let character): "M-\(character)"
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .insert: "IC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .altLeft: "M-Left"
    case .altRight: "M-Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    case .function(let number): "F\(number)"
    }
  }
}
