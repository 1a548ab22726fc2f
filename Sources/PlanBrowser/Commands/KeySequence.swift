/// Keys pressed one after the other: `j` alone, or `g g`.
package struct KeySequence: Hashable, Sendable {
  /// The keys in order; at least one.
  package let keys: [KeyPress]

  /// Creates a sequence of keys.
  ///
  /// - Precondition: there is a key.
  package init(_ keys: [KeyPress]) {
    precondition(!keys.isEmpty, "a sequence has a key")
    self.keys = keys
  }

  /// The sequence as people write it: `Ctrl-A`, `g g`.
  package var label: String { keys.map(\.label).joined(separator: " ") }

  /// The sequence in plain ASCII, as the configuration writes it: `Up`, `g g`.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// Reads key names separated by blanks; fails with the first unknown one.
  package init(named text: String) throws(UnknownKey) {
    let words = text.split(separator: " ")
    guard !words.isEmpty else { throw UnknownKey(name: text) }
    var keys: [KeyPress] = []
    for word in words {
      guard let key = KeyPress(named: String(word)) else { throw UnknownKey(name: String(word)) }
      keys.append(key)
    }
    self.init(keys)
  }

  /// An unknown key name.
  package struct UnknownKey: Error, Equatable {
    package let name: String

    package init(name: String) {
      self.name = name
    }
  }

  /// Whether the sequence begins with `other`.
  package func begins(with other: KeySequence) -> Bool {
    keys.starts(with: other.keys)
  }
}

extension KeySequence: ExpressibleByStringLiteral {
  /// Printing keys one after the other: `"gg"`.
  package init(stringLiteral value: String) {
    self.init(value.map(KeyPress.character))
  }
}

/// One key, by its own name.
extension KeySequence {
  static let enter = KeySequence([.enter])
  static let escape = KeySequence([.escape])
  static let tab = KeySequence([.tab])
  static let backTab = KeySequence([.backTab])
  static let backspace = KeySequence([.backspace])
  static let delete = KeySequence([.delete])
  static let up = KeySequence([.up])
  static let down = KeySequence([.down])
  static let left = KeySequence([.left])
  static let right = KeySequence([.right])
  static let altLeft = KeySequence([.altLeft])
  static let altRight = KeySequence([.altRight])
  static let home = KeySequence([.home])
  static let end = KeySequence([.end])
  static let pageUp = KeySequence([.pageUp])
  static let pageDown = KeySequence([.pageDown])

  static func control(_ character: Character) -> KeySequence { KeySequence([.control(character)]) }
  static func alt(_ character: Character) -> KeySequence { KeySequence([.alt(character)]) }
  static func function(_ number: Int) -> KeySequence { KeySequence([.function(number)]) }
}
