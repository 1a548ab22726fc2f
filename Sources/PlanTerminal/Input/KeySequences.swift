import PlanBrowser

/// The byte sequences of keys, all beginning with Esc.
package struct KeySequences: Sendable {
  private var keys: [[UInt8]: KeyPress] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// The sequences of xterm, rxvt, tmux and the Linux console, independent of `TERM`: in tmux under
  /// `TERM=xterm-256color`, Home arrives as `ESC [ 1 ~`.
  package static let common = KeySequences(common: ())

  /// The key that `bytes` mean, or `nil`.
  package func key(for bytes: [UInt8]) -> KeyPress? { keys[bytes] }

  /// Whether more bytes could turn `bytes` into a key.
  package func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// Adds what the terminal database says.
  ///
  /// - Parameter capability: Returns a string capability by its terminfo name, or `nil`. Sequences
  ///   that do not begin with Esc are left out: they are control keys.
  package mutating func add(_ capability: (String) -> [UInt8]?) {
    for (name, key) in Self.capabilities {
      if let bytes = capability(name) { add(bytes, key) }
    }
  }

  private static let capabilities: [(String, KeyPress)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The last bytes of keys without a number.
  static let finals: [(Character, KeyPress)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
  ]
  /// The numbers of keys that end with `~`.
  static let numbers: [(Int, KeyPress)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown),
    (7, .home), (8, .end),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)),
    (15, .function(5)), (17, .function(6)), (18, .function(7)), (19, .function(8)),
    (20, .function(9)), (21, .function(10)), (23, .function(11)), (24, .function(12)),
  ]

  private init(common: Void) {
    for (final, key) in Self.finals {
      add("\u{1B}[\(final)", key)
      add("\u{1B}O\(final)", key)
    }
    for (number, key) in Self.numbers { add("\u{1B}[\(number)~", key) }
    for (index, letter) in "ABCDE".enumerated() { add("\u{1B}[[\(letter)", .function(index + 1)) }
    add("\u{1B}[Z", .backTab)
    // Alt as xterm's modifier 3, and as Meta, 9.
    for modifier in [3, 9] {
      add("\u{1B}[1;\(modifier)C", .altRight)
      add("\u{1B}[1;\(modifier)D", .altLeft)
    }
    // The numeric keypad in its application mode.
    add("\u{1B}OM", .enter)
    for (final, typed) in zip("jklmnopqrstuvwxy", "*+,-./0123456789") {
      add("\u{1B}O\(final)", .character(typed))
    }
  }

  private mutating func add(_ text: String, _ key: KeyPress) {
    add(Array(text.utf8), key)
  }

  private mutating func add(_ bytes: [UInt8], _ key: KeyPress) {
    guard bytes.count > 1, bytes[0] == 0x1B else { return }
    keys[bytes] = key
    for length in 1..<bytes.count { beginnings.insert(Array(bytes[..<length])) }
  }
}
