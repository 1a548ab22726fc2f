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
    case .altLeft: "Alt-←"
    case .altRight: "Alt-→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension KeyPress {
  /// The keys with names, in ASCII.
  package static let named: [(name: String, key: KeyPress)] =
    [
      ("Space", .character(" ")), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab),
      ("Shift-Tab", .backTab), ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert),
      ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Alt-Left", .altLeft),
      ("Alt-Right", .altRight), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
      ("PgDn", .pageDown),
    ] + (1...12).map { ("F\($0)", .function($0)) }

  /// The key in plain ASCII, as a configuration file writes it: `Up`, `Ctrl-A`.
  package var name: String {
    Self.named.first { $0.key == self }?.name ?? label
  }

  /// Reads the name of a key, ignoring case: `j`, `Up`, `↑`, `ctrl-a`.
  ///
  /// A printing key is its character, whose case matters. Full-width characters stand for the keys
  /// that type them.
  package init?(named name: String) {
    if name.count == 1, let character = name.first?.halfWidth {
      // Arrows are labels of keys; no keyboard types them.
      if let arrow = Self.named.first(where: { $0.key.label == name })?.key {
        self = arrow
      } else if character.isControl {
        return nil
      } else {
        self = .character(character)
      }
      return
    }
    let plain = name.lowercased()
    let known = Self.named.first { $0.name.lowercased() == plain || $0.key.label == name }
    if let known {
      self = known.key
    } else if plain.hasPrefix("ctrl-"), let last = plain.dropFirst(5).first, plain.count == 6,
      last.isControllable
    {
      self = .control(last)
    } else if plain.hasPrefix("alt-"), name.count == 5, let last = name.last, !last.isControl {
      self = .alt(last)
    } else {
      return nil
    }
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Whether terminals can distinguish the key with Control: `i`, `m` and `[` become Tab, Enter and
  /// Esc.
  fileprivate var isControllable: Bool {
    ("a"..."z").contains(self) ? !"im".contains(self) : "\\]^_".contains(self)
  }
}
