import PlanBrowser

/// Keys written as text: `jj/轨道<Enter>`.
///
/// Printing characters stand for themselves, other keys for their names between angle brackets;
/// `<lt>` is `<`.
package struct KeyScript: Sendable {
  /// The keys in order.
  package let keys: [KeyPress]

  /// Reads a script.
  ///
  /// - Precondition: every name between angle brackets is known, since a typo
  ///   in a test must not pass for a key.
  package init(_ text: String) {
    var keys: [KeyPress] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(.character(character))
        continue
      }
      let name = String(rest[..<end])
      guard let key = Self.key(named: name) else {
        preconditionFailure("no key is called <\(name)>")
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    self.keys = keys
  }

  private static let names: [String: KeyPress] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "BS": .backspace,
    "Del": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
    "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "F1": .function(1), "F2": .function(2),
    "F3": .function(3),
    "F4": .function(4), "F5": .function(5), "F6": .function(6), "F7": .function(7),
    "F8": .function(8), "F9": .function(9),
    "A-Left": .altLeft, "A-Right": .altRight, "lt": "<", "Space": " ",
  ]

  private static func key(named name: String) -> KeyPress? {
    if let key = names[name] { return key }
    guard name.count == 3, let last = name.last else { return nil }
    if name.hasPrefix("C-") { return .control(last) }
    if name.hasPrefix("A-") { return .alt(last) }
    return nil
  }
}
