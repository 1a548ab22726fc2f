/// The path from the top of a file to a value: `projects[3].kind`.
indirect enum Trail: Hashable, Sendable {
  /// The file itself.
  case root
  /// The value of a key of a mapping.
  case key(Trail, String)
  /// An item of a list, counted from 0.
  case index(Trail, Int)
}

extension Trail: CustomStringConvertible {
  /// The text for ``LibraryProblem/keyPath``; empty for the file itself.
  var description: String {
    var steps: [String] = []
    var trail = self
    while true {
      switch trail {
      case .root:
        return steps.reversed().joined()
      case .index(let list, let index):
        steps.append("[\(index)]")
        trail = list
      case .key(let mapping, let key):
        let isFirst = if case .root = mapping { true } else { false }
        steps.append((isFirst ? "" : ".") + Self.shown(key))
        trail = mapping
      }
    }
  }

  /// An unknown key may be long and hold anything.
  private static func shown(_ key: String) -> String {
    let limit = 40
    let short = key.prefix(limit + 1).count > limit ? key.prefix(limit - 1) + "…" : Substring(key)
    return String(
      String.UnicodeScalarView(
        short.unicodeScalars.map { CharacterRules.isForbidden($0) ? "\u{FFFD}" : $0 }))
  }
}
